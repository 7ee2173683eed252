"""Names in minutes: each is told as its bearer chose, and the draft lists what becomes of each."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence

from intake.desk.minutes.wording import Wording, wording_of
from intake.desk.notices import NameFate
from intake.desk.privacy.lint import TITLED
from intake.desk.privacy.names import Named, Speaker, Unnamed, in_list, partners_named, people_named
from intake.desk.records import Item, Meeting, MinutesVersion, Naming, Paragraph
from intake.desk.work import Work

# "Porteur : …" is how the holder asked to be named.
_AS_SAID = frozenset({"holder"})


@dataclasses.dataclass(frozen=True, slots=True)
class Told:
    """The items and the meeting as the public is told them."""

    items: tuple[Item, ...]
    meeting: Meeting


def as_written(items: Sequence[Item]) -> tuple[Item, ...]:
    """Return the items with the names as they were written."""
    return tuple(
        dataclasses.replace(
            item,
            title=item.named or item.title,
            paragraphs=tuple(
                dataclasses.replace(each, text=each.named or each.text, named="") for each in item.paragraphs
            ),
        )
        for item in items
    )


def with_names(items: Sequence[Item], meeting: Meeting, work: Work, *, names: bool) -> Told:
    """Tell names as each chose; who said nothing has none, unless `names`: an animateur gave them theirs."""
    words = wording_of(work.group.language)
    silent = Naming.FIRST_NAME if names else Naming.NONE
    people = people_named(work, silent)
    strict = [each for each in people if each.said]
    everybody = (*people, *partners_named(work, silent, words.partner))
    unnamed = Unnamed(words.somebody, words.another, words.several)
    speakers = (Speaker(everybody, unnamed), Speaker(strict, unnamed))
    told = tuple(
        dataclasses.replace(
            item,
            title=speakers[not item.named].told(item.title),
            paragraphs=tuple(_paragraph(each, speakers, words) for each in item.paragraphs),
        )
        for item in items
    )
    present = _listed(meeting.present, people, words, names=names)
    excused = _listed(meeting.excused, people, words, names=names)
    next_words = speakers[0].told(meeting.next_words)
    return Told(told, dataclasses.replace(meeting, present=present, excused=excused, next_words=next_words))


def _paragraph(paragraph: Paragraph, speakers: tuple[Speaker, Speaker], words: Wording) -> Paragraph:
    if paragraph.role in _AS_SAID:
        return paragraph
    # Whoever corrected a text saw it: the names they wrote stand, but for those who asked for another.
    by_hand = paragraph.source.startswith(words.corrected_by.partition("{")[0])
    told = speakers[by_hand].told(paragraph.text)
    return (
        dataclasses.replace(paragraph, text=told, named=paragraph.text)
        if told != paragraph.text
        else paragraph
    )


def _listed(
    listed: Sequence[str], people: Sequence[Named], words: Wording, *, names: bool
) -> tuple[str, ...]:
    """Return who is named in a list of presence, and how many more there were."""
    told, others = [], 0
    for name, person in in_list(listed, people):
        if person is None and names:
            told.append(name)
        elif person is not None and person.shown:
            # A presence told by mail bears the whole name; the notes' own first name stands.
            told.append(person.shown if person.said else min(name, person.shown, key=len))
        else:
            others += 1
    if others:
        one, many = words.others if told else words.persons
        told.append(one if others == 1 else many.format(count=others))
    return tuple(told)


def fates(version: MinutesVersion, work: Work) -> tuple[NameFate, ...]:
    """Return each person of the group named in a version, and how the public will know them."""
    if version.whole_text or version.meeting is None:
        return ()
    silent = Naming.FIRST_NAME if version.names else Naming.NONE
    people = people_named(work, silent)
    partners = partners_named(work, silent, wording_of(work.group.language).partner)
    text = "\n".join(each.named or each.text for item in version.items for each in item.paragraphs)
    lists = (*version.meeting.present, *version.meeting.excused)
    listed = {person for _, person in in_list(lists, people) if person}
    found = [
        each
        for each in (*people, *partners)
        if each in listed or Speaker([_hidden(each)], Unnamed("\ufffd")).told(text) != text
    ]
    strangers = [
        NameFate(name, name if version.names else "", "")
        for name, person in in_list(dict.fromkeys(lists), people)
        if person is None
    ]
    titles = "\n".join(item.title for item in version.items)
    told = (NameFate(each.name, each.shown, each.said.value) for each in found)
    return (*told, *strangers, *_titled(f"{titles}\n{text}", (*people, *partners)))


def _titled(text: str, known: Sequence[Named]) -> Iterator[NameFate]:
    """Yield who is told by a title ("Mme Durand") and is nobody the group knows: they stand as written."""
    of_group = Speaker([_hidden(each) for each in known], Unnamed("\ufffd"))
    for name in dict.fromkeys(match[0].rstrip(".") for match in TITLED.finditer(text)):
        if of_group.told(name) == name:
            yield NameFate(name, name, "")


def _hidden(person: Named) -> Named:
    return dataclasses.replace(person, naming=Naming.NONE, called="")


def names_changed(version: MinutesVersion, work: Work) -> bool:
    """Say whether somebody has chosen another name since a version was shown."""
    if version.whole_text or version.meeting is None or version.shown is None:
        return False
    told = with_names(as_written(version.items), version.meeting, work, names=version.names)
    return (told.items, told.meeting) != (version.items, version.shown)
