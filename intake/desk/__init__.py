"""The desk: a mail or the clock comes in, an Outcome goes out; nothing here touches the world.

The configuration asks for the group alone: so each rule is loaded when it is first used.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from intake.desk.clock import digest_is_due, next_due, on_tick
    from intake.desk.delivery import next_try, on_lost, on_refused
    from intake.desk.documents import documents_to_open
    from intake.desk.ledger import line_of, seen_before, under_own_key
    from intake.desk.minutes.archive import missing_papers
    from intake.desk.route import on_message, on_oversized
    from intake.desk.support.sending import missing_sheets
    from intake.desk.work import Clerk

_HOMES = {
    "Clerk": "work",
    "digest_is_due": "clock",
    "documents_to_open": "documents",
    "line_of": "ledger",
    "missing_papers": "minutes.archive",
    "missing_sheets": "support.sending",
    "next_due": "clock",
    "next_try": "delivery",
    "on_message": "route",
    "on_oversized": "route",
    "on_lost": "delivery",
    "on_refused": "delivery",
    "on_tick": "clock",
    "seen_before": "ledger",
    "under_own_key": "ledger",
}

__all__ = [
    "Clerk",
    "digest_is_due",
    "documents_to_open",
    "line_of",
    "missing_papers",
    "missing_sheets",
    "next_due",
    "next_try",
    "on_lost",
    "on_message",
    "on_oversized",
    "on_refused",
    "on_tick",
    "seen_before",
    "under_own_key",
]


def __getattr__(name: str) -> Any:
    """Load a rule when it is first used (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    rule = getattr(importlib.import_module(f"intake.desk.{_HOMES[name]}"), name)
    globals()[name] = rule  # each mail asks for four
    return rule
