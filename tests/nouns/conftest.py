from __future__ import annotations

from collections.abc import Iterator

import pytest

from fieldfare.children.reader import Reader


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader() as reader:
        yield reader
