"""The text and the files of a mail together: what is text is no file, what a text carries inside is one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from intake.reading import attachments, body, encoded_words, filenames, smime, tnef, transfer
from intake.reading.guard import guarded

if TYPE_CHECKING:
    from intake.reading.guard import Defects
    from intake.reading.message import Attachment
    from intake.reading.mime import Part


class Content(NamedTuple):
    """What a mail holds; `html` is the whole body as HTML where the mail has it."""

    text: str = ""
    html: str | None = None
    files: tuple[Attachment, ...] = ()
    encrypted: str = ""


def read(root: Part, defects: Defects) -> Content:
    """Read the text and the files of a mail."""
    guarded("smime", lambda: smime.open_signed(root, defects), None, defects)
    said = guarded(
        "body", lambda: body.read(root, lambda part: _mention(part, defects), defects), body.Body(), defects
    )
    files: tuple[Attachment, ...] = ()
    files = guarded("attachments", lambda: attachments.read(root, said.html, defects), files, defects)
    held = Content(said.text, said.html, files, said.encrypted)
    if "\nbegin " in f"\n{said.text}":
        held = guarded("uuencode", lambda: _with_uuencoded(held, defects), held, defects)
    if any(file.content_type in tnef.TYPES or file.filename.lower() == tnef.NAME for file in files):
        held = guarded("winmail.dat", lambda: _with_outlook(held, defects), held, defects)
    return held


def _mention(part: Part, defects: Defects) -> str:
    """Tell how a picture shown in the text is mentioned there: small ones are decoration."""
    if part.size_on_the_wire * 3 // 4 <= attachments.DECORATION_BYTES:
        return ""
    return attachments.name_of(part, defects)


def _with_uuencoded(held: Content, defects: Defects) -> Content:
    """Take the uuencoded files out of a text."""
    data = held.text.encode("utf-8", "replace")
    view = memoryview(data)
    kept: list[memoryview] = []
    files: list[Attachment] = []
    at = 0
    for found in transfer.uuencoded(data):
        name = filenames.safe(encoded_words.header_text(found.name, defects)) or filenames.invented(
            "", len(files) + 1
        )
        files.append(attachments.from_bytes(name, "application/octet-stream", found.content))
        kept.append(view[at : found.start])
        at = found.end
    if not files:
        return held
    kept.append(view[at:])
    text = b"".join(kept).decode("utf-8", "replace").strip("\n")
    return held._replace(text=text, files=(*held.files, *files))


def _with_outlook(held: Content, defects: Defects) -> Content:
    """Put what a winmail.dat holds in its place; without the optional library it stays as it came."""
    files: list[Attachment] = []
    text = held.text
    for file in held.files:
        is_tnef = file.content_type in tnef.TYPES or file.filename.lower() == tnef.NAME
        inside = tnef.unpack(file.content, defects) if is_tnef else None
        if inside is None:
            files.append(file)
            continue
        text = text if text.strip() else inside.text
        for name, content in inside.files:
            safe = filenames.safe(name) or filenames.invented("", len(files) + 1)
            files.append(attachments.from_bytes(safe, filenames.type_of(safe), content))
    return held._replace(text=text, files=tuple(files))
