"""A project's files by mail."""

from __future__ import annotations

import dataclasses
from typing import ClassVar

from intake.desk.notices.values import Family


@dataclasses.dataclass(frozen=True, slots=True)
class PieceLine:
    """A file by the number under which it can be asked for; `why` it does not come along, else empty."""

    number: int
    filename: str
    size: int
    why: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class FilesOf:
    """The files of one project that were asked for, the newest first."""

    ref: str
    title: str
    lines: tuple[PieceLine, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Files:
    """To a member who asks: the files themselves, as far as they fit, and how to get the others."""

    family: ClassVar[Family] = Family.ACK

    name: str
    projects: tuple[FilesOf, ...]
