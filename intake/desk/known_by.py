"""Whose an address is: the configuration's word first, then what people confirmed."""

from __future__ import annotations

from intake.desk.group import Group
from intake.desk.outcome import View
from intake.desk.records import OtherAddress
from intake.reading.address import as_key


def key_of(address: str, view: View, group: Group | None = None) -> str:
    """Return the key of the person who has this address, the address itself when it is nobody's other one."""
    address = as_key(address)
    if group is not None and (configured := group.on_file(address)):
        return configured
    other = view.get(OtherAddress, address)
    return other.person if other else address


def addresses_of(person: str, view: View) -> tuple[str, ...]:
    """Return all addresses of a person, the one on file first."""
    return (person, *(each.key for each in view.all(OtherAddress) if each.person == person))
