"""Choose and read the text of a mail: plain text first, HTML made readable, several parts joined."""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING

from intake.reading import calendar, charset, fields, flowed, html, mime, smime
from intake.reading.words_body import NO_HTML_STUBS

if TYPE_CHECKING:
    from collections.abc import Callable

    from intake.reading.guard import Defects
    from intake.reading.mime import Part

STUB_CHARS = 600
MAX_TEXT = 2_000_000
MAX_RETURNED = 200_000
MAX_ARMOURS = 10
MAX_RENDERED = 40
MAX_COMPARED = 20

PLAIN, HTML, CALENDAR, ENRICHED = "text/plain", "text/html", "text/calendar", "text/enriched"
READABLE = frozenset({PLAIN, HTML, CALENDAR, ENRICHED, "text/richtext"})
SIGNED_PGP = re.compile(
    r"-----BEGIN PGP SIGNED MESSAGE-----\n(?:[A-Z][\w-]*:[^\n]*\n)*\n?(.*?)\n-----BEGIN PGP SIGNATURE-----.*?"
    r"(?:-----END PGP SIGNATURE-----\n?|\Z)",
    re.DOTALL,
)
_ENRICHED_TAG = re.compile(r"<param>[^<]*</param>|</?[a-z]{1,20}>", re.IGNORECASE)


@dataclasses.dataclass(slots=True)
class Body:
    """What of a mail is text.

    `html` is the decoded HTML when the whole text stands in one HTML part, for the splitting of replies.
    """

    text: str = ""
    html: str | None = None
    encrypted: str = ""


@dataclasses.dataclass(slots=True)
class _Piece:
    """One readable run of text, with its HTML twin where it has one."""

    text: str
    html: str | None
    kind: str


class _Reader:
    """Read the parts of one mail; holds the defects and what was used."""

    def __init__(self, name_picture: Callable[[Part], str], defects: Defects) -> None:
        self.defects = defects
        self.encrypted = ""
        self._name_picture = name_picture
        self._pictures: dict[str, str] = {}
        self._rendered_so_far = 0

    def read(self, root: Part) -> Body:
        for part in root.walk():
            if part.content_type.startswith("image/") and part.content_id:
                self._pictures[part.content_id] = self._name_picture(part)
        pieces = [self._rendered(piece) for piece in self._pieces(root)]
        htmls = [piece.html for piece in pieces if piece.html is not None]
        whole = htmls[0] if len(pieces) == 1 and len(htmls) == 1 else None
        return Body(_joined(pieces)[:MAX_TEXT], whole, self.encrypted)

    def _pieces(self, part: Part) -> list[_Piece]:
        """Read one part and what is inside it; the depth is bounded by the splitter."""
        if not part.is_multipart:
            return self._leaf(part)
        kind = part.content_type
        if kind == "multipart/alternative":
            return self._alternative(part)
        if kind == "multipart/encrypted":
            self.encrypted = "pgp"
            return []
        if kind == "multipart/report":
            return [piece for child in part.parts for piece in self._pieces(child) or self._returned(child)]
        if kind in ("multipart/related", "multipart/signed", *smime.TYPES):
            return self._pieces(_root_of(part))
        return [piece for child in part.parts for piece in self._pieces(child)]

    def _returned(self, part: Part) -> list[_Piece]:
        """Read the text of a mail that came back, where it is plain: it is what the report is about."""
        if part.content_type != "message/rfc822" or part.size_on_the_wire > MAX_RETURNED:
            return []
        content = part.content(self.defects)
        inner = mime.read(content, fields.start_of_mail(content), self.defects)
        return self._leaf(inner) if inner.content_type == PLAIN and not inner.is_multipart else []

    def _alternative(self, part: Part) -> list[_Piece]:
        """Take the plain text and keep its HTML twin; take the HTML where the plain text says nothing."""
        read = [(child, self._pieces(child)) for child in part.parts]
        plain = [piece for _, pieces in read for piece in pieces if piece.kind == PLAIN]
        rich = [piece for _, pieces in read for piece in pieces if piece.kind == HTML]
        events = [piece for _, pieces in read for piece in pieces if piece.kind == CALENDAR]
        plain_text = "\n\n".join(piece.text.strip("\n") for piece in plain if piece.text.strip())
        if plain_text.strip() and not (rich and is_stub(plain_text)):
            twin = rich[0].html if len(rich) == 1 else None
            return [_Piece(plain_text, twin, PLAIN), *events[:1]]
        rendered = [piece for piece in map(self._rendered, rich) if piece.text.strip()]
        return [*rendered, *events[:1]] or plain

    def _rendered(self, piece: _Piece) -> _Piece:
        if piece.kind != HTML or piece.text:
            return piece
        self._rendered_so_far += 1
        source = piece.html or ""
        is_many = self._rendered_so_far > MAX_RENDERED
        text = html.stripped(source) if is_many else html.to_text(source, self._pictures)
        return dataclasses.replace(piece, text=text)

    def _leaf(self, part: Part) -> list[_Piece]:
        kind = part.content_type
        if kind not in READABLE or is_file(part):
            self.encrypted = self.encrypted or _encrypted(part)
            return []
        part.is_text = True
        text = self._decoded(part)
        if kind == HTML:
            return [_Piece("", text, HTML)]
        if kind == CALENDAR:
            return [_Piece(calendar.summary(text), None, CALENDAR)]
        if kind != PLAIN:
            return [_Piece(_ENRICHED_TAG.sub("", text), None, PLAIN)]
        if "-----BEGIN PGP" in text:
            text = self._pgp(text)
        return [_Piece(text, None, PLAIN)]

    def _decoded(self, part: Part) -> str:
        data = part.content(self.defects)
        declared = part.parameters.get("charset", "")
        if part.content_type == HTML and not charset.codec_of(declared):
            declared = html.declared_charset(data) or declared
        decoded = charset.decode(data, declared)
        if decoded.repaired:
            self.defects.add(
                f"charset: text declared {declared[:30] or 'nothing'} was read as {decoded.codec}"
            )
        text = decoded.text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
        if part.content_type == PLAIN and part.parameters.get("format", "").lower() == "flowed":
            text = flowed.unflow(text, delete_space=part.parameters.get("delsp", "").lower() == "yes")
        return text

    def _pgp(self, text: str) -> str:
        """Take the armour off a text signed inline; name an encrypted one."""
        if "-----BEGIN PGP MESSAGE-----" in text:
            self.encrypted = "pgp"
            return text
        if text.count("-----BEGIN PGP SIGNED MESSAGE-----") > MAX_ARMOURS:
            return text
        return SIGNED_PGP.sub(lambda found: found[1].replace("\n- -", "\n-"), text)


def read(root: Part, name_picture: Callable[[Part], str], defects: Defects) -> Body:
    """Read the text of a mail and mark its parts; `name_picture` tells how a picture is mentioned there."""
    return _Reader(name_picture, defects).read(root)


def is_file(part: Part) -> bool:
    """Tell whether a readable part was sent as a file."""
    name = part.disposition_parameters.get("filename") or part.parameters.get("name")
    return part.disposition == "attachment" or bool(name)


def is_stub(text: str) -> bool:
    """Tell whether a plain part only says that the mail is HTML."""
    if len(text) > STUB_CHARS:
        return False
    folded = " ".join(text.replace("’", "'").lower().split())
    return any(phrase in folded for phrase, _ in NO_HTML_STUBS)


def _root_of(part: Part) -> Part:
    """Find the part of a multipart/related that is the text: the one named by `start`, else the first."""
    wanted = part.parameters.get("start", "").strip("<> ")
    return next((child for child in part.parts if wanted and child.content_id == wanted), part.parts[0])


def _encrypted(part: Part) -> str:
    if part.content_type in smime.TYPES:
        return "" if part.parameters.get("smime-type", "").lower() == "signed-data" else "smime"
    return ""


def _joined(pieces: list[_Piece]) -> str:
    """Join the runs of text in order; one whose words another already holds is not repeated."""
    texts = [text for text in (piece.text.strip("\n") for piece in pieces) if text.strip()]
    if len(texts) < 2 or len(texts) > MAX_COMPARED:
        return "\n\n".join(texts)
    seen: list[str] = []
    out: list[str] = []
    for text in texts:
        words = " ".join(text.split())
        if not any(words in other for other in seen):
            seen.append(words)
            out.append(text)
    return "\n\n".join(out)
