"""Message-IDs, however they were written, and the key a mail is known by."""

from __future__ import annotations

import re

MAX_IDS = 200
MAX_ID = 998

_ID = re.compile(r"<([^<>]+)>")
_BETWEEN = re.compile(r"[\s<>,;\"()]+")
_COMMENT = re.compile(r"\([^()]{0,200}\)")


def message_id(values: tuple[str, ...]) -> str:
    """Give the first Message-ID there is, without brackets and blanks; or nothing."""
    for value in values:
        found = _ID.search(value)
        text = found[1] if found else _COMMENT.sub(" ", value).strip(" \t<>")
        text = "".join(text.split())
        if text:
            return text[:MAX_ID]
    return ""


def ids(values: tuple[str, ...]) -> tuple[str, ...]:
    """Give the ids of In-Reply-To or References in order, each once; of too many the newest."""
    found: dict[str, None] = {}
    for value in values[:10]:
        for text in _ID.findall(value) or _loose(value):
            joined = "".join(text.split())
            if joined and len(joined) <= MAX_ID:
                found.setdefault(joined)
    return tuple(found)[-MAX_IDS:]


def _loose(value: str) -> list[str]:
    """Find ids written without brackets."""
    return [word for word in _BETWEEN.split(value) if "@" in word.strip("@")]
