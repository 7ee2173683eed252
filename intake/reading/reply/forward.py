"""A mail passed on: the header its client put above it, and its text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from intake.reading.message import Address, Forwarded
from intake.reading.reply.attribution import find_attribution
from intake.reading.reply.boundary import Boundary, Sort, is_rule
from intake.reading.reply.header_block import find_header_block, split_crowded
from intake.reading.reply.lines import Line, join_lines, next_filled, previous_filled, read_lines
from intake.reading.reply.quoted_date import read_date
from intake.reading.reply.separator import Kind, ends_forward, is_forward_subject, read_separator

_EMAIL = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}")
_FRAME = " \t\"'<>[](),;:*"
_LONGEST_ATTRIBUTION = 3  # lines
_LONGEST_TOLD = 500
_TOLD = re.compile(r"(?P<date>.{0,80}?\d{1,2}\s?[:.h]\s?\d\d(?::\d\d)?),?\s(?P<name>.{0,200}@.{0,200})")


def is_forward(lines: Sequence[Line], first: Boundary, *, subject: str, is_reply: bool) -> bool:
    """Tell whether the first boundary of a mail opens a mail passed on rather than one answered.

    Outlook writes the same header in both cases: there the subject decides, or that nothing stands above
    the header of a mail that answers none.
    """
    if first.sort is Sort.FORWARD:
        return True
    if first.sort not in {Sort.HEADERS, Sort.ORIGINAL}:
        return False
    return is_forward_subject(subject) or (not is_reply and next_filled(lines, 0) >= first.start)


def find_end(lines: Sequence[Line], first: Boundary) -> int:
    """Find the line that closes the mail passed on; the number of lines if none does."""
    return next((at for at in range(first.end, len(lines)) if ends_forward(lines[at])), len(lines))


def read_forward(lines: Sequence[Line], first: Boundary) -> Forwarded:
    """Read who wrote the mail passed on, when, about what, and its text."""
    if first.crowded:
        fields = split_crowded(lines[first.end - 1])
        start = first.end
    else:
        at = next_filled(lines, first.start if first.sort is Sort.HEADERS else first.end)
        while first.sort is Sort.HEADERS and at < first.end and not find_header_block(lines, at):
            at += 1
        block = find_header_block(lines, at, announced=True) if at < len(lines) else None
        fields, start = (block.fields, block.end) if block else _read_attribution(lines, at)
    return Forwarded(
        sender=read_address(fields.get("from", "")),
        subject=fields.get("subject", "").strip(),
        date=read_date(fields.get("date") or fields.get("sent") or ""),
        text=_unquote(_without_closing_row(lines[_below_second_row(lines, start) :])).strip(),
    )


def _without_closing_row(lines: Sequence[Line]) -> Sequence[Line]:
    """Leave out the row of dashes that KMail draws below a mail passed on."""
    last = previous_filled(lines, len(lines) - 1)
    return lines[:last] if last > 0 and is_rule(lines[last]) else lines


def _read_attribution(lines: Sequence[Line], at: int) -> tuple[dict[str, str], int]:
    """Read who and when in the one line that Yandex puts there: "06.03.2017, 10:02, Zoé <zoe@…>:"."""
    for end in range(at, min(at + _LONGEST_ATTRIBUTION, len(lines))):
        found = find_attribution(lines, end)
        if found is not None and found.start == at and (told := _TOLD.search(_joined(lines[at : found.end]))):
            return {"from": told["name"], "date": told["date"]}, found.end
    return {}, at


def _joined(lines: Sequence[Line]) -> str:
    return " ".join(line.body.strip() for line in lines)[:_LONGEST_TOLD]


def _below_second_row(lines: Sequence[Line], start: int) -> int:
    """Step over the row that Zoho repeats below the header of a mail passed on."""
    below = next_filled(lines, start)
    separated = read_separator(lines[below]) if below < len(lines) else None
    return below + 1 if separated and separated[0] is Kind.FORWARD and not separated[1] else start


def read_address(value: str) -> Address | None:
    """Read the person in a header that a client wrote for people: `Zoé <zoe@…>`, `Zoé [mailto:zoe@…]`."""
    value = value[:500].replace("&lt;", "<").replace("&gt;", ">")
    found = _EMAIL.search(value)
    if not found:
        name = value.strip(_FRAME)
        return Address(name, "") if name else None
    name = re.sub(r"(?:mailto:|<|\[|\().*", "", value[: found.start()]).strip(_FRAME)
    return Address(name or "", found.group())


def _unquote(lines: Sequence[Line]) -> str:
    """Take one quote mark off every line, if the client put one on all of them."""
    if not all(line.depth or line.blank for line in lines):
        return join_lines(lines)
    return join_lines(read_lines("\n".join(re.sub(r"^\s{0,8}> ?", "", line.raw) for line in lines))[0])
