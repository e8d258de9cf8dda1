"""What tests stand on, chosen by `--on`: nothing else, or servers that run on this machine."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

import grounds


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--on",
        default="",
        help=f"servers to stand on, of {', '.join(grounds.KINDS)}, with commas; "
        "or `servers`: all that are started",
    )


def pytest_configure(config: pytest.Config) -> None:
    chosen = config.getoption("--on")
    started = (kind for kind, variable in grounds.KINDS.items() if variable in os.environ)
    grounds.on |= set(started if chosen == "servers" else filter(None, chosen.split(",")))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what needs a server that was not chosen, and what is about a file of its own."""
    for item in items:
        for kind in grounds.KINDS:
            if item.get_closest_marker(kind) and kind not in grounds.on:
                item.add_marker(pytest.mark.skip(reason=f"needs --on {kind}"))
        if grounds.on and item.get_closest_marker("embedded"):
            item.add_marker(pytest.mark.skip(reason="is about the embedded default"))


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(fixturedef: pytest.FixtureDef[object]) -> Iterator[None]:
    grounds.leaving.begin(id(fixturedef))
    try:
        return (yield)
    finally:
        grounds.leaving.end()


def pytest_fixture_post_finalizer(fixturedef: pytest.FixtureDef[object]) -> None:
    grounds.leaving.over(id(fixturedef))


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    grounds.leaving.over(None)
