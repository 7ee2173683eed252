"""The end of the sender's words: signature block, client line, notices, a list's footer.

A closing such as "Cordialement, Zoé Petit" stays with the reply: most readers want to see who says it and
most suites of real mail expect it; cutting at it would lose the postscript that people put below. What
`-- ` announces (RFC 3676) goes, and so does what no human typed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from intake.reading.reply.boundary import is_rule
from intake.reading.reply.client_line import is_client_line, is_client_text
from intake.reading.reply.lines import Line, fold
from intake.reading.words_clients import footers

_DELIMITER = re.compile(r"^\s{0,3}(?:--|—)\s*$")
# RFC 3676 asks for the space; without it two dashes may be a divider, so less may follow.
_MOST_BELOW_STANDARD = 40
_MOST_BELOW_BARE = 14
_NAME = re.compile(r"^-[^\W\d_][\w.'’]{1,30}(?: [^\W\d_][\w.'’-]{0,30}){0,2}$")
_LONG_RULE = re.compile(r"^\s*[_=*-]{10,}\s*$")
_TRAILING = re.compile(r"^\s*(?:[-_=*~#—–]{2,}|\+{4,}|ᐧ)\s*$")


def _phrases(words: list[str]) -> str:
    return "|".join(re.escape(fold(word)).replace(r"\ ", r"\s") for word in words)


_NOTICE = re.compile(
    rf"(?:^|[.!?:;*_-]\s|\n)[^\w\n]{{0,6}}(?:p\s)?(?:{_phrases([phrase.words for phrase in footers.NOTICES])})"
)
_LIST_FOOTER = re.compile(_phrases([phrase.words for phrase in footers.LIST_FOOTERS]))


def find_signature(lines: Sequence[Line]) -> int:
    """Find where the signature of these lines begins; their number if there is none."""
    end = _find_delimiter(lines)
    while True:
        start = _step_back(lines, end)
        if start == end:
            return end
        end = start


def _find_delimiter(lines: Sequence[Line]) -> int:
    """Find the first signature delimiter that is near enough to the end."""
    below = 0
    found = len(lines)
    for at in range(len(lines) - 1, -1, -1):
        if _DELIMITER.match(lines[at].raw[:20]) and len(lines[at].raw) < 20:
            most = _MOST_BELOW_STANDARD if lines[at].raw.rstrip("\r").endswith("-- ") else _MOST_BELOW_BARE
            found = at if below <= most else found
        below += not lines[at].blank
        if below > _MOST_BELOW_STANDARD or lines[at].depth:
            break
    return found


def _step_back(lines: Sequence[Line], end: int) -> int:
    """Move the signature's beginning over one more thing that ends the lines above it."""
    last = end
    while last and (lines[last - 1].blank or _TRAILING.match(lines[last - 1].raw[:120])):
        last -= 1
    rules = any(not line.blank for line in lines[last:end])
    if not last or lines[last - 1].depth:
        return last if rules else end
    for step in (_client_line, _list_footer, _notice, _dashed_name):
        start = step(lines, last)
        if start < last:
            return start
    return last if rules else end


def _client_line(lines: Sequence[Line], last: int) -> int:
    if is_client_line(lines[last - 1]):
        return last - 1
    if (
        last >= 2
        and not lines[last - 2].blank
        and is_client_text(f"{lines[last - 2].body} {lines[last - 1].body}")
    ):
        return last - 2
    return last


def _list_footer(lines: Sequence[Line], last: int) -> int:
    """Find a row of underscores or dashes near the end, with a list server's words below it."""
    for at in range(last - 1, max(last - 16, -1), -1):
        if lines[at].depth:
            return last
        if _LONG_RULE.match(lines[at].raw[:200]):
            words = "\n".join(line.folded for line in lines[at:last])
            return at if _LIST_FOOTER.search(words) else last
    return last


def _notice(lines: Sequence[Line], last: int) -> int:
    start = last
    while start and not lines[start - 1].blank and not is_rule(lines[start - 1]) and last - start < 40:
        start -= 1
    words = "\n".join(fold(line.body[:1500]) for line in lines[start:last])[:6000]
    found = _NOTICE.search(words)
    if not found:
        return last
    return start + words.count("\n", 0, found.end()) if _begins_line(words, found) else start


def _begins_line(words: str, found: re.Match[str]) -> bool:
    """Tell whether the lines above the notice's own may be the sender's (no empty line between)."""
    return found.group().startswith("\n")


def _dashed_name(lines: Sequence[Line], last: int) -> int:
    """Find "-Zoé Petit" alone below an empty line; a list item has a space after its dash."""
    name = lines[last - 1].body.strip()
    alone = last >= 2 and lines[last - 2].blank
    capitals = all(word.lstrip("-")[:1].isupper() for word in name.split())
    above = next((line for line in reversed(lines[: last - 1]) if not line.blank), None)
    listed = above is None or above.body.lstrip().startswith(("-", "*", "•"))
    return last - 1 if alone and capitals and not listed and _NAME.match(name) else last
