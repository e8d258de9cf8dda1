"""The dashboard's cookies: the session, the proof of a visitor, what the next page is to say."""

from __future__ import annotations

import json
import secrets
from typing import Final, Literal, NamedTuple
from urllib.parse import quote, unquote

from starlette.requests import Request
from starlette.responses import Response

from fieldfare.dashboard.house import House

SESSION: Final = "fieldfare_session"
VISITOR: Final = "fieldfare_visitor"
SAID: Final = "fieldfare_said"
LONGEST_SAID: Final = 2_000

Kind = Literal["done", "note", "wrong"]


class Said(NamedTuple):
    """One sentence that the next page shows."""

    kind: Kind
    text: str


class Cookies:
    """The cookies of a request, and how its answer sets them."""

    def __init__(self, request: Request, house: House) -> None:
        self._given = request.cookies
        self._secure = house.is_https
        self._days = house.settings.session_days
        self._new: dict[str, tuple[str, int | None]] = {}

    @property
    def session(self) -> str:
        """The secret of the browser's session; empty without one."""
        return self._get(SESSION)

    @property
    def proof(self) -> str:
        """The secret that a page's token is made of."""
        return self._get(SESSION) or self._get(VISITOR)

    def visitor(self) -> str:
        """The secret of somebody who is not signed in, made if there is none."""
        if not self.proof:
            self.set(VISITOR, secrets.token_urlsafe(32))
        return self.proof

    def sign_in(self, secret: str) -> None:
        """Let the browser keep a session, under a secret that nobody knew before."""
        self.set(SESSION, secret, seconds=int(self._days * 86_400))
        self.drop(VISITOR)

    def sign_out(self) -> None:
        """Let the browser forget its session."""
        self.drop(SESSION)

    def say(self, text: str, kind: Kind = "done") -> None:
        """Have the next page say something."""
        self.set(SAID, quote(json.dumps([kind, text[:LONGEST_SAID]])), seconds=60)

    def said(self) -> Said | None:
        """What this page is to say, once."""
        given = self._get(SAID)
        if not given:
            return None
        self.drop(SAID)
        try:
            kind, text = json.loads(unquote(given))
        except ValueError:
            return None
        return Said(kind if kind in {"done", "note", "wrong"} else "note", str(text))

    def get(self, name: str) -> str:
        """A cookie by its plain name."""
        return self._get(name)

    def set(self, name: str, value: str, seconds: int | None = None) -> None:
        """Set a cookie; without `seconds` it ends with the browser."""
        self._new[name] = (value, seconds)

    def drop(self, name: str) -> None:
        """Remove a cookie, if the browser has it."""
        self._new[name] = ("", 0)

    def put(self, response: Response) -> Response:
        """The response with all that was set."""
        for name, (value, seconds) in self._new.items():
            if seconds == 0 and self._named(name) not in self._given:
                continue
            response.set_cookie(
                self._named(name),
                value,
                max_age=seconds,
                path="/",
                secure=self._secure,
                httponly=True,
                samesite="lax",
            )
        return response

    def _get(self, name: str) -> str:
        if name in self._new:
            return self._new[name][0]
        return self._given.get(self._named(name), "")

    def _named(self, name: str) -> str:
        """A name by which browsers refuse a cookie that anybody but this host has set."""
        return f"__Host-{name}" if self._secure else name
