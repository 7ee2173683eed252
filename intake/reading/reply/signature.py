"""The end of the sender's words: signature block, client line, notices, a list's footer.

A closing such as "Cordialement, Zoé Petit" stays with the reply: most readers want to see who says it and
most suites of real mail expect it; cutting at it would lose the postscript that people put below. What
`-- ` announces (RFC 3676) goes, and so does what no human typed.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence

from intake.reading.reply.boundary import is_rule
from intake.reading.reply.client_line import are_client_lines, is_client_line
from intake.reading.reply.lines import Line, fold, without_links
from intake.reading.words_clients.list_footers import FORUM_FOOTERS, LIST_FOOTERS
from intake.reading.words_clients.notice_marks import MARKS_OF_NOTICES
from intake.reading.words_clients.notices import NOTICES
from intake.reading.words_clients.notices_abroad import NOTICES_ABROAD
from intake.reading.words_clients.phrase import Phrase

_DELIMITER = re.compile(r"^\s{0,3}(?:--|__|—)\s*$")
# RFC 3676 asks for a space behind the dashes; without it they may be a divider, so less may follow.
_MOST_BELOW_STANDARD = 40
_MOST_BELOW_BARE = 8
_LONGEST_BELOW_BARE = 100
# Notices come as several paragraphs, in two languages.
_MOST_BETWEEN_NOTICES = 2
_LONGEST_NOTICE = 40
_NAME = re.compile(r"^(?:-|--\s?)[^\W\d_][\w.'’]{1,30}(?: [^\W\d_][\w.'’-]{0,30}){0,2}$")
_LONG_RULE = re.compile(r"^\s*[_=*#-]{10,}\s*$")
_TRAILING = re.compile(r"^\s*(?:(?:[-_=*~#—–] ?){2,200}|\+{4,}|ᐧ)\s*$")


def _any_of(phrases: Iterable[Phrase]) -> str:
    return _tree(sorted({tuple(fold(phrase.words).split()) for phrase in phrases}))


def _tree(phrases: Sequence[tuple[str, ...]]) -> str:
    """Write a pattern of phrases by their first words, for each place in a text is tried with all of them."""
    branches = []
    for first, group in itertools.groupby(phrases, key=lambda words: words[0]):
        rests = [words[1:] for words in group]
        branches.append(re.escape(first) + ("" if () in rests else rf"\s{_tree(rests)}"))
    return f"(?:{'|'.join(branches)})"


_NOTICES = _any_of((*NOTICES, *NOTICES_ABROAD))
# Some have a title before them: "DISCLAIMER: The information in this email …".
_TITLE = r"(?:[^\W\d_]{4,20}(?: [^\W\d_]{2,20})?\s?:\s)?"
_NOTICE = re.compile(rf"(?:(?:^|\n)[^\w\n]{{0,6}}{_TITLE}|[.!?:;*_-]\s[^\w\n]{{0,6}})(?:p\s)?(?:{_NOTICES})")
_MARK = re.compile("|".join(re.escape(fold(phrase.words)) for phrase in MARKS_OF_NOTICES))
# Scanners name themselves in their phrase, and few people speak of their own mail's attachments so.
_SURE = re.compile(
    r"vir(?:us|en)|avast|avg|mailscanner|jointes|attachments|anhange|anexos|adjuntos|allegati|annexes"
)
# A list's footer says where to go; without that it is prose about lists.
_REACHABLE = re.compile(r"@|://|www\.")
_LIST_FOOTER = re.compile(_any_of(LIST_FOOTERS))
_FORUM_FOOTER = re.compile(_any_of(FORUM_FOOTERS))
_SHORT_RULE = re.compile(r"^\s*[-_]{3,}\s*$")


def find_signature(lines: Sequence[Line], *, below_quote: bool = False) -> int:
    """Find where the signature of these lines begins; their number if there is none.

    What opens the mail is no signature without a sure sign; `below_quote` tells that it does not.
    """
    end = _find_delimiter(lines, below_quote=below_quote)
    while True:
        start = _step_back(lines, end)
        if start == end:
            return end
        end = start


def _find_delimiter(lines: Sequence[Line], *, below_quote: bool) -> int:
    """Find the first standard delimiter near the end, else the last bare one above a few short lines."""
    below = 0
    bare = len(lines)
    found = None
    for at in range(len(lines) - 1, -1, -1):
        line = lines[at]
        if len(line.raw) < 20 and _DELIMITER.match(line.raw):
            if line.raw.endswith("-- "):
                found = at
            elif bare == len(lines) and below <= _MOST_BELOW_BARE and _is_short(lines[at + 1 :]):
                bare = at if below_quote or _has_words(lines[:at]) else bare
        below += not line.blank
        if below > _MOST_BELOW_STANDARD or line.depth:
            break
    return bare if found is None else found


def _is_short(lines: Sequence[Line]) -> bool:
    return all(len(line.body) <= _LONGEST_BELOW_BARE or _NOTICE.search(line.folded) for line in lines)


def _has_words(lines: Sequence[Line]) -> bool:
    return any(not line.blank for line in lines)


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
    if last >= 2 and not lines[last - 2].blank and are_client_lines(lines[last - 2], lines[last - 1]):
        return last - 2
    return last


def _list_footer(lines: Sequence[Line], last: int) -> int:
    """Find a row of underscores or dashes near the end, with a list server's words below it."""
    for at in range(last - 1, max(last - 16, -1), -1):
        if lines[at].depth:
            return last
        if _SHORT_RULE.match(lines[at].raw[:200]) or _LONG_RULE.match(lines[at].raw[:200]):
            words = "\n".join(line.folded for line in lines[at:last])
            known = _FORUM_FOOTER.search(words)
            if not known and _LONG_RULE.match(lines[at].raw[:200]) and _REACHABLE.search(words):
                known = _LIST_FOOTER.search(words)
            return at if known and at else last
    return last


def _notice(lines: Sequence[Line], last: int) -> int:
    """Find where the notices that end these lines begin; a paragraph or two between two of them go along."""
    found = end = last
    unknown = 0
    while end and unknown <= _MOST_BETWEEN_NOTICES:
        start = _paragraph_start(lines, end)
        begins = _notice_begins(lines[start:end])
        if begins is not None and _has_words(lines[: start + begins]):
            found, unknown = start + begins, 0
        elif found == last:
            return last
        else:
            unknown += 1
        end = start
        while end and (lines[end - 1].blank or is_rule(lines[end - 1])):
            end -= 1
    return found


def _paragraph_start(lines: Sequence[Line], end: int) -> int:
    start = end
    while (
        start
        and not lines[start - 1].blank
        and not is_rule(lines[start - 1])
        and end - start < _LONGEST_NOTICE
    ):
        start -= 1
    return start


def _notice_begins(paragraph: Sequence[Line]) -> int | None:
    """Find the line of a paragraph at which a notice begins.

    One phrase is not enough: "Ce message est confidentiel." may be the sender's.
    """
    words = "\n".join(fold(without_links(line.body[:1500])) for line in paragraph)[:6000]
    first = _NOTICE.search(words)
    if first is None:
        return None
    if first.group().startswith("\n") or first.start() == 0:
        is_one = _SURE.search(first.group()) or _MARK.search(words[: first.start()] + words[first.end() :])
        return words.count("\n", 0, first.end()) if is_one else None
    return 0 if len(_NOTICE.findall(words)) > 1 else None


def _dashed_name(lines: Sequence[Line], last: int) -> int:
    """Find "-Zoé Petit" or "-- Zoé" alone below an empty line; a list item has one dash and a space."""
    name = lines[last - 1].body.strip()
    alone = last >= 2 and lines[last - 2].blank
    capitals = all(word[:1].isupper() for word in name.lstrip("- ").split())
    above = next((line for line in reversed(lines[: last - 1]) if not line.blank), None)
    listed = above is None or above.body.lstrip().startswith(("-", "*", "•"))
    return last - 1 if alone and capitals and not listed and _NAME.match(name) else last
