"""The child's side: gives up all it could do harm with, then reads one document from its input."""

from __future__ import annotations

import resource
import sys
from encodings import cp437, latin_1  # noqa: F401 - zipfile and expat ask for them when no file can be opened

from intake.quarantine.package import Refused, text_in

_REFUSED = 3
_NO_FILE_BUT_THE_OPEN_ONES = 3


def main() -> None:
    """Read a document from the input; print its text, or why there is none with the exit code 3."""
    memory, processor = map(int, sys.argv[1:3])
    give_up(memory, processor)
    try:
        text = text_in(sys.stdin.buffer.read())
    except Refused as refused:
        _say(str(refused))
        sys.exit(_REFUSED)
    except MemoryError:
        _say("more memory than it may take")
        sys.exit(_REFUSED)
    except Exception as error:  # noqa: BLE001 - whatever a hostile file breaks here, it breaks here alone
        _say(f"{type(error).__name__}: {error}")
        sys.exit(_REFUSED)
    _say(text)


def give_up(memory: int, processor: int) -> None:
    """Bound memory and time; from here on no file or socket is opened, nothing written, nothing started."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NPROC, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (processor, processor))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    files = _NO_FILE_BUT_THE_OPEN_ONES
    resource.setrlimit(resource.RLIMIT_NOFILE, (files, files))


def _say(text: str) -> None:
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()
