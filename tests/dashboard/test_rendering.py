from __future__ import annotations

import datetime as dt
import re
from importlib import resources

import pytest

from fieldfare.dashboard import rendering
from fieldfare.settings import Settings

NOW = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
TEMPLATES = rendering.environment(Settings())


@pytest.mark.parametrize("name", TEMPLATES.list_templates())
def test_every_template_can_be_read_and_has_nothing_inline(name: str) -> None:
    TEMPLATES.get_template(name)
    source = (resources.files("fieldfare.dashboard") / "templates" / name).read_text("utf-8")
    assert re.findall(r"\sstyle=|\son[a-z]+=|<style|<script>|javascript:", source) == []
    assert re.findall(r"https?://(?!127)", source) == []


@pytest.mark.parametrize(
    ("ago", "text"),
    [
        (dt.timedelta(seconds=5), "just now"),
        (dt.timedelta(minutes=1), "1 minute ago"),
        (dt.timedelta(hours=5, minutes=59), "5 hours ago"),
        (dt.timedelta(days=59), "59 days ago"),
        (dt.timedelta(days=70), "2 months ago"),
        (dt.timedelta(days=800), "2 years ago"),
        (-dt.timedelta(days=7), "in 7 days"),
        (-dt.timedelta(days=6, hours=23), "in 7 days"),
        (-dt.timedelta(days=89, hours=22), "in 3 months"),
        (-dt.timedelta(days=40), "in 40 days"),
        (-dt.timedelta(minutes=20), "in 20 minutes"),
        (-dt.timedelta(seconds=7), "in a moment"),
    ],
)
def test_a_moment_reads_relative_to_now(ago: dt.timedelta, text: str) -> None:
    assert rendering.relative(NOW - ago, NOW) == text


def test_a_moment_has_its_exact_time_as_title() -> None:
    assert rendering.moment(NOW, NOW) == (
        '<time datetime="2026-11-22T12:00:00+00:00" title="22 November 2026, 12:00:00 UTC">'
        "just now</time>"
    )


@pytest.mark.parametrize(
    ("bytes_", "text"),
    [(0, "0 bytes"), (999, "999 bytes"), (1_200, "1.2 kB"), (2**31, "2.1 GB")],
)
def test_sizes_are_short(bytes_: int, text: str) -> None:
    assert rendering.size(bytes_) == text


def test_what_a_page_hands_to_a_script_cannot_end_it() -> None:
    made = TEMPLATES.from_string("{{ {'a': text}|json }}").render(text="</script>&'<b>")
    assert made == r'{"a":"\u003c/script\u003e\u0026\u0027\u003cb\u003e"}'


@pytest.mark.parametrize(
    ("agent", "text"),
    [
        (
            "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
            "Firefox on Linux",
        ),
        (
            "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/142 Safari/537.36 Edg/142",
            "Edge on Windows",
        ),
        ("curl/8.5.0", "curl/8.5.0"),
        ("", "unknown"),
    ],
)
def test_a_browser_is_told_by_its_name(agent: str, text: str) -> None:
    assert rendering.browser(agent) == text
