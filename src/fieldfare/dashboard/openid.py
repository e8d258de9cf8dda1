"""OpenID Connect: where a provider is, how people are sent there, and who it says has come back."""

from __future__ import annotations

import hmac
import http.client
import json
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from typing import Any, NamedTuple, Self
from urllib.parse import urlencode

from authlib.common.security import generate_token
from authlib.oauth2 import ClientAuth, OAuth2Error
from authlib.oauth2.client import OAuth2Client
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

SCOPE = "openid email profile"
ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "EdDSA")
SECONDS = 10  # to wait for the provider
KNOWN_SECONDS = 3_600  # for which we believe what it said of itself
LEEWAY_SECONDS = 60  # by which its clock may differ from ours
MOST_BYTES = 1_000_000


class ProviderFailed(Exception):
    """The provider did not answer, or answered something that does not hold."""


class Begun(NamedTuple):
    """What the browser keeps while the person is with the provider."""

    state: str
    nonce: str
    verifier: str
    wanted: str  # the page to go on to

    @classmethod
    def of(cls, text: str) -> Self | None:
        """What a cookie kept; None when it is not ours."""
        try:
            kept = json.loads(text)
        except ValueError:
            return None
        is_ours = isinstance(kept, list) and len(kept) == len(cls._fields)
        return cls(*map(str, kept)) if is_ours else None


class Person(NamedTuple):
    """Who came back, in the provider's words."""

    subject: str  # issuer and subject
    email: str  # empty when the provider does not vouch for it
    name: str


class Provider:
    """One provider of single sign-on."""

    def __init__(self, issuer: str, client_id: str, client_secret: str, redirect: str) -> None:
        self.issuer = issuer.rstrip("/")
        self._client_id = client_id
        self._client_secret = client_secret
        self._redirect = redirect
        self._known: tuple[float, Mapping[str, Any]] = (0.0, {})
        self._lock = threading.Lock()

    def begin(self, wanted: str) -> tuple[str, Begun]:
        """Where the person signs in, and what the browser keeps meanwhile."""
        begun = Begun(generate_token(32), generate_token(32), generate_token(64), wanted)
        address, _ = self._client().create_authorization_url(
            self._own("authorization_endpoint"),
            state=begun.state,
            nonce=begun.nonce,
            code_verifier=begun.verifier,
        )
        return str(address), begun

    def finish(self, answer: Mapping[str, str], begun: Begun) -> Person:
        """Who has come back with this answer; raises `ProviderFailed`."""
        if not hmac.compare_digest(answer.get("state", "").encode(), begun.state.encode()):
            raise ProviderFailed("the answer belongs to another beginning")
        if "error" in answer or "code" not in answer:
            raise ProviderFailed(f"the provider refused: {answer.get('error', 'no code')}")
        try:
            token = self._client().fetch_token(
                self._own("token_endpoint"),
                grant_type="authorization_code",
                code=answer["code"],
                code_verifier=begun.verifier,
            )
        except OAuth2Error as error:
            raise ProviderFailed(f"no token: {error}") from error
        claims = self._claims(str(token.get("id_token", "")), begun.nonce)
        if "email" not in claims and "userinfo_endpoint" in self._description():
            claims = {**self._told(token, claims["sub"]), **claims}
        vouched = claims.get("email_verified") in {True, "true"}
        return Person(
            f"{claims['iss']} {claims['sub']}",
            str(claims.get("email", "")) if vouched else "",
            str(claims.get("name", "")),
        )

    def _claims(self, id_token: str, nonce: str) -> Mapping[str, Any]:
        """What the signed token says, once all of it holds."""
        try:
            keys = KeySet.import_key_set(_fetched(self._own("jwks_uri")))  # type: ignore[arg-type]
            token = jwt.decode(id_token, keys, algorithms=ALGORITHMS)
            jwt.JWTClaimsRegistry(
                leeway=LEEWAY_SECONDS,
                iss={"essential": True, "value": self._own("issuer")},
                aud={"essential": True, "value": self._client_id},
                nonce={"essential": True, "value": nonce},
                exp={"essential": True},
                sub={"essential": True},
            ).validate(token.claims)
        except (JoseError, ValueError) as error:
            raise ProviderFailed(f"the token does not hold: {error}") from error
        if token.claims.get("azp", self._client_id) != self._client_id:
            raise ProviderFailed("the token is for somebody else")
        return token.claims

    def _told(self, token: Mapping[str, Any], subject: str) -> Mapping[str, Any]:
        """What the provider tells about the bearer of the token."""
        headers = {"Authorization": f"Bearer {token['access_token']}"}
        told = _fetched(self._own("userinfo_endpoint"), headers)
        if told.get("sub") != subject:
            raise ProviderFailed("the provider tells about somebody else")
        return told

    def _client(self) -> OAuth2Client:
        basic = "client_secret_basic"
        methods = self._description().get("token_endpoint_auth_methods_supported", [basic])
        return OAuth2Client(
            _Session(),
            client_id=self._client_id,
            client_secret=self._client_secret,
            token_endpoint_auth_method=basic if basic in methods else "client_secret_post",
            scope=SCOPE,
            redirect_uri=self._redirect,
            code_challenge_method="S256",
        )

    def _own(self, name: str) -> str:
        try:
            return str(self._description()[name])
        except KeyError:
            raise ProviderFailed(f"the provider does not say its {name}") from None

    def _description(self) -> Mapping[str, Any]:
        """What the provider says of itself."""
        with self._lock:
            at, known = self._known
            if not known or time.monotonic() - at > KNOWN_SECONDS:
                known = _fetched(f"{self.issuer}/.well-known/openid-configuration")
                if str(known.get("issuer", "")).rstrip("/") != self.issuer:
                    raise ProviderFailed("the provider says that it is another one")
                self._known = (time.monotonic(), known)
            return known


class _Response:
    """As much of a response as authlib looks at."""

    def __init__(self, status: int, body: bytes) -> None:
        self.status_code = status
        self._body = body

    def json(self) -> Any:  # noqa: ANN401 - JSON
        return json.loads(self._body)

    def raise_for_status(self) -> None:
        if self.status_code >= 400:
            raise ProviderFailed(f"the provider answered {self.status_code}")


class _Session:
    """As much of a session as authlib needs, without another library for HTTP."""

    def post(
        self, url: str, data: Mapping[str, str], headers: Mapping[str, str], auth: ClientAuth
    ) -> _Response:
        url, signed, body = auth.prepare("POST", url, dict(headers), urlencode(data))
        try:
            return _asked(url, body.encode(), signed)
        except urllib.error.HTTPError as error:
            with error:
                return _Response(error.code, error.read(MOST_BYTES))


def _fetched(url: str, headers: Mapping[str, str] | None = None) -> dict[str, Any]:
    """The JSON object at `url`."""
    try:
        found = _asked(url, None, headers or {}).json()
    except (urllib.error.HTTPError, ValueError) as error:
        raise ProviderFailed(f"{url} does not answer as it must: {error}") from error
    if not isinstance(found, dict):
        raise ProviderFailed(f"{url} does not answer an object")
    return found


def _asked(url: str, body: bytes | None, headers: Mapping[str, str]) -> _Response:
    if not url.startswith(("https://", "http://")):
        raise ProviderFailed(f"{url} is no web address")
    request = urllib.request.Request(url, body, dict(headers))  # noqa: S310 - looked at above
    try:
        with urllib.request.urlopen(request, timeout=SECONDS) as answer:  # noqa: S310
            return _Response(answer.status, answer.read(MOST_BYTES))
    except urllib.error.HTTPError:
        raise
    except (OSError, http.client.HTTPException) as error:
        raise ProviderFailed(f"{url} cannot be reached: {error}") from error
