"""A piece the group awaits, and the mail that brings it."""

from __future__ import annotations

import dataclasses
import re

from intake.desk.files import files_of
from intake.desk.records import Project, Request, RequestState
from intake.desk.subject import folded
from intake.desk.work import Work
from intake.reading.message import Message

# fr and en, as `folded` leaves them: who says so brings something with this mail.
BRINGING = (
    "voici", "ci joint", "ci jointe", "ci joints", "ci jointes", "en piece jointe", "en pieces jointes",
    "je vous envoie", "je vous transmets", "je joins", "nous vous envoyons", "nous vous transmettons",
    "here is", "here are", "attached", "please find", "enclosed",
)  # fmt: skip
_BRINGING = re.compile(rf"\b(?:{'|'.join(BRINGING)})\b")
# Words of four letters and more that name no piece.
_EMPTY = frozenset(
    {
        "pour", "dans", "avec", "vous", "nous", "leur", "leurs", "votre", "notre", "cette", "prochaine",
        "reunion", "piece", "document", "envoyer", "fournir", "projet", "porteur", "porteuse",
        "from", "with", "your", "their", "next", "meeting", "send", "project",
    }
)  # fmt: skip


def receive(message: Message, project: Project, work: Work) -> tuple[Request, ...]:
    """Take as received the pieces that this mail brings, where that is plain; return them.

    A file's name that holds every word of the piece's name is plain; so are those words in the text beside
    a file, or behind "voici". Anything less stays awaited until an animateur says REÇU.
    """
    awaited = [each for each in work.under(Request, project.key) if each.state is RequestState.AWAITED]
    came = tuple(each for each in awaited if _brings(message, each))
    for request in came:
        work.put(dataclasses.replace(request, state=RequestState.RECEIVED, settled=work.now))
    return came


def _brings(message: Message, request: Request) -> bool:
    wanted = _words(_piece(request))
    files = [each for each in files_of(message) if not each.refused]
    if not wanted:
        return False
    if any(wanted <= _words(re.sub(r"[_.\d-]+", " ", each.filename)) for each in files):
        return True
    said = folded(message.reply)
    return wanted <= _words(said) and (bool(files) or _BRINGING.search(said) is not None)


def _piece(request: Request) -> str:
    """Return what is awaited without its day: "le budget prévisionnel, pour le 28/03"."""
    when = request.due.words if request.due else ""
    return request.text.replace(when, " ") if when else request.text


def _words(text: str) -> frozenset[str]:
    """Return the words that name a thing, a plural like its singular."""
    return frozenset(
        word.rstrip("sx") for word in folded(text).split() if len(word) >= 4 and word not in _EMPTY
    )
