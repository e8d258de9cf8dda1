import time

from turning import bad_on_page_2

bad_on_page_2(lambda: time.sleep(1000))
