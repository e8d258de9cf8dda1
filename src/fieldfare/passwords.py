"""Passwords, of which only argon2's hash is kept."""

from __future__ import annotations

import functools
import secrets
import threading

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from fieldfare.errors import Unfit

SHORTEST, LONGEST = 10, 1_000
AT_ONCE = 2  # each takes 64 MiB

_hasher = PasswordHasher()
_turns = threading.BoundedSemaphore(AT_ONCE)


def hashed(password: str) -> str:
    """What is stored of `password`; raises `Unfit` for one that is too short or too long."""
    if len(password) < SHORTEST:
        raise Unfit(f"A password has at least {SHORTEST} characters. Choose a longer one.")
    if len(password) > LONGEST:
        raise Unfit(f"A password has at most {LONGEST} characters. Choose a shorter one.")
    if len(set(password)) < 4:
        raise Unfit(
            "This password is too easy to guess. Choose one with more different characters."
        )
    with _turns:
        return _hasher.hash(password)


def matches(stored: str | None, password: str) -> bool:
    """Whether `stored` was made of `password`; takes as long when nothing is stored."""
    with _turns:
        try:
            _hasher.verify(stored or _nobodys(), password[: LONGEST + 1])
        except (VerificationError, InvalidHashError):
            return False
    return stored is not None


@functools.cache
def _nobodys() -> str:
    return _hasher.hash(secrets.token_hex(16))
