"""Rate limits: so many requests a minute for each key and group of endpoints, counted exactly."""

from __future__ import annotations

import logging
import math
import threading
import time
from contextlib import nullcontext
from typing import Literal

from limits import RateLimitItemPerMinute
from limits.errors import StorageError
from limits.storage import MemoryStorage, RedisStorage
from limits.strategies import MovingWindowRateLimiter

from fieldfare.errors import RateLimited
from fieldfare.settings import Settings

log = logging.getLogger(__name__)

SECONDS = 2  # for which Redis may take its time

Group = Literal["uploads", "submissions", "polls", "outputs", "deletions", "balances"]


def _storage(url: str) -> MemoryStorage | RedisStorage:
    """Where requests are counted."""
    if not url:
        return MemoryStorage()
    return RedisStorage(
        url,
        wrap_exceptions=True,
        key_prefix="fieldfare",
        socket_timeout=SECONDS,
        socket_connect_timeout=SECONDS,
    )


class Rates:
    """The limits of one server process, or of all that count in one Redis."""

    def __init__(self, settings: Settings) -> None:
        self._limits: dict[Group, RateLimitItemPerMinute] = {
            "uploads": RateLimitItemPerMinute(settings.rate_uploads),
            "submissions": RateLimitItemPerMinute(settings.rate_submissions),
            "polls": RateLimitItemPerMinute(settings.rate_polls),
            "outputs": RateLimitItemPerMinute(settings.rate_outputs),
            "deletions": RateLimitItemPerMinute(settings.rate_deletions),
            "balances": RateLimitItemPerMinute(settings.rate_balances),
        }
        self._window = MovingWindowRateLimiter(_storage(settings.rate_limit_url))
        self._lock = nullcontext() if settings.rate_limit_url else threading.Lock()

    def count(self, group: Group, key_id: str) -> None:
        """Count one request; refuses it when the last minute has had its full number.

        While nobody can count, as Redis is away, nobody is refused.
        """
        limit = self._limits[group]
        try:
            with self._lock:
                if self._window.hit(limit, group, key_id):
                    return
                free_at = self._window.get_window_stats(limit, group, key_id).reset_time
        except StorageError as error:
            log.warning("requests are not counted: %s", error.storage_error)
            return
        seconds = max(1, math.ceil(free_at - time.time()))
        raise RateLimited({"retry_after_seconds": seconds})
