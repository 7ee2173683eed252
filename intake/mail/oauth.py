"""OAuth2 as mail hosts speak it: a sign-in on another device or in the browser, then tokens renewed.

RFC 6749 (refresh), RFC 7636 (PKCE), RFC 8252 (loopback redirect), RFC 8628 (device code).
"""

from __future__ import annotations

import base64
import dataclasses
import hashlib
import http.client
import json
import secrets
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable

from intake.errors import ServerAwayError, ServerError

_SECONDS = 20
_LARGEST = 1_000_000
# What providers say where the sign-in itself counts no more (RFC 6749 section 5.2, and Microsoft's own).
REVOKED = frozenset({"invalid_grant", "interaction_required", "consent_required", "expired_token"})
DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"


@dataclasses.dataclass(frozen=True, slots=True)
class Provider:
    """Where tokens are had, and for what they are asked."""

    name: str
    device_url: str
    authorize_url: str
    token_url: str
    scope: str


@dataclasses.dataclass(frozen=True, slots=True)
class Client:
    """The program as the provider knows it; some providers give a secret with the id."""

    provider: Provider
    id: str
    secret: str = dataclasses.field(default="", repr=False)

    @property
    def fields(self) -> dict[str, str]:
        return {"client_id": self.id} | ({"client_secret": self.secret} if self.secret else {})


@dataclasses.dataclass(frozen=True, slots=True)
class Tokens:
    """What a sign-in gives: `expires` is in seconds since 1970."""

    access: str = dataclasses.field(repr=False)
    refresh: str = dataclasses.field(repr=False)
    expires: float


@dataclasses.dataclass(frozen=True, slots=True)
class DeviceCode:
    """What a person types on another device, and how often we may ask whether they did (seconds)."""

    page: str
    user_code: str
    device_code: str = dataclasses.field(repr=False)
    interval: float
    expires_in: float


@dataclasses.dataclass(frozen=True, slots=True)
class Asked:
    """A sign-in begun in the browser: the page, and what proves that its answer is for us."""

    page: str
    state: str
    verifier: str = dataclasses.field(repr=False)
    redirect: str


class TokenRefusedError(ServerError):
    """The provider gives no token for what it was shown; `code` is its word for why."""

    def __init__(self, sentence: str, *, remedy: str = "", code: str = "") -> None:
        super().__init__(sentence, remedy=remedy)
        self.code = code


def begin_device(client: Client) -> DeviceCode:
    """Ask for a code that a person types on another device. Raises ServerError."""
    told = _post(client.provider.device_url, client.fields | {"scope": client.provider.scope}, client)
    page = told.get("verification_uri") or told.get("verification_url")
    if not (page and told.get("user_code") and told.get("device_code")):
        raise _refused(told, client)
    return DeviceCode(
        str(page), str(told["user_code"]), str(told["device_code"]),
        _number(told.get("interval"), 5), _number(told.get("expires_in"), 900),
    )  # fmt: skip


def finish_device(client: Client, code: DeviceCode, sleep: Callable[[float], None] = time.sleep) -> Tokens:
    """Wait until the person has signed in. Raises TokenRefusedError when they refuse or let it expire."""
    form = client.fields | {"grant_type": DEVICE_GRANT, "device_code": code.device_code}
    interval, waited = code.interval, 0.0
    while waited < code.expires_in:
        sleep(interval)
        waited += interval
        told = _post(client.provider.token_url, form, client)
        if "access_token" in told:
            return _tokens(told)
        if told.get("error") == "slow_down":
            interval += 5
        elif told.get("error") != "authorization_pending":
            raise _refused(told, client)
    raise _refused({"error": "expired_token"}, client)


def begin_in_browser(client: Client, redirect: str) -> Asked:
    """Return the page on which a person signs in, its answer to come to `redirect`."""
    state, verifier = secrets.token_urlsafe(24), secrets.token_urlsafe(48)
    digest = hashlib.sha256(verifier.encode()).digest()
    query = {
        "response_type": "code", "client_id": client.id, "redirect_uri": redirect,
        "scope": client.provider.scope, "state": state, "code_challenge_method": "S256",
        "code_challenge": base64.urlsafe_b64encode(digest).rstrip(b"=").decode(),
        # Google gives a refresh token only when it is asked for in these words.
        "access_type": "offline", "prompt": "consent",
    }  # fmt: skip
    page = f"{client.provider.authorize_url}?{urllib.parse.urlencode(query)}"
    return Asked(page, state, verifier, redirect)


def finish_in_browser(client: Client, asked: Asked, answer: dict[str, str]) -> Tokens:
    """Turn the browser's answer into tokens. Raises TokenRefusedError for an answer that is not ours."""
    if not secrets.compare_digest(answer.get("state", "").encode(), asked.state.encode()):
        raise _refused({"error": "state"}, client)
    if "code" not in answer:
        raise _refused(dict(answer), client)
    form = {
        "grant_type": "authorization_code", "code": answer["code"], "redirect_uri": asked.redirect,
        "code_verifier": asked.verifier,
    }  # fmt: skip
    told = _post(client.provider.token_url, client.fields | form, client)
    if "access_token" not in told:
        raise _refused(told, client)
    return _tokens(told)


def refresh(client: Client, tokens: Tokens) -> Tokens:
    """Return fresh tokens; where the provider rotates the refresh token the new one is among them.

    Raises TokenRefusedError when the sign-in counts no more, ServerAwayError when nobody answers.
    """
    form = {"grant_type": "refresh_token", "refresh_token": tokens.refresh}
    told = _post(client.provider.token_url, client.fields | form, client)
    if "access_token" not in told:
        raise _refused(told, client)
    fresh = _tokens(told)
    return fresh if fresh.refresh else dataclasses.replace(fresh, refresh=tokens.refresh)


def _tokens(told: dict[str, object]) -> Tokens:
    expires = time.time() + _number(told.get("expires_in"), 3600)
    return Tokens(str(told["access_token"]), str(told.get("refresh_token") or ""), expires)


def _number(value: object, otherwise: float) -> float:
    return float(value) if isinstance(value, int | float | str) and str(value).isdecimal() else otherwise


def _post(url: str, form: dict[str, str], client: Client) -> dict[str, object]:
    """Return what the provider answers, be it an error in its own words. Raises ServerError."""
    request = urllib.request.Request(  # noqa: S310 - the scheme was checked with the configuration
        url, urllib.parse.urlencode(form).encode(), {"Accept": "application/json"}
    )
    try:
        try:
            with urllib.request.urlopen(request, timeout=_SECONDS) as answer:  # noqa: S310 - as above
                raw = answer.read(_LARGEST)
        except urllib.error.HTTPError as error:
            with error:
                raw = error.read(_LARGEST)
                if error.code >= 500:
                    raise _away(client, f"HTTP {error.code}") from error
    except (OSError, http.client.HTTPException) as error:
        raise _away(client, getattr(error, "reason", error)) from error
    try:
        told = json.loads(raw)
    except ValueError:
        told = None
    if not isinstance(told, dict):
        raise ServerError(f"{url} answers no JSON.", remedy="Check [oauth] in intake.toml.")
    return told


def _away(client: Client, reason: object) -> ServerAwayError:
    return ServerAwayError(
        f"{client.provider.name} gives no tokens now ({reason}).", remedy="The next run tries again."
    )


def _refused(told: dict[str, object] | dict[str, str], client: Client) -> TokenRefusedError:
    code = str(told.get("error", ""))
    words = " ".join(str(told.get("error_description") or code or "no reason").split())[:200]
    name = client.provider.name
    if code in REVOKED:
        return TokenRefusedError(
            f"The sign-in at {name} counts no more ({words}).",
            remedy="Sign in again: `intake login`.",
            code=code,
        )
    return TokenRefusedError(
        f"{name} gives no tokens ({words}).",
        remedy="Check [oauth] in intake.toml, then sign in again: `intake login`.",
        code=code,
    )
