"""One pass: take in what waits, do what the clock brings, send what is queued. Short loops, no rules."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections import Counter
from collections.abc import Callable

from intake import desk, upkeep
from intake.desk.records import Letter
from intake.errors import ServerError, UnansweredError
from intake.filing import file_letters, file_minutes
from intake.kept import keep
from intake.letters.office import Office
from intake.mail.ports import Deferred, Delivered, Mailbox, Outgoing, Refused, Transport
from intake.opened import Reader, read_in_quarantine
from intake.store import Pulse, Shunt, Store, Transaction, last_good
from intake.taking import take_in
from intake.upkeep import Keeping
from intake.vitals import vitals

Clock = Callable[[], dt.datetime]
Log = Callable[[str], None]

MARKS_AT_ONCE = 20
"""Letters at most whose mark a power cut may take back: they go again, with the same Message-ID."""


def never() -> bool:
    """Nobody asks this pass to stop."""
    return False


@dataclasses.dataclass(frozen=True, slots=True)
class Bounds:
    """What one pass takes on at most; the rest waits for the next. `stopping` is asked after each mail."""

    mails: int = 100_000
    span: dt.timedelta = dt.timedelta(hours=12)
    stopping: Callable[[], bool] = never


@dataclasses.dataclass(frozen=True, slots=True)
class House:
    """What a pass works with; `log` gets one line a mail and a letter."""

    clerk: desk.Clerk
    store: Store
    mailbox: Mailbox
    transport: Transport
    office: Office
    clock: Clock
    log: Log
    bounds: Bounds = Bounds()
    keeping: Keeping = dataclasses.field(default_factory=Keeping)
    read_document: Reader = read_in_quarantine

    @property
    def shunt(self) -> Shunt:
        return Shunt(self.store.folder)

    @property
    def group_zone(self) -> dt.tzinfo:
        return self.clerk.group.zone


@dataclasses.dataclass(slots=True)
class Report:
    """What a pass did: mails by disposition, letters by answer, and what went wrong.

    `ticked` is when the clock's work was done, `tidied` whether nothing old was left to let go of.
    """

    mails: Counter[str] = dataclasses.field(default_factory=Counter)
    letters: Counter[str] = dataclasses.field(default_factory=Counter)
    surprises: list[str] = dataclasses.field(default_factory=list)
    errors: list[ServerError] = dataclasses.field(default_factory=list)
    ticked: dt.datetime | None = None
    tidied: bool = False

    @property
    def exit_code(self) -> int:
        """What cron is told: a server away, else mails set aside by a surprise, else all well."""
        if self.errors:
            return max(error.exit_code for error in self.errors)
        return 65 if self.surprises else 0


def run_pass(house: House) -> Report:
    """Make one pass; a server that is away does not keep the rest from being done."""
    report = Report()
    for step in (take_in, tick, file_papers, send, upkeep.tidy):
        if house.bounds.stopping():
            break
        try:
            step(house, report)
        except ServerError as error:
            report.errors.append(error)
    return report


def tick(house: House, report: Report) -> None:
    """Do what the clock brings, in one commit."""
    now = house.clock()
    with house.store.transaction() as tx:
        seen = vitals(house, now) if desk.digest_is_due(tx, house.clerk, now) else None
        keep(house, tx, desk.on_tick(tx, house.clerk, now, seen), now)
    report.ticked = now


def file_papers(house: House, report: Report) -> None:  # noqa: ARG001 - the steps of a pass are called alike
    """Lay what was approved beside the store as files."""
    file_minutes(house.store, house.clerk.group.language)
    file_letters(house.store, house.clerk.group.language)


def send(house: House, report: Report) -> None:
    """Deliver what is queued and due, and mark each letter at once.

    While the disk makes a mark safe the next letters go, a few at most: theirs are the marks that a power cut
    may take back, and a killed pass cannot.
    """
    until = house.clock() + house.bounds.span
    lost: list[Letter] = []
    try:
        for number, (letter, raw) in enumerate(house.store.due_letters(house.clock(), lost), 1):
            if number == 1:
                house.store.try_mark(letter)
            _send_one(house, letter, raw, report)
            if number % MARKS_AT_ONCE == 0:
                house.store.wait_until_safe()
            if house.clock() >= until or house.bounds.stopping():
                break
        for letter in lost:
            _mourn(house, letter, report)
    finally:
        house.store.wait_until_safe()


def _send_one(house: House, letter: Letter, raw: bytes, report: Report) -> None:
    outgoing = Outgoing(letter.key, house.clerk.group.address, letter.to, raw)
    try:
        delivery = house.transport.send(outgoing)
    except UnansweredError as error:
        # The others go first next time: were it this letter that the server falls silent over, none would go.
        _defer(house, letter, error.sentence, report)
        raise
    now = house.clock()
    match delivery:
        case Delivered(answer):
            house.store.mark_sent(letter, now, answer, wait=False)
            report.letters["sent"] += 1
        case Deferred(answer):
            _defer(house, letter, answer, report)
        case Refused(answer):
            _give_up(house, letter, answer, report)
    house.log(f"{letter.key} {type(delivery).__name__.lower()} {delivery.answer}".rstrip())


def _defer(house: House, letter: Letter, answer: str, report: Report) -> None:
    now = house.clock()
    again = desk.next_try(letter, now)
    if again is None:
        _give_up(house, letter, answer, report)
        return
    house.store.mark_deferred(letter, now, answer, again, wait=False)
    report.letters["deferred"] += 1


def _give_up(house: House, letter: Letter, answer: str, report: Report) -> None:
    now = house.clock()

    def tell(tx: Transaction) -> None:
        keep(house, tx, desk.on_refused(letter, answer, tx, house.clerk, now), now)

    house.store.mark_refused(letter, now, answer, tell, wait=False)
    report.letters["refused"] += 1


def _mourn(house: House, letter: Letter, report: Report) -> None:
    """Give up a letter whose bytes are gone, and say so: it held no other, but backups and erasures."""
    now = house.clock()

    def tell(tx: Transaction) -> None:
        keep(house, tx, desk.on_lost(letter, tx, house.clerk, now), now)

    house.store.mark_refused(letter, now, "", tell, wait=False)
    report.letters["lost"] += 1


def beat(house: House, report: Report, now: dt.datetime, made_by: str) -> None:
    """Leave word of this pass, so that the next one knows what waits without opening the store."""
    waiting, tries = 0, set[dt.datetime | None]()
    for letter in house.store.waiting_letters():  # many, after a backlog: none is held
        waiting += 1
        tries.add(letter.next_try)
    house.store.write_pulse(
        Pulse(
            last_good=now if report.exit_code == 0 else last_good(house.store.folder),
            due=_due(house, report, now),
            waiting=waiting,
            next_try=min((each for each in tries if each), default=None) if all(tries) else None,
            aside=house.shunt.count(),
            made_by=made_by,
        )
    )


def _due(house: House, report: Report, now: dt.datetime) -> dt.datetime:
    """Return when the next pass must look: once a day in any case, and at once where this one did not end.

    What came due while this pass sent its letters was not done by it: the time of its tick counts.
    """
    if report.ticked is None or not report.tidied:
        return now
    tomorrow = report.ticked.astimezone(house.group_zone).date() + dt.timedelta(days=1)
    midnight = dt.datetime.combine(tomorrow, dt.time(), house.group_zone)
    return min(desk.next_due(house.store.view(), house.clerk, report.ticked), midnight)
