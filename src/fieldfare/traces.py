"""Where something broke, told without what documents say: errors quote what they stumbled over."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Iterator
from types import TracebackType

from fieldfare.errors import FieldfareError

_SPEAKING = (  # errors whose words are about machines, by the modules that define them
    "botocore.",
    "celery.",
    "kombu.",
    "pika.",
    "amqp.",
    "redis.",
    "fieldfare.children.",
    "fieldfare.settings.",
    "fieldfare.store.",
)
_OF_DATABASES = frozenset({"OperationalError", "IntegrityError", "InterfaceError", "InternalError"})


def told(error: BaseException) -> str:
    """The error and those that led to it: places in the code, kinds, and words where they are safe."""
    return "\n".join(_told(error, set())).rstrip()


def only_told(
    _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
) -> None:
    """Stands in for `sys.excepthook` where somebody else's bytes are opened."""
    sys.stderr.write(told(error) + "\n")


def _told(error: BaseException, seen: set[int]) -> Iterator[str]:
    seen.add(id(error))
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None and id(before) not in seen:
        yield from _told(before, seen)
        yield "which led to:"
    if error.__traceback__:
        yield "Traceback (most recent call last):"
        yield "".join(traceback.format_tb(error.__traceback__)).rstrip()
    words = _words(error)
    yield f"{_name(error)}: {words}" if words else _name(error)


def _name(error: BaseException) -> str:
    kind = type(error)
    return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"  # fmt: skip


def _words(error: BaseException) -> str:
    """What the error says, if that cannot be a document's or a prompt's text."""
    module = f"{type(error).__module__}."
    if isinstance(error, FieldfareError):
        return error.message()
    if isinstance(error, OSError) or module.startswith(_SPEAKING):
        return str(error)
    original = getattr(error, "orig", None)  # of a database, which may add the row in later lines
    if module.startswith("sqlalchemy.") and type(error).__name__ in _OF_DATABASES:
        return str(original or error).partition("\n")[0]
    return ""
