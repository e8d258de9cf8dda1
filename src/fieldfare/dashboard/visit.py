"""A visit: one request of somebody, signed in or not, and how it is answered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Annotated
from urllib.parse import urlencode, urlsplit

from fastapi import Depends
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from fieldfare import logs, sessions
from fieldfare.accounts import Member
from fieldfare.dashboard.cookies import Cookies, Kind
from fieldfare.dashboard.house import ROOT, House
from fieldfare.dashboard.posted import Fields, Posted, token
from fieldfare.errors import NotPermitted
from fieldfare.sessions import SEEN_EVERY, Session
from fieldfare.store.database import reading, transaction


class NotSignedIn(Exception):
    """The page is for members; the visitor is shown the way in."""


class Visit:
    """One request. `member` and `session` are there where a handler asks for a `SignedIn` one."""

    def __init__(
        self, request: Request, house: House, session: Session | None, member: Member | None
    ) -> None:
        self.request = request
        self.house = house
        self.cookies = Cookies(request, house)
        self.now = dt.datetime.now(dt.UTC)
        self._session = session
        self._member = member

    @property
    def is_signed_in(self) -> bool:
        """Whether we know who it is."""
        return self._member is not None

    @property
    def member(self) -> Member:
        """Who it is."""
        if self._member is None:
            raise NotSignedIn
        return self._member

    @property
    def session(self) -> Session:
        """In which session."""
        if self._session is None:
            raise NotSignedIn
        return self._session

    @property
    def query(self) -> Mapping[str, str]:
        """The parameters of the address, each once."""
        return self.request.query_params

    @property
    def fields(self) -> Fields:
        """The fields of the form that was sent."""
        posted: Posted = self.request.state.posted
        return posted.fields

    @property
    def json(self) -> object:
        """The JSON that was sent."""
        posted: Posted = self.request.state.posted
        return posted.json

    @property
    def is_fragment(self) -> bool:
        """Whether htmx asks for a part of a page."""
        return self.request.headers.get("HX-Request") == "true"

    @property
    def address(self) -> str:
        """From which network address."""
        return self.request.client.host if self.request.client else ""

    def at(self, path: str = "", **query: object) -> str:
        """The path of a page of the dashboard, with parameters that are not None."""
        given = {name: value for name, value in query.items() if value is not None}
        return self.house.at(path) + (f"?{urlencode(given)}" if given else "")

    def page(self, template: str, status: int = 200, **values: object) -> Response:
        """The page, or the part of one, that `template` makes of `values`."""
        said = None if self.is_fragment else self.cookies.said()
        return self.cookies.put(HTMLResponse(self.rendered(template, said=said, **values), status))

    def rendered(self, template: str, **values: object) -> str:
        """What `template` makes of `values`."""
        return self.house.templates.get_template(template).render(
            visit=self,
            me=self._member,
            at=self.at,
            csrf=token(self.cookies.visitor()),
            **values,
        )

    def go(self, url: str, say: str = "", kind: Kind = "done") -> Response:
        """Send the browser to another page, which says something first."""
        if say:
            self.cookies.say(say, kind)
        if self.is_fragment:
            return self.cookies.put(Response(headers={"HX-Redirect": url}))
        return self.cookies.put(RedirectResponse(url, 303))

    def back(self, say: str = "", kind: Kind = "done") -> Response:
        """Send the browser to the page that it came from, or to the first page."""
        parts = urlsplit(self.request.headers.get("Referer", ""))
        came = parts.path + (f"?{parts.query}" if parts.query else "")
        return self.go(local(came) or self.at(), say, kind)


def local(url: str) -> str:
    """The URL, if it leads to a page of this dashboard; empty if it leads anywhere else."""
    parts = urlsplit(url)
    if parts.scheme or parts.netloc or "\\" in url or not url.isprintable():
        return ""
    return url if ROOT in parts.path and url.startswith("/") and not url.startswith("//") else ""


def _visit(request: Request) -> Visit:
    """Who visits, as the session's cookie says."""
    house: House = request.app.state.house
    secret = Cookies(request, house).session
    if not secret:
        return Visit(request, house, None, None)
    now = dt.datetime.now(dt.UTC)
    with reading(house.engine) as tx:
        found = sessions.whose(tx, secret, now, house.settings.session_days)
    if found is None:
        return Visit(request, house, None, None)
    session, member = found
    logs.note(account=member.account_id)
    if now - session.seen_at > SEEN_EVERY:
        with transaction(house.engine) as tx:
            sessions.seen(tx, session.id, now)
    return Visit(request, house, session, member)


AnyVisit = Annotated[Visit, Depends(_visit)]


def _signed_in(visit: AnyVisit) -> Visit:
    if not visit.is_signed_in:
        raise NotSignedIn
    return visit


def _admin(visit: AnyVisit) -> Visit:
    if not _signed_in(visit).member.is_admin:
        raise NotPermitted
    return visit


SignedIn = Annotated[Visit, Depends(_signed_in)]
AdminIn = Annotated[Visit, Depends(_admin)]
