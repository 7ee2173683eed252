"""What an IMAP server says when it says no: its response code (RFC 5530) and its words."""

from __future__ import annotations

import re

from intake.errors import ServerAwayError, ServerError
from intake.mail.place import ServerPlace
from intake.mail.trouble import NEXT_RUN

# Codes of a trouble that passes by itself; the others wait for somebody.
PASSING = {"UNAVAILABLE", "INUSE", "LIMIT", "SERVERBUG"}
MISSING_FOLDER = {"TRYCREATE", "NONEXISTENT"}

_CODE = re.compile(r"\[([A-Z-]+)[^\]]*\]\s*")
_BYTES = re.compile(r"""^b(['"])(.*)\1$""")


class RefusedError(ServerError):
    """The server refused a command; `code` is its response code, or empty."""

    def __init__(self, sentence: str, *, remedy: str, code: str) -> None:
        super().__init__(sentence, remedy=remedy)
        self.code = code


def code_of(error: Exception) -> str:
    """Return the response code in a server's answer ("OVERQUOTA"), or an empty string."""
    found = _CODE.search(str(error))
    return found[1] if found else ""


def words_of(error: Exception) -> str:
    """Return what the server said, without the command's name and the code."""
    words = _CODE.sub("", str(error)).rpartition("failed: ")[2].strip()
    return _BYTES.sub(r"\2", words)  # imaplib shows a refused LOGIN as b'…'


def refusal(error: Exception, place: ServerPlace) -> ServerError:
    """Tell a refused command by its code."""
    code, words = code_of(error), words_of(error)
    if code in PASSING:
        return ServerAwayError(f"{place.host} cannot do it now ({words}).", remedy=NEXT_RUN)
    if code == "OVERQUOTA":
        sentence = f"The mailbox of {place.user} at {place.host} is full ({words})."
        return RefusedError(sentence, remedy="Make room in it; no mail was lost.", code=code)
    sentence = f"{place.host} refuses what was asked for {place.user} ({words})."
    return RefusedError(sentence, remedy="If it goes on, ask the mail host.", code=code)
