"""The cabinet: one transaction over TinyDB, the raw mails, the letters that wait, the shunt, the lock."""

from intake.store.archive import backup, restore
from intake.store.exchange import export, import_
from intake.store.pulse import Pulse, read_pulse, write_pulse
from intake.store.shunt import Shunt, Shunted
from intake.store.store import Store
from intake.store.transaction import Transaction
from intake.store.view import RecordView

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
    "read_pulse",
    "restore",
    "write_pulse",
]
