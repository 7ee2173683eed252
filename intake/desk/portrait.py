"""What a project says of itself, by label: its facts, and what becomes of them when they are told anew."""

from __future__ import annotations

import dataclasses

from intake.desk.greetings import without_greeting
from intake.desk.notices import Fact
from intake.desk.records import Project
from intake.reading.message import Label, Message

FACTS = {
    Label.PRESENTATION: "presentation",
    Label.AUDIENCE: "audience",
    Label.NEED: "need",
    Label.MODEL: "model",
    Label.RECAP: "recap",
    Label.HORIZON: "horizon",
    Label.ROLE: "role",
    Label.AGREEMENT: "agreement",
    Label.HOLDER: "holder_name",
}
# Labels whose text is kept in a record of its own, or is mere politeness.
TOLD_ELSEWHERE = frozenset({*FACTS, Label.PROJECT, Label.CALL, Label.PARTNER, Label.COURTESY, Label.VOICE})


def said_freely(message: Message) -> str:
    """Return what a mail says in free words: its new text less courtesies and what labels tell."""
    parts = []
    for note in message.notes:
        if note.label is Label.TEXT:
            parts.append(note.text.strip())
        elif note.label not in TOLD_ELSEWHERE:
            parts.append(f"{note.words}\u00a0: {note.text.strip()}")
    said = "\n\n".join(part for part in parts if part) or ("" if message.notes else message.reply.strip())
    return without_greeting(said)


def facts_of(message: Message) -> tuple[Fact, ...]:
    """Return the labelled things of a mail that describe a project, a fact a label, in the order written."""
    found: dict[str, dict[str, None]] = {}
    for note in message.notes:
        if note.label in FACTS and note.text.strip():
            found.setdefault(note.label.value, {})[note.text.strip()] = None
    return tuple(Fact(label, "\n".join(texts)) for label, texts in found.items())


def partners_as_facts(message: Message) -> tuple[Fact, ...]:
    """Return the partners of a mail as it tells them."""
    told = (note.text.strip() for note in message.notes if note.label is Label.PARTNER)
    return tuple(Fact(Label.PARTNER.value, text) for text in told if text)


def labelled(message: Message) -> list[tuple[str, str]]:
    """Return the facts of a mail under the labels they were written with."""
    return [
        (note.words, note.text.strip()) for note in message.notes if note.label in FACTS and note.text.strip()
    ]


@dataclasses.dataclass(frozen=True, slots=True)
class Retold:
    """A project as labels tell it anew: `new` was not known before, `changed` is (label, was, now)."""

    project: Project
    new: tuple[Fact, ...] = ()
    changed: tuple[tuple[str, str, str], ...] = ()


def retell(project: Project, facts: tuple[Fact, ...]) -> Retold:
    """Return a project with facts laid over its portrait, and what that changes; nothing told twice does."""
    new: list[Fact] = []
    changed: list[tuple[str, str, str]] = []
    known: dict[str, str] = {}
    for fact in facts:
        field = FACTS[Label(fact.label)]
        was = str(getattr(project.portrait, field))
        known[field] = fact.text
        if not was:
            new.append(fact)
        elif was != fact.text:
            changed.append((fact.label, was, fact.text))
    told = dataclasses.replace(project, portrait=dataclasses.replace(project.portrait, **known))
    return Retold(told, tuple(new), tuple(changed))
