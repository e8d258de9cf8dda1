"""No pattern of the rooms that read prompts and pages takes for ever, whatever text it is given."""

from __future__ import annotations

import importlib
import pkgutil
import re
import signal
from collections.abc import Iterator
from types import FrameType, ModuleType

import pytest

import fieldfare.asking
import fieldfare.finding
import fieldfare.reading
import fieldfare.writing

ROOMS = (fieldfare.asking, fieldfare.finding, fieldfare.reading, fieldfare.writing)
SECONDS = 20  # of processor; a pattern with two ways to read each letter would need 2^64 steps
UNITS = (
    "1", "a", "A", " ", "-", ".", "1 ", "a ", "1,", "1.1", "de 12 34 ", "gb 12", "ab12 ", "a.b.", "n° ",
    "€1 ", "(1", "a-1/", "www.a-", "x@", "+49 1 ", "1/2/", "iban de12 ", "invoice ", "a de ", "1 234 ", "AB, ",
)  # fmt: skip
TEXTS = [
    before + (unit * 64)[:64] + after
    for unit in UNITS
    for before, after in (("", "!"), ("de", "_"))
]


def modules(room: ModuleType) -> Iterator[ModuleType]:
    """All modules of a room."""
    for found in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
        yield importlib.import_module(found.name)


def patterns() -> list[tuple[str, re.Pattern[str]]]:
    """Every compiled pattern of the rooms, with its name."""
    return sorted(
        {
            (f"{module.__name__}.{name}", pattern)
            for room in ROOMS
            for module in modules(room)
            for name, pattern in vars(module).items()
            if isinstance(pattern, re.Pattern) and isinstance(pattern.pattern, str)
        },
        key=lambda found: found[0],
    )


def overtime(_number: int, _frame: FrameType | None) -> None:
    """End what takes too long."""
    raise TimeoutError


FOUND = dict(patterns())


@pytest.mark.parametrize("name", FOUND)
def test_a_pattern_comes_to_an_end(name: str) -> None:
    pattern = FOUND[name]
    before = signal.signal(signal.SIGVTALRM, overtime)
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    try:
        for text in TEXTS:
            pattern.search(text)
            pattern.fullmatch(text)
    except TimeoutError:
        pytest.fail(f"{name} reads some text in too many ways: {pattern.pattern[:200]}")
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
