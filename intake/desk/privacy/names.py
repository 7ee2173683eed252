"""Names as each one chose to be named: people are references, resolved for who will read."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator

from intake.desk.records import Naming, Person, Update
from intake.desk.records.names import first_name, initials, is_a_persons
from intake.desk.subject import folded
from intake.desk.work import Work

_TITLES = r"(?:M\.|Mme|Mlle|Monsieur|Madame|Mr\.?|Mrs\.?|Ms\.?)"
_BEGINS = re.compile(r"(?:^|[.!?]\s|\n)\s*$")
# "Marie Curie" and "Petit Bateau" are not Marie Petit: a name follows that nobody of the group has.
# A capital that begins a sentence, or an office, makes no other name of it: "Merci Karim Nous y serons".
_NO_NAMES = (
    r"Je|J['’]\w+|Tu|Ils?|Elles?|On|Nous|Vous|Et|Mais|Puis|Donc|Merci|Bonne|Bonjour|Bonsoir|Ce|C['’]\w+|Cette|Ça"
    r"|Une?|Des|Les|Pour|Présidente?|Trésorier|Trésorière|Secrétaire|Animateur|Animatrice|Porteur|Porteuse"
    r"|I|We|You|He|She|They|Thanks?|The"
)
_OF_ANOTHER = r"(?!-?[ \u00a0]?(?!(?:{known})(?!\w))[A-ZÀ-ÖØ-Þ][\w’'-])"
# "de une personne" is "d’une personne".
_ELIDED = re.compile(r"\b([Dd]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu)e (?=une (?:autre )?personne)")

# Stands around who has no name until it is known beside whom; a noncharacter, taken out of what people wrote.
_MARK = "\ufdd2"
_MARKED = re.compile(f"{_MARK}[^{_MARK}]*{_MARK}")
_IN_ROW = re.compile(rf"{_MARKED.pattern}(?:, {_MARKED.pattern})*,? (?:et|and) {_MARKED.pattern}")
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
        self._forms: dict[str, tuple[str, ...]] = {}
        self._bearers: dict[str, str] = {}
        self._whole: set[str] = set()
        for person in people:
            self._learn(person)
        known = "|".join(sorted({re.escape(word) for form in self._forms for word in form.split()}))
        another = _OF_ANOTHER.format(known=f"{known}|{_NO_NAMES}")
        listed = "|".join(
            re.escape(form).replace(r"\ ", r"\s+") + ("" if form in self._whole else another)
            for form in sorted(self._forms, key=len, reverse=True)
        )
        self._pattern = re.compile(rf"(?<![\w@.])(?:{listed})(?![\w@])") if listed else None

    def _learn(self, person: Named) -> None:
        first = first_name(person.name)
        forms = {person.name: person.shown, first: _short(person, first) if person.shown else ""}
        last = person.name.replace(first, "").strip(" ,")
        whole = {person.name}
        if last and last != person.name:
            forms[last] = person.shown
            whole |= {f"{first} {last}", f"{first} {last.upper()}", f"{last} {first}"}
            whole |= {f"{last.upper()} {first}", f"{first} {last[0]}."}
            whole |= {f"{first} {last}".upper(), f"{last} {first}".upper()}
            forms |= dict.fromkeys(whole, person.shown)
        self._whole |= whole
        for form, told in forms.items():
            self._forms[form] = (*self._forms.get(form, ()), told)
            self._bearers.setdefault(form, person.name)

    def told(self, text: str) -> str:
        """Return the text with each name as its bearer chose; of two who share one, the shyer decides."""
        if self._pattern is None:
            return text
        text = text.replace(_MARK, "")
        said = re.sub(rf"{_TITLES}[ \u00a0](?=\w)", _Untitled(self._forms), text)
        changed = self._pattern.sub(self._form, said)
        if changed == said:
            return text
        return _ELIDED.sub(lambda match: match[1] + "’", self._without_names(changed))

    def _form(self, match: re.Match[str]) -> str:
        """Return how somebody is named, or a mark for whoever has no name."""
        form = " ".join(match[0].split())
        told = min(self._forms.get(form, (match[0],)), key=len)
        return told or f"{_MARK}{self._bearers[form]}{_MARK}"

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


def _short(person: Named, first: str) -> str:
    if person.naming is Naming.NONE:
        return person.shown
    return initials(person.name) if person.naming is Naming.INITIALS else first


@dataclasses.dataclass(frozen=True, slots=True)
class _Untitled:
    """Takes "Mme" away before the name of somebody who is not to be named so."""

    forms: dict[str, tuple[str, ...]]

    def __call__(self, match: re.Match[str]) -> str:
        behind = re.match(r"[\w’'-]+", match.string[match.end() :])
        known = behind is not None and behind[0] in self.forms
        return "" if known else match[0]


def in_list(names: Iterable[str], people: Iterable[Named]) -> Iterator[tuple[str, Named | None]]:
    """Yield each name of a list with whom the group knows by it, in full or by the first name."""
    known = list(people)
    for name in names:
        words = folded(name)
        full = [each for each in known if folded(each.name) == words]
        first = [each for each in known if folded(first_name(each.name)) == words]
        found = full or first
        yield name, min(found, key=lambda each: len(each.shown)) if found else None
