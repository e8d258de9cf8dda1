"""The server as one application: pages for people under /dashboard, the API for everything else."""

from __future__ import annotations

from fastapi import FastAPI
from sqlalchemy import Engine
from starlette.responses import RedirectResponse
from starlette.types import Receive, Scope, Send

from fieldfare.api import app as api
from fieldfare.dashboard import app as dashboard
from fieldfare.dashboard.house import ROOT
from fieldfare.observed import Observed
from fieldfare.settings import Settings
from fieldfare.store.objects import Store
from fieldfare.urls import public_url
from fieldfare.watch import Watch


class Web:
    """Passes each request to the API or to the dashboard, which know nothing of each other."""

    def __init__(self, api: FastAPI, dashboard: FastAPI, watch: Watch, settings: Settings) -> None:
        self.api = api
        self.dashboard = dashboard
        self.watch = watch
        self._first_page = f"{public_url(settings)}{ROOT}"
        self._observed = Observed(self._pass)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request; the life of the server is the API's."""
        await self._observed(scope, receive, send)

    async def _pass(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope.get("path", "")
        if scope["type"] == "http" and path == "/" and scope["method"] in {"GET", "HEAD"}:
            await RedirectResponse(self._first_page)(scope, receive, send)
        elif scope["type"] == "http" and (path == ROOT or path.startswith(f"{ROOT}/")):
            await self.dashboard(scope, receive, send)
        else:
            await self.api(scope, receive, send)


def create(settings: Settings, engine: Engine, files: Store) -> Web:
    """The server of one installation, on a database that has its schema."""
    watch = Watch(engine)
    return Web(
        api.create(settings, engine, files, watch),
        dashboard.create(settings, engine, files, watch),
        watch,
        settings,
    )
