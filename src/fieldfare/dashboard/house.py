"""What every page needs: settings, database, files, the watch, URLs, templates."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from jinja2 import Environment
from sqlalchemy import Engine

from fieldfare.dashboard.openid import Provider
from fieldfare.settings import Settings
from fieldfare.store.objects import Store
from fieldfare.urls import Urls, public_url
from fieldfare.watch import Watch

ROOT = "/dashboard"


@dataclass(frozen=True)
class House:
    """One running dashboard."""

    settings: Settings
    engine: Engine
    files: Store
    watch: Watch
    urls: Urls
    templates: Environment
    provider: Provider | None = None  # of single sign-on

    @property
    def is_https(self) -> bool:
        """Whether people reach the dashboard by https."""
        return public_url(self.settings).startswith("https://")

    @property
    def origin(self) -> str:
        """Scheme, host and port under which people reach the dashboard."""
        parts = urlsplit(public_url(self.settings))
        return f"{parts.scheme}://{parts.netloc}"

    def at(self, path: str = "") -> str:
        """The path under which people reach a page of the dashboard."""
        return f"{urlsplit(public_url(self.settings)).path}{ROOT}{path}"

    def absolute(self, path: str = "") -> str:
        """The whole URL of a page of the dashboard."""
        return f"{self.origin}{self.at(path)}"
