"""An SMTP server in a process of its own that fails at random: `smtp_that_fails.py LOG SEED`.

It writes down every letter that it took, also those whose answer it then keeps to itself.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from servers.smtp import DROP, SmtpServer

# How often a phase goes wrong, and how.
FAULTS = {
    "GREETING": (0.01, ("421 4.3.2 not now",)),
    "MAIL": (0.02, ("451 4.3.0 try again", "421 4.3.2 closing", DROP)),
    "RCPT": (0.05, ("450 4.2.1 greylisted", "421 4.3.2 closing", DROP)),
    "DATA": (0.02, ("451 4.3.0 try again", DROP)),
    "TEXT": (0.02, (DROP,)),
    "END": (0.04, ("452 4.3.1 no room", DROP, "lost")),
}


@dataclasses.dataclass(frozen=True)
class SmtpPlace:
    """Where the server is."""

    host: str
    port: int


class FailingServer(SmtpServer):
    """Takes letters into a log, and fails by the luck of a seed."""

    def __init__(self, log: Path, seed: int) -> None:
        super().__init__()
        self.log, self.luck = log, random.Random(seed)

    def next_answer(self, phase: str, address: str = "") -> str | None:
        chance, faults = FAULTS.get(phase, (0.0, ("",)))
        return self.luck.choice(faults) if self.luck.random() < chance else None

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        answer = self.next_answer("END")
        if answer not in {None, "lost"}:
            if answer == DROP:
                server.transport.abort()
            return str(answer)
        raw = envelope.original_content or b""
        name = raw.partition(b"Message-ID: <")[2].partition(b">")[0].decode("ascii")
        with self.log.open("a") as file:
            file.write(json.dumps([name, hashlib.sha256(raw).hexdigest()]) + "\n")
        if answer == "lost":
            server.transport.abort()
        return "250 2.0.0 taken"


def started(log: Path, seed: int) -> tuple[subprocess.Popen[str], SmtpPlace]:
    """Start one as a process, and say where it is."""
    process = subprocess.Popen(
        [sys.executable, __file__, str(log), str(seed)],
        stdout=subprocess.PIPE,
        stdin=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    return process, SmtpPlace("127.0.0.1", int(process.stdout.readline()))


if __name__ == "__main__":
    with FailingServer(Path(sys.argv[1]), int(sys.argv[2])) as running:
        print(running.port, flush=True)
        sys.stdin.read()
