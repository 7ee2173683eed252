"""A command run where a person looks on: its output and errors are a terminal's, not a pipe."""

from __future__ import annotations

import contextlib
import os
import pty
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from cli.running import Done, environment


def on_a_terminal(*words: object, cwd: Path, language: str = "en", **more: str) -> Done:
    """Run `intake` with these words on a terminal of its own; `out` is all that was written there."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "intake", *map(str, words)],
        cwd=cwd,
        env=environment(language) | {"TERM": "xterm"} | more,
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    seen = b"".join(iter(lambda: _read(ours), b""))
    os.close(ours)
    return Done(process.wait(timeout=60), seen.decode(), "")


def typed(*words: object, cwd: Path, language: str, answers: Sequence[str]) -> Done:
    """Run `intake` at a terminal of its own, typing an answer whenever it asks; `out` is what stood there."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        ["setsid", "--ctty", "--wait", sys.executable, "-m", "intake", *map(str, words)],
        cwd=cwd,
        env=environment(language) | {"TERM": "dumb"},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    left, seen = list(answers), b""
    while chunk := _read(ours):
        seen += chunk
        if left and chunk.endswith(b" "):  # a question: the cursor waits behind it
            os.write(ours, f"{left.pop(0)}\n".encode())
    os.close(ours)
    return Done(process.wait(timeout=60), seen.decode(), "")


def _read(terminal: int) -> bytes:
    # The end of a terminal that nobody writes to any more is an error on Linux, and nothing elsewhere.
    with contextlib.suppress(OSError):
        return os.read(terminal, 65536)
    return b""
