"""Have a document's text read by a child process: bytes in, text or a reason out."""

from __future__ import annotations

import contextlib
import dataclasses
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from intake.errors import UnreadDocumentError

_PARENT_OF_PACKAGE = Path(__file__).resolve().parents[2]
# No site packages, no environment, no user's folder: the standard library and this room are all a child sees.
_CHILD = "import sys; sys.path.insert(0, sys.argv.pop(1)); from intake.quarantine.inside import main; main()"
_LONGEST_REASON = 200


@dataclasses.dataclass(frozen=True, slots=True)
class Bounds:
    """What one document may cost: bytes of memory, seconds of processor and of waiting, bytes of text."""

    memory: int = 512 << 20
    processor: int = 5
    waiting: float = 15.0
    text: int = 400_000


def text_of(content: bytes, bounds: Bounds | None = None) -> str:
    """Return the text of a .docx or .odt, a paragraph a line. Raises UnreadDocumentError."""
    bounds = bounds or Bounds()
    with tempfile.TemporaryFile() as given:
        given.write(content)
        given.seek(0)
        child = subprocess.Popen(  # noqa: S603 - our own interpreter, our own words
            [sys.executable, "-I", "-S", "-c", _CHILD, str(_PARENT_OF_PACKAGE), *_limits(bounds)],
            stdin=given,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={},
            cwd="/",
        )
        answer, late = _answer_of(child, bounds)
    if late:
        raise UnreadDocumentError(f"not done after {bounds.waiting:g} s")
    if len(answer) > bounds.text:
        raise UnreadDocumentError(f"more than {bounds.text} bytes of text")
    told = answer.decode("utf-8", "replace")
    if child.returncode:
        reason = told.strip()[:_LONGEST_REASON] if child.returncode > 0 else ""
        raise UnreadDocumentError(reason or f"its reader ended with {child.returncode}")
    return told


def _limits(bounds: Bounds) -> tuple[str, ...]:
    return (str(bounds.memory), str(bounds.processor))


def _answer_of(child: subprocess.Popen[bytes], bounds: Bounds) -> tuple[bytes, bool]:
    """Read one byte over the bound at most, wait no longer than the bound; then the child is gone."""
    late = threading.Event()

    def end() -> None:
        late.set()
        child.kill()

    timer = threading.Timer(bounds.waiting, end)
    timer.start()
    try:
        with child:
            answer = child.stdout.read(bounds.text + 1) if child.stdout else b""
            if len(answer) > bounds.text:
                with contextlib.suppress(ProcessLookupError):
                    child.kill()
    finally:
        timer.cancel()
    return answer, late.is_set()
