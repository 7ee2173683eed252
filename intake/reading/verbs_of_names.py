"""One line to one command: how somebody wants to be named."""

from __future__ import annotations

import re

from intake.reading import words_commands as words
from intake.reading.asked import Line
from intake.reading.message import Command, Verb
from intake.reading.told import Told
from intake.reading.words_privacy import NAMINGS, NOM

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
