"""What may become of what waits for somebody's word or for the disk: one table, and one way through it.

An offer has a table of its own, by who speaks (`offers.py`), as calls, projects and letters of support have.
"""

from __future__ import annotations

import dataclasses
import enum
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, TypeVar

from intake.desk.records import (
    Contact,
    ContactState,
    ErasureState,
    Hold,
    HoldState,
    Joining,
    JoiningState,
    Tombstone,
)

R = TypeVar("R", Contact, Hold, Joining, Tombstone)

_C, _E, _H, _J = ContactState, ErasureState, HoldState, JoiningState
_DECIDED = frozenset({_H.INTERNAL, _H.REMOVED, _H.PUBLISHED})

FOLLOWS: Mapping[type[enum.StrEnum], Mapping[Any, frozenset[Any]]] = MappingProxyType(
    {
        ContactState: {_C.ASKED: frozenset({_C.CONFIRMED}), _C.CONFIRMED: frozenset()},
        JoiningState: {_J.ASKED: frozenset({_J.CONFIRMED}), _J.CONFIRMED: frozenset()},
        # An animateur may think again. What was let pass is held anew where more is found in it; what was
        # kept in stays so, whatever is found.
        HoldState: {
            _H.HELD: _DECIDED | {_H.HELD},
            _H.PUBLISHED: _DECIDED | {_H.HELD},
            _H.INTERNAL: _DECIDED,
            _H.REMOVED: _DECIDED,
        },
        ErasureState: {
            _E.MASKED: frozenset({_E.FOLDED}),
            _E.FOLDED: frozenset({_E.DONE}),
            _E.DONE: frozenset(),
        },
    }
)


def may_become(record: Contact | Hold | Joining | Tombstone, state: enum.StrEnum) -> bool:
    """Say whether the table knows a way from the record's state to another."""
    return state in FOLLOWS[type(record.state)][record.state]


def moved(record: R, state: Any) -> R:
    """Return the record in its next state. Raises ValueError for one that the table does not let follow."""
    if not may_become(record, state):
        raise ValueError(f"{type(record).__name__} {record.key}: {state} does not follow {record.state}")
    return dataclasses.replace(record, state=state)
