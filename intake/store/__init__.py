"""The cabinet: one transaction over TinyDB, the raw mails, the letters that wait, the shunt, the lock.

A pass with nothing to do asks the pulse alone: so each name is loaded when it is first used, and TinyDB
with the store only.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from intake.store.archive import backup, restore
    from intake.store.exchange import export, import_
    from intake.store.pulse import Pulse, last_good, read_pulse, renew, write_pulse
    from intake.store.shunt import Shunt, Shunted
    from intake.store.store import Store
    from intake.store.transaction import Transaction
    from intake.store.view import RecordView

_HOMES = {
    "backup": "archive",
    "restore": "archive",
    "export": "exchange",
    "import_": "exchange",
    "Pulse": "pulse",
    "read_pulse": "pulse",
    "last_good": "pulse",
    "renew": "pulse",
    "write_pulse": "pulse",
    "Shunt": "shunt",
    "Shunted": "shunt",
    "Store": "store",
    "Transaction": "transaction",
    "RecordView": "view",
}

__all__ = [
    "Pulse",
    "RecordView",
    "Shunt",
    "Shunted",
    "Store",
    "Transaction",
    "backup",
    "export",
    "import_",
    "last_good",
    "read_pulse",
    "renew",
    "restore",
    "write_pulse",
]


def __getattr__(name: str) -> object:
    """Load a name of the room when it is first used (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"intake.store.{_HOMES[name]}"), name)
