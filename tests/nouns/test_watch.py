from __future__ import annotations

import asyncio
import threading
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import delete, insert, update

from fieldfare.store import database
from fieldfare.store.schema import extractions
from fieldfare.watch import Watch
from installation import NOW, Installation, install


@pytest.fixture
def here(tmp_path: Path) -> Installation:
    return install(tmp_path)


@pytest.fixture
def watch(here: Installation) -> Iterator[Watch]:
    with Watch(here.engine) as watch:
        yield watch


def processing(here: Installation) -> str:
    """An extraction that is being processed."""
    extraction_id = str(uuid.uuid4())
    with database.transaction(here.engine) as tx:
        tx.execute(
            insert(extractions).values(
                id=extraction_id,
                account_id=here.owner.account_id,
                member_id=here.owner.id,
                submission_id=extraction_id,
                session_name="session",
                file_ids=[],
                task_name="task",
                prompt="",
                output_structure="automatic",
                options={},
                applied_options={},
                submission_method="api",
                state="processing",
                created_at=NOW,
            )
        )
    return extraction_id


def later(act: object) -> threading.Timer:
    timer = threading.Timer(0.15, act)  # type: ignore[arg-type]
    timer.start()
    return timer


def set_state(here: Installation, extraction_id: str, **values: object) -> None:
    with database.transaction(here.engine) as tx:
        tx.execute(update(extractions).where(extractions.c.id == extraction_id).values(**values))


def test_a_waiter_is_woken_when_the_extraction_ends(here: Installation, watch: Watch) -> None:
    extraction_id = processing(here)
    later(lambda: set_state(here, extraction_id, state="completed"))
    begun = time.monotonic()
    assert watch.wait(extraction_id, 10) is True
    assert time.monotonic() - begun < 2


def test_a_waiter_is_woken_when_the_extraction_is_gone(here: Installation, watch: Watch) -> None:
    extraction_id = processing(here)

    def remove() -> None:
        with database.transaction(here.engine) as tx:
            tx.execute(delete(extractions).where(extractions.c.id == extraction_id))

    later(remove)
    assert watch.wait(extraction_id, 10) is True


def test_one_that_has_ended_before_is_not_waited_for(here: Installation, watch: Watch) -> None:
    extraction_id = processing(here)
    set_state(here, extraction_id, state="failed")
    begun = time.monotonic()
    assert watch.wait(extraction_id, 10) is True
    assert time.monotonic() - begun < 2


def test_progress_wakes_nobody(here: Installation, watch: Watch) -> None:
    extraction_id = processing(here)
    later(lambda: set_state(here, extraction_id, progress=50))
    assert watch.wait(extraction_id, 0.4) is False


def test_coroutines_are_woken_too(here: Installation, watch: Watch) -> None:
    extraction_id = processing(here)
    later(lambda: set_state(here, extraction_id, state="completed"))
    assert asyncio.run(watch.waited(extraction_id, 10)) is True


def test_a_coroutine_gives_up_after_its_time(here: Installation, watch: Watch) -> None:
    assert asyncio.run(watch.waited(processing(here), 0.1)) is False


def test_closing_wakes_everybody(here: Installation) -> None:
    extraction_id = processing(here)
    with Watch(here.engine) as watch:
        later(watch.close)
        begun = time.monotonic()
        assert watch.wait(extraction_id, 10) is False
        assert time.monotonic() - begun < 2
