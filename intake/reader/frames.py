"""What goes through the pipes between a pass and its reader: bytes of mails one way, Messages the other.

A frame is a length (8 octets, little-endian) and as many octets. The values travel pickled, for that is the
cheapest by far. The content is hostile, the values are not: a stranger's words are strings and bytes in them,
which no pickle ever runs. Were the reader itself taken over by a mail, it could still send nothing but such
values: what a frame names is looked up in the list below and nowhere else.
"""

from __future__ import annotations

import copyreg
import datetime as dt
import io
import pickle
import struct
from typing import Any
from zoneinfo import ZoneInfo

from intake.reading import address, message

HEAD = struct.Struct("<Q")

_OF_TIME = (dt.datetime, dt.date, dt.time, dt.timedelta, dt.timezone, ZoneInfo)
_OF_READING = tuple(
    each for room in (address, message) for each in vars(room).values() if isinstance(each, type)
)
_KNOWN = {
    (each.__module__, each.__qualname__): each
    for each in (*_OF_TIME, *_OF_READING)
    if each in _OF_TIME or each.__module__.startswith("intake.reading.")
}


def framed(content: bytes) -> bytes:
    """Return octets with their length before them."""
    return HEAD.pack(len(content)) + content


def packed(value: object) -> bytes:
    """Return a Message, or the zone of the group, as octets."""
    octets = io.BytesIO()
    _Pickler(octets, pickle.HIGHEST_PROTOCOL).dump(value)
    return octets.getvalue()


def unpacked(octets: bytes) -> Any:
    """Return the value of these octets. Raises UnpicklingError where they name anything but our values."""
    return _Unpickler(io.BytesIO(octets)).load()


class _Pickler(pickle.Pickler):
    dispatch_table = copyreg.dispatch_table | {ZoneInfo: lambda zone: (ZoneInfo, (zone.key,))}


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        try:
            return _KNOWN[module, name]
        except KeyError:
            raise pickle.UnpicklingError(f"{module}.{name} is no value of a mail") from None
