"""What a terminal is given: no sign that people mailed in moves its cursor, hides a word or turns it round.

Every command prints through here, so that none has to think of it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import TextIO

# C0 and C1 but tab and newline; line separators; marks that turn the direction of writing; invisible ones.
_UNSHOWN = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f"
    "\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb"
)
_COLOURS = r"\x1b\[(?:0|3[1-7])m"
_SIGNS = re.compile(rf"({_COLOURS})|[{_UNSHOWN}]")
_IN_JSON = re.compile(f"[{_UNSHOWN}]")


def plain(text: str, *, coloured: bool = False) -> str:
    """Return the text as a terminal may be given it; only `coloured` text keeps our own colours."""
    if text.isprintable():
        return text
    return _SIGNS.sub(lambda found: found[1] if coloured and found[1] else _shown(found[0]), text)


def _shown(sign: str) -> str:
    """A control character leaves a mark, so that a word which held one is seen to; what has no width goes."""
    if sign[0] == "\x1b":
        return "\ufffd" + sign[1:]
    return "\ufffd" if sign < "\xa0" and sign != "\r" else ""


def escaped(line: str) -> str:
    """Return JSON with these signs as escapes, which programs read the same."""
    return line if line.isprintable() else _IN_JSON.sub(lambda sign: f"\\u{ord(sign[0]):04x}", line)


class Plain:
    """A stream of text that lets no such sign through; all else is the stream's own."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Write the text, and say how long it was."""
        self._stream.write(plain(text, coloured=self._stream.isatty()))
        return len(text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)
