import os
from pathlib import Path

from turning import bad_on_page_2


def babble() -> None:
    # The answers' descriptor is the highest that the program has opened.
    answers = max(int(fd.name) for fd in Path("/proc/self/fd").iterdir() if _is_pipe(fd))
    os.write(answers, b"\x00\x00\x00\x05hello")


def _is_pipe(fd: Path) -> bool:
    try:
        return str(fd.readlink()).startswith("pipe:")
    except OSError:
        return False


bad_on_page_2(babble)
