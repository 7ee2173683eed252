"""The audit: each act becomes a line, chained to the one before, in the same commit as the act itself."""

from __future__ import annotations

import dataclasses
import hashlib
import re
from collections.abc import Iterable

from intake.desk.outcome import View
from intake.desk.records import AuditLine, Counter, Disposition
from intake.desk.tokens import Tokens
from intake.desk.work import Work
from intake.reading.message import Message

SERIES = "audit"
_REFERENCE = re.compile(r"\b[PR]\d+(?:-L\d+)?(?:-v\d+)?\b")


@dataclasses.dataclass(frozen=True, slots=True)
class Act:
    """What was done, to what, by whom (a person's key), and the hash of a text it was done to."""

    act: str
    about: str = ""
    who: str = ""
    text: str = ""
    detail: str = ""


def note(act: Act, work: Work, message: Message | None = None) -> None:
    """Add a line of the audit; `message` is the mail that had the act done, None for the clock."""
    last = work.get(Counter, SERIES)
    number = last.last if last else 0
    before = work.get(AuditLine, str(number))
    line = AuditLine(
        key=str(number + 1),
        at=work.now,
        act=act.act,
        about=act.about,
        who=pseudonym(act.who, work.tokens) if act.who else "",
        mail=message.sha256 if message else "",
        text=act.text,
        detail=act.detail,
        message=message.message_id if message else "",
    )
    work.put(Counter(SERIES, number + 1))
    work.put(dataclasses.replace(line, chain=link(before.chain if before else "", line)))


def note_mail(message: Message, about: str, taken: tuple[Disposition, str], work: Work) -> None:
    """Add what a mail came to, when it had an effect or tried to; what waits for a human is in the shunt."""
    disposition, reason = taken
    if disposition in {Disposition.FILED, Disposition.ANSWERED}:
        named = _REFERENCE.search(reason)
        who = message.sender.key if message.sender else ""
        act = Act(reason, about or (named[0] if named else ""), who)
        note(act, work, message)


def pseudonym(person: str, tokens: Tokens) -> str:
    """Return what stands for a person in the audit: once they are erased, it leads to nobody."""
    return tokens.make(SERIES, person)


def link(before: str, line: AuditLine) -> str:
    """Return the chain of a line: it holds the line before, and all of this one but the Message-ID."""
    told = (before, line.key, line.at.isoformat(), line.act, line.about, line.who, line.mail, line.text)
    return hashlib.sha256("\x1f".join((*told, line.detail)).encode("utf-8", "surrogatepass")).hexdigest()


def first_fault(view: View) -> str:
    """Return the number of the first line that is missing or was changed, "" when the chain is whole."""
    last = view.get(Counter, SERIES)
    before = ""
    for number in range(1, (last.last if last else 0) + 1):
        line = view.get(AuditLine, str(number))
        if line is None or line.chain != link(before, line):
            return str(number)
        before = line.chain
    beyond = [line.key for line in view.all(AuditLine) if int(line.key) > (last.last if last else 0)]
    return min(beyond, key=int, default="")


def history(reference: str, view: View) -> list[AuditLine]:
    """Return the lines about a project or a meeting's minutes and their versions, oldest first."""
    return [line for line in view.all(AuditLine) if _is_about(line.about, reference)]


def names_of(people: Iterable[str], tokens: Tokens) -> dict[str, str]:
    """Return whose pseudonym is whose."""
    return {pseudonym(key, tokens): key for key in people}


def _is_about(about: str, reference: str) -> bool:
    return about == reference or about.startswith(f"{reference}-")
