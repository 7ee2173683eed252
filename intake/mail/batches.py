"""Batches bounded by count and by bytes, so that memory stays flat whatever waits in the box."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

BATCH_COUNT = 100
"""Mails in a batch at most: their UIDs fit into the 1,000 octets that RFC 2683 allows a command."""

BATCH_BYTES = 1_000_000
"""Bytes in a batch at most, of mails whose size counts; a single mail may be larger."""

T = TypeVar("T")


def in_batches(things: Iterable[T], size: Callable[[T], int]) -> Iterator[list[T]]:
    """Cut things into lists of at most BATCH_COUNT and BATCH_BYTES, keeping their order."""
    batch: list[T] = []
    weight = 0
    for thing in things:
        if batch and (len(batch) == BATCH_COUNT or weight + size(thing) > BATCH_BYTES):
            yield batch
            batch, weight = [], 0
        batch.append(thing)
        weight += size(thing)
    if batch:
        yield batch
