"""The lock of the store: a file that is not the data, held by the kernel for a living process only."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path

from intake.errors import StoreBusyError
from intake.store.disk import refusal

NAME = "lock"


class Lock:
    """The right to write, held until `release` or the end of the process, however it ends."""

    def __init__(self, folder: Path) -> None:
        """Take the lock of this folder without waiting.

        Raises StoreBusyError when somebody else holds it, StoreError when the disk refuses.
        """
        path = folder / NAME
        try:
            self._fd = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except OSError as error:
            raise refusal(error, path) from error
        try:
            fcntl.flock(self._fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            os.close(self._fd)
            raise StoreBusyError(
                f"Another run holds {path}.", remedy="It does the work; there is nothing to do here."
            ) from error
        except OSError as error:
            os.close(self._fd)
            raise refusal(error, path) from error

    def release(self) -> None:
        """Let go; closing the file is what frees it."""
        os.close(self._fd)
