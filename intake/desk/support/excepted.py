"""OK SAUF Mairie: an approval that leaves out a recipient by name, where each name is surely one."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from intake.desk.records import Recipient
from intake.desk.subject import folded
from intake.desk.support.recipients import without_article
from intake.reading.message import Command, Message, Verb

# fr, en. The whole first line is this and names, and nothing is guessed of the rest.
_SAYS = re.compile(
    r"\s*(?:ok|d['’]accord|accord|oui|yes)\s*[,:–-]?\s*(?:sauf|hormis|except(?:\s+for)?|but\s+for)\s+(?P<names>.+)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*,\s*(?:(?:et|and)\s+)?|\s+(?:et|and)\s+")
_THANKS = re.compile(r"[\s,.!]*(?:merci(?: beaucoup)?|thanks|thank you)?[\s.!]*$", re.IGNORECASE)


def with_names_read(message: Message, recipients: Sequence[Recipient]) -> Message:
    """Return the mail with its approval, where its first line excepts recipients by their whole names."""
    first = next((line for line in message.reply.splitlines() if line.strip()), "")
    said = _SAYS.fullmatch(first) if message.command is None else None
    if said is None:
        return message
    labels = _labels(_THANKS.sub("", said["names"]), recipients)
    if not labels:
        return message
    command = Command(Verb.OK_SAUF, target=" ".join(labels), line=first.strip())
    return dataclasses.replace(message, command=command, commands=(command, *message.commands))


def _labels(names: str, recipients: Sequence[Recipient]) -> tuple[str, ...]:
    """Return the labels of those named; none where a name is nobody's, or two recipients'."""
    whole = _named(names, recipients)
    found = [whole] if whole else [_named(part, recipients) for part in _BETWEEN.split(names)]
    return tuple(dict.fromkeys(found)) if all(found) else ()


def _named(name: str, recipients: Sequence[Recipient]) -> str:
    bare = folded(without_article(name.strip())[1])
    labels = [each.label for each in recipients if bare and bare == folded(each.name)]
    return labels[0] if len(labels) == 1 else ""
