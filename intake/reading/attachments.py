"""The files of a mail: every part that is not its text, named, measured and judged."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from intake.reading import encoded_words, filenames, smime
from intake.reading.fields import split_head
from intake.reading.message import Attachment

if TYPE_CHECKING:
    from intake.reading.guard import Defects
    from intake.reading.mime import Part

# A picture of a signature weighs less, a photo somebody wants to show weighs more.
DECORATION_BYTES = 60_000
# Parts that speak about the mail and are no file of the sender's.
ABOUT_THE_MAIL = frozenset(
    {
        "message/delivery-status",
        "message/global-delivery-status",
        "message/disposition-notification",
        "message/feedback-report",
        "text/rfc822-headers",
        "message/global-headers",
        "application/pgp-encrypted",
        "application/applefile",
        "text/x-amp-html",
        "text/vnd.google.email-reaction+json",
    }
)
# RFC 3156 3: these are 7-bit text, and the line ends in the mail are the transport's.
ARMOURED = frozenset({"application/pgp-signature", "application/pgp-keys"})
SIGNATURES = frozenset(
    {"application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"}
)

_PERCENTS = re.compile(r"%[C-F][0-9A-F]%[89AB][0-9A-F]", re.IGNORECASE)
_URI_NAME = re.compile(r"[^/?#]+(?=[?#]|$)")


def read(root: Part, html: str | None, defects: Defects) -> tuple[Attachment, ...]:
    """List the files of a mail, after its body marked what is text."""
    found: list[Attachment] = []
    for part in root.walk():
        if (
            (part.is_multipart and part.content_type not in smime.TYPES)
            or part.is_text
            or part.content_type in ABOUT_THE_MAIL
        ):
            continue
        if part is root and part.end - part.start == 0:
            continue
        found.append(_attachment(part, len(found) + 1, html or "", defects))
    return tuple(found)


def name_of(part: Part, defects: Defects) -> str:
    """Give the name the sender gave to a part, safe for a disk, or nothing."""
    for written in (part.disposition_parameters.get("filename"), part.parameters.get("name")):
        if written and written.strip():
            name = encoded_words.decode_words(
                " ".join(written.split()) if "=?" in written else written, defects
            )
            name = filenames.safe(_without_percents(name))
            if name:
                return name
    located = encoded_words.header_text(part.fields.first("content-location"), defects)
    uri = _URI_NAME.search(located.rpartition("/")[2]) if located else None
    return filenames.safe(uri.group()) if uri and "." in uri.group() else ""


def _without_percents(name: str) -> str:
    """Decode a name that a web form wrote as in an address: "Pr%C3%A9sentation.pdf"."""
    if not _PERCENTS.search(name):
        return name
    try:
        return unquote(name, errors="strict")
    except UnicodeDecodeError:
        return name


def from_bytes(name: str, content_type: str, content: bytes, *, inline: bool = False) -> Attachment:
    """Make a file that no part of its own carried: uuencoded in a text, or inside winmail.dat."""
    return Attachment(
        filename=name,
        content_type=content_type,
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        inline=inline,
        content=content,
        refused=filenames.refusal(name, content),
    )


def _attachment(part: Part, number: int, html: str, defects: Defects) -> Attachment:
    content = part.content(defects)
    if part.content_type in ARMOURED:
        content = content.replace(b"\r\n", b"\n")
    name = name_of(part, defects) or _described(part, content, number, defects)
    return Attachment(
        filename=name,
        content_type=part.content_type,
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        inline=part.content_type in SIGNATURES or part.is_multipart or _is_decoration(part, content, html),
        content=content,
        content_id=part.content_id,
        refused=filenames.refusal(name, content),
    )


def _described(part: Part, content: bytes, number: int, defects: Defects) -> str:
    """Name a part its sender did not name: a mail after its subject, the rest after its kind."""
    if part.content_type == "message/rfc822":
        inner, _ = split_head(content[:100_000], 0, min(len(content), 100_000), defects)
        subject = filenames.safe(encoded_words.header_text(inner.first("subject"), defects).replace("/", "-"))
        if subject:
            return filenames.safe(f"{subject[:100]}.eml")
    return filenames.invented(part.content_type, number)


def _is_decoration(part: Part, content: bytes, html: str) -> bool:
    """Tell the small pictures of a text or a signature from those somebody wants to show."""
    if not part.content_type.startswith("image/") or len(content) > DECORATION_BYTES:
        return False
    is_shown = bool(part.content_id) and f"cid:{part.content_id}" in html
    return (
        is_shown
        or part.disposition == "inline"
        or (bool(part.content_id) and part.disposition != "attachment")
    )
