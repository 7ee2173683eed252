"""The cabinet: one transaction over TinyDB, the raw mails, the letters that wait, the shunt, the lock."""

from intake.store.store import Store
from intake.store.transaction import Transaction
from intake.store.view import RecordView

__all__ = ["RecordView", "Store", "Transaction"]
