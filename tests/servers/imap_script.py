"""An IMAP server that says what a test tells it to: for servers that no well-made program plays.

    ScriptedImap({"CAPABILITY": "* CAPABILITY IMAP4rev1", "LOGIN": "NO [UNAVAILABLE] later"})

A command without an entry is answered OK; of several entries that begin it, the longest counts. An entry is the
untagged lines, then the tagged answer if it is not OK.
"""

from __future__ import annotations

import contextlib
import socket
import threading

from servers.ports import HOST


class ScriptedImap:
    """Serve one connection after the other as a context manager; `heard` holds the commands."""

    host = HOST

    def __init__(self, answers: dict[str, str | list[str]], greeting: str = "* OK ready") -> None:
        self._answers = {"CAPABILITY": "* CAPABILITY IMAP4rev1 MOVE", "SELECT": SELECTED, **answers}
        self._greeting = greeting
        self._listener = socket.create_server((HOST, 0))
        self.port = int(self._listener.getsockname()[1])
        self.heard: list[str] = []
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._current: socket.socket | None = None

    def __enter__(self) -> ScriptedImap:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        for end in (self._listener, self._current):
            with contextlib.suppress(OSError, AttributeError):
                end.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(5)

    def _serve(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                self._current, _ = self._listener.accept()
                with contextlib.suppress(OSError), self._current as wire, wire.makefile("rb") as lines:
                    wire.sendall(self._greeting.encode() + b"\r\n")
                    for line in lines:
                        self._answer(wire, line.decode().split())

    def _answer(self, wire: socket.socket, words: list[str]) -> None:
        tag, command = words[0], " ".join(words[1:]).upper()
        self.heard.append(command)
        known = [start for start in self._answers if command.startswith(start)]
        entry = self._answers[max(known, key=len)] if known else ""
        if isinstance(entry, list):
            entry = entry.pop(0) if len(entry) > 1 else entry[0]
        if entry == "SILENCE":
            return
        lines = [line for line in entry.split("\n") if line]
        if lines and lines[-1].startswith(("NO", "BAD")):
            lines[-1] = f"{tag} {lines[-1]}"
        elif not (lines and lines[-1].startswith("* BYE")):
            lines.append(f"{tag} OK done")
        wire.sendall("".join(line + "\r\n" for line in lines).encode())
        if lines[-1].startswith("* BYE"):
            wire.shutdown(socket.SHUT_RDWR)


SELECTED = "* 1 EXISTS\n* OK [UIDVALIDITY 7] known"
