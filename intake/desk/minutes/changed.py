"""A change as a letter shows it: where a long text differs, not the beginning both sides share."""

from __future__ import annotations

from typing import Final

from intake.desk.notices import Change

# Characters: what the templates show of either side, and what stands before the first difference.
_SHOWN: Final = 400
_BEFORE: Final = 60


def from_the_difference(change: Change) -> Change:
    """Return a change whose long sides begin, with an ellipsis and a whole word, near their difference."""
    if max(len(change.was), len(change.now)) <= _SHOWN or not (change.was and change.now):
        return change
    sides = zip(change.was, change.now, strict=False)
    shorter = min(len(change.was), len(change.now))
    same = next((at for at, (one, other) in enumerate(sides) if one != other), shorter)
    start = _word_start(change.was, same - _BEFORE)
    if start <= 0:
        return change
    return Change(change.label, f"… {change.was[start:]}", f"… {change.now[start:]}")


def _word_start(text: str, before: int) -> int:
    """Return where a word begins at or before a place of a text; 0 where there is none."""
    while before > 0 and not text[before - 1].isspace():
        before -= 1
    return max(before, 0)
