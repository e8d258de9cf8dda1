"""What every answer of the dashboard forbids and allows the browser."""

from __future__ import annotations

import time

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from fieldfare.dashboard.house import House


class Headers:
    """Adds a strict Content-Security-Policy and its companions; pages are not kept by anybody."""

    def __init__(self, app: ASGIApp, house: House) -> None:
        self.app = app
        self.headers = {
            "Content-Security-Policy": policy(house.urls.origin),
            "X-Content-Type-Options": "nosniff",
            "X-Frame-Options": "DENY",
            "Referrer-Policy": "same-origin",
            "Cross-Origin-Opener-Policy": "same-origin",
            "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; add to the answer."""
        began = time.perf_counter()

        async def headed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self.headers.items():
                    headers[name] = value
                headers.setdefault("Cache-Control", "no-store")
                headers["Server-Timing"] = f"page;dur={(time.perf_counter() - began) * 1000:.1f}"
            await send(message)

        await self.app(scope, receive, headed)


def policy(storage: str) -> str:
    """Nothing from elsewhere but what the store at the origin `storage` holds; nothing inline."""
    return "; ".join(
        (
            "default-src 'self'",
            "base-uri 'none'",
            f"connect-src 'self' {storage}",
            "form-action 'self'",
            "frame-ancestors 'none'",
            f"img-src 'self' {storage}",
            "object-src 'none'",
        )
    )
