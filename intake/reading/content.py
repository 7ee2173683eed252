"""The text and the files of a mail together: what is text is no file, what a text carries inside is one."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from intake.reading import attachments, body, encoded_words, filenames, transfer
from intake.reading.guard import guarded

if TYPE_CHECKING:
    from intake.reading.guard import Defects
    from intake.reading.message import Attachment
    from intake.reading.mime import Part


@dataclasses.dataclass(frozen=True, slots=True)
class Content:
    """What a mail holds; `html` is the whole body as HTML where the mail has it."""

    text: str = ""
    html: str | None = None
    files: tuple[Attachment, ...] = ()
    encrypted: str = ""


def read(root: Part, defects: Defects) -> Content:
    """Read the text and the files of a mail."""
    said = guarded("body", lambda: body.read(root, lambda part: _mention(part, defects), defects), body.Body(), defects)
    files = guarded("attachments", lambda: attachments.read(root, said.html, defects), (), defects)
    text, inside = said.text, ()
    if "\nbegin " in f"\n{text}":
        text, inside = guarded("uuencode", lambda: _uuencoded(said.text, defects), (said.text, ()), defects)
    return Content(text, said.html, (*files, *inside), said.encrypted)


def _mention(part: Part, defects: Defects) -> str:
    """Tell how a picture shown in the text is mentioned there: small ones are decoration."""
    if part.size_on_the_wire * 3 // 4 <= attachments.DECORATION_BYTES:
        return ""
    return attachments.name_of(part, defects)


def _uuencoded(text: str, defects: Defects) -> tuple[str, tuple[Attachment, ...]]:
    """Take the uuencoded files out of a text."""
    data = text.encode("utf-8", "replace")
    kept, files, at = [], [], 0
    for found in transfer.uuencoded(data):
        name = filenames.safe(encoded_words.header_text(found.name, defects)) or filenames.invented("", len(files) + 1)
        files.append(attachments.from_bytes(name, "application/octet-stream", found.content))
        kept.append(data[at : found.start])
        at = found.end
    kept.append(data[at:])
    return b"".join(kept).decode("utf-8", "replace").strip("\n") if files else text, tuple(files)
