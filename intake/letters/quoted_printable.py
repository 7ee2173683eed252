"""Texts as quoted-printable (RFC 2045 6.7), the lines that letter after letter says encoded once.

Not the standard library's set_content(): its encoder is Python's own and 50 times slower on a full digest.
"""

from __future__ import annotations

import binascii
import functools

# The lines of a letter's frame and of what its kind always says: no more of them, and no longer ones.
_KEPT = 512
_LONGEST = 500


def quoted_printable(text: str) -> bytes:
    """Return the text encoded, its line ends those of mail."""
    *lines, last = text.split("\n")
    if len(lines) > _KEPT // 4:  # a digest would push out what all the others say
        return binascii.b2a_qp(text.replace("\n", "\r\n").encode(), istext=True)
    encoded = [_kept(line) if len(line) < _LONGEST else _encoded(line) for line in lines]
    # The encoder looks for a line end to know which one to break long lines with.
    return b"".join(encoded) + binascii.b2a_qp(f"\r\n{last}".encode(), istext=True)[2:]


def _encoded(line: str) -> bytes:
    return binascii.b2a_qp(f"{line}\r\n".encode(), istext=True)


_kept = functools.lru_cache(maxsize=_KEPT)(_encoded)
