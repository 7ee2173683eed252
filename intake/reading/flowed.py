"""Undo format=flowed (RFC 3676): lines that end in a blank go on in the next one."""

from __future__ import annotations

import re

_QUOTES = re.compile(r">*")


def unflow(text: str, *, delete_space: bool) -> str:
    """Join the flowed lines of a text; with DelSp the blank that marks the flow is not the sender's."""
    out: list[str] = []
    pending, pending_depth = "", -1
    for line in text.split("\n"):
        depth, content = _depth(line)
        flows = content.endswith(" ") and content != "-- "
        if pending_depth >= 0 and (pending_depth != depth or content == "-- "):
            out.append(_quoted(pending_depth, pending.rstrip(" ")))
            pending, pending_depth = "", -1
        joined = pending + content
        if flows:
            pending, pending_depth = (joined[:-1] if delete_space else joined), depth
        else:
            out.append(_quoted(depth, joined))
            pending, pending_depth = "", -1
    if pending_depth >= 0:
        out.append(_quoted(pending_depth, pending.rstrip(" ")))
    return "\n".join(out)


def _depth(line: str) -> tuple[int, str]:
    """Part a line into its depth of quoting and its words, one stuffed blank taken off."""
    found = _QUOTES.match(line)
    depth = found.end() if found else 0
    content = line[depth:]
    return depth, content.removeprefix(" ")


def _quoted(depth: int, content: str) -> str:
    return f"{'>' * depth} {content}" if depth else content
