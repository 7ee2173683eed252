"""A provider of OAuth2 tokens for tests: device codes, a page to sign in on, tokens, and Dovecot's questions."""

from __future__ import annotations

import base64
import hashlib
import http.server
import itertools
import json
import threading
import urllib.parse
from typing import Any

CLIENT, CODE = "intake-test", "a-code"


class OAuthServer:
    """Run one provider as a context manager; a test says what it refuses, rotates or forgets."""

    def __init__(self) -> None:
        self.forms: list[dict[str, str]] = []
        self.pending = 1  # how often a device is told to wait
        self.refusal = ""  # the error that any request for tokens gets
        self.rotates = True
        self.user = "projets@quartier.example"
        self.challenge = ""
        self.access: set[str] = set()
        self.refresh = "refresh-0"
        self._numbers = itertools.count(1)
        server = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                length = int(self.headers.get("Content-Length") or 0)
                form = dict(urllib.parse.parse_qsl(self.rfile.read(length).decode()))
                self._answer(*server.asked(self.path, form))

            def do_GET(self) -> None:
                parts = urllib.parse.urlsplit(self.path)
                if parts.path.startswith("/introspect/"):
                    # Dovecot 2.3 lays "&client_id=" behind the token.
                    self._answer(*server.introspect(parts.path.rpartition("/")[2].partition("&")[0]))
                    return
                query = dict(urllib.parse.parse_qsl(parts.query))
                server.challenge = query["code_challenge"]
                back = urllib.parse.urlencode({"code": CODE, "state": query["state"]})
                self.send_response(302)
                self.send_header("Location", f"{query['redirect_uri']}?{back}")
                self.end_headers()

            def _answer(self, status: int, told: dict[str, Any]) -> None:
                body = json.dumps(told).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                pass

        self._http = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._http.server_port}"

    def __enter__(self) -> OAuthServer:
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.02,))
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()

    def keys(self) -> dict[str, str]:
        """Return what [oauth] in a configuration says of this provider."""
        return {
            "client_id": CLIENT, "scope": "mail offline_access",
            **{f"{name}_url": f"{self.url}/{name}" for name in ("device", "authorize", "token")},
        }  # fmt: skip

    def asked(self, path: str, form: dict[str, str]) -> tuple[int, dict[str, Any]]:  # noqa: PLR0911
        """Answer as RFC 8628 and RFC 6749 say."""
        self.forms.append(form)
        if form.get("client_id") != CLIENT:
            return 401, {"error": "invalid_client", "error_description": "who are you?"}
        if path == "/device":
            told = {"device_code": "d1", "user_code": "WDJB-MJHT", "verification_uri": f"{self.url}/hier"}
            return 200, told | {"interval": 0, "expires_in": 900}
        if self.refusal:
            return 400, {"error": self.refusal, "error_description": "so it is"}
        match form["grant_type"]:
            case "refresh_token":
                return (
                    self.give()
                    if form["refresh_token"] == self.refresh
                    else (400, {"error": "invalid_grant"})
                )
            case "authorization_code":
                digest = hashlib.sha256(form["code_verifier"].encode()).digest()
                proven = base64.urlsafe_b64encode(digest).rstrip(b"=").decode() == self.challenge
                return self.give() if proven and form["code"] == CODE else (400, {"error": "invalid_grant"})
        if self.pending:
            self.pending -= 1
            return 400, {"error": "authorization_pending"}
        return self.give()

    def give(self) -> tuple[int, dict[str, Any]]:
        """Give tokens, a new refresh token among them where this provider rotates."""
        number = next(self._numbers)
        told: dict[str, Any] = {
            "access_token": f"access-{number}",
            "token_type": "Bearer",
            "expires_in": 3600,
        }
        self.access.add(told["access_token"])
        if self.rotates:
            self.refresh = told["refresh_token"] = f"refresh-{number}"
        return 200, told

    def introspect(self, token: str) -> tuple[int, dict[str, Any]]:
        """Tell Dovecot whose a token is."""
        if token in self.access:
            return 200, {"active": True, "username": self.user, "user": self.user, "email": self.user}
        return 200, {"active": False, "username": self.user}
