"""Unpack Outlook's winmail.dat (TNEF) where the optional `tnefparse` is installed; name it otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from intake.reading.guard import Defects

TYPES = frozenset({"application/ms-tnef", "application/vnd.ms-tnef"})
NAME = "winmail.dat"
SIGNATURE = b"\x78\x9f\x3e\x22"
MAX_BYTES = 40_000_000
MAX_FILES = 200


class Unpacked(NamedTuple):
    """The text and the files (name, content) that a winmail.dat held."""

    text: str
    files: tuple[tuple[str, bytes], ...]


def unpack(content: bytes, defects: Defects) -> Unpacked | None:
    """Unpack, or give nothing where that is not possible and say why."""
    if not content.startswith(SIGNATURE) or len(content) > MAX_BYTES:
        defects.add("winmail.dat: not in Outlook's format, left as a file")
        return None
    try:
        from tnefparse import TNEF  # noqa: PLC0415 - optional and rare
    except ImportError:
        defects.add("winmail.dat: left as a file, for want of the optional package (intake-clerk[outlook])")
        return None
    held = TNEF(content, do_checksum=False)
    files = [(_name(file), bytes(file.data)) for file in held.attachments[:MAX_FILES] if file.data]
    text = _text(held.body)
    rich = None if text.strip() else held.rtfbody
    if rich:
        files.append(
            ("message.rtf", rich if isinstance(rich, bytes) else str(rich).encode("latin-1", "replace"))
        )
    return Unpacked(text, tuple(files))


def _name(file: Any) -> str:
    return str(file.long_filename() or file.name or "").rstrip("\x00")


def _text(body: Any) -> str:
    text = body.decode("cp1252", "replace") if isinstance(body, bytes) else str(body or "")
    return text.replace("\r\n", "\n").replace("\x00", "").strip("\n")
