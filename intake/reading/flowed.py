"""Undo format=flowed (RFC 3676): lines that end in a blank go on in the next one."""

from __future__ import annotations

import itertools

SIGNATURE = "-- "
# Nobody writes so many: the lines beyond stay as they came.
MAX_LINES = 10_000


def unflow(text: str, *, delete_space: bool) -> str:
    """Join the flowed lines of a text; with DelSp the blank that marks the flow is not the sender's."""
    out: list[str] = []
    written = text.split("\n", MAX_LINES)
    beyond = written[MAX_LINES:]
    lines = [_depth(line) for line in written[:MAX_LINES]]
    for depth, group in itertools.groupby(lines, key=lambda line: line[0]):
        paragraphs = _paragraphs([content for _, content in group], delete_space=delete_space)
        out.extend(f"{'>' * depth} {paragraph}" if depth else paragraph for paragraph in paragraphs)
    return "\n".join([*out, *beyond])


def _paragraphs(lines: list[str], *, delete_space: bool) -> list[str]:
    """Join the lines of one depth of quoting; a signature's mark ends what flowed before it."""
    out: list[str] = []
    pending: list[str] = []
    for content in lines:
        if content == SIGNATURE and pending:
            out.append("".join(pending).rstrip(" "))
            pending = []
        if content.endswith(" ") and content != SIGNATURE:
            pending.append(content[:-1] if delete_space else content)
        else:
            out.append("".join([*pending, content]))
            pending = []
    if pending:
        out.append("".join(pending).rstrip(" "))
    return out


def _depth(line: str) -> tuple[int, str]:
    """Part a line into its depth of quoting and its words, one stuffed blank taken off."""
    content = line.lstrip(">")
    return len(line) - len(content), content.removeprefix(" ")
