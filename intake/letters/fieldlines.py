"""Header fields that need no thought, written as they are: the library's registry takes 2 ms a letter.

What is not plainly right (accents, odd addresses, long lines) is left to the registry, which also refuses a
value that would end its field.
"""

from __future__ import annotations

import re
from functools import lru_cache

from intake.letters.headers import Mailbox

# Printable ASCII, no blank at either end, no encoded word; well below the 998 bytes of RFC 5322 2.1.1.
_PLAIN = re.compile(r"(?!.*=\?)(?!.*  )[!-~](?:[ -~]{0,896}[!-~])?")
_NAME = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9 .&,'-]{0,58}[A-Za-z0-9.])?")
_EMAIL = re.compile(
    r"[A-Za-z0-9_+-]{1,64}(?:\.[A-Za-z0-9_+-]{1,64})*@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+"
)
# Their values are words for people or lists that may have to be folded.
_FOLDED = frozenset({"Subject", "Content-Disposition"})


def plain_line(name: str, value: str | Mailbox) -> bytes | None:
    """Return a field's line when there is one way to write it, else None."""
    if isinstance(value, Mailbox):
        return _mailbox_line(name, value)
    if name not in _FOLDED and _PLAIN.fullmatch(value):
        return f"{name}: {value}\r\n".encode("ascii")
    return None


@lru_cache(maxsize=256)
def _mailbox_line(name: str, box: Mailbox) -> bytes | None:
    if not _EMAIL.fullmatch(box.email) or "  " in box.name:
        return None
    if not box.name:
        return f"{name}: <{box.email}>\r\n".encode("ascii")
    return f'{name}: "{box.name}" <{box.email}>\r\n'.encode("ascii") if _NAME.fullmatch(box.name) else None
