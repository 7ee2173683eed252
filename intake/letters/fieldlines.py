"""Header fields that need no thought, written as they are: the library's registry takes 2 ms a letter.

What is not plainly right (odd names and addresses, long lines) is left to the registry, which also refuses a
value that would end its field.
"""

from __future__ import annotations

import re
from functools import lru_cache

from intake.letters.encoded_words import phrase, words
from intake.letters.headers import Mailbox

# Printable ASCII, no blank at either end, no encoded word; well below the 998 bytes of RFC 5322 2.1.1.
_PLAIN = re.compile(r"(?!.*=\?)(?!.*  )[!-~](?:[ -~]{0,896}[!-~])?")
# Letters of Western Europe are among them; two blanks in a row are not.
_LETTERS = "A-Za-z0-9À-ÖØ-öø-ÿŒœ"
_NAME = re.compile(rf"(?!.*  )[{_LETTERS}](?:[{_LETTERS} .&,'’-]{{0,58}}[{_LETTERS}.])?")
_EMAIL = re.compile(
    r"[A-Za-z0-9_+-]{1,64}(?:\.[A-Za-z0-9_+-]{1,64})*@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+"
)
# Its value may have to be folded.
_FOLDED = frozenset({"Content-Disposition"})


@lru_cache(maxsize=256)  # most fields of a letter are those of the last one
def plain_line(name: str, value: str | Mailbox) -> bytes | None:
    """Return a field's line when there is one way to write it, else None."""
    if isinstance(value, Mailbox):
        return _mailbox_line(name, value)
    if name == "Subject":
        return _subject_line(value)
    if name not in _FOLDED and _PLAIN.fullmatch(value):
        return f"{name}: {value}\r\n".encode("ascii")
    return None


def _subject_line(value: str) -> bytes | None:
    if not value.strip() or not value.isprintable() or "=?" in value:
        return None
    return f"Subject: {words('Subject', value)}\r\n".encode("ascii")


def _mailbox_line(name: str, box: Mailbox) -> bytes | None:
    if not _EMAIL.fullmatch(box.email) or not (_NAME.fullmatch(box.name) or not box.name):
        return None
    return f"{name}: {phrase(name, box.name)}<{box.email}>\r\n".encode("ascii")
