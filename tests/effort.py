"""What a piece of work costs, in processor seconds of one known machine, wherever the tests run.

A bound such as "no mail takes a second" is meant against work that grows with the square of its input. Machines
differ by a factor of three, and one that is busy does so from moment to moment: so a fixed piece of the same kind
of work is timed beside it, and of several tries the least counts.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable

TRIES = 3
LOOP_SECONDS = 0.0063
"""What `_loop` takes on the machine in whose seconds the bounds are written (x86-64, 2 cores, Python 3.11)."""

_WORD = re.compile(r"\w+")
_TEXT = "Le 3 mars, Zoé sème des pois au jardin. " * 200


def seconds_of(work: Callable[[], object], wanted: float) -> float:
    """Give the processor seconds of a call, the least of `TRIES`; the first within `wanted` ends the tries."""
    least = float("inf")
    for _ in range(TRIES):
        before = _loop_seconds()
        started = time.process_time()
        work()
        took = time.process_time() - started
        slowness = max(before, _loop_seconds()) / LOOP_SECONDS
        least = min(least, took / max(slowness, 1.0))
        if least < wanted:
            break
    return least


def _loop_seconds() -> float:
    started = time.process_time()
    counted: dict[str, int] = {}
    for _ in range(12):
        for found in _WORD.finditer(_TEXT):
            word = found[0].lower()
            counted[word] = counted.get(word, 0) + 1
    return time.process_time() - started
