"""Texts of projects that are held: found when they come in, told in one letter, decided by a reply."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator

from intake.desk import call as calls
from intake.desk.answers import tell_animateurs
from intake.desk.links import change_of
from intake.desk.notices import Held, HeldToSee, Sentence
from intake.desk.privacy.identifiers import identifies
from intake.desk.privacy.known import known_people
from intake.desk.privacy.lint import LONGEST, People, findings, has_words
from intake.desk.records import (
    Call,
    FieldChange,
    File,
    Finding,
    Hold,
    HoldState,
    Link,
    Portrait,
    Project,
    Record,
    Request,
    Step,
    Update,
    Visibility,
    parent_of,
)
from intake.desk.transitions import may_become, moved
from intake.desk.work import Work

Text = Project | Update | Step | Call | Request | Link
# Members see these masked, and what is masked hurts nobody.
MASKED = frozenset({"email", "phone", "too_long"})
# News of a project that was kept in: an animateur says of each whether members are told.
KEPT_IN = "kept_in"
_TOLD = {
    Visibility.PUBLIC: "item_released",
    Visibility.INTERNAL: "item_internal",
    Visibility.REMOVED: "item_removed",
}
# Decided and not to be told, whatever the text has become since.
KEPT = frozenset({HoldState.INTERNAL, HoldState.REMOVED})
_PORTRAIT = tuple(field.name for field in dataclasses.fields(Portrait))
_ENDING = re.compile(r"\.\w{1,5}\Z")
STATES = {
    Visibility.PUBLIC: HoldState.PUBLISHED,
    Visibility.INTERNAL: HoldState.INTERNAL,
    Visibility.REMOVED: HoldState.REMOVED,
}


def texts_of(record: Text) -> Iterator[str]:
    """Yield what members would read of a record, each text by itself."""
    title, *texts = _bare_texts_of(record) or ("",)
    if isinstance(record, Project):
        yield from (f"{title}\n{text}" for text in dict.fromkeys(("", *texts)))
    else:
        yield from (text for text in (title, *texts) if text)


def _bare_texts_of(record: Text) -> tuple[str, ...]:
    """Return what members would read of a record: of a project the title comes first."""
    if isinstance(record, Project):
        own = [file for file in record.files if file.message == record.message]
        return record.title, *(str(getattr(record.portrait, name)) for name in _PORTRAIT), *_named(own)
    if isinstance(record, Update):
        return record.text, *_named(record.files)
    if isinstance(record, Link):
        # Members see a partner whether or not the minutes of a meeting told it.
        return (record.name,)
    # What was noted at a meeting is told by its approved minutes, where it was judged.
    return () if record.meeting else (record.text,)


def _named(files: Iterable[File]) -> Iterator[str]:
    """Yield what files are called, in words: "CV_Mme_Durand.pdf" tells who it is about."""
    yield from (_ENDING.sub("", re.sub(r"[_-]", " ", file.filename)) for file in files)


def found_in(record: Text, people: People) -> tuple[Finding, ...]:
    """Return what must not reach the members out of a record."""
    return tuple(dict.fromkeys(each for text in texts_of(record) for each in private_in(text, people)))


def private_in(text: str, people: People) -> tuple[Finding, ...]:
    """Return what members may not read in a text; what they see masked is none of it."""
    return tuple(each for each in findings(text, people) if each.kind not in MASKED)


def hold_new(records: Iterable[Record], work: Work) -> None:
    """Hold the texts of a mail that tell of somebody's private life, and ask the animateurs once."""
    new = [each for each in records if isinstance(each, Text)]
    kept_in = {each.key for each in new if _comes_to_what_is_kept_in(each, work) and any(texts_of(each))}
    if not (kept_in or _may_hold(new)):
        return
    people = known_people(work)
    held = []
    for record in new:
        found, known = found_in(record, people), work.get(Hold, record.key)
        if record.key in kept_in:
            found = (Finding(KEPT_IN, parent_of(record.key)), *found)
        if found and not (known and set(found) <= set(known.findings)):
            if known and not may_become(known, HoldState.HELD):
                # Kept in it was, and kept in it stays: nobody needs to be asked again.
                work.put(dataclasses.replace(known, findings=found))
                continue
            work.put(Hold(record.key, work.now, found))
            held.append((record, found))
    if held:
        _tell(held, work)


def waits_for_animateurs(project: Project, work: Work) -> bool:
    """Say whether a project that comes in is to be held, as it will be once its mail was taken in."""
    return _may_hold([project]) and bool(found_in(project, known_people(work)))


def news_waits_for_animateurs(work: Work) -> bool:
    """Say whether some of the news of the mail in hand is to be held, as it will be once it was taken in."""
    new = [each for each in work.changed if isinstance(each, Text) and not isinstance(each, Project)]
    if any(_comes_to_what_is_kept_in(each, work) for each in new):
        return True
    people = known_people(work) if _may_hold(new) else None
    return people is not None and any(found_in(each, people) for each in new)


def _may_hold(records: Iterable[Text]) -> bool:
    """Say whether it is worth asking whom the group knows: most mails hold nothing of the kind.

    Nothing that identifies somebody goes over a line's end, so all texts are read in one go. A trouble
    is told in words; of whom, is asked only where there are any.
    """
    said = "\n".join(dict.fromkeys(line for each in records for line in _bare_texts_of(each)))
    return len(said) > LONGEST or has_words(said) or identifies(said)


def _tell(held: list[tuple[Text, tuple[Finding, ...]]], work: Work) -> None:
    """Ask about the mail as a whole: its steps and calls share what becomes of the news they stand in."""
    first = next((record for record, _ in held if isinstance(record, Project | Update)), held[0][0])
    key = first.key if isinstance(first, Project) else parent_of(first.key)
    project = work.get(Project, key)
    found = tuple(dict.fromkeys(each for _, some in held for each in some))
    text = _words_of(first)
    body = HeldToSee(first.key, project.title if project else "", text, (Held(first.key, "", found),))
    tell_animateurs(work, f"held:{first.key}:{len(found)}", body)


def _words_of(record: Text) -> str:
    if isinstance(record, Project):
        return record.portrait.presentation
    return record.words or record.name if isinstance(record, Link) else record.text


def is_shown(record: Text, work: Work, people: People) -> bool:
    """Say whether members may read a record: nothing is in it, or an animateur said so.

    What an animateur kept in stays so when what was found is written no more, and so does what comes to a
    project that was kept in.
    """
    hold = work.get(Hold, record.key)
    if hold is not None and (hold.state is HoldState.PUBLISHED or hold.state in KEPT):
        return hold.state is HoldState.PUBLISHED
    return not (_comes_to_what_is_kept_in(record, work) or found_in(record, people))


def is_kept_in(key: str, work: Work) -> bool:
    """Say whether an animateur decided that a thing is not for the members."""
    hold = work.get(Hold, key)
    return hold is not None and hold.state in KEPT


def _comes_to_what_is_kept_in(record: Text, work: Work) -> bool:
    return not isinstance(record, Project) and is_kept_in(record.project, work)


def decide(key: str, fate: Visibility, motive: str, work: Work) -> Sentence:
    """Do as an animateur says with what is held; what goes with it goes the same way."""
    hold = work.get(Hold, key)
    if hold is None:
        return Sentence("item_unknown", (("label", key),))
    if fate is Visibility.PUBLIC and not motive:
        return Sentence("motive_missing", (("label", key),))
    for each in [each for each in work.all(Hold) if _came_with(each, hold, work)]:
        if fate is Visibility.PUBLIC and each.state is not HoldState.PUBLISHED:
            _seek_from_now(each.key, work)
        work.put(dataclasses.replace(moved(each, STATES[fate]), motive=motive))
    _tell_again(key, work)
    return Sentence(_TOLD[fate], (("label", key),))


def _came_with(each: Hold, hold: Hold, work: Work) -> bool:
    """Say whether two texts were held out of one mail, and the animateurs were asked in one letter."""
    if each.key == hold.key:
        return True
    together = each.at == hold.at and _project_of(each.key) == _project_of(hold.key)
    mails = {mail for key in (each.key, hold.key) if (mail := _mail_of(key, work))}
    return together and len(mails) < 2


def _project_of(key: str) -> str:
    return parent_of(key) or key


def _mail_of(key: str, work: Work) -> str:
    """Return the mail a text came in; a project is written to by many, and tells only of its first."""
    texts: tuple[type[Update | Step | Call | Request | Link], ...] = (Update, Step, Call, Request, Link)
    records = (work.get(kind, key) for kind in texts)
    return next((record.message for record in records if record is not None), "")


def _seek_from_now(key: str, work: Work) -> None:
    """A call that was held was told in no digest: it seeks as if it had come today."""
    call = work.get(Call, key)
    if call is not None:
        work.put(calls.after(call, calls.Event.RELEASED))


def _tell_again(key: str, work: Work) -> None:
    """What waited counts as news of today: the digest whose week it came in may be gone."""
    update, project, link = work.get(Update, key), work.get(Project, key), work.get(Link, key)
    if update is not None:
        work.put(dataclasses.replace(update, decided=work.stamp))
    elif project is not None:
        work.put(dataclasses.replace(project, decided=work.stamp))
    elif link is not None:
        for change in list(work.under(FieldChange, link.project)):
            if change.field == change_of(link):
                work.put(dataclasses.replace(change, decided=work.stamp))
