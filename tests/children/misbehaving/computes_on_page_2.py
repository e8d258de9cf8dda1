from turning import bad_on_page_2


def compute() -> None:
    while True:
        pass


bad_on_page_2(compute)
