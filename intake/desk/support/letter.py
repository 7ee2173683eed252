"""The text of a letter of support, to one recipient or another, out of what the project says of itself."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from intake.desk.minutes.text import wrapped
from intake.desk.records import Paragraph, Project, Recipient, SupportText
from intake.desk.support.wording import Wording, holder_called, of_each, plain_day, wording_of
from intake.desk.work import Work
from intake.reading.message import Address

# A letter is read in a minute: what a project says of itself is cut to so many characters.
LONGEST_RECAP = 2000


def first_text(project: Project, recipient: Recipient, by: Address, work: Work) -> SupportText:
    """Write the letter to one recipient, signed by who asks for it."""
    words = wording_of(work.group.language, alone=not work.group.association)
    told = {
        "association": work.group.association,
        "group": work.group.name,
        "address": work.group.address,
        "title": project.title,
        "holder": holder_called(_one_line(project.portrait.holder_name), words.language),
        "of": of_each([recipient], words.language),
        "date": plain_day(work.today, words.language),
        "name": by.name or by.email,
    }
    first = bool(work.group.animateurs) and work.group.animateurs[0].key == by.key
    signed = words.signed_first if first else words.signed_other
    paragraphs = (
        *((role, getattr(words, role).format(**told)) for role in ("sender", "recipient", "date", "subject")),
        ("salutation", words.salutation),
        ("body", (words.opening_held if told["holder"] else words.opening).format(**told)),
        *_on_the_project(project, words),
        ("body", words.request),
        ("formula", words.formula),
        *((("signature", words.signed_for.format(**told)),) if words.signed_for else ()),
        ("signature", signed.format(**{**told, "title": work.group.title})),
    )
    return SupportText(recipient.label, tuple(Paragraph(role, text) for role, text in paragraphs))


def _on_the_project(project: Project, words: Wording) -> Iterator[tuple[str, str]]:
    portrait = project.portrait
    recap = bounded(portrait.recap or portrait.presentation)
    for text in paragraphs_of(recap):
        yield "body", text
    if not recap.strip():
        yield "todo", words.todo
    if audience := _one_line(portrait.audience):
        yield "body", words.audience.format(text=audience)
    role = _one_line(portrait.role)
    yield "body", words.role.format(text=role) if role else words.support


def bounded(text: str) -> str:
    """Return a text as long as a letter bears, cut at the end of a sentence."""
    if len(text) <= LONGEST_RECAP:
        return text
    head = text[:LONGEST_RECAP]
    end = max(head.rfind(sign) for sign in (". ", "! ", "? ", ".\n"))
    return head[: end + 1] if end > 0 else head.rstrip() + "…"


def paragraphs_of(text: str) -> list[str]:
    """Return the paragraphs of a text, each on one line."""
    return [_one_line(part) for part in text.split("\n\n") if part.strip()]


def _one_line(text: str) -> str:
    return " ".join(text.split())


def whole_text(texts: Sequence[SupportText], recipients: Sequence[Recipient]) -> str:
    """Return all letters that are to leave, one below the other, each below its label and recipient."""
    return "\n\n".join(piece for each in texts if not each.left_out for piece in pieces(each, recipients))


def pieces(text: SupportText, recipients: Sequence[Recipient]) -> list[str]:
    """Return one letter's heading and paragraphs, in lines as wide as minutes are."""
    name = next((each.name for each in recipients if each.label == text.label), "")
    return [f"{text.label}. {name}", *(wrapped(each.text) for each in text.paragraphs)]


def fingerprint(text: str) -> str:
    """Return the SHA-256 (hex) of what is shown: what an approval binds to."""
    return hashlib.sha256(text.encode()).hexdigest()


def is_complete(text: SupportText, language: str) -> bool:
    """Say whether nothing of a letter is still to be filled in."""
    todo = wording_of(language).todo
    return not any(todo in each.text for each in text.paragraphs)
