"""What is logged, and about what: lines for a terminal or JSON for machines, with the ids of what they are about.

What documents say, keys and signatures are never logged: messages are written without them, paths of
requests only as their templates, values of SQL statements not at all (`store.database`), errors without
the words that may quote a document (`traces`); what looks like a secret all the same, as in another
program's error, is taken out here.
"""

from __future__ import annotations

import datetime as dt
import json
import logging
import re
import sys
from collections.abc import Iterator, Mapping, MutableMapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from fieldfare import traces
from fieldfare.settings import Settings

_OURS = "fieldfare"
_PLAIN = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "color_message"}
_SECRETS = (  # and what is left of them
    (re.compile(r"\bide_[0-9a-f]{8,}"), "ide_…"),
    (
        re.compile(r"(?i)\b((?:[a-z-]+-)?(?:signature|credential|security-token))=[^&\s\"']+"),
        r"\1=…",
    ),
    (re.compile(r"(?i)\b(bearer) [\w.~+/=-]{8,}"), r"\1 …"),
    (re.compile(r"(?<=://)[^/\s:@\"']*:[^/\s@\"']+(?=@)"), "…"),
    (re.compile(r"(?<=/welcome/)[\w-]+"), "…"),
)

_about: ContextVar[MutableMapping[str, str] | None] = ContextVar("about", default=None)


def begin(settings: Settings) -> None:
    """Log to standard error as the settings say; other programs' debugging is left out."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Json() if settings.log_format == "json" else Text())
    level = logging.getLevelNamesMapping()[settings.log_level.upper()]
    logging.basicConfig(level=max(level, logging.INFO), handlers=[handler], force=True)
    logging.getLogger(_OURS).setLevel(level)
    logging.getLogger("alembic").setLevel(logging.WARNING)
    logging.captureWarnings(True)  # they are lines like all others


@contextmanager
def about(**ids: str) -> Iterator[None]:
    """What is logged in this context, also in threads that it starts, has these ids."""
    token = _about.set({**(_about.get() or {}), **ids})
    try:
        yield
    finally:
        _about.reset(token)


def note(**ids: str) -> None:
    """From now on until the end of `about`, what is logged has these ids, too."""
    if (noted := _about.get()) is not None:
        noted.update(ids)


def ids() -> Mapping[str, str]:
    """The ids that are noted."""
    return _about.get() or {}


def route(scope: Mapping[str, Any]) -> str:
    """The template of a request's path: a path itself may hold somebody's secret."""
    template, path = str(getattr(scope.get("route"), "path", "")), str(scope["path"])
    if not template:
        return _without_parameters(scope) if "endpoint" in scope else "(unknown)"
    if path.startswith(template):
        return template
    # A router within routers knows the end of the path only; what comes before has no parameters.
    before = path.split("/")[: path.count("/") - template.count("/") + 1]
    return "/".join(before) + template


def _without_parameters(scope: Mapping[str, Any]) -> str:
    """The template, as far as it shows, of a path whose route does not say it."""
    path = str(scope["path"])
    for name, value in scope.get("path_params", {}).items():
        path = path.replace(str(value), f"{{{name}}}") if value else path
    return path


class Text(logging.Formatter):
    """One line for a person: level, message, ids and figures."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, and what broke below it."""
        more = "".join(f" {name}={_word(value)}" for name, value in _more(record).items())
        lines = [f"{record.levelname} {record.getMessage()}{more}"]
        if trace := _trace(record):
            lines.append(trace)
        return without_secrets("\n".join(lines))


class Json(logging.Formatter):
    """One JSON object in one line."""

    def format(self, record: logging.LogRecord) -> str:
        """The object."""
        made: dict[str, Any] = {
            "time": dt.datetime.fromtimestamp(record.created, dt.UTC).isoformat(
                timespec="milliseconds"
            ),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
            **_more(record),
        }
        if trace := _trace(record):
            made["error"] = trace
        return json.dumps(_clean(made), ensure_ascii=False, default=str)


def without_secrets(text: str) -> str:
    """The text without what looks like a key, a signature, a password or a link that lets in."""
    for pattern, left in _SECRETS:
        text = pattern.sub(left, text)
    return text


def _clean(made: Mapping[str, Any]) -> dict[str, Any]:
    return {k: without_secrets(v) if isinstance(v, str) else v for k, v in made.items()}


def _more(record: logging.LogRecord) -> dict[str, Any]:
    """The ids of the context and what the message came with."""
    given = {name: value for name, value in vars(record).items() if name not in _PLAIN}
    return {**ids(), **given}


def _trace(record: logging.LogRecord) -> str:
    error = record.exc_info[1] if record.exc_info else None
    return traces.told(error) if error else ""


def _word(value: object) -> str:
    text = f"{value:.3f}" if isinstance(value, float) else str(value)
    return text if text.isprintable() and " " not in text else json.dumps(text)
