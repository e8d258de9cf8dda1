from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldfare.children.reader import Reader
from fieldfare.jobs.workshop import Recipe
from installation import NOW, install
from working import PLAN, Clock, Counting, Works


@pytest.fixture(scope="session")
def reader() -> Iterator[Reader]:
    with Reader() as reader:
        yield reader


@pytest.fixture
def works(tmp_path: Path, reader: Reader) -> Iterator[Works]:
    here = install(tmp_path, pages_a_step=4, max_pages_per_file=6)
    yield Works(here, Counting(reader), Clock(NOW), Recipe(ask=lambda *_: PLAN))
    here.engine.dispose()
