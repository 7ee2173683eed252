"""How the letter to one recipient goes on: only as the table of its states allows."""

from __future__ import annotations

import dataclasses
import datetime as dt

from intake.desk.records import FOLLOWS, Recipient, RecipientState

# An institution answers in a month or is asked again.
PATIENCE = dt.timedelta(days=30)


def moved(recipient: Recipient, state: RecipientState) -> Recipient | None:
    """Return a recipient in its next state, or None where the table knows no such way."""
    return dataclasses.replace(recipient, state=state) if state in FOLLOWS[recipient.state] else None


def is_awaited(recipient: Recipient) -> bool:
    """Say whether a letter was sent and nobody told of an answer."""
    return recipient.state is RecipientState.SENT


def is_overdue(recipient: Recipient, today: dt.date) -> bool:
    """Say whether an answer has been awaited for longer than is usual."""
    return is_awaited(recipient) and recipient.sent is not None and recipient.sent + PATIENCE < today
