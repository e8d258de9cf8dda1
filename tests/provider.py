"""A small provider of OpenID Connect on a real socket, as strict as it must be, and able to lie."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import json
import secrets
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT, SECRET = "fieldfare", "between the two of us"


@dataclass
class Provider:
    """Who signs in there, and what it does wrongly."""

    url: str
    claims: dict[str, Any] = field(
        default_factory=lambda: {
            "sub": "u-1",
            "email": "bob@example.org",
            "email_verified": True,
            "name": "Bob Winter",
        }
    )
    lies: dict[str, Any] = field(default_factory=dict)  # put into tokens
    signs_with: RSAKey | None = None  # another key than it publishes
    in_userinfo: bool = False  # tells the address only when it is asked
    key: RSAKey = field(default_factory=lambda: RSAKey.generate_key(2048, {"kid": "k1"}))
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)

    def description(self) -> dict[str, Any]:
        return {
            "issuer": self.url,
            "authorization_endpoint": f"{self.url}/authorize",
            "token_endpoint": f"{self.url}/token",
            "jwks_uri": f"{self.url}/keys",
            "userinfo_endpoint": f"{self.url}/me",
        }

    def authorize(self, asked: dict[str, str]) -> str:
        """Where the browser goes back to; the person has signed in at once."""
        assert (asked["client_id"], asked["response_type"]) == (CLIENT, "code")
        assert asked["code_challenge_method"] == "S256"
        code = secrets.token_hex(16)
        self.codes[code] = asked
        return f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}"

    def token(self, asked: dict[str, str], authorization: str) -> dict[str, Any]:
        """The tokens for a code, once, to whoever can prove that the code is theirs."""
        given = base64.b64decode(authorization.removeprefix("Basic ")).decode()
        begun = self.codes.pop(asked["code"])
        challenge = hashlib.sha256(asked["code_verifier"].encode()).digest()
        proof = base64.urlsafe_b64encode(challenge).decode().rstrip("=")
        if given != f"{CLIENT}:{SECRET}" or proof != begun["code_challenge"]:
            self.problems.append("the client cannot prove who it is")
            return {"error": "invalid_client"}
        now = int(time.time())
        told = {"sub": self.claims["sub"]} if self.in_userinfo else self.claims
        claims = {
            "iss": self.url,
            "aud": CLIENT,
            "iat": now,
            "exp": now + 300,
            "nonce": begun["nonce"],
            **told,
            **self.lies,
        }
        header = {"alg": "RS256", "kid": "k1"}
        id_token = jwt.encode(header, claims, self.signs_with or self.key)
        return {"access_token": "at", "token_type": "Bearer", "id_token": id_token}


@contextlib.contextmanager
def provider() -> Iterator[Provider]:
    """A provider that runs meanwhile."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    made = Provider(f"http://127.0.0.1:{server.server_port}")
    server.provider = made  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield made
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class Answers(BaseHTTPRequestHandler):
    """HTTP for a provider."""

    def do_GET(self) -> None:
        made: Provider = self.server.provider  # type: ignore[attr-defined]
        parts = urlsplit(self.path)
        if parts.path == "/authorize":
            self.send_response(302)
            self.send_header("Location", made.authorize(dict(parse_qsl(parts.query))))
            self.send_header("Content-Length", "0")
            self.end_headers()
        elif parts.path == "/keys":
            self._json({"keys": [made.key.as_dict(private=False)]})
        elif parts.path == "/me":
            assert self.headers["Authorization"] == "Bearer at"
            self._json(made.claims)
        else:
            self._json(made.description())

    def do_POST(self) -> None:
        made: Provider = self.server.provider  # type: ignore[attr-defined]
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        asked = {name: values[0] for name, values in parse_qs(body).items()}
        answer = made.token(asked, self.headers.get("Authorization", ""))
        self._json(answer, 400 if "error" in answer else 200)

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def _json(self, body: object, status: int = 200) -> None:
        sent = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(sent)))
        self.end_headers()
        self.wfile.write(sent)
