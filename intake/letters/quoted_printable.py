"""Texts as quoted-printable (RFC 2045 6.7), the lines that letter after letter says encoded once.

Not the standard library's set_content(): its encoder is Python's own and 50 times slower on a full digest.
"""

from __future__ import annotations

import binascii
import functools
import re

# The lines of a letter's frame and of what its kind always says: no more of them, and no longer ones.
_KEPT = 512
_LONGEST = 500
# The encoder counts a blank at a line's end as one octet, and then writes it as three: past the 76 allowed.
_OVERLONG = re.compile(rb"^([^\r\n]{74,})(=20|=09)(?=\r|\Z)", re.MULTILINE)


def quoted_printable(text: str) -> bytes:
    """Return the text encoded, its line ends those of mail."""
    *lines, last = text.split("\n")
    if len(lines) > _KEPT // 4:  # a digest would push out what all the others say
        return _qp(text.replace("\n", "\r\n"))
    encoded = [_kept(line) if len(line) < _LONGEST else _encoded(line) for line in lines]
    # The encoder looks for a line end to know which one to break long lines with.
    return b"".join(encoded) + _qp(f"\r\n{last}")[2:]


def _encoded(line: str) -> bytes:
    return _qp(f"{line}\r\n")


def _qp(text: str) -> bytes:
    return _OVERLONG.sub(rb"\1=\r\n\2", binascii.b2a_qp(text.encode(), istext=True))


_kept = functools.lru_cache(maxsize=_KEPT)(_encoded)
