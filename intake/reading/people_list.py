"""A list of people as spreadsheets and other programs write it: bytes in, a row a line out, each judged."""

from __future__ import annotations

import codecs
import csv
import dataclasses
import enum
import re
from typing import Final

from intake.reading.folding import fold

LONGEST_NAME = 200
_DELIMITERS = ";\t,|"
# RFC 5321 4.5.3.1: 64 octets before the sign, 254 in all. Quoted local parts are left to whoever has one.
_EMAIL = re.compile(
    r"[^\s@<>(),;:\"\\\[\]]{1,64}@(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W_](?:[\w-]{0,61}[^\W_])?"
)
_BRACKETED = re.compile(r"(?P<name>[^<>]*)<\s*(?P<email>[^<>]*)>")


class Fault(enum.StrEnum):
    """Why a line cannot be used."""

    NONE = ""
    NO_ADDRESS = "no_address"
    BAD_ADDRESS = "bad_address"
    TWO_ADDRESSES = "two_addresses"


@dataclasses.dataclass(frozen=True, slots=True)
class Listed:
    """One person of a list: the line it stands on, from 1, and what is wrong with it."""

    line: int
    name: str
    email: str
    fault: Fault = Fault.NONE


# What columns are called, folded: French and English, as spreadsheets and mail programs write it.
HEADERS: Final[dict[str, str]] = {
    name.strip(): kind
    for kind, listed in (
        ("email", "email | e mail | mail | mails | courriel | adresse | adresse mail | adresse email | mel"),
        ("email", "adresse e mail | adresse de courriel | adresse electronique | adresse de messagerie"),
        ("email", "email address | e mail address | address | e mail 1 value | primary email"),
        ("first", "prenom | prenoms | first name | firstname | given name | forename"),
        ("last", "nom | nom de famille | last name | lastname | surname | family name"),
        ("name", "nom complet | nom et prenom | prenom et nom | name | full name | display name"),
        ("name", "nom affiche | nom a afficher | participant | membre | member"),
    )
    for name in listed.split("|")
}


def read_people(raw: bytes) -> tuple[Listed, ...]:
    """Read a list, whatever its encoding, its separator and its columns; empty lines are left out."""
    text = _decoded(raw)
    reader = csv.reader(text.splitlines(keepends=True), delimiter=_delimiter(text))
    rows: list[Listed] = []
    columns: dict[int, str] | None = None
    begun = False
    while True:
        try:
            cells = [" ".join(cell.split()) for cell in next(reader)]
        except StopIteration:
            return tuple(rows)
        except csv.Error:
            rows.append(Listed(reader.line_num, "", "", Fault.NO_ADDRESS))
            continue
        if not any(cells):
            continue
        if not begun:
            begun = True
            columns = _columns(cells)
            if columns is not None:
                continue
        rows.append(_row(reader.line_num, cells, columns))


def _decoded(raw: bytes) -> str:
    """Decode as spreadsheets encode: by the mark at the beginning, as UTF-8, else as Windows does."""
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return raw.decode("utf-16", "replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _delimiter(text: str) -> str:
    """Return the sign that parts the cells: the one most lines hold, as the first of them."""
    lines = [line for line in text.splitlines()[:50] if line.strip()]
    return max(_DELIMITERS, key=lambda sign: sum(sign in line for line in lines))


def _columns(cells: list[str]) -> dict[int, str] | None:
    """Return what each column holds, where the first line tells; None where it is a person's already."""
    if any("@" in cell for cell in cells):
        return None
    kinds = {at: HEADERS.get(_plain(cell), "") for at, cell in enumerate(cells)}
    return kinds if "email" in kinds.values() else None


def _plain(cell: str) -> str:
    return " ".join(re.sub(r"[\W_]+", " ", fold(cell)).split())


def _row(line: int, cells: list[str], columns: dict[int, str] | None) -> Listed:
    kinds = columns if columns is not None else {}
    by_kind: dict[str, list[str]] = {"email": [], "first": [], "last": [], "name": []}
    for at, cell in enumerate(cells):
        kind = kinds.get(at, "") if columns is not None else ("email" if "@" in cell else "name")
        if cell and kind:
            by_kind[kind].append(cell)
    name = " ".join(by_kind["first"][:1] + by_kind["last"][:1]) or " ".join(by_kind["name"])
    written = by_kind["email"]
    if written and (found := _BRACKETED.fullmatch(written[0])):
        name = name or found["name"].strip(" \"'")
        written = [found["email"], *written[1:]]
    return _judged(line, name[:LONGEST_NAME], written)


def _judged(line: int, name: str, written: list[str]) -> Listed:
    if not written:
        return Listed(line, name, "", Fault.NO_ADDRESS)
    email = written[0].strip().removeprefix("mailto:").strip(" .,;'\"")
    if _holds_two(written):
        return Listed(line, name, " ".join(written), Fault.TWO_ADDRESSES)
    sound = _EMAIL.fullmatch(email) and len(email) <= 254 and ".." not in email
    return Listed(line, name, email, Fault.NONE if sound else Fault.BAD_ADDRESS)


def _holds_two(written: list[str]) -> bool:
    """Say whether a line gives more than one address: nobody can know which is meant."""
    return sum(cell.count("@") for cell in written) > 1
