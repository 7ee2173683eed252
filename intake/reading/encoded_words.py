"""Read header text: RFC 2047 words in all their broken forms, raw 8-bit bytes, folds, NULs."""

from __future__ import annotations

import binascii
import re
import unicodedata
from typing import TYPE_CHECKING

from intake.reading import charset

if TYPE_CHECKING:
    from intake.reading.guard import Defects

# Each way begins with a plain sign, so that the library leaps from one to the next.
_FOLD = re.compile(r"\n[ \t]*|\r(?:\r*\n[ \t]*)?")
# Up to the first "?=": blanks inside are forbidden and common. The end may be missing where a field was cut.
_WORD = re.compile(r"=\?([^?=\s]{1,60})\?([bBqQ])\?([^?\n]*+(?:\?(?!=|$)[^?\n]*+)*+)(?:\?=|\?$|$)")
_HEX = re.compile(rb"=([0-9A-Fa-f]{2})")
# An equals sign that introduces no byte: the library would swallow it, and it may be a sender's own.
_STRAY = re.compile(rb"=(?![0-9A-Fa-f]{2})")
_PADDING = re.compile(rb"=+")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]+")
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]+")


def header_text(value: bytes, defects: Defects) -> str:
    """Decode a whole unstructured field into one line of NFC text."""
    if value.isascii() and b"=?" not in value:
        text = value.decode("ascii")
        if text.isprintable():
            return text
    return clean(decode_words(raw_text(value, defects), defects))


def raw_text(value: bytes, defects: Defects) -> str:
    """Unfold a field's bytes into text, its encoded words still encoded."""
    if value.isascii() and b"\x1b" not in value:
        text = value.decode("ascii")
        return _FOLD.sub(" ", text) if "\n" in text or "\r" in text else text
    decoded = charset.decode(value)
    if decoded.repaired and not value.isascii() and decoded.codec != "utf-8":
        defects.add(f"headers: raw bytes without a charset were read as {decoded.codec}")
    return _FOLD.sub(" ", decoded.text) if "\n" in decoded.text or "\r" in decoded.text else decoded.text


def clean(text: str) -> str:
    """Drop what no line of text holds: controls, and line ends that came out of an encoded word."""
    text = text.replace("\t", " ")
    if not text.isprintable():
        text = _CONTROLS.sub("", text.replace("\n", " ").replace("\r", " "))
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def decode_words(text: str, defects: Defects) -> str:
    """Decode the encoded words of a text; blanks between two of them vanish, bytes split over them join."""
    if "=?" not in text:
        return text
    out: list[str] = []
    pending: list[bytes] = []
    codec = ""
    at = 0
    for word in _WORD.finditer(text):
        start, end = word.span()
        named, encoding, payload = word.groups()
        gap = text[at:start]
        stands_apart = bool(gap) and not gap.isspace()
        if pending and not stands_apart and named.lower() == codec:
            pending.append(_word_bytes(encoding, payload))
        else:
            out.append(_flush(pending, codec, defects))
            if stands_apart or at == 0:
                out.append(gap)
            pending, codec = [_word_bytes(encoding, payload)], named.lower()
        at = end
    out.append(_flush(pending, codec, defects))
    out.append(text[at:])
    return "".join(out)


def _flush(pieces: list[bytes], declared: str, defects: Defects) -> str:
    if not pieces:
        return ""
    decoded = charset.decode(b"".join(pieces), declared)
    if decoded.repaired:
        defects.add(f"headers: text declared {declared[:30]} was read as {decoded.codec}")
    return decoded.text


def _word_bytes(encoding: str, payload: str) -> bytes:
    data = payload.encode("utf-8", "replace")
    if encoding in "qQ":
        if b"=" not in data:
            return data.replace(b"_", b" ")
        if _STRAY.search(data):
            return _HEX.sub(_from_hex, data.replace(b"_", b" "))
        return binascii.a2b_qp(data, header=True)
    return b"".join(_base64(chunk) for chunk in _PADDING.split(data) if chunk)


def _from_hex(digits: re.Match[bytes]) -> bytes:
    return bytes((int(digits[1], 16),))


def _base64(chunk: bytes) -> bytes:
    """Decode one run of base64 letters, completing or dropping what a cut left at its end."""
    letters = _NOT_BASE64.sub(b"", chunk)
    if len(letters) % 4 == 1:
        letters = letters[:-1]
    return binascii.a2b_base64(letters + b"=" * (-len(letters) % 4))
