from __future__ import annotations

import logging
from dataclasses import replace
from typing import NoReturn

import pytest

from working import Works, invoice, pdf

SECRET = "INV-90210-SECRET"


@pytest.fixture
def records(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.DEBUG, logger="fieldfare")
    return caplog


def broken(*_: object) -> NoReturn:
    raise RuntimeError("a mistake of ours")


def ends(records: pytest.LogCaptureFixture) -> list[logging.LogRecord]:
    """What was said at the ends of steps."""
    return [record for record in records.records if hasattr(record, "outcome")]


def test_each_step_is_logged_when_it_ends(works: Works, records: pytest.LogCaptureFixture) -> None:
    works.extract(pdf(invoice()))
    assert [record.getMessage() for record in ends(records)] == ["a step done"] * 4


def test_a_step_that_breaks_says_so(works: Works, records: pytest.LogCaptureFixture) -> None:
    works.submit(pdf(invoice()))
    works.worker(recipe=replace(works.recipe, ask=broken)).step()
    assert [record.outcome for record in ends(records)] == ["broke"]


def test_nothing_that_a_document_says_is_logged(
    works: Works, records: pytest.LogCaptureFixture
) -> None:
    works.extract(pdf(invoice(SECRET)), b"%PDF-1.4\n" + SECRET.encode())
    assert SECRET not in records.text + "".join(str(vars(one)) for one in records.records)
