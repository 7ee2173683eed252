"""The reader's side: read mail after mail from the input, answer each with its Message, until the input ends.

It holds nothing but its two pipes: no lock, no store, no connection. It ends with the pass that started it,
whose pipes end then; and by an alarm where a mail never does.
"""

from __future__ import annotations

import contextlib
import gc
import os
import signal
from typing import BinaryIO

from intake.reader.frames import HEAD, framed, packed, unpacked
from intake.reading import mail

LONGEST = 60
"""Seconds that one mail may take: a thousand times what an ordinary large one does."""
UNREAD = b""
"""The answer where reading raised: whoever asked reads that mail and meets the error."""


def main() -> None:
    """Answer what comes by the standard input on the standard output; the first mail is the group's zone."""
    _leave_ending_to_the_pass()
    given = os.fdopen(os.dup(0), "rb", buffering=1 << 16)
    answers = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)  # what a library prints is no answer
    gc.freeze()
    zone = unpacked(_next(given) or b"")
    _write(answers, framed(UNREAD))
    while (raw := _next(given)) is not None:
        signal.alarm(LONGEST)
        try:
            answer = packed(mail.parse(raw, zone))
        except Exception:  # noqa: BLE001 - it is raised again, and kept with its mail, where that is read next
            answer = UNREAD
        signal.alarm(0)
        _write(answers, framed(answer))


def _leave_ending_to_the_pass() -> None:
    """A signal to all of a group has the pass end after the mail in hand, and that one is still to be read.

    Where memory runs out the reader is the one to go: the pass can do without it.
    """
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(OSError), open("/proc/self/oom_score_adj", "w", encoding="ascii") as score:  # noqa: PTH123
        score.write("1000")


def _next(given: BinaryIO) -> bytes | None:
    head = given.read(HEAD.size)
    if len(head) < HEAD.size:
        return None
    (size,) = HEAD.unpack(head)
    raw = given.read(size)
    return raw if len(raw) == size else None


def _write(answers: BinaryIO, frame: bytes) -> None:
    left = memoryview(frame)
    while left:
        left = left[answers.write(left) :]
