"""Templates compiled once and kept in files: compiling them is most of what a pass with one letter costs.

A file is used while the template's text is the one it was made of. It may be deleted at any time; what cannot
be read or written is compiled anew.
"""

from __future__ import annotations

import contextlib
import shutil
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket

from intake import __version__

MADE_BY = f"{__version__}-{jinja2.__version__}"
"""What compiles: another version may put other words in."""


class Compiled(jinja2.FileSystemBytecodeCache):
    """Keep what one environment compiles; `mark` tells its files from those of the others."""

    def __init__(self, folder: Path, mark: str) -> None:
        super().__init__(str(folder / MADE_BY), f"{mark}-%s.bin")
        with contextlib.suppress(OSError):
            _make(folder / MADE_BY)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket from its file, if there is one that can be read."""
        with contextlib.suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Write the bucket's file, if the disk takes it."""
        with contextlib.suppress(OSError):
            super().dump_bytecode(bucket)


def _make(folder: Path) -> None:
    """Make the folder of this version, and let go of those of others."""
    if folder.is_dir():
        return
    shutil.rmtree(folder.parent, ignore_errors=True)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
