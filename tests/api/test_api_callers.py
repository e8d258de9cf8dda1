from __future__ import annotations

import datetime as dt
import hashlib
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest
from sqlalchemy import select

from fieldfare import keys
from fieldfare.api.rates import Rates
from fieldfare.errors import RateLimited
from fieldfare.settings import Settings
from fieldfare.store import database, schema
from serving import Served, new_key, served

ENDPOINTS = [
    ("POST", "/uploads/sessions", "uploads"),
    ("POST", "/uploads/sessions/s/parts", "uploads"),
    ("POST", "/uploads/sessions/s/complete", "uploads"),
    ("POST", "/extractions", "submissions"),
    ("GET", "/extractions/x", "polls"),
    ("GET", "/extractions/x/output", "outputs"),
    ("DELETE", "/extractions/x", "deletions"),
    ("GET", "/credits/balance", "balances"),
]


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with served(tmp_path_factory.mktemp("api")) as api:
        yield api


def call(api: Served, authorization: str | None, method: str, path: str) -> httpx.Response:
    headers = {} if authorization is None else {"Authorization": authorization}
    return api.stranger.request(method, f"/v1{path}", headers=headers)


def code(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["error"]["code"]


@pytest.mark.parametrize(("method", "path", "_group"), ENDPOINTS)
def test_every_endpoint_wants_a_key_before_it_looks_at_anything_else(
    api: Served, method: str, path: str, _group: str
) -> None:
    assert code(call(api, None, method, path)) == (401, "UNAUTHENTICATED")


@pytest.mark.parametrize(
    "authorization",
    [
        "",
        "Bearer",
        "Basic {key}",
        "{key}",
        "Bearer {key}0",
        "Bearer ide_" + "0" * 64,
        "Bearer ide_" + "g" * 64,
        "Bearer \xe9",
    ],
)
def test_anything_but_a_known_bearer_is_unauthenticated(api: Served, authorization: str) -> None:
    answer = api.stranger.get(
        "/v1/credits/balance",
        headers={b"Authorization": authorization.format(key=api.key).encode("latin-1")},
    )
    assert code(answer) == (401, "UNAUTHENTICATED")
    assert answer.headers["WWW-Authenticate"] == "Bearer"


def test_the_word_bearer_may_be_written_in_any_case(api: Served) -> None:
    assert call(api, f"bearer {api.key}", "GET", "/credits/balance").status_code == 200


def test_expired_and_revoked_keys_have_codes_of_their_own(api: Served) -> None:
    past = dt.datetime.now(dt.UTC) - dt.timedelta(seconds=1)
    future = dt.datetime.now(dt.UTC) + dt.timedelta(hours=1)
    expired, revoked = new_key(api.here, expires_at=past), new_key(api.here, expires_at=past)
    alive = new_key(api.here, expires_at=future)
    with database.transaction(api.here.engine) as tx:
        (last,) = [key for key in keys.every(tx) if key.hint == revoked[:12]]
        keys.revoke(tx, last.id)

    def balance(key: str) -> httpx.Response:
        return call(api, f"Bearer {key}", "GET", "/credits/balance")

    assert code(balance(expired)) == (401, "API_KEY_EXPIRED")
    assert code(balance(revoked)) == (401, "API_KEY_REVOKED")
    assert balance(alive).status_code == 200


def test_only_the_hash_of_a_key_is_kept(api: Served) -> None:
    secret = new_key(api.here)
    with database.reading(api.here.engine) as tx:
        rows = [dict(row) for row in tx.execute(select(schema.keys)).mappings()]
    assert secret not in str(rows)
    assert hashlib.sha256(secret.encode()).hexdigest() in [row["hash"] for row in rows]


def test_the_last_use_is_noted_once_a_minute(tmp_path: Path) -> None:
    with served(tmp_path) as api:
        api.get("/credits/balance")
        first = noted(api)
        api.get("/credits/balance")
        time.sleep(0.2)
        assert noted(api) == first
        with database.transaction(api.here.engine) as tx:
            later = first + keys.USED_EVERY
            keys.used(tx, only(api).id, later - dt.timedelta(seconds=1))
            assert only(api).last_used_at == first
            keys.used(tx, only(api).id, later)
        assert only(api).last_used_at == later


def only(api: Served) -> keys.Key:
    with database.reading(api.here.engine) as tx:
        (key,) = keys.every(tx)
    return key


def noted(api: Served) -> dt.datetime:
    """When the key was used, as soon as that is noted: it is outside of the request."""
    end = time.monotonic() + 10
    while (at := only(api).last_used_at) is None:
        assert time.monotonic() < end
        time.sleep(0.01)
    return at


@pytest.mark.parametrize(("method", "path", "group"), ENDPOINTS)
def test_each_endpoint_is_limited_before_its_request_is_read(
    limited: Served, method: str, path: str, group: str
) -> None:
    key = f"Bearer {new_key(limited.here)}"
    codes = [call(limited, key, method, path).status_code for _ in range(3)]
    assert codes[2] == 429
    assert 429 not in codes[:2]


@pytest.fixture(scope="module")
def limited(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    rates = {f"rate_{group}": 2 for *_, group in ENDPOINTS}
    with served(tmp_path_factory.mktemp("limited"), **rates) as api:
        yield api


def test_over_the_limit_the_answer_says_when_to_come_back(limited: Served) -> None:
    key = f"Bearer {new_key(limited.here)}"
    *_, answer = (call(limited, key, "GET", "/credits/balance") for _ in range(3))
    error = answer.json()["error"]
    assert code(answer) == (429, "RATE_LIMITED")
    assert error["retryable"] is True
    seconds = error["details"]["retry_after_seconds"]
    assert 55 <= seconds <= 60
    assert answer.headers["Retry-After"] == str(seconds)


def test_the_three_upload_endpoints_share_a_limit_and_others_have_their_own(
    limited: Served,
) -> None:
    key = f"Bearer {new_key(limited.here)}"
    codes = [call(limited, key, method, path).status_code for method, path, _ in ENDPOINTS[:4]]
    assert codes == [400, 400, 429, 400]


def test_every_key_has_limits_of_its_own(limited: Served) -> None:
    first, second = (f"Bearer {new_key(limited.here)}" for _ in range(2))
    for _ in range(3):
        call(limited, first, "GET", "/credits/balance")
    assert call(limited, second, "GET", "/credits/balance").status_code == 200


def test_strangers_are_not_counted_and_unknown_endpoints_neither(limited: Served) -> None:
    key = f"Bearer {new_key(limited.here)}"
    for _ in range(5):
        assert code(call(limited, key, "GET", "/credits"))[0] == 404
    assert call(limited, key, "GET", "/credits/balance").status_code == 200


def test_a_limit_is_exact_also_when_requests_come_at_once() -> None:
    rates = Rates(Settings(rate_uploads=600))

    def count(_: int) -> bool:
        try:
            rates.count("uploads", "key")
        except RateLimited:
            return False
        return True

    with ThreadPoolExecutor(16) as threads:
        assert sum(threads.map(count, range(2000))) == 600


def test_the_published_limits_are_the_defaults() -> None:
    rates = (item for item in Settings() if item[0].startswith("rate_"))
    limits = {name: value for name, value in rates if isinstance(value, int)}
    assert limits == {
        "rate_uploads": 600,
        "rate_submissions": 30,
        "rate_polls": 120,
        "rate_outputs": 30,
        "rate_deletions": 30,
        "rate_balances": 60,
    }
