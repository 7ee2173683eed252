"""What is left of an address that was erased: enough to know it again, too little to tell it."""

from __future__ import annotations

import dataclasses

from intake.desk.records import Seen, Tombstone
from intake.desk.rights.mask import Mask
from intake.desk.tokens import Tokens
from intake.desk.work import Work


def tombstone_key(address: str, tokens: Tokens) -> str:
    """Return what is left of an address: a keyed hash."""
    return tokens.make("erased", address.casefold())


def is_erased(address: str, work: Work) -> bool:
    """Say whether the person of an address asked to be forgotten: nobody else brings them back."""
    return work.get(Tombstone, tombstone_key(address, work.tokens)) is not None


def masked_line(seen: Seen, mask: Mask) -> Seen:
    """Return the ledger's line of a mail of theirs: by its hash alone a copy is known again."""
    key = mask.ids.get(seen.key, f"sha256:{seen.sha256}")
    return dataclasses.replace(mask.hidden(seen, own=True), key=key, sender="", subject="", raw="")
