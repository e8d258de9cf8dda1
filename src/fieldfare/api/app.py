"""Assembles the API: routes, the signed store, error handlers, the description."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from fastapi.responses import JSONResponse
from sqlalchemy import Engine
from starlette.routing import Route

from fieldfare.api import credits, described, extractions, refusals, uploads
from fieldfare.api.objects import Objects
from fieldfare.api.rates import Rates
from fieldfare.api.ready import Ready
from fieldfare.api.server import Server, UsedKeys
from fieldfare.settings import Settings
from fieldfare.store import signing
from fieldfare.store.objects import Files, Store
from fieldfare.urls import STORAGE, Urls
from fieldfare.watch import Watch

VERSION = "/v1"


def create(settings: Settings, engine: Engine, files: Store, watch: Watch | None = None) -> FastAPI:
    """The API of one installation, on a database that has its schema."""
    signer = signing.signer(settings.data)
    server = Server(
        settings=settings,
        engine=engine,
        files=files,
        signer=signer,
        urls=Urls(settings, signer, files),
        rates=Rates(settings),
        used_keys=UsedKeys(engine),
        watch=watch or Watch(engine),
    )
    app = FastAPI(
        docs_url=None,  # these pages would load their scripts from elsewhere
        redoc_url=None,
        redirect_slashes=False,  # a path with a slash too many is an unknown endpoint
        lifespan=_life,
        telemetry={"tracing": False, "metrics": False, "logs": False},  # bodies stay in the house
    )
    app.state.server = server
    for part in (uploads, extractions, credits):
        app.include_router(part.router, prefix=VERSION)
    if isinstance(files, Files):
        app.router.routes.append(Route(f"{STORAGE}/{{name:path}}", Objects(server, files)))
    app.router.routes.append(Route("/healthz", _healthy))
    app.router.routes.append(Route("/readyz", Ready(server).answer))
    refusals.handle(app)
    described.describe(app, settings)
    return app


@asynccontextmanager
async def _life(app: FastAPI) -> AsyncIterator[None]:
    server: Server = app.state.server
    with server.watch:
        yield
    server.used_keys.close()


async def _healthy(_request: object) -> JSONResponse:
    return JSONResponse({"status": "ok"})
