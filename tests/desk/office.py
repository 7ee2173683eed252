"""A desk to test at: records in memory, mails written in a line, outcomes kept as a pass keeps them."""

from __future__ import annotations

import dataclasses
import datetime as dt
import email.utils
import itertools
from collections.abc import Iterator
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from intake import desk
from intake.desk.group import Group
from intake.desk.notices import Body, Notice, Transcript, TranscriptLine
from intake.desk.outcome import Outcome
from intake.desk.records import Record, Thread
from intake.desk.tokens import Tokens
from intake.reading import parse
from intake.reading.message import Address, Message

ZONE = ZoneInfo("Europe/Paris")
HOST = "mx.quartier.example"
BOX = "projets@quartier.example"
CAMILLE = Address("Camille Roche", "camille@quartier.example")
DENIS = Address("Denis Faure", "denis@quartier.example")
MARIE = Address("Marie Petit", "marie@courriel.example")
KARIM = Address("Karim Benali", "karim@courriel.example")
SOPHIE = Address("Sophie Arnaud", "sophie@lilas.example")

GROUP = Group(
    name="Projets ESS",
    association="Les Voisins",
    address=BOX,
    zone=ZONE,
    animateurs=(CAMILLE,),
    members=(MARIE, KARIM),
    title="animatrice",
    authserv_id=HOST,
)

R = TypeVar("R", bound=Record)
B = TypeVar("B")


class Cabinet:
    """A View over dictionaries."""

    def __init__(self) -> None:
        self.records: dict[type[Any], dict[str, Any]] = {}

    def get(self, kind: type[R], key: str) -> R | None:
        return self.records.get(kind, {}).get(key)

    def all(self, kind: type[R]) -> Iterator[R]:
        return iter(list(self.records.get(kind, {}).values()))

    def under(self, kind: type[R], parent: str) -> Iterator[R]:
        return (
            record for key, record in list(self.records.get(kind, {}).items()) if key.startswith(parent + "-")
        )

    def latest(self, kind: type[R]) -> R | None:
        return next(reversed(self.records.get(kind, {}).values()), None)

    def keep(self, outcome: Outcome) -> None:
        for record in outcome.records:
            self.records.setdefault(type(record), {})[record.key] = record
        for kind, key in outcome.removed:
            self.records.get(kind, {}).pop(key, None)


class Desk:
    """A desk, its cabinet and its clock; every outcome is kept at once, every notice is remembered."""

    def __init__(self, group: Group = GROUP, now: dt.datetime | None = None) -> None:
        self.group = group
        self.clerk = desk.Clerk(group, Tokens(b"secret of the tests"))
        self.cabinet = Cabinet()
        self.now = now or dt.datetime(2017, 3, 6, 10, 0, tzinfo=ZONE)
        self.notices: list[Notice] = []
        self.kept: dict[str, bytes] = {}
        self._ids = itertools.count(1)

    def mail(
        self, who: Address, text: str, *, subject: str = "", answers: Notice | None = None, **fields: str
    ) -> Outcome:
        """Have a mail taken in: plain text, vouched for by the host unless `authentication` says otherwise."""
        return self.take(self.raw(who, text, subject=subject, answers=answers, **fields))

    def raw(
        self, who: Address, text: str, *, subject: str = "", answers: Notice | None = None, **fields: str
    ) -> bytes:
        domain = who.email.partition("@")[2]
        head = {
            "Authentication-Results": fields.pop(
                "authentication", f"{HOST}; dmarc=pass header.from={domain}"
            ),
            "From": email.utils.formataddr((who.name, who.email)),
            "To": BOX,
            "Subject": subject or (f"Re: {answers.kind}" if answers else ""),
            "Date": email.utils.format_datetime(self.now),
            "Message-ID": f"<m{next(self._ids)}@{domain}>",
        }
        if answers is not None:
            head["In-Reply-To"] = head["References"] = f"<{self.id_of(answers)}>"
        head |= {name.replace("_", "-"): value for name, value in fields.items()}
        lines = "".join(f"{name}: {value}\n" for name, value in head.items() if value)
        return f"{lines}Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{text}\n".encode()

    def take(self, raw: bytes) -> Outcome:
        message = parse(raw, self.group.zone)
        self.kept[message.key] = raw
        return self.hear(message)

    def take_again(self, outcome: Outcome) -> list[Outcome]:
        """Take in what waited for this outcome, as a pass does."""
        return [self.take(self.kept[key]) for key in outcome.again]

    def hear(self, message: Message) -> Outcome:
        return self._keep(desk.on_message(message, self.cabinet, self.clerk, self.now))

    def tick(self, now: dt.datetime | None = None) -> Outcome:
        self.now = now or self.now
        return self._keep(desk.on_tick(self.cabinet, self.clerk, self.now))

    def wait(self, **span: float) -> None:
        self.now += dt.timedelta(**span)

    def _keep(self, outcome: Outcome) -> Outcome:
        self.cabinet.keep(outcome)
        for notice in outcome.notices:
            thread = Thread(self.id_of(notice), notice.key, notice.about, notice.to.key)
            self.cabinet.records.setdefault(Thread, {})[thread.key] = thread
        self.notices.extend(outcome.notices)
        return outcome

    @staticmethod
    def id_of(notice: Notice) -> str:
        return notice.key.replace(":", ".").replace("@", "_") + "@quartier.example"

    def last(self, kind: type[B], to: Address | None = None) -> tuple[Notice, B]:
        """Return the newest notice with a body of this kind, to this person."""
        for notice in reversed(self.notices):
            if isinstance(notice.body, kind) and (to is None or notice.to.key == to.key):
                return notice, notice.body
        raise AssertionError(f"no {kind.__name__} was said; said: {[n.kind for n in self.notices]}")

    def records(self, kind: type[R]) -> list[R]:
        return list(self.cabinet.all(kind))


def bodies(outcome: Outcome) -> list[Body]:
    return [notice.body for notice in outcome.notices]


def with_group(**changes: Any) -> Group:
    return dataclasses.replace(GROUP, **changes)


Told = tuple[str, dict[str, object]]


def transcript(outcome: Outcome) -> tuple[list[Told], list[Told]]:
    """Return the sentences of an outcome's only transcript: done, and refused."""
    (body,) = [each for each in bodies(outcome) if isinstance(each, Transcript)]
    return _sentences(body.done), _sentences(body.refused)


def _sentences(lines: tuple[TranscriptLine, ...]) -> list[Told]:
    return [(line.sentence.name, dict(line.sentence.values)) for line in lines]


def letters(outcome: Outcome) -> list[tuple[str, str]]:
    """Return the kind of each letter an outcome has written, and to whom."""
    return [(notice.kind, notice.to.email) for notice in outcome.notices]


def at(day: int, month: int, hour: int = 10, minute: int = 0, fold: int = 0) -> dt.datetime:
    """Return a moment of 2017 in the group's zone."""
    return dt.datetime(2017, month, day, hour, minute, fold=fold, tzinfo=ZONE)
