"""One line to one command: the verbs of the mail grammar, save approving and refusing."""

from __future__ import annotations

import dataclasses
import itertools
import re
from collections.abc import Callable
from typing import Final

from intake.reading import verbs_of_group as group
from intake.reading import words_commands as words
from intake.reading.approval import looks_like_a_name, plain_reference
from intake.reading.asked import Line, Phrases
from intake.reading.message import Command, Verb
from intake.reading.settled import read_done
from intake.reading.told import Told
from intake.reading.verbs_of_names import read_address, read_naming, read_other_address
from intake.reading.words_privacy import ACCOMPAGNEMENT, NOM

_PROJECT = re.compile(r"p0*\d{1,4}")
_EMAIL = re.compile(r"[^\s@<>()]{1,64}@[^\s@<>()]{1,255}")
# A paragraph of a draft and what it is to be: "A2 : nouveau texte", "R2-D1 : ..."; the whole text, and news
# that is held, have a fate alone: "TEXTE : publier ...", "P4-U7 : interne".
_ITEM = re.compile(
    r"\W{0,3}(?:([abdlz]\d{1,2}|texte?|noms|names|p\d{1,4}(?:\s?-\s?[ucslr]\d{1,4})?)|(r\d{1,3})\s?-\s?([da]\d{1,2}))\s?(?:[.)]\s?)?(:|=|->|\s-\s|\s)\s*(?=\S|$)"
)
_FIGURE = re.compile(r"\d")
_MAX_STATUS = 80
_Reader = Callable[[Line, Told], Command | None]


def read_line(line: Line, told: Told) -> Command | None:
    """Return what a line asks, or None when it is no command; a question asks nothing."""
    readers = _readers(line)
    if not readers or line.written.startswith((">", "|")) or line.written.endswith("?"):
        return None
    for reader in readers:
        command = reader(line, told)
        if command is not None:
            return dataclasses.replace(command, line=line.written)
    return None


def _readers(line: Line) -> tuple[_Reader, ...]:
    """Return the readers that may know a line, at little cost: most lines of a mail are prose.

    Each looks for a word of its own at the beginning, save those of numbers and of an address.
    """
    if not line.words:
        return ()
    if "@" in line.folded.written:
        return _READERS
    by_word = _WITH_NUMBER if _FIGURE.search(line.folded.text) else _WITHOUT_NUMBER
    return by_word.get(line.words[0], by_word[""])


def read_item(line: Line) -> Command | None:
    """Return the correction a line asks of a paragraph of a draft: "B3 : retirer"."""
    match = _ITEM.match(line.folded.text)
    if match is None or read_done(line) is not None:
        return None
    argument = line.folded.slice(match.end())
    parts = re.findall(r"[a-z]+\d*", match[1] or f"{match[2]}-{match[3]}")
    whole = {"t": "TEXTE", "n": "NOMS"}.get(parts[0][0], "")
    # What is no paragraph of a draft has no text to replace: "P4 : …" opens notes.
    has_text = parts[0][0] != "p" and not whole and not match[4].isspace()
    if not has_text and not _is_fate(argument):
        return None
    target = whole or "-".join(map(plain_reference, parts))
    return Command(Verb.CORRIGER, target=target, argument=argument, line=line.written)


def is_whole_fate(command: Command) -> bool:
    """Tell whether a correction says all in a word ("retirer"), so that no text goes on below it."""
    return _is_fate(command.argument)


def _is_fate(argument: str) -> bool:
    line = Line.of(argument)
    end = line.after(words.FATES)
    return end is not None and (end == len(line.words) or line.words[0] in {"publier", "public", "publish"})


def _alone(line: Line, _: Told) -> Command | None:
    """Read AIDE, STOP ...: the verb and courtesy, nothing else."""
    for verb, phrases in words.ALONE.items():
        end = line.after(phrases)
        if end is not None and line.consists_of([words.COURTESY], end):
            return Command(verb)
    return None


def _settled(line: Line, _: Told) -> Command | None:
    """Read "FAIT R1-A1", "P2-R1 reçu"."""
    return read_done(line)


def _of_project(line: Line, told: Told) -> Command | None:
    """Read "FICHE P4", "STATUT P4 clos" ...: the verb, then at least one project."""
    for verb, phrases in words.OF_PROJECT.items():
        end = line.after(phrases)
        if end is None:
            continue
        projects, behind = _projects(line, end)
        if projects and _BEHIND[verb](line, behind):
            rest = line.rest(behind)
            return Command(verb, target=" ".join(projects), argument=rest, dates=told.dates(rest))
    return None


def _interested_backwards(line: Line, _: Told) -> Command | None:
    """Read "P4 m'intéresse"."""
    projects, behind = _projects(line, 0)
    if projects and line.words[behind : behind + 2] in {
        ("m", "interesse"),
        ("m", "interessent"),
        ("interests", "me"),
    }:
        return Command(Verb.INTERESSE, target=" ".join(projects), argument=line.rest(behind + 2))
    return None


def _projects(line: Line, at: int) -> tuple[tuple[str, ...], int]:
    """Return the projects named from a place on ("le P4", "projet 4", "P2 et P4") and the place behind."""
    found: list[str] = []
    end = at
    named = False
    while at < len(line.words):
        word = line.words[at]
        if _PROJECT.fullmatch(word):
            found.append(plain_reference(word))
        elif (
            word.isascii()
            and word.isdigit()
            and (named or (at and line.words[at - 1] == "p"))
            and len(word) <= 4
        ):
            found.append(f"P{int(word)}")
        elif (word not in words.FILLERS and not (found and word in {"et", "and"}) and word != "p") or (
            word in {"du", "de", "a", "au"} and found
        ):
            break
        named = word in {"projet", "project", "projets", "projects"} or (
            named and word in {"n", "no", "numero"}
        )
        at += 1
        if _PROJECT.fullmatch(word) or word.isdigit():
            end = at
    return tuple(found), end


def _only_courtesy(line: Line, at: int) -> bool:
    return line.consists_of([words.COURTESY], at)


def _numbers_of_files(line: Line, at: int) -> bool:
    """Tell whether nothing follows, or the numbers of files alone: "PIÈCES P4 n° 2 et 3"."""
    return _only_courtesy(line, at) or (
        any(word.isdigit() for word in line.words[at:])
        and all(word in words.FILLERS | {"et", "and"} or word.isdigit() for word in line.words[at:])
    )


def _anything(_: Line, __: int) -> bool:
    return True


def _a_status(line: Line, at: int) -> bool:
    return 0 < len(line.rest(at)) <= _MAX_STATUS


def _somebody(line: Line, at: int) -> bool:
    """Tell whether an address, a name, or "vacant" follows, and no news ("Suivi P4 : ça avance")."""
    rest = line.rest(at).rstrip(" .")
    pieces = rest.split()
    if _EMAIL.search(rest):
        return len(pieces) <= 5
    return line.words[at:] in {("vacant",), ("personne",), ("nobody",)} or (
        1 <= len(pieces) <= 3 and looks_like_a_name(Line.of(rest))
    )


def _a_recipient(line: Line, at: int) -> bool:
    """Tell whether recipients follow ("à Mairie, Semaest"), or what became of the letter."""
    if at >= len(line.words):
        # "LETTRE P4" and no more asks whom; "Lettre P4" may be the heading of anything.
        return line.folded.slice(*line.spans[0]).isupper()
    return (
        line.words[at] in {"a", "au", "aux", "to", "envoyee", "envoyees", "sent"} or line.tail(at)[:1] == ":"
    )


def _a_choice(line: Line, at: int) -> bool:
    return _only_courtesy(line, at) or line.words[at:] in {("oui",), ("non",), ("yes",), ("no",)}


def _a_motive(line: Line, at: int) -> bool:
    """Tell whether nothing but a motive follows ("RETIRER P4, faute de local"): no "du compte rendu"."""
    return _only_courtesy(line, at) or line.tail(at).lstrip()[:1] in {",", ";", ":", ".", "(", "-", "–", "—"}


_BEHIND: Final[dict[Verb, Callable[[Line, int], bool]]] = {
    Verb.FICHE: _only_courtesy,
    Verb.PIECES: _numbers_of_files,
    Verb.PREND: _anything,
    Verb.INTERESSE: _anything,
    Verb.CONFIDENTIEL: _a_choice,
    Verb.STATUT: _a_status,
    Verb.SUIVI: _somebody,
    Verb.LETTRE: _a_recipient,
    Verb.RETIRER: _a_motive,
}


# Each reader, in the order they are asked, with the phrases of which one must begin the line. Those of
# numbers ("P4 m’intéresse", "R1-A1 : fait") want a figure anywhere.
_OPENINGS: Final[tuple[tuple[_Reader, tuple[Phrases, ...]], ...]] = (
    (_alone, tuple(words.ALONE.values())),
    (_settled, ()),
    (_of_project, tuple(words.OF_PROJECT.values())),
    (_interested_backwards, ()),
    (group.read_pause, (words.PAUSE,)),
    (group.read_meeting, (words.REUNION,)),
    (group.read_minutes, (words.CR,)),
    (group.read_year, (words.BILAN,)),
    (group.read_rectify, (words.RECTIFIER,)),
    (group.read_referral, (ACCOMPAGNEMENT,)),
    (read_naming, (NOM,)),
    (read_address, ()),
    (read_other_address, (words.MEMBRE,)),
    (group.read_delegate, (words.DELEGUER,)),
    (group.read_member, (words.MEMBRE,)),
)
_READERS: Final = tuple(reader for reader, _ in _OPENINGS)


def _by_first_word(of_numbers: tuple[_Reader, ...]) -> dict[str, tuple[_Reader, ...]]:
    """Return the readers by a line's first word; "" stands for all the other words."""
    firsts = {reader: {phrase[0] for phrases in listed for phrase in phrases} for reader, listed in _OPENINGS}
    return {
        word: tuple(reader for reader in _READERS if word in firsts[reader] or reader in of_numbers)
        for word in {"", *itertools.chain(*firsts.values())}
    }


_WITHOUT_NUMBER: Final = _by_first_word(())
_WITH_NUMBER: Final = _by_first_word((_settled, _interested_backwards))
