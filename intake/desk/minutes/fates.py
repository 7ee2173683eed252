"""What becomes of a paragraph by an approver's word, and what one reply asks that cannot both be."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterator, Sequence

from intake.desk.records import Visibility
from intake.desk.subject import folded
from intake.reading.message import Command, Verb

FATES = {
    "retirer": Visibility.REMOVED,
    "supprimer": Visibility.REMOVED,
    "remove": Visibility.REMOVED,
    "interne": Visibility.INTERNAL,
    "internal": Visibility.INTERNAL,
    "public": Visibility.PUBLIC,
    "publier": Visibility.PUBLIC,
    "publish": Visibility.PUBLIC,
}

# What our letters print in a reason's place, and what people copy with it, is no reason.
NO_MOTIVES = frozenset({
    "et la raison", "la raison", "raison", "et le motif", "le motif", "motif", "parce que", "car", "pourquoi",
    "and the reason", "the reason", "reason", "because", "why",
})  # fmt: skip

# What follows "publier" where nobody says that it shall be: "publier ou interne", "publier pas".
DOUBTS = frozenset({"ou", "or", "pas", "non", "not", "no", "jamais", "never", "surtout", "plus", "peut"})


def fate_and_motive(argument: str) -> tuple[Visibility | None, str]:
    """Return what an argument decides ("retirer", "publier avec son accord"), and why ("" for no reason).

    "Publier ?" and "publier ou non" give no reason.
    """
    words = argument.strip().split(maxsplit=1)
    first = folded(words[0]) if words else ""
    alone = folded(argument) in FATES or first in {"publier", "publish"}
    if not alone or first not in FATES:
        return None, ""
    motive = " ".join(words[1].split()).strip(' :,.;!–-()…[]<>«»"\xa0') if len(words) > 1 else ""
    return FATES[first], "" if folded(motive) in NO_MOTIVES or _doubts(words[0], motive) else motive


def _doubts(word: str, motive: str) -> bool:
    """Say whether a word is asked, or taken back at once: no reason is given then."""
    asked = word.endswith("?") or motive.startswith("?") or motive.endswith("?")
    return asked or not DOUBTS.isdisjoint(folded(motive).split()[:1])


def single(commands: Sequence[Command]) -> Iterator[Command]:
    """Yield what is asked of one paragraph each: "OK SAUF B2 B3" keeps each of the two internal."""
    for command in commands:
        if command.verb is Verb.OK_SAUF:
            for label in command.target.split():
                yield dataclasses.replace(command, verb=Verb.CORRIGER, target=label, argument="interne")
        elif command.verb is Verb.CORRIGER:
            yield command


def contradicted(commands: Sequence[Command]) -> frozenset[str]:
    """Return the labels of which a reply asks what cannot both be.

    "B3 : interne" with "B3 : public", two texts for one paragraph, a text for one that is taken out, and
    "OK SAUF B3" with "B3 : public".
    """
    fates: dict[str, set[Visibility]] = defaultdict(set)
    texts: dict[str, set[str]] = defaultdict(set)
    for command in single(commands):
        label = command.target.upper()
        fate, _ = fate_and_motive(command.argument)
        if fate is None:
            texts[label].add(" ".join(command.argument.split()))
        else:
            fates[label].add(fate)
    return frozenset(
        label
        for label in {*fates, *texts}
        if len(fates[label]) > 1
        or len(texts[label]) > 1
        or (texts[label] and Visibility.REMOVED in fates[label])
    )
