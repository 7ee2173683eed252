"""The door as the rest of the house sees it: mails come in by a Mailbox, letters go out by a Transport."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Protocol


@dataclasses.dataclass(frozen=True, slots=True)
class Incoming:
    """A mail as it waits in the box; `uid` names it in this box for good ("1488000000:42").

    `size` is in bytes. When the mail was over the limit, `complete` is false and `raw` its header only.
    """

    uid: str
    size: int
    raw: bytes = dataclasses.field(repr=False)
    complete: bool = True


class Mailbox(Protocol):
    """A box that people use too: what waits is what lies in the folder, opened by somebody or not."""

    def count(self, before: dt.datetime | None = None) -> int:
        """Return how many mails wait, or of them those that came before a moment. Raises ServerError.

        A server may know the days only: then those that came on the day of the moment are left out.
        """
        ...

    def new(self, limit_bytes: int) -> Iterator[Sequence[Incoming]]:
        """Yield batches of what waits, oldest first, without changing anything.

        Mails over `limit_bytes` come with their header only. A mail that disappears on the way is left out.
        Raises ServerAwayError when the server goes away, ServerError when it refuses.
        """
        ...

    def done(self, uids: Sequence[str]) -> None:
        """Move mails to the processed folder; those gone meanwhile are no error. Raises ServerError."""
        ...

    def aside(self, uids: Sequence[str]) -> None:
        """Move mails to the folder for a human; those gone meanwhile are no error. Raises ServerError."""
        ...

    def left(self, uids: Sequence[str]) -> Sequence[str]:
        """Return which of these mails still wait in the box. Raises ServerError."""
        ...

    def close(self) -> None:
        """Leave the server; never raises."""
        ...


@dataclasses.dataclass(frozen=True, slots=True)
class Outgoing:
    """Finished bytes (CRLF, 7 bit) for one recipient; `key` is the letter's own name."""

    key: str
    sender: str
    recipient: str
    raw: bytes = dataclasses.field(repr=False)


@dataclasses.dataclass(frozen=True, slots=True)
class Delivered:
    """The letter was taken by the server, with its words."""

    answer: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Deferred:
    """Not now (4xx): try again later."""

    answer: str


@dataclasses.dataclass(frozen=True, slots=True)
class Refused:
    """Never (5xx): a human must know the server's words."""

    answer: str


Delivery = Delivered | Deferred | Refused


class Transport(Protocol):
    """A way out for letters; one connection serves many."""

    def send(self, letter: Outgoing) -> Delivery:
        """Deliver one letter and say what the server answered.

        Raises ServerAwayError when it went away, UnansweredError when it did over this letter.
        """
        ...

    def close(self) -> None:
        """Leave the server; never raises."""
        ...
