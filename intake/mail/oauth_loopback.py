"""Wait on this machine for the browser's answer to a sign-in (RFC 8252, loopback redirect)."""

from __future__ import annotations

import http.server
import time
import urllib.parse

from intake.errors import ServerAwayError

_PAGE = (
    "<!doctype html><meta charset=utf-8><title>Intake</title>"
    "<p>OK. You may close this page. Vous pouvez fermer cette page."
)


class Loopback:
    """A door open for one answer: `redirect` is its URL."""

    def __init__(self) -> None:
        self._server = http.server.HTTPServer(("127.0.0.1", 0), _Handler)
        self._server.timeout = 1

    @property
    def redirect(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}/"

    def answer(self, seconds: float) -> dict[str, str]:
        """Return the fields of the browser's answer. Raises ServerAwayError when none comes in time."""
        end = time.monotonic() + seconds
        _Handler.answers.clear()
        while not _Handler.answers:
            if time.monotonic() > end:
                raise ServerAwayError("Nobody signed in in time.", remedy="Run `intake login` again.")
            self._server.handle_request()
        return _Handler.answers.pop()

    def close(self) -> None:
        """Shut the door."""
        self._server.server_close()


class _Handler(http.server.BaseHTTPRequestHandler):
    """Takes the answer out of the URL; a browser asks for icons too, which are none."""

    answers: list[dict[str, str]] = []  # noqa: RUF012 - the server makes a handler for each request

    def do_GET(self) -> None:
        fields = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(self.path).query))
        known = "code" in fields or "error" in fields
        self.send_response(200 if known else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        if known:
            self.wfile.write(_PAGE.encode())
            self.answers.append(fields)

    def log_message(self, *_: object) -> None:
        """Say nothing: the URL holds the code."""
