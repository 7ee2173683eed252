"""The block of header lines (De, Envoyé, À, Objet) that clients put above a mail quoted or passed on."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from intake.reading.reply.lines import Line, fold, next_filled
from intake.reading.words_clients.headers import LABELS

_FIELDS: dict[str, str] = {}
for _label in LABELS:
    _FIELDS.setdefault(fold(_label.words), _label.field)
_LONGEST_LABEL = max(len(label.words) for label in LABELS)
_LABELLED = re.compile(
    rf"^[\s>*_|]{{0,12}}([^:：*\n]{{1,{_LONGEST_LABEL + 4}}}?)[\s*_|]{{0,4}}[:：][\s*_|]{{0,80}}(.*)$"
)
_CROWDED = re.compile(
    rf"(?:(?<=[\s>;]|\d)|(?<=[a-z0-9](?=[A-ZÀ-Þ]))|(?<=[A-Z](?=[A-ZÀ-Þ][a-zà-ÿ])))"
    rf"({'|'.join(sorted({re.escape(label.words) for label in LABELS}, key=len, reverse=True))})\s?:(?=\s)"
)
_ORANGE = re.compile(r"^[\s>*_]{0,8}message du\s?:?\s?(\d.{5,40})$")
_TIME = re.compile(r"\d{1,2}\s?[:.h]\s?\d\d")
# Lotus Notes' second form: name, date, then each label alone on a line above its value.
_BARE_DATE = re.compile(r"^\d{1,4}[./-]\d{1,2}[./-]\d{2,4} \d{1,2}[:.]\d\d(?::\d\d)?(?: [ap]m)?$")
_LONGEST_BARE = 40
_LONGEST_BLOCK = 30
_LONGEST_VALUE = 8


@dataclasses.dataclass(frozen=True, slots=True)
class HeaderBlock:
    """Lines `start` up to `end` (excluded), and what they say of each field, as written."""

    start: int
    end: int
    fields: dict[str, str]


def read_label(line: Line) -> tuple[str, str] | None:
    """Read a header line: the field it stands for and its value, or none."""
    if "essage du" in line.body or "ESSAGE DU" in line.body:
        orange = _ORANGE.match(line.folded)
        if orange:
            return "sent", orange.group(1)
    if ":" not in line.body and "：" not in line.body:
        return None
    found = _LABELLED.match(line.body[:1000])
    if not found:
        return None
    field = _FIELDS.get(fold(found.group(1)))
    return (field, found.group(2).strip(" *\t\xa0")) if field else None


def find_header_block(lines: Sequence[Line], start: int, *, announced: bool = False) -> HeaderBlock | None:
    """Read the header block that starts at a line.

    `announced` is true below a separator, where fewer lines are enough to be sure. Without one, a
    submission that says "De : Lyon à Paris" and "Objet : …" must not pass for a mail's header.
    """
    if read_label(lines[start]) is None:
        return None
    fields, end = _collect(lines, start)
    sure = "from" in fields and len(fields) >= 2 if announced else _is_sure(fields)
    return HeaderBlock(start, end, fields) if sure else None


def find_bare_block(lines: Sequence[Line], start: int) -> HeaderBlock | None:
    """Read the header of Lotus Notes that starts at a line with a name, each label above its value."""
    dated = start + 1
    if (
        dated >= len(lines)
        or not lines[dated].folded[:1].isdigit()
        or not _BARE_DATE.match(lines[dated].folded)
    ):
        return None
    fields = {"from": lines[start].body.strip(), "sent": lines[dated].body.strip()}
    for at in range(dated + 1, min(dated + _LONGEST_BARE, len(lines) - 1)):
        field = _FIELDS.get(lines[at].folded)
        if field in {"to", "cc", "subject"}:
            fields[field] = lines[at + 1].body.strip()
        if field == "subject":
            return HeaderBlock(start, at + 2, fields) if "to" in fields else None
    return None


def split_crowded(line: Line) -> dict[str, str]:
    """Read header fields that stand on one line without a break between them, as Yahoo's text has them."""
    body = line.body[:2000]
    found = list(_CROWDED.finditer(body))
    fields: dict[str, str] = {}
    for at, label in enumerate(found):
        end = found[at + 1].start() if at + 1 < len(found) else len(body)
        fields.setdefault(_FIELDS[fold(label.group(1))], body[label.end() : end].strip())
    return fields


def _collect(lines: Sequence[Line], start: int) -> tuple[dict[str, str], int]:
    fields: dict[str, str] = {}
    current = ""
    at = end = start
    depth = lines[start].depth
    while at < min(len(lines), start + _LONGEST_BLOCK):
        line = lines[at]
        labelled = read_label(line) if line.depth == depth else None
        if labelled:
            if labelled[0] in fields and labelled[0] != "other":
                break
            current = labelled[0]
            fields[current] = labelled[1]
            end = at + 1
        elif line.depth != depth:
            break
        elif line.blank:
            at = next_filled(lines, at)
            if at - end > 2 or at >= len(lines) or not _goes_on_after_gap(lines[at], fields):
                break
            continue
        elif _continues(lines, at, current, fields):
            fields[current] = f"{fields[current]} {line.body.strip()}".strip()
            end = at + 1
        else:
            break
        at += 1
    return fields, end


def _goes_on_after_gap(line: Line, fields: dict[str, str]) -> bool:
    labelled = read_label(line)
    return labelled is not None and labelled[0] not in fields


def _continues(lines: Sequence[Line], at: int, current: str, fields: dict[str, str]) -> bool:
    """Tell whether a line without a label goes on with the value above: another label follows soon.

    Thunderbird and Outlook wrap long addresses and subjects; an empty value stands on the next line.
    """
    if not current or len(lines[at].body) > 300:
        return False
    if (
        "@" in lines[at].folded
        and current in {"from", "to", "cc"}
        and lines[at].folded.startswith(("<", '"'))
    ):
        return True
    for below in range(at + 1, min(at + _LONGEST_VALUE, len(lines))):
        if lines[below].blank:
            return False
        labelled = read_label(lines[below])
        if labelled:
            return labelled[0] not in fields
    return False


def _is_sure(fields: dict[str, str]) -> bool:
    if "from" not in fields or not fields["from"]:
        return False
    dated = "sent" in fields or "date" in fields
    if "@" in fields["from"]:
        return dated or {"to", "subject"} <= fields.keys()
    if "sent" in fields:
        return "to" in fields or "subject" in fields
    timed = bool(_TIME.search(fields.get("date", "")))
    return timed and "to" in fields and "subject" in fields
