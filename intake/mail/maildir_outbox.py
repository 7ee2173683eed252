"""A way out that is a Maildir: letters lie there to be read, for rehearsals and for hosts that fetch them."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from intake.mail import maildir_folder
from intake.mail.maildir_folder import told
from intake.mail.ports import Delivered, Delivery, Outgoing


class MaildirOutbox:
    """Write each letter once: its file is named after its key, so that sending it again changes nothing."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._written: set[str] | None = None

    def send(self, letter: Outgoing) -> Delivery:
        """Lay a letter into new/, for good before it is said so. Raises ServerError."""
        name = hashlib.sha256(letter.key.encode()).hexdigest()[:32] + ".intake"
        if name in self._names():
            return Delivered("was there already")
        with told(self._root):
            draft = self._root / "tmp" / name
            with draft.open("wb") as target:
                target.write(letter.raw)
                target.flush()
                os.fsync(target.fileno())
            draft.rename(self._root / "new" / name)
            maildir_folder.sync(self._root / "new")
        self._names().add(name)
        return Delivered(f"written to {self._root / 'new' / name}")

    def close(self) -> None:
        """Nothing is held open."""

    def _names(self) -> set[str]:
        if self._written is None:
            maildir_folder.make(self._root)
            self._written = {file.name for file in maildir_folder.files(self._root)}
        return self._written
