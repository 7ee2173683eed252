"""What a pass knows of itself that the records do not hold, for the week's word to the animateurs."""

from __future__ import annotations

import datetime as dt
import shutil
from typing import TYPE_CHECKING

from intake.desk.heartbeat import DAY, Vitals
from intake.errors import ServerError
from intake.store import last_good

if TYPE_CHECKING:
    from intake.run import House


def vitals(house: House, now: dt.datetime) -> Vitals:
    """Look at the box, the shunt, the letters that wait and the disk. Never raises: what is dark is None."""
    return Vitals(
        last_good=last_good(house.store.folder),
        unread=_unread(house, now),
        aside=house.shunt.count(),
        unsent=sum(now - letter.queued > DAY for letter in house.store.waiting_letters()),
        free=_free(house),
    )


def _unread(house: House, now: dt.datetime) -> int | None:
    try:
        return house.mailbox.count((now - DAY).astimezone(house.group_zone))
    except ServerError:
        return None


def _free(house: House) -> int | None:
    try:
        return shutil.disk_usage(house.store.folder).free
    except OSError:
        return None
