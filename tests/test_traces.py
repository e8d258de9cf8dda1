"""What is told of an error: where it arose, and nothing that a document says."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import psycopg.errors
import pytest
from sqlalchemy.exc import DataError, IntegrityError

from fieldfare import traces
from fieldfare.errors import Unfit

SAID = "Aldergate Paper Ltd"


def raised(error: BaseException) -> BaseException:
    with pytest.raises(BaseException) as caught:  # noqa: PT011 - any that was handed in
        raise error
    return caught.value


@pytest.mark.parametrize(
    "error",
    [
        ValueError(f"no number: {SAID}"),
        KeyError(SAID),
        Unfit(f"“{SAID}” is no date."),
        DataError("INSERT", None, psycopg.errors.InvalidDatetimeFormat(f'syntax: "{SAID}"')),
        IntegrityError("INSERT", None, psycopg.errors.UniqueViolation(f"twice\nDETAIL: {SAID}")),
    ],
    ids=lambda error: type(error).__name__,
)
def test_what_an_error_quotes_is_left_out(error: Exception) -> None:
    told = traces.told(raised(error))
    assert SAID not in told
    assert type(error).__name__ in told
    assert "test_traces.py" in told


@pytest.mark.parametrize(
    ("error", "last"),
    [
        (OSError(28, "No space left on device"), "OSError: [Errno 28] No space left on device"),
        (
            IntegrityError("INSERT", None, psycopg.errors.UniqueViolation("twice\nDETAIL: x")),
            "sqlalchemy.exc.IntegrityError: twice",
        ),
        (ZeroDivisionError("division by zero"), "ZeroDivisionError"),
    ],
)
def test_what_an_error_says_of_machines_is_told(error: Exception, last: str) -> None:
    assert traces.told(raised(error)).splitlines()[-1] == last


def test_what_led_to_an_error_is_told_before_it() -> None:
    try:
        try:
            Decimal(SAID)
        except ArithmeticError as first:
            raise RuntimeError(SAID) from first
    except RuntimeError as error:
        told = traces.told(error)
    assert SAID not in told
    assert told.index("decimal.InvalidOperation") < told.index("RuntimeError")


def test_a_program_that_breaks_quotes_nothing(tmp_path: Path) -> None:
    program = tmp_path / "breaks.py"
    program.write_text(
        "import sys\nfrom fieldfare import traces\nsys.excepthook = traces.only_told\n"
        f"int('{SAID}'.lower())\n"
    )
    paths = ":".join(sys.path)
    done = subprocess.run(
        [sys.executable, str(program)], capture_output=True, text=True, check=False,
        env={"PYTHONPATH": paths},
    )  # fmt: skip
    assert (done.returncode, done.stderr.splitlines()[-1]) == (1, "ValueError")
    assert SAID.lower() not in done.stderr.replace(f"'{SAID}'.lower()", "")
