"""Templates: where they are, and how numbers, sizes and moments read."""

from __future__ import annotations

import datetime as dt
import functools
import hashlib
import json
from collections.abc import Callable
from importlib import resources
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from fieldfare.dashboard.house import ROOT
from fieldfare.settings import Settings
from fieldfare.urls import public_url

STATIC = resources.files("fieldfare.dashboard") / "static"
NARROW_SPACE = "\N{NARROW NO-BREAK SPACE}"
_STEPS = (  # from how many seconds on, seconds in one, what one is called
    (365 * 86_400, 365 * 86_400, "year"),
    (60 * 86_400, 30 * 86_400, "month"),
    (86_400, 86_400, "day"),
    (3_600, 3_600, "hour"),
    (60, 60, "minute"),
)

_BROWSERS = (  # what others call themselves, too, stands last
    ("Edg", "Edge"),
    ("OPR", "Opera"),
    ("Firefox", "Firefox"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)
_SYSTEMS = (
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS", "macOS"),
    ("Linux", "Linux"),
)


def environment(settings: Settings) -> Environment:
    """What makes pages of templates."""
    made = Environment(
        loader=PackageLoader("fieldfare.dashboard"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    prefix = f"{urlsplit(public_url(settings)).path}{static_root()}"
    made.globals["static"] = lambda name: f"{prefix}/{name}"
    made.globals["icon"] = _icon(f"{prefix}/icons.svg")
    made.filters.update(
        moment=moment,
        exact=exact,
        number=number,
        counted=counted,
        size=size,
        json=_json,
        browser=browser,
    )
    return made


@functools.cache
def static_root() -> str:
    """Where style, scripts and drawings are: it changes when any of them does.

    It is a folder's name, so that scripts that import one another by name get the same ones.
    """
    whole = hashlib.sha256()
    for file in sorted(STATIC.iterdir(), key=lambda file: file.name):
        whole.update(file.name.encode() + b"\0" + file.read_bytes())
    return f"{ROOT}/static/{whole.hexdigest()[:12]}"


def moment(at: dt.datetime | None, now: dt.datetime | None = None) -> Markup:
    """A `<time>` that reads relative to now and has the exact moment as its title."""
    if at is None:
        return Markup("")
    stamp = at.astimezone(dt.UTC).isoformat(timespec="seconds")
    told = relative(at, now or dt.datetime.now(dt.UTC))
    # nothing here comes from outside, and a list has many
    return Markup(f'<time datetime="{stamp}" title="{exact(at)}">{told}</time>')  # noqa: S704


def relative(at: dt.datetime, now: dt.datetime) -> str:
    """How long ago, in the largest whole unit; in how long, in the nearest one.

    What lasts for 90 days and was begun an hour ago ends "in 3 months".
    """
    seconds = (now - at).total_seconds()
    for least, unit, name in _STEPS:
        if abs(seconds) >= least:
            ago = counted(int(seconds // unit), name)
            return f"{ago} ago" if seconds > 0 else f"in {counted(round(-seconds / unit), name)}"
    return "in a moment" if seconds < 0 else "just now"


def exact(at: dt.datetime) -> str:
    """The moment to the second, e.g. "22 November 2026, 13:34:41 UTC"."""
    utc = at.astimezone(dt.UTC)
    return f"{utc.day} {utc:%B %Y, %H:%M:%S} UTC"


def number(value: int) -> str:
    """A number with its thousands parted: "12 480"."""
    return f"{value:,}".replace(",", NARROW_SPACE)


def counted(value: int, noun: str) -> str:
    """`value` with `noun`, in the plural where it must be."""
    return f"{number(value)} {noun}" + ("" if value == 1 else "s")


def size(value: int) -> str:
    """A number of bytes, short: "1.2 MB"."""
    amount = float(value)
    for unit in ("bytes", "kB", "MB"):
        if amount < 1000:
            return f"{amount:.0f} {unit}" if unit == "bytes" else f"{amount:.1f} {unit}"
        amount /= 1000
    return f"{amount:.1f} GB"


def browser(agent: str) -> str:
    """A browser's own words about itself, short: "Firefox on Linux"."""
    name = next((name for mark, name in _BROWSERS if mark in agent), "")
    system = next((name for mark, name in _SYSTEMS if mark in agent), "")
    return f"{name} on {system}" if name and system else name or agent[:40] or "unknown"


def _json(value: object) -> Markup:
    """JSON that may stand in a `<script type="application/json">` or an attribute."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for letter in "<>&'":
        text = text.replace(letter, f"\\u{ord(letter):04x}")
    return Markup(text)  # noqa: S704 - what could end the element was escaped above


def _icon(sprite: str) -> Callable[..., Markup]:
    @functools.cache
    def icon(name: str, label: str = "") -> Markup:
        """One of our drawings; without a label it is decoration."""
        shown = (
            Markup('role="img" aria-label="{}"').format(label)
            if label
            else Markup('aria-hidden="true"')
        )
        return Markup('<svg class="icon" {}><use href="{}#{}"></use></svg>').format(
            shown, sprite, escape(name)
        )

    return icon
