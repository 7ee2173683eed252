"""Mails that surprised the clerk: each waits for a human in a folder of its own, bytes and reason."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime as dt
import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from intake.errors import UsageError
from intake.store.codec import decode, encode
from intake.store.disk import make_folder, refusal, sync_folder, write_new

_MAIL, _REASON = "mail.eml", "reason.json"


@dataclasses.dataclass(frozen=True, slots=True)
class Shunted:
    """A mail set aside: `reason` is a sentence, `detail` the traceback for whoever mends the program."""

    key: str
    at: dt.datetime
    reason: str
    detail: str = ""
    sender: str = ""
    subject: str = ""
    uid: str = ""


class Shunt:
    """The mails set aside in the folder of a store."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "shunt"

    def add(self, raw: bytes, reason: Shunted) -> Shunted:
        """Set a mail aside and return what is kept with it; its key is made of its bytes.

        A mail set aside before is kept as it was. Raises StoreError when the disk refuses.
        """
        shunted = dataclasses.replace(reason, key=hashlib.sha256(raw).hexdigest()[:12])
        place = self.folder / shunted.key
        if not place.exists():
            try:
                self._write(place, raw, shunted)
            except OSError as error:
                raise refusal(error, place) from error
        return shunted

    def _write(self, place: Path, raw: bytes, shunted: Shunted) -> None:
        """Write both files into a folder beside, and give it its name when they are safe."""
        temporary = place.with_suffix(".tmp")
        shutil.rmtree(temporary, ignore_errors=True)
        make_folder(temporary)
        try:
            write_new(temporary / _MAIL, [raw])
            write_new(temporary / _REASON, [_readable(shunted)])
            sync_folder(temporary)
            os.replace(temporary, place)  # noqa: PTH105 - the tests make each of these calls fail
        except BaseException:
            shutil.rmtree(temporary, ignore_errors=True)
            raise
        sync_folder(self.folder)

    def all(self) -> Iterator[Shunted]:
        """Yield what was set aside, oldest first. Raises StoreError for a reason that cannot be read."""
        yield from sorted((self.show(place.name) for place in self._places()), key=lambda s: (s.at, s.key))

    def count(self) -> int:
        """Return how many mails wait here."""
        return sum(1 for _ in self._places())

    def show(self, key: str) -> Shunted:
        """Return why this mail was set aside. Raises UsageError when there is none of this key."""
        return decode(Shunted, self._read(key, _REASON), f"shunt/{key}/{_REASON}")

    def raw(self, key: str) -> bytes:
        """Return the bytes of this mail, for another try. Raises UsageError when there is none."""
        return self._read(key, _MAIL)

    def drop(self, key: str) -> None:
        """Delete a mail set aside. Raises UsageError when there is none of this key, StoreError."""
        place = self._place(key)
        try:
            # Renamed first: killed half-way, no mail is left without its reason.
            gone = place.with_suffix(".tmp")
            shutil.rmtree(gone, ignore_errors=True)
            os.replace(place, gone)  # noqa: PTH105 - the tests make each of these calls fail
            shutil.rmtree(gone)
        except OSError as error:
            raise refusal(error, place) from error

    def _places(self) -> Iterator[Path]:
        with contextlib.suppress(FileNotFoundError):
            yield from (place for place in self.folder.iterdir() if place.suffix != ".tmp")

    def _place(self, key: str) -> Path:
        place = self.folder / key
        if not key.isalnum() or not place.is_dir():
            raise UsageError(f"No mail {key} was set aside.", remedy="`intake shunt list` shows which were.")
        return place

    def _read(self, key: str, name: str) -> bytes:
        path = self._place(key) / name
        try:
            return path.read_bytes()
        except OSError as error:
            raise refusal(error, path) from error


def _readable(shunted: Shunted) -> bytes:
    return json.dumps(json.loads(encode(shunted)), indent=2).encode("ascii") + b"\n"
