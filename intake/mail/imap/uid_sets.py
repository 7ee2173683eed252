"""Sets of UIDs as IMAP writes them: "4,7:9", each short enough for a command line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

OCTETS = 900
"""Characters of a set at most: RFC 2683 section 3.2.1.5 allows a command 1,000 octets."""


def uid_sets(uids: Iterable[int]) -> Iterator[str]:
    """Write UIDs as sets; a range spans only numbers that were given, no other mail."""
    line = ""
    for first, last in _runs(sorted(set(uids))):
        run = str(first) if first == last else f"{first}:{last}"
        if line and len(line) + len(run) >= OCTETS:
            yield line
            line = ""
        line = f"{line},{run}" if line else run
    if line:
        yield line


def _runs(uids: list[int]) -> Iterator[tuple[int, int]]:
    first = last = 0
    for uid in uids:
        if first and uid != last + 1:
            yield first, last
            first = 0
        first = first or uid
        last = uid
    if first:
        yield first, last
