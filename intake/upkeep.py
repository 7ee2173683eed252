"""What a pass does for what is old or must go: erasures are finished, the retention is kept once a day."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime as dt
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from intake.desk.audit import Act, note
from intake.desk.known_by import key_of
from intake.desk.outcome import Outcome, View
from intake.desk.records import (
    Contact,
    ContactState,
    Counter,
    Disposition,
    ErasureState,
    File,
    Letter,
    Person,
    Project,
    ProjectStatus,
    Seen,
    Thread,
    Tombstone,
    Update,
)
from intake.desk.rights.erasure import Erasure, erase
from intake.desk.rights.held import held_of
from intake.desk.rights.mask import Mask
from intake.desk.rights.stones import tombstone_key
from intake.desk.transitions import moved
from intake.desk.work import Clerk, Work
from intake.errors import StoreError, UsageError
from intake.filing import file_letters, file_minutes
from intake.reading import parse
from intake.store import Shunt, Shunted, Store, leftovers, papers

if TYPE_CHECKING:
    from intake.run import House, Report

DAY_KEPT = "retention"
FAR = 31  # days after which a pass asks a second day whether the clock is right
# Mails and letters let go in one pass; what is left waits for the next.
AT_ONCE = 2000
_ENDED = frozenset({ProjectStatus.CLOSED, ProjectStatus.DROPPED})


@dataclasses.dataclass(frozen=True, slots=True)
class Keeping:
    """For how many days raw mails and letters that left are kept."""

    raw_mail_days: int = 90
    letter_days: int = 365


def tidy(house: House, report: Report) -> None:
    """Finish what was erased, and let go of what is old: both are done again where a disk refuses them."""
    try:
        settle_contacts(house.store)
        finish_erasures(house.store, house.clerk.group.language)
        if told := keep_retention(house.store, house.clerk, house.keeping, house.clock()):
            house.log(told)
        report.tidied = True
    except StoreError as error:
        house.store.warnings.append(f"What is old or erased was not all let go of yet: {error}")


def settle_contacts(store: Store) -> None:
    """Take from the mails set aside what waited for its sender's word and was filed since.

    Killed at any point, it is done again: the record forgets the mails last.
    """
    view, shunt = store.view(), Shunt(store.folder)
    confirmed = [each for each in view.all(Contact) if each.mails and each.state is ContactState.CONFIRMED]
    for contact in confirmed:
        for seen in filter(None, (view.get(Seen, key) for key in contact.mails)):
            key = seen.sha256[:12]
            with contextlib.suppress(UsageError):  # dropped before
                if seen.disposition is Disposition.ASIDE and shunt.show(key).reason == seen.reason:
                    continue  # it waits for a human already
                shunt.drop(key)
            raw = store.mail(seen.sha256)
            if seen.disposition is Disposition.ASIDE and raw is not None:
                # Filed it was not: it waits for a human now, and for another reason.
                why = Shunted(
                    "", seen.at, seen.reason, sender=seen.sender, subject=seen.subject, uid=seen.uid
                )
                shunt.add(raw, why)
        with store.transaction() as tx:
            tx.put(dataclasses.replace(contact, mails=()))


def widened(outcome: Outcome, store: Store, zone: dt.tzinfo) -> Outcome:
    """Return an erasure's outcome with the hashes of other people's mails that tell of the person."""
    if outcome.erased is None:
        return outcome
    found = tuple(_mentioning(outcome.erased, store, zone))
    records = tuple(
        dataclasses.replace(each, mails=tuple(dict.fromkeys((*each.mails, *found))))
        if isinstance(each, Tombstone)
        else each
        for each in outcome.records
    )
    return dataclasses.replace(outcome, records=records)


def _mentioning(mask: Mask, store: Store, zone: dt.tzinfo) -> Iterator[str]:
    shunt = Shunt(store.folder)
    for shunted in list(shunt.all()):
        if _mentions(shunt.raw(shunted.key), mask, zone):
            yield shunted.key
    for sha256 in store.mails():
        raw = store.mail(sha256)
        if raw is not None and _mentions(raw, mask, zone):
            yield sha256


def _mentions(raw: bytes, mask: Mask, zone: dt.tzinfo) -> bool:
    """Say whether a mail tells of the person, in its own bytes or once it is decoded."""
    if mask.words.search(raw.decode("latin-1")):
        return True
    message = parse(raw, zone)
    people = (*message.senders, *message.to, *message.cc, *message.reply_to)
    words = (message.subject, message.text, *(f"{each.name} {each.email}" for each in people))
    names = (each.filename for each in message.attachments)
    return any(mask.words.search(text) for text in (*words, *names))


def forget(email: str, store: Store, clerk: Clerk, now: dt.datetime) -> Erasure | None:
    """Return what erases the person of an address; None when nothing is kept of them."""
    view = store.view()
    person = key_of(email.strip().casefold(), view)
    if not held_of(person, Work(view, clerk, now)):
        return None
    erasure = erase(person, view, clerk, now)
    outcome = widened(erasure.outcome, store, clerk.group.zone)
    return dataclasses.replace(erasure, outcome=outcome)


def forget_again(stones: Collection[Tombstone], store: Store, clerk: Clerk, now: dt.datetime) -> int:
    """Erase anew whoever an old export or backup brought back; return how many were."""
    known = {stone.key for stone in stones}
    view = store.view()
    people = [each.key for each in view.all(Person) if tombstone_key(each.key, clerk.tokens) in known]
    people += [
        each.sender.casefold()
        for each in view.all(Seen)
        if each.sender and tombstone_key(each.sender, clerk.tokens) in known
    ]
    back = [erasure for key in dict.fromkeys(people) if (erasure := _forgotten(key, store, clerk, now))]
    with store.transaction() as tx:
        for stone in stones:
            if tx.get(Tombstone, stone.key) is None:
                tx.put(stone)
    finish_erasures(store, clerk.group.language)
    return len(back)


def _forgotten(key: str, store: Store, clerk: Clerk, now: dt.datetime) -> Erasure | None:
    erasure = forget(key, store, clerk, now)
    if erasure is not None:
        carry_out(erasure.outcome, store)
    return erasure


def carry_out(outcome: Outcome, store: Store) -> None:
    """Keep what an erasure does to the records, in one commit."""
    with store.transaction() as tx:
        for record in outcome.records:
            tx.put(record)
        for kind, key in outcome.removed:
            tx.remove(kind, key)


def finish_erasures(store: Store, language: str) -> None:
    """Take from the disk what erased people left there.

    First go raw mails and mails set aside, the journal is folded, and minutes and letters are filed anew;
    once no letter of before waits any more, the one that told the person goes too. Killed at any point, it is
    done again.
    """
    view = store.view()
    for stone in [each for each in view.all(Tombstone) if each.state is not ErasureState.DONE]:
        if stone.state is ErasureState.MASKED:
            _delete_mails(stone, store)
            leftovers.sweep(store.folder)
            papers.clear(store.folder)
            store.scrub()
            stone = _put(dataclasses.replace(moved(stone, ErasureState.FOLDED), mails=()), store)  # noqa: PLW2901
            file_minutes(store, language)
            file_letters(store, language)
        if any(letter.queued <= stone.at for letter in store.waiting_letters()):
            continue
        _forget_goodbye(stone, store)
        store.scrub()
        _put(moved(stone, ErasureState.DONE), store)


def _put(stone: Tombstone, store: Store) -> Tombstone:
    with store.transaction() as tx:
        tx.put(stone)
    return stone


def _delete_mails(stone: Tombstone, store: Store) -> None:
    shunt = Shunt(store.folder)
    for sha256 in stone.mails:
        store.remove_mail(sha256)
        with contextlib.suppress(UsageError):  # was never set aside
            shunt.drop(sha256[:12])


def _forget_goodbye(stone: Tombstone, store: Store) -> None:
    letter = store.view().get(Letter, f"erased:{stone.key}")
    if letter is None:
        return
    with store.transaction() as tx:
        tx.remove(Letter, letter.key)
        tx.remove(Thread, letter.message_id.strip("<>"))


def keep_retention(store: Store, clerk: Clerk, keeping: Keeping, now: dt.datetime) -> str:
    """Let go of mails and letters that are old enough, once a day; return the log's line, if any.

    On a day far from the last one, or before it, nothing goes: what a clock ahead of time lets go of is gone.
    """
    view = store.view()
    today = now.astimezone(clerk.group.zone).date().toordinal()
    last = view.get(Counter, DAY_KEPT)
    if last is not None and last.last == today:
        return ""
    if last is not None and not 0 < today - last.last <= FAR:
        with store.transaction() as tx:
            tx.put(Counter(DAY_KEPT, today))
        return ""
    old = now - dt.timedelta(days=keeping.raw_mail_days)
    mails = store.purge_mails(old, _still_needed(view), AT_ONCE)
    letters = store.purge_letters(now - dt.timedelta(days=keeping.letter_days), AT_ONCE)
    work = Work(view, clerk, now)
    if mails < AT_ONCE and letters < AT_ONCE:
        work.put(Counter(DAY_KEPT, today))
    told = f"{mails} mails, {letters} letters" if mails or letters else ""
    if told:
        note(Act("retention", detail=told), work)
    with store.transaction() as tx:
        for record in work.outcome(None, "retention").records:
            tx.put(record)
    return f"retention {told}" if told else ""


def _still_needed(view: View) -> frozenset[str]:
    """Return the mails that hold the files of projects under way, or wait for their sender's word."""
    alive = {each.key: each for each in view.all(Project) if each.status not in _ENDED}
    files: list[File] = [file for each in alive.values() for file in each.files]
    files += [file for each in view.all(Update) if each.project in alive for file in each.files]
    waiting = {key for each in view.all(Contact) for key in each.mails}
    lines = (view.get(Seen, key) for key in {file.message for file in files} | waiting)
    return frozenset(line.sha256 for line in lines if line is not None)
