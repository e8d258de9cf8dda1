"""Attempts to sign in: so many of each kind in a quarter of an hour, whether the account exists or not."""

from __future__ import annotations

import datetime as dt
import hashlib

from sqlalchemy import Connection, delete, func, insert, select

from fieldfare.errors import TooManyAttempts
from fieldfare.store.schema import attempts

PERIOD = dt.timedelta(minutes=15)
FOR_EMAIL_FROM_ADDRESS = 10
FOR_EMAIL = 50  # from all over: higher, so that nobody is locked out by a stranger at once
FROM_ADDRESS = 100


def begin(tx: Connection, email: str, address: str, now: dt.datetime) -> None:
    """Note an attempt before it is known how it ends; raises `TooManyAttempts`."""
    tx.execute(delete(attempts).where(attempts.c.at <= now - PERIOD))
    limits = {
        _pair(email, address): FOR_EMAIL_FROM_ADDRESS,
        _subject("email", email): FOR_EMAIL,
        _subject("address", address): FROM_ADDRESS,
    }
    for subject, limit in limits.items():
        so_far = select(func.count()).where(attempts.c.subject == subject)
        if tx.execute(so_far).scalar_one() >= limit:
            raise TooManyAttempts({"retry_after_seconds": int(PERIOD.total_seconds())})
    tx.execute(insert(attempts), [{"subject": subject, "at": now} for subject in limits])


def succeeded(tx: Connection, email: str, address: str) -> None:
    """Forget the attempts that this person made from here."""
    tx.execute(delete(attempts).where(attempts.c.subject == _pair(email, address)))


def _pair(email: str, address: str) -> str:
    return _subject("pair", f"{email} {address}")


def _subject(kind: str, text: str) -> str:
    return hashlib.sha256(f"{kind}:{text}".encode()).hexdigest()
