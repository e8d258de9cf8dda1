import os

from turning import bad_on_page_2

bad_on_page_2(os.abort)
