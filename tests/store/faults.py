"""A disk that refuses, or a process that dies, at one chosen system call."""

from __future__ import annotations

import contextlib
import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

# What the store asks the system to do; `open` also stands for opening to read.
CALLS = ("open", "pwrite", "fdatasync", "fsync", "replace", "ftruncate", "mkdir", "unlink", "rmdir", "pread")


class Switch:
    """Counts the store's system calls once `armed`, and acts before the chosen one."""

    def __init__(self, chosen: int, act: Callable[[str], None]) -> None:
        self.chosen, self.act = chosen, act
        self.armed, self.count = False, 0
        self.acted = ""

    def passed(self, name: str) -> None:
        if self.armed:
            self.count += 1
            if self.count == self.chosen:
                self.acted = name
                self.act(name)

    @contextlib.contextmanager
    def on(self) -> Iterator[None]:
        self.armed = True
        try:
            yield
        finally:
            self.armed = False


def install(patch: pytest.MonkeyPatch, switch: Switch) -> Switch:
    """Put the switch before every system call."""
    for name in CALLS:
        patch.setattr(os, name, _watched(getattr(os, name), name, switch))
    return switch


def _watched(call: Callable[..., Any], name: str, switch: Switch) -> Callable[..., Any]:
    def watched(*arguments: Any, **named: Any) -> Any:
        switch.passed(name)
        return call(*arguments, **named)

    return watched


def refuse(number: int) -> Callable[[str], None]:
    """Return an act that refuses as the disk would, with this errno."""

    def act(_: str) -> None:
        raise OSError(number, os.strerror(number))

    return act


def die(_: str) -> None:
    """End the process as a power switch would."""
    os.kill(os.getpid(), signal.SIGKILL)


def in_child(work: Callable[[], None]) -> int:
    """Run work in a process of its own and return its exit status, negative for the signal that ended it."""
    child = os.fork()
    if child == 0:
        status = 99
        try:
            work()
            status = 0
        except SystemExit as end:
            status = int(str(end.code))
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def lines(path: Path) -> list[str]:
    return path.read_text().splitlines() if path.exists() else []


def note(path: Path, word: str) -> None:
    """Append a line that outlives this process."""
    with path.open("a") as file:
        file.write(word + "\n")
