"""Open what is signed but not encrypted inside application/pkcs7-mime (RFC 8551 3.5.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from intake.reading import mime
from intake.reading.fields import start_of_mail

if TYPE_CHECKING:
    from intake.reading.guard import Defects

TYPES = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime"})
SIGNED_DATA = bytes.fromhex("2a864886f70d010702")  # 1.2.840.113549.1.7.2
MAX_NESTING = 12
MAX_PIECES = 20_000

_OID, _OCTETS, _EXPLICIT, _CONSTRUCTED = 0x06, 0x04, 0xA0, 0x20


class _Item(NamedTuple):
    """One element of the encoding: its tag, the span of its content, and where the next one begins."""

    tag: int
    start: int
    end: int
    after: int


def open_signed(root: mime.Part, defects: Defects) -> None:
    """Hang the signed mail inside each opaque part below it, so that it is read like any other."""
    for part in list(root.walk()):
        if part.content_type in TYPES and not part.is_multipart:
            inner = signed_content(part.content(defects))
            if inner is not None:
                part.parts.append(mime.read(inner, start_of_mail(inner), defects))


def signed_content(data: bytes) -> bytes | None:
    """Give the bytes that a CMS SignedData signs, or nothing when there are none to be read."""
    outer = _items(data, 0, len(data))
    kind_and_content = _items(data, outer[0].start, outer[0].end) if outer else []
    if len(kind_and_content) < 2 or data[slice(*kind_and_content[0][1:3])] != SIGNED_DATA:
        return None
    signed = _items(data, kind_and_content[1].start, kind_and_content[1].end)
    inside = _items(data, signed[0].start, signed[0].end) if signed else []
    for item in inside[:4]:
        held = _items(data, item.start, item.end) if item.tag == 0x30 else []
        if len(held) == 2 and held[0].tag == _OID and held[1].tag == _EXPLICIT:
            return b"".join(_octets(data, held[1]))
    return None


def _octets(data: bytes, item: _Item) -> list[bytes]:
    """Collect the octet strings inside an element, in pieces as streaming programs write them."""
    found: list[bytes] = []
    waiting = [item]
    while waiting and len(found) < MAX_PIECES:
        current = waiting.pop()
        if current.tag == _OCTETS:
            found.append(data[current.start : current.end])
        elif current.tag & _CONSTRUCTED:
            waiting.extend(reversed(_items(data, current.start, current.end)))
    return found


def _items(data: bytes, start: int, end: int, nesting: int = 0) -> list[_Item]:
    """Read the elements of a span, of definite or indefinite length (X.690 8.1.3)."""
    found: list[_Item] = []
    at = start
    while at + 2 <= end and len(found) < MAX_PIECES:
        tag, length, content = data[at], data[at + 1], at + 2
        if tag == 0 and length == 0:
            break
        if length == 0x80:
            if nesting >= MAX_NESTING:
                break
            inner = _items(data, content, end, nesting + 1)
            stop = inner[-1].after if inner else content
            after = min(stop + 2, end)
        else:
            if length > 0x80:
                size = length & 0x7F
                length = int.from_bytes(data[content : content + size], "big") if size <= 6 else end
                content += size
            stop = after = min(content + length, end)
        found.append(_Item(tag, content, stop, after))
        at = after
    return found
