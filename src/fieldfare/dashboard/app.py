"""Assembles the dashboard: screens, static files, error pages, headers."""

from __future__ import annotations

from collections.abc import Callable

from fastapi import APIRouter, Depends, FastAPI
from sqlalchemy import Engine
from starlette.responses import RedirectResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from fieldfare.dashboard import (
    billing,
    keys_page,
    listing,
    live,
    members,
    new,
    preferences,
    refusals,
    rendering,
    results,
    review,
    signing_in,
    single_sign_on,
)
from fieldfare.dashboard.headers import Headers
from fieldfare.dashboard.house import ROOT, House
from fieldfare.dashboard.posted import posted
from fieldfare.dashboard.visit import SignedIn, Visit
from fieldfare.settings import Settings
from fieldfare.store import signing
from fieldfare.store.objects import Store
from fieldfare.urls import Urls, public_url
from fieldfare.watch import Watch

VIEWS: dict[str, Callable[[Visit], Response]] = {  # by the published names in ?view=
    "": listing.show,
    "API": keys_page.show,
    "Billing": billing.show,
    "Preferences": preferences.show,
    "Members": members.show,
}
SCREENS = (
    signing_in,
    single_sign_on,
    listing,
    live,
    new,
    results,
    review,
    keys_page,
    billing,
    preferences,
    members,
)

front = APIRouter()


@front.get(ROOT)
def first(visit: SignedIn) -> Response:
    """The list of extractions, or what `?view=` names."""
    return VIEWS.get(visit.query.get("view", ""), listing.show)(visit)


def create(settings: Settings, engine: Engine, files: Store, watch: Watch) -> FastAPI:
    """The dashboard of one installation; whoever starts it also starts the watch."""
    urls = Urls(settings, signing.signer(settings.data), files)
    provider = single_sign_on.provider(settings, f"{public_url(settings)}{ROOT}/sign-in/oidc/back")
    templates = rendering.environment(settings)
    house = House(settings, engine, files, watch, urls, templates, provider)
    app = FastAPI(
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        dependencies=[Depends(posted)],  # of every handler, so that none can forget it
        default_response_class=Response,
        telemetry={"tracing": False, "metrics": False, "logs": False},
    )
    app.state.house = house
    app.include_router(front)
    for screen in SCREENS:
        app.include_router(screen.router, prefix=ROOT)
    app.mount(rendering.static_root(), Static(packages=[("fieldfare.dashboard", "static")]))
    app.add_route(f"{ROOT}/", lambda _: RedirectResponse(house.at()))
    refusals.handle(app)
    app.add_middleware(Headers, house=house)
    return app


class Static(StaticFiles):
    """Style, scripts and drawings; their addresses change when they do, so browsers keep them."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The file."""
        response = await super().get_response(path, scope)
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return response
