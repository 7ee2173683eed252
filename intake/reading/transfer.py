"""Undo transfer encodings, broken and lying ones too: base64, quoted-printable, uuencode."""

from __future__ import annotations

import binascii
import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from intake.reading.guard import Defects

SAMPLE = 65_536
LETTERS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=\r\n\t "
STRANGERS = bytes(byte for byte in range(256) if byte not in LETTERS)
# What is written where "quoted-printable" and its kin should stand, without all but letters and digits.
NAMES = {
    "base64": "base64",
    "b64": "base64",
    "base64encoding": "base64",
    "quotedprintable": "quoted-printable",
    "qp": "quoted-printable",
    "quotedprinted": "quoted-printable",
    "xuuencode": "uuencode",
    "uuencode": "uuencode",
    "xuue": "uuencode",
    "uue": "uuencode",
}

_TOKEN = re.compile(r"[\s;(,]")
_NOT_WORD = re.compile(r"[^a-z0-9]")
_SOFT_BREAK = re.compile(rb"=[ \t]+(?=\r?\n)")
_PADDED = re.compile(rb"={1,3}[\r\n\t ]*(?=[A-Za-z0-9+/])")
_BASE64_LINES = re.compile(rb"(?:[A-Za-z0-9+/]+={0,3}[ \t]*(?:\r?\n|\Z)|[ \t]*\r?\n)+")
_UU_BEGIN = re.compile(rb"(?:\A|(?<=\n))begin (?:0)?[0-7]{3} ([^\r\n]{1,200})\r?\n")
_UU_END = re.compile(rb"\n(?:`?[ \t]*\r?\n)?end[ \t]*(?:\r?\n|\Z)")


class UuFile(NamedTuple):
    """A file that stood uuencoded in a text: what it is called, what it holds, where it stood."""

    name: bytes
    content: bytes
    start: int
    end: int


def encoding_of(declared: str) -> str:
    """Name the encoding really meant; the empty name stands for the bytes as they are."""
    word = _TOKEN.split(declared.strip().lower(), maxsplit=1)[0]
    return NAMES.get(_NOT_WORD.sub("", word), "")


def decode(data: bytes, declared: str, defects: Defects) -> bytes:
    """Give the bytes behind an encoding; what is no such encoding comes back as it is."""
    encoding = encoding_of(declared)
    if encoding == "base64":
        return _base64(data, defects)
    if encoding == "quoted-printable":
        return binascii.a2b_qp(_SOFT_BREAK.sub(b"=", data) if b"= " in data or b"=\t" in data else data)
    if encoding == "uuencode":
        found = uuencoded(data)
        if found:
            return found[0].content
        headless = _uu_lines(data)
        if headless is not None:
            return headless
        defects.add("transfer: declared uuencode holds none")
    return data


def uuencoded(data: bytes) -> list[UuFile]:
    """Find the uuencoded files in a text."""
    found: list[UuFile] = []
    at = 0
    while len(found) < 100:
        begin = _UU_BEGIN.search(data, at)
        if begin is None:
            break
        finish = _UU_END.search(data, begin.end() - 1)
        if finish is None:
            break
        content = _uu_lines(data[begin.end() : finish.start()])
        if content is not None:
            found.append(UuFile(begin[1], content, begin.start(), finish.end()))
        at = finish.end()
    return found


def _uu_lines(body: bytes) -> bytes | None:
    """Decode the lines between begin and end, or nothing when they are prose."""
    out: list[bytes] = []
    for line in body.splitlines():
        if not line.strip():
            continue
        try:
            out.append(binascii.a2b_uu(line))
        except binascii.Error:
            wanted = (((line[0] - 32) & 63) * 4 + 5) // 3
            try:
                out.append(binascii.a2b_uu(line[:wanted]))
            except binascii.Error:
                return None
    return b"".join(out)


def _base64(data: bytes, defects: Defects) -> bytes:
    """Decode base64; text that lies about being base64 is kept, and so is a footer after it."""
    strangers = len(data[:SAMPLE].translate(None, LETTERS)) + len(data[-1024:].translate(None, LETTERS))
    if not strangers and not _looks_like_prose(data):
        return _chunks(data)
    lines = _BASE64_LINES.match(data)
    encoded = data[: lines.end()] if lines else b""
    tail = data[len(encoded) :].strip()
    if not tail:
        return _chunks(data)
    if _is_whole(encoded):
        defects.add("transfer: text after the base64 was kept as it is")
        return _chunks(encoded) + b"\n" + tail
    if _mostly_letters(data):
        defects.add("transfer: base64 with foreign characters in it")
        return _chunks(data)
    defects.add("transfer: text declared base64 is not, it was kept as it is")
    return data


def _is_whole(encoded: bytes) -> bool:
    """Tell whether lines are a whole piece of base64, and not a word of prose alone on its line."""
    letters = b"".join(encoded.split())
    return len(letters) % 4 == 0 and (letters.endswith(b"=") or len(letters) >= 40)


def _looks_like_prose(data: bytes) -> bool:
    """Tell prose by its blanks: base64 lines hold none."""
    sample = data[:SAMPLE].strip()
    return sample.count(b" ") * 20 > len(sample)


def _mostly_letters(data: bytes) -> bool:
    sample = data[:SAMPLE]
    return not _looks_like_prose(data) and len(sample.translate(None, LETTERS)) * 5 < len(sample)


def _chunks(data: bytes) -> bytes:
    """Decode base64 that may have been padded in its middle, as joined pieces are."""
    padding = data.find(b"=")
    if padding < 0 or _PADDED.search(data, padding) is None:
        return _one(data)
    out = bytearray()
    at = 0
    for padded in _PADDED.finditer(data, padding):
        out += _one(data[at : padded.start()])
        at = padded.end()
    out += _one(data[at:])
    return bytes(out)


def _one(data: bytes) -> bytes:
    try:
        return binascii.a2b_base64(data)
    except binascii.Error:
        letters = data.translate(None, STRANGERS + b"\r\n\t =")
        if len(letters) % 4 == 1:
            letters = letters[:-1]
        return binascii.a2b_base64(letters + b"=" * (-len(letters) % 4))
