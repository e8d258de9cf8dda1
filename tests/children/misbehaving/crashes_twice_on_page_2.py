import os
import sys
from pathlib import Path

from turning import bad_on_page_2

births = Path(sys.argv[1])
with births.open("ab") as file:
    file.write(b".")
bad_on_page_2(os.abort if births.stat().st_size <= 3 else int)  # the first had done page 1 before
