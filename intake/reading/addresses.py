"""Read address fields as people and programs write them: groups, comments, quotes left open, semicolons."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from intake.reading import encoded_words
from intake.reading.message import Address

if TYPE_CHECKING:
    from intake.reading.guard import Defects

MAX_ADDRESSES = 5_000
MAX_LOCAL_PART = 320
MAX_SIGNS = 200  # "@" looked at in one entry

# How most mail is addressed: an address, or plain words before one in brackets. It can mean nothing else.
_PLAIN = re.compile(
    rb"(?:([A-Za-z][A-Za-z0-9 ]{0,100}?) *<)?([A-Za-z0-9_+-][A-Za-z0-9._+-]{0,100}@[A-Za-z0-9.-]{1,200})(>?)"
)
_SPECIAL = re.compile(r'[",;:()<>\\]')
_COMMENT_PIECE = re.compile(r"\\.|[()]|[^\\()]+|\\")
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
_QUOTED_PAIR = re.compile(r"\\(.)")
_QUOTED_LOCAL = re.compile(r'"[^"\\<>\r\n]{1,64}"@[^\s"<>@]{1,255}')
_LOCAL_PART = re.compile(r"[^\s<>()\[\],;:\"@]+\Z")
_DOMAIN = re.compile(r"[^\s<>(),;:\"]+")
_ANGLE = re.compile(r"<([^<>]*)>?")
_MAILTO = re.compile(r"[\[<]\s{0,4}mailto:([^\s<>\[\]]{1,320})[\]>]")
_ENCODED_BLANK = re.compile(r"(?<=\?=)\s+(?==\?)")
_HALF_NAME = re.compile(r"\s*[^\W\d_][\w.' -]{0,60}")
_NAMED_ANGLE = re.compile(r"\s*[^\W\d_][\w.' ()-]{0,60}<[^<>\s]{1,320}@")
_ENDS = " \t\r\n'\"<>,;"


def read(value: bytes, defects: Defects) -> tuple[Address, ...]:
    """Read one address field; an entry without any address is left out."""
    if not value.strip():
        return ()
    plain = _PLAIN.fullmatch(value)
    if plain is not None and (plain[1] is not None) == bool(plain[3]):
        return (Address(" ".join((plain[1] or b"").decode("ascii").split()), plain[2].decode("ascii")),)
    return _parsed(value, defects)


def _parsed(value: bytes, defects: Defects) -> tuple[Address, ...]:
    text = encoded_words.raw_text(value, defects).replace("\x00", "")
    if "mailto:" in text:
        text = _MAILTO.sub(r"<\1>", text)
    found = []
    for entry in _with_halves(_entries(text)[:MAX_ADDRESSES]):
        address = _address(entry, defects)
        if address is not None:
            found.append(address)
    return tuple(found)


def read_all(values: tuple[bytes, ...], defects: Defects) -> tuple[Address, ...]:
    """Read all the fields of one name as one list, each address once."""
    found: dict[str, Address] = {}
    for value in values[:20]:
        for address in read(value, defects):
            found.setdefault(address.key, address)
    return tuple(found.values())


def _entries(text: str) -> list[str]:
    """Split at the commas and semicolons that separate, and take the names of groups off."""
    return _scan(text, quotes=True) or _scan(text, quotes=False) or []


def _with_halves(entries: list[str]) -> list[str]:
    """Put a name together that a comma parts though nothing quotes it: Petit, Zoe <zoe@x.example>."""
    joined: list[str] = []
    for entry in entries:
        is_half = bool(joined) and _HALF_NAME.fullmatch(joined[-1]) is not None
        if is_half and _NAMED_ANGLE.match(entry):
            joined[-1] = f"{joined[-1].strip()}, {entry.strip()}"
        else:
            joined.append(entry)
    return joined


def _scan(text: str, *, quotes: bool) -> list[str] | None:
    """Scan once from left to right; nothing when a quote or comment opens and never closes."""
    entries: list[str] = []
    begin = at = depth = 0
    in_quote = in_angle = False
    while (special := _SPECIAL.search(text, at)) is not None:
        mark, at = special.group(), special.end()
        if mark == "\\":
            at += 1 if quotes else 0
        elif in_quote:
            in_quote = mark != '"'
        elif mark == '"' and quotes and depth == 0:
            in_quote = True
        elif mark in "()" and quotes:
            depth = depth + 1 if mark == "(" else max(0, depth - 1)
        elif depth:
            continue
        elif mark in "<>":
            in_angle = mark == "<"
        elif mark == ":" and not in_angle and not _is_written(text[begin : at - 1]):
            begin = at
        elif mark == ";" or (mark == "," and not (in_angle and _is_route(text, begin, at))):
            entries.append(text[begin : at - 1])
            begin, in_angle = at, False
    if in_quote or depth:
        return None
    return [entry for entry in (*entries, text[begin:]) if entry.strip()]


def _is_written(text: str) -> bool:
    """Tell whether what stands before a colon is part of an entry, and no group's name."""
    return "@" in text or "=?" in text


def _is_route(text: str, begin: int, at: int) -> bool:
    """Tell whether a comma stands in an old source route, <@a,@b:zoe@x.example>."""
    return "<@" in text[begin:at]


def _address(entry: str, defects: Defects) -> Address | None:
    """Read one entry: name <address>, address (name), or an address alone."""
    name, email = _halves(entry)
    if "@" not in email and "=?" in entry:
        decoded = encoded_words.clean(encoded_words.decode_words(entry, defects))
        if "@" in decoded:
            name, email = _halves(decoded)
    elif "=?" in email:
        email = encoded_words.clean(encoded_words.decode_words(email, defects)).replace(" ", "")
    name = _decoded_name(name, defects)
    if "@" not in email:
        if name or email:
            defects.add("addresses: an entry without an address was left out")
        return None
    return Address(name, email)


def _halves(entry: str) -> tuple[str, str]:
    """Part an entry into its name and its address, both as written."""
    angle = None
    for found in _ANGLE.finditer(entry):
        angle = found if "@" in found[1] else angle
    if angle is not None:
        email = _without_comments(angle[1])
        email = email.rpartition(":")[2] if email.lstrip().startswith("@") else email
        name = _name_before(entry[: angle.start()].rstrip("< ")) or _comment(entry[angle.end() :])
        if _QUOTED_LOCAL.fullmatch(email.strip()):
            return name, email.strip()
        return name, "".join(email.split()).strip(_ENDS)
    bare = _bare(_without_comments(entry))
    if not bare:
        return entry.strip(), ""
    name = _comment(entry) or entry.replace(bare, " ").strip(_ENDS)
    return name, bare.strip(_ENDS)


def _bare(text: str) -> str:
    """Find the first address in a text, looking only around its @ signs: fields may be long."""
    at = text.find("@")
    for _ in range(MAX_SIGNS):
        if at < 0:
            break
        local = _LOCAL_PART.search(text[max(0, at - MAX_LOCAL_PART) : at])
        domain = _DOMAIN.match(text, at + 1)
        if local and domain:
            return f"{local.group()}@{domain.group()}"
        at = text.find("@", at + 1)
    return ""


def _comment(text: str) -> str:
    start, end = text.find("("), text.rfind(")")
    return text[start + 1 : end] if 0 <= start < end else ""


def _without_comments(text: str) -> str:
    """Take the comments off, nested ones and escaped parentheses too."""
    if "(" not in text:
        return text
    depth, out = 0, []
    for piece in _COMMENT_PIECE.findall(text):
        if piece == "(":
            depth += 1
        elif piece == ")" and depth:
            depth -= 1
        elif not depth:
            out.append(piece)
    return "".join(out)


def _name_before(text: str) -> str:
    """Give the name before an address; comments belong to it only where nothing else does."""
    if '"' in text:
        return text.strip()
    return _without_comments(text).strip() or text.strip().strip("()")


def _unquoted(name: str) -> str:
    """Take the quotes off a name; blanks between two encoded words stay out of it."""
    whole = _QUOTED.fullmatch(name.strip())
    name = _QUOTED_PAIR.sub(r"\1", whole[1]) if whole else name.replace('"', "")
    return _ENCODED_BLANK.sub("", name)


def _decoded_name(name: str, defects: Defects) -> str:
    name = encoded_words.clean(encoded_words.decode_words(_unquoted(name), defects)).strip()
    if len(name) > 1 and name[0] == name[-1] and name[0] in "'\"":
        name = name[1:-1]
    return " ".join(name.split())
