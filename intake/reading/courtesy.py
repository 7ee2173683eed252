"""Where a text greets and takes leave, so that what stands between can be shown as what somebody says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from intake.reading import words_commands as words
from intake.reading.approval import is_contact, is_courtesy, is_greeting, is_name, looks_like_a_name
from intake.reading.asked import Line

_FIGURE = re.compile(r"\d")
_LONGEST_GREETING = 80  # characters
_LONGEST_FORMULA = 200
_MOST_LINES = 8  # of a leave-taking with its name, office and telephone


def greeting_end(lines: Sequence[str]) -> int:
    """Return how many lines at the beginning only greet; blank ones between them count."""
    end = 0
    for at, written in enumerate(lines):
        if not written.strip():
            continue
        if len(written) > _LONGEST_GREETING or not _greets(Line.of(written)):
            break
        end = at + 1
    return end


def leave_start(lines: Sequence[str], signer: str) -> int:
    """Return where the last lines begin that only thank, take leave or name who writes.

    `signer` is the sender's name and address. Another name belongs only when leave was taken above it,
    and the sender's own alone when it stands apart: "Présents :" may end with any name.
    """
    start = len(lines)
    filled = [at for at in range(len(lines) - 1, -1, -1) if lines[at].strip()][: _MOST_LINES + 1]
    for at in filled[:_MOST_LINES]:
        written = lines[at]
        if len(written) > _LONGEST_FORMULA or written.lstrip().startswith((">", "|", "-", "*", "•")):
            break
        line = Line.of(written)
        if _takes_leave(line, signer) or (is_name(line, signer) and _stands_apart(lines, at)):
            start = at
        elif not (is_name(line, signer) or is_contact(line) or looks_like_a_name(line)):
            break
    return start


def _greets(line: Line) -> bool:
    return is_greeting(line) or is_courtesy(line)


def _takes_leave(line: Line, signer: str) -> bool:
    """Tell whether a line thanks or takes leave, with a name or a formula of letters at most."""
    if is_courtesy(line):
        return True
    if "?" in line.written or _FIGURE.search(line.written):
        return False
    if line.after(words.FORMULAS) is not None:
        return True
    thanked = line.after(words.COURTESY)
    left = Line.of(line.rest(thanked)) if thanked is not None else None
    return left is not None and (is_name(left, signer) or looks_like_a_name(left))


def _stands_apart(lines: Sequence[str], at: int) -> bool:
    """Tell whether a paragraph begins at a line, and none that names or lists stands above it."""
    if at == 0 or lines[at - 1].strip():
        return False
    above = next((line for line in reversed(lines[:at]) if line.strip()), "")
    return bool(above) and not above.rstrip().endswith(":") and not looks_like_a_name(Line.of(above))
