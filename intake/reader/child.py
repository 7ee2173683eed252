"""One reading process and its two pipes, seen from the pass.

It is started anew and not forked: what a fork shares at first, two processes that count references have soon
copied (measured: the same memory), and a new one inherits no lock, no connection and no other thread's work.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import fcntl
import itertools
import json
import os
import select
import signal
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterable
from pathlib import Path

from intake.reader.frames import HEAD, packed

_CODE = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from intake.reader.inside import main; main()"
)
_PIPE_BYTES = 1 << 20
"""What a pipe may hold, where the system allows: a batch, so that no reader waits for its next mail."""
_CHUNK = 1 << 16
_AT_ONCE = 64
_LARGEST = 1 << 26
"""Bytes of an answer at most: it is smaller than its mail, give or take the words it is told in."""
_PATIENCE = 120.0
"""Seconds in which a reader must answer; it ends by itself long before."""


class Child:
    """A process that answers mails in the order in which they were sent. Raises OSError where none starts."""

    def __init__(self, zone: dt.tzinfo) -> None:
        self.is_ready = self._is_silent = False
        self._unsent: deque[memoryview] = deque()
        self._heard = bytearray()
        # No environment, no site packages but ours: what reading needs is on the path it is told.
        flags = ("-I", "-S", "-B") if sys.dont_write_bytecode else ("-I", "-S")
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter, our own words
            [sys.executable, *flags, "-c", _CODE, json.dumps(_path())],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={},
            cwd="/",
            bufsize=0,
        )
        assert self._process.stdin is not None  # noqa: S101 - for the type checker
        assert self._process.stdout is not None  # noqa: S101 - for the type checker
        self._to, self._from = self._process.stdin.fileno(), self._process.stdout.fileno()
        for fd in (self._to, self._from):
            os.set_blocking(fd, False)
            with contextlib.suppress(OSError, AttributeError):
                fcntl.fcntl(fd, fcntl.F_SETPIPE_SZ, _PIPE_BYTES)
        self.send([packed(zone)])

    def send(self, mails: Iterable[bytes]) -> None:
        """Send mails, as much of them as the pipe takes now; the rest goes while answers are waited for."""
        for raw in mails:
            self._unsent += (memoryview(HEAD.pack(len(raw))), memoryview(raw))
        # One that has ended is met when its answer is waited for.
        with contextlib.suppress(BlockingIOError, BrokenPipeError):
            while self._unsent:
                self._sent(os.writev(self._to, list(itertools.islice(self._unsent, _AT_ONCE))))

    def _sent(self, count: int) -> None:
        while self._unsent and count >= len(self._unsent[0]):
            count -= len(self._unsent.popleft())
        if count:
            self._unsent[0] = self._unsent[0][count:]

    def answer(self, meanwhile: Callable[[], None]) -> bytes | None:
        """Return the next answer, None when the process has ended or says nothing.

        The first word of a reader says that it is there, and is no answer; until then `meanwhile` is called.
        """
        self.send(())
        while (frame := self._whole_frame()) is None or not self.is_ready:
            if frame is not None:
                self.is_ready = True
                continue
            if not self.is_ready:
                meanwhile()
            if not self._hear():
                return None
        return frame

    def _whole_frame(self) -> bytes | None:
        if len(self._heard) < HEAD.size:
            return None
        end = HEAD.size + HEAD.unpack_from(self._heard)[0]
        if len(self._heard) < end:
            return None
        with memoryview(self._heard) as heard:
            frame = bytes(heard[HEAD.size : end])
        del self._heard[:end]
        return frame

    def _hear(self) -> bool:
        """Wait for more of an answer, and send what waits; False when there is nothing to wait for."""
        poll = select.poll()
        poll.register(self._from, select.POLLIN)
        if self._unsent:
            poll.register(self._to, select.POLLOUT)
        ready = dict(poll.poll(_PATIENCE * 1000))
        self._is_silent = not ready
        if self._to in ready:
            self.send(())
        if self._from not in ready:
            return bool(ready) and not ready[self._to] & select.POLLERR
        with contextlib.suppress(BlockingIOError):
            more = os.read(self._from, _CHUNK)
            self._heard += more
            return bool(more) and len(self._heard) < _LARGEST
        return True

    def end(self) -> str:
        """End the process, whatever it is at, and return in words how it ended."""
        if self._process.returncode is None:
            # Not `Popen.kill`, which looks first: one that is dying keeps its own end.
            os.kill(self._process.pid, signal.SIGKILL)
        with self._process:
            code = self._process.wait()
        if self._is_silent:
            return "it did not answer"
        return f"it ended by signal {-code}" if code < 0 else f"it ended with {code}"


def _path() -> list[str]:
    """Return where modules are found, and where we lie: an import hook may have found us elsewhere."""
    ours = Path(__file__).absolute().parents[2]
    return [*map(os.path.abspath, sys.path), str(ours)]
