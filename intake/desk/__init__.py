"""The desk: a mail or the clock comes in, an Outcome goes out; nothing here touches the world."""

from intake.desk.clock import next_due, on_tick
from intake.desk.delivery import next_try, on_refused
from intake.desk.ledger import line_of, seen_before, under_own_key
from intake.desk.route import on_message, on_oversized
from intake.desk.work import Clerk

__all__ = [
    "Clerk",
    "line_of",
    "next_due",
    "next_try",
    "on_message",
    "on_oversized",
    "on_refused",
    "on_tick",
    "seen_before",
    "under_own_key",
]
