"""Names as each one chose to be named: people are references, resolved for who will read."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator

from intake.desk.privacy.forms import Kind
from intake.desk.privacy.spellings import Spelling, Spellings, Standing
from intake.desk.records import Naming, Person, Update
from intake.desk.records.names import first_name, initials, is_a_persons
from intake.desk.subject import folded
from intake.desk.work import Work

_BEGINS = re.compile(r"(?:^|[.!?]\s|\n)\s*$")
# "de une personne" is "d’une personne".
_ELIDED = re.compile(r"\b([Dd]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu)e (?=une (?:autre )?personne)")

# Stands around who has no name until it is known beside whom; a noncharacter, taken out of what people wrote.
_MARK = "\ufdd2"
_MARKED = re.compile(f"{_MARK}[^{_MARK}]*{_MARK}")
# A row begins where none goes on: to begin again behind each comma takes time as the square of a long one.
_IN_ROW = re.compile(
    rf"(?<!{_MARK}, ){_MARKED.pattern}(?:, {_MARKED.pattern})*,? (?:et|and) {_MARKED.pattern}"
)
# "La laverie, portée par …": that somebody brings a project is nothing to tell.
_BROUGHT_BY = re.compile(
    r", (?:(?:port|propos|présent)ée?s? par|(?:brought|carried|proposed|presented) by)"
    rf" {_MARKED.pattern}(?:,|(?=\s*(?:[.;)]|$)))"
)


@dataclasses.dataclass(frozen=True, slots=True)
class Named:
    """Somebody by name, and how they are named to these readers; `said` is what they chose themselves.

    `called` stands for whoever has no name, where it is no one of the group.
    """

    name: str
    naming: Naming
    said: Naming
    called: str = ""

    @property
    def shown(self) -> str:
        """How the readers know them: "" for somebody without a name."""
        if self.naming is Naming.FULL:
            return self.name
        if self.naming is Naming.FIRST_NAME:
            return first_name(self.name)
        return initials(self.name) if self.naming is Naming.INITIALS else self.called


def people_named(work: Work, silent: Naming) -> tuple[Named, ...]:
    """Return everybody the group knows by name; who said nothing is named as `silent` says.

    The animateurs publish under their name, unless they say otherwise.
    """
    animateurs = {each.key: each.name for each in work.group.animateurs}
    records = {each.key: each for each in work.all(Person)}
    found = []
    for key in {**animateurs, **records}:
        record = records.get(key)
        name = animateurs.get(key) or (record.name if record else "")
        said = record.naming if record else Naming.UNSAID
        if is_a_persons(name):
            unsaid = Naming.FULL if key in animateurs else silent
            found.append(Named(name, said or unsaid, said))
    return tuple(found)


def partners_named(work: Work, silent: Naming, called: str) -> tuple[Named, ...]:
    """Return who is quoted in the news without being of the group; nobody asked them how they are named."""
    known = {folded(each.name) for each in work.all(Person)}
    speakers = dict.fromkeys(each.speaker for each in work.all(Update) if each.speaker)
    return tuple(
        Named(name, silent, Naming.UNSAID, called)
        for name in speakers
        if is_a_persons(name) and folded(name) not in known
    )


@dataclasses.dataclass(frozen=True, slots=True)
class Unnamed:
    """What stands for people who have no name: one, another one beside, and two, three or more in a row."""

    one: str
    another: str = ""
    several: tuple[str, ...] = ()

    def in_row(self, count: int) -> str:
        """Say so many people in a row: "deux personnes du groupe"."""
        return self.several[min(count - 2, len(self.several) - 1)]


class Speaker:
    """Tells texts with the names of these people as they chose; `unnamed` stands for who has none."""

    def __init__(self, people: Iterable[Named], unnamed: Unnamed) -> None:
        self._unnamed = unnamed
        self._people: dict[str, list[Named]] = {}
        for person in people:
            self._people.setdefault(person.name, []).append(person)
        self._spellings = Spellings(tuple(self._people))

    def told(self, text: str) -> str:
        """Return the text with each name as its bearer chose; of two who share one, the shyer decides."""
        readable = self._spellings.readable(text.replace(_MARK, ""))
        said, behind = [], 0
        for name in self._spellings.standing(readable):
            shown = self._named(name)
            said += [readable[behind : name.start], shown]
            # Who is told by initials ends no sentence twice: "J.-P. D."
            behind = name.end + (shown.endswith(".") and readable.startswith(".", name.end))
        if not said:
            return text.replace(_MARK, "")
        changed = "".join((*said, readable[behind:]))
        return text if changed == readable else _ELIDED.sub(_elided, self._without_names(changed))

    def _named(self, name: Standing) -> str:
        """Return how somebody is named, or a mark for whoever has no name."""
        shown = [_shown(each, person) for each in name.spellings for person in self._people[each.bearer]]
        return min(shown, key=len) or f"{_MARK}{name.spellings[0].bearer}{_MARK}"

    def _without_names(self, text: str) -> str:
        """Put words in the place of the marks: those in a row together, one after the other apart."""
        if self._unnamed.several:
            text = _IN_ROW.sub(self._row, text)
            text = _BROUGHT_BY.sub("", text)
        first = _MARKED.search(text)
        other = self._unnamed.another or self._unnamed.one
        return _MARKED.sub(
            lambda mark: self._set(mark, self._unnamed.one if first and mark[0] == first[0] else other), text
        )

    def _row(self, row: re.Match[str]) -> str:
        return self._set(row, self._unnamed.in_row(len(_MARKED.findall(row[0]))))

    @staticmethod
    def _set(match: re.Match[str], words: str) -> str:
        """Begin a sentence with a capital."""
        begins = _BEGINS.search(match.string[max(0, match.start() - 5) : match.start()])
        return words[:1].upper() + words[1:] if begins else words


def _shown(spelling: Spelling, person: Named) -> str:
    """Return how a person is told where this was written of them: a first name alone grows no longer."""
    if spelling.kind is not Kind.FIRST or person.naming in {Naming.NONE, Naming.INITIALS}:
        return person.shown
    return first_name(person.name) if person.shown else ""


def _elided(match: re.Match[str]) -> str:
    return match[1] + "’"


def in_list(names: Iterable[str], people: Iterable[Named]) -> Iterator[tuple[str, Named | None]]:
    """Yield each name of a list with whom the group knows by it: in full, by the first name, or oddly."""
    known = list(people)
    spellings = Spellings(tuple(each.name for each in known))
    for name in names:
        words = folded(name)
        full = [each for each in known if folded(each.name) == words]
        first = [each for each in known if folded(first_name(each.name)) == words]
        found = full or first or [each for each in known if each.name in spellings.bearers(name)]
        yield name, min(found, key=lambda each: len(each.shown)) if found else None
