"""One line to one command: how somebody wants to be named, and at which address they are reached."""

from __future__ import annotations

import re

from intake.reading import words_commands as words
from intake.reading.asked import Line
from intake.reading.message import Command, Verb
from intake.reading.told import Told
from intake.reading.words_privacy import ADRESSE, NAMINGS, NOM

_EMAIL = re.compile(r"[^\s@<>()]{1,64}@[^\s@<>()]{1,255}")


def read_naming(line: Line, _: Told) -> Command | None:
    """Read "NOM prénom", "NOM marie@… initiales"; the argument is the choice, then the address."""
    address = _EMAIL.search(line.written)
    asked = Line.of(line.written.replace(address[0], " ")) if address else line
    end = asked.after(NOM)
    if end is None:
        return None
    for length in (3, 2, 1):
        choice = NAMINGS.get(asked.words[end : end + length])
        if choice and asked.consists_of([words.COURTESY], end + length):
            return Command(Verb.NOM, argument=f"{choice} {address[0]}" if address else choice)
    return None


def read_address(line: Line, _: Told) -> Command | None:
    """Read "ADRESSE marie@…", "ma nouvelle adresse est marie@…"; with a colon it tells of a thing."""
    address = _EMAIL.search(line.written)
    if address is None or ":" in line.written:
        return None
    asked = Line.of(line.written.replace(address[0], " "))
    end = asked.after(ADRESSE)
    if end is None or not asked.consists_of([words.COURTESY], end):
        return None
    return Command(Verb.ADRESSE, argument=address[0].rstrip(".,;"))


def read_other_address(line: Line, _: Told) -> Command | None:
    """Read "MEMBRE ancien@… = nouveau@…": the argument is the sign, then both."""
    end = line.after(words.MEMBRE)
    found = _EMAIL.findall(line.written)
    if end is None or len(found) != 2:
        return None
    between = re.sub(r"[\s<>]", "", line.written.partition(found[0])[2].partition(found[1])[0])
    return Command(Verb.MEMBRE, argument=f"= {found[0]} {found[1]}") if between in {"=", "-", "→"} else None
