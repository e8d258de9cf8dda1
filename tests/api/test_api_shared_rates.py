"""Rate limits that several servers count together."""

from __future__ import annotations

import os
import uuid

import pytest

from fieldfare.api.rates import Rates
from fieldfare.errors import RateLimited
from fieldfare.settings import Settings


def rates(url: str) -> Rates:
    return Rates(Settings(rate_limit_url=url, rate_submissions=3))


@pytest.mark.broker
def test_servers_count_together() -> None:
    key, url = str(uuid.uuid4()), os.environ["FIELDFARE_TEST_REDIS"]
    one, two = rates(url), rates(url)
    for server in (one, two, one):
        server.count("submissions", key)
    with pytest.raises(RateLimited) as refused:
        two.count("submissions", key)
    assert 0 < refused.value.details["retry_after_seconds"] <= 60


@pytest.mark.broker
def test_another_key_is_counted_for_itself() -> None:
    url = os.environ["FIELDFARE_TEST_REDIS"]
    for _ in range(4):
        rates(url).count("submissions", str(uuid.uuid4()))


def test_nobody_is_refused_while_nobody_can_count() -> None:
    away = rates("redis://127.0.0.1:1/0")
    for _ in range(5):
        away.count("submissions", "a key")
