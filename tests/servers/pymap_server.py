"""pymap, an IMAP server in Python that pip brings, for machines without Dovecot; its mails live in memory."""

from __future__ import annotations

import importlib.metadata
import subprocess
import sys
import tempfile
from pathlib import Path

from servers.ports import HOST, free_port, wait_for_greeting

PROGRAM = Path(__file__).with_name("pymap_program.py")


class Pymap:
    """Run one pymap as a context manager; any user name signs in with the one password."""

    host = HOST
    password = "secret"
    tls_port = 0

    def __init__(self) -> None:
        self.name = f"pymap {importlib.metadata.version('pymap')}"
        self.port = free_port()

    def __enter__(self) -> Pymap:
        address = ["--host", self.host, "--port", str(self.port), "--no-tls"]
        user = ["dict", "--demo-user", "everybody", "--demo-password", self.password]
        with tempfile.TemporaryFile() as words:
            self._process = subprocess.Popen(
                [sys.executable, PROGRAM, *address, *user],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=words,
            )
            try:
                wait_for_greeting(self.port, b"* OK", alive=lambda: self._process.poll() is None)
            except TimeoutError:
                self.__exit__()
                words.seek(0)
                raise RuntimeError(f"{self.name} did not start:\n{words.read().decode()}") from None
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()
