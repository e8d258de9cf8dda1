"""Rate limits: so many requests a minute for each key and group of endpoints, counted exactly."""

from __future__ import annotations

import math
import threading
import time
from typing import Literal

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from fieldfare.errors import RateLimited
from fieldfare.settings import Settings

Group = Literal["uploads", "submissions", "polls", "outputs", "deletions", "balances"]


class Rates:
    """The limits of one server process."""

    def __init__(self, settings: Settings) -> None:
        self._limits: dict[Group, RateLimitItemPerMinute] = {
            "uploads": RateLimitItemPerMinute(settings.rate_uploads),
            "submissions": RateLimitItemPerMinute(settings.rate_submissions),
            "polls": RateLimitItemPerMinute(settings.rate_polls),
            "outputs": RateLimitItemPerMinute(settings.rate_outputs),
            "deletions": RateLimitItemPerMinute(settings.rate_deletions),
            "balances": RateLimitItemPerMinute(settings.rate_balances),
        }
        self._window = MovingWindowRateLimiter(MemoryStorage())
        self._lock = threading.Lock()

    def count(self, group: Group, key_id: str) -> None:
        """Count one request; refuses it when the last minute has had its full number."""
        limit = self._limits[group]
        with self._lock:
            if self._window.hit(limit, group, key_id):
                return
            free_at = self._window.get_window_stats(limit, group, key_id).reset_time
        seconds = max(1, math.ceil(free_at - time.time()))
        raise RateLimited({"retry_after_seconds": seconds})
