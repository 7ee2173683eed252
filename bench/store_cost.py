"""What a mail's commit costs with 100,000 documents in the store against 1,000, folds included.

    python bench/store_cost.py [--mails 4000]

Both stores take the same mails in turn, so that a slow moment of the disk meets both alike. A commit is
a ledger entry, an update, a letter of 6 kB with its thread, a counter, and a raw mail of 20 kB.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from pathlib import Path

import ten_years

from intake.desk.records import Counter, Person, Project, Seen
from intake.store import Store

LETTER, MAIL = b"x" * 6000, b"y" * 20_000


def take_in(store: Store, number: int) -> None:
    """Do to the store what one mail leads to."""
    mail = ten_years.seen(number)
    with store.transaction() as tx:
        if tx.get(Seen, mail.key):
            return
        tx.get(Person, f"p{number % 300}@lilas.example")
        tx.get(Project, f"P{number % 3}")
        tx.put(ten_years.update(number))
        tx.put(Counter(f"P{number % 500}-U", number))
        tx.queue(ten_years.letter(number), ten_years.thread(number), LETTER)
        tx.put(mail)
        tx.keep_mail(mail.sha256, MAIL)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--mails", type=int, default=4000)
    mails = parser.parse_args().mails
    with tempfile.TemporaryDirectory() as name:
        stores = []
        for share in (1000 / 136_800, 100_000 / 136_800):
            folder = Path(name) / str(share)
            print(f"{ten_years.build(folder, share):7} documents in {folder.name[:6]}")
            stores.append(Store.open(folder))
        measure(stores, mails)


def measure(stores: list[Store], mails: int) -> None:
    """Take the same mails into both stores in turn, and print what each commit cost."""
    wall: list[list[float]] = [[], []]
    busy = [0.0, 0.0]
    folds = [store.storage.generation for store in stores]
    for number in range(1_000_000, 1_000_000 + mails):
        for which in (0, 1) if number % 2 else (1, 0):
            start, used = time.perf_counter(), time.process_time()
            take_in(stores[which], number)
            busy[which] += time.process_time() - used
            wall[which].append(time.perf_counter() - start)
    print(f"{'':34}{'1,000':>10}{'100,000':>10}{'ratio':>8}")
    tell("median µs", [statistics.median(times) for times in wall])
    closing = [close(store) for store in stores]
    whole = [sum(times) + end for times, end in zip(wall, closing, strict=True)]
    tell("mean µs, folds and end of pass too", [seconds / mails for seconds in whole])
    tell("mean processor µs, with folds", [used / mails for used in busy])
    small, large = (store.storage.generation - first for store, first in zip(stores, folds, strict=True))
    print(f"{'folds':34}{small:10}{large:10}")


def tell(what: str, seconds: list[float]) -> None:
    small, large = (1e6 * each for each in seconds)
    print(f"{what:34}{small:10.0f}{large:10.0f}{large / small:8.2f}")


def close(store: Store) -> float:
    """Close a store and return the seconds that took."""
    start = time.perf_counter()
    store.close()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
