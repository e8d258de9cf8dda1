from turning import bad_on_page_2


def swell() -> None:
    kept = []
    while True:
        kept.append(bytearray(10_000_000))


bad_on_page_2(swell)
