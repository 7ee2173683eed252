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
MAX_ELEMENTS = 25_000

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
    encoded = _Encoded(data)
    outer = encoded.items(0, len(data))
    kind_and_content = encoded.inside(outer[0]) if outer else []
    if len(kind_and_content) < 2 or encoded.content(kind_and_content[0]) != SIGNED_DATA:
        return None
    signed = encoded.inside(kind_and_content[1])
    inside = encoded.inside(signed[0]) if signed else []
    for item in inside[:4]:
        held = encoded.inside(item) if item.tag == 0x30 else []
        if len(held) == 2 and held[0].tag == _OID and held[1].tag == _EXPLICIT:
            return b"".join(encoded.octets(held[1]))
    return None


class _Encoded:
    """An encoding read element by element, MAX_ELEMENTS of them at most, however they are nested."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._left = MAX_ELEMENTS

    def content(self, item: _Item) -> bytes:
        return self._data[item.start : item.end]

    def inside(self, item: _Item) -> list[_Item]:
        return self.items(item.start, item.end)

    def octets(self, item: _Item) -> list[bytes]:
        """Collect the octet strings inside an element, in pieces as streaming programs write them."""
        found: list[bytes] = []
        waiting = [item]
        while waiting:
            current = waiting.pop()
            if current.tag == _OCTETS:
                found.append(self.content(current))
            elif current.tag & _CONSTRUCTED:
                waiting.extend(reversed(self.inside(current)))
        return found

    def items(self, start: int, end: int, nesting: int = 0) -> list[_Item]:
        """Read the elements of a span, of definite or indefinite length (X.690 8.1.3)."""
        data = self._data
        found: list[_Item] = []
        at = start
        while at + 2 <= end and self._left > 0:
            self._left -= 1
            tag, length, content = data[at], data[at + 1], at + 2
            if tag == 0 and length == 0:
                break
            if length == 0x80:
                if nesting >= MAX_NESTING:
                    break
                inner = self.items(content, end, nesting + 1)
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
