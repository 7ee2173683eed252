"""Measure `intake.reading.parse` against the library's `policy.default` on the same mails, in one run.

usage: python bench/read_speed.py [FOLDER]     (default: tests/data/mail)

Prints the time of each, their ratio (library / ours: above 1.0 we are faster), the slowest mail, the peak
memory of reading a large mail as a multiple of its size, and the worst of the tests' hostile mails.
"""

from __future__ import annotations

import base64
import email
import email.policy
import gc
import pathlib
import random
import sys
import time
import tracemalloc
from collections.abc import Callable

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "tests"))
sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "tests" / "reading"))

from test_bounds import BASE, HOSTILE

from intake.reading import mime, parse
from intake.reading.fields import start_of_mail
from intake.reading.guard import Defects

ROUNDS = 5


def library(raw: bytes) -> object:
    """Parse and take the body, as the library's documentation tells to."""
    message = email.message_from_bytes(raw, policy=email.policy.default)
    try:
        body = message.get_body(("plain", "html"))
        return body.get_content() if body is not None else None
    except (LookupError, ValueError, AttributeError, TypeError):
        return None


def library_with_headers(raw: bytes) -> object:
    """Parse, and take also the fields and files that a reading holds."""
    message = email.message_from_bytes(raw, policy=email.policy.default)
    found: list[object] = []
    for name in (
        "From",
        "To",
        "Cc",
        "Reply-To",
        "Subject",
        "Date",
        "Message-ID",
        "In-Reply-To",
        "References",
    ):
        try:
            found.append(str(message[name]))
        except (LookupError, ValueError, AttributeError, TypeError, OverflowError):
            continue
    try:
        found.extend(part.get_payload(decode=True) for part in message.iter_attachments())
        body = message.get_body(("plain", "html"))
        return body.get_content() if body is not None else None
    except (LookupError, ValueError, AttributeError, TypeError, KeyError):
        return None


def only_mime(raw: bytes) -> object:
    """Split the parts only: what of our time is the MIME side's."""
    return mime.read(raw, start_of_mail(raw), Defects())


def seconds(read: Callable[[bytes], object], mails: list[bytes]) -> float:
    """Give the best total processor time of some rounds over all the mails: other programs do not count."""
    best = float("inf")
    for _ in range(ROUNDS):
        gc.collect()
        start = time.process_time()
        for raw in mails:
            read(raw)
        best = min(best, time.process_time() - start)
    return best


def slowest(mails: dict[str, bytes]) -> tuple[float, str]:
    """Give the slowest mail with its seconds."""
    worst = (0.0, "")
    for name, raw in mails.items():
        start = time.perf_counter()
        parse(raw)
        worst = max(worst, (time.perf_counter() - start, name))
    return worst


def large_mail(megabytes: int) -> bytes:
    """Make a mail with a text and one large base64 file."""
    content = base64.encodebytes(random.Random(3).randbytes(megabytes * 700_000))
    return (
        b"From: Zoe Petit <zoe@jardin.example>\r\nSubject: Dossier\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\n\r\nBonjour\r\n--x\r\n'
        b'Content-Type: application/pdf; name="dossier.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n'
        + content.replace(b"\n", b"\r\n")
        + b"--x--\r\n"
    )


def peak(read: Callable[[bytes], object], raw: bytes) -> float:
    """Give the peak of memory beyond what stood before, as a multiple of the mail's size."""
    gc.collect()
    tracemalloc.start()
    kept = read(raw)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most / max(len(raw), 1) if kept is not None else 0.0


def worst_hostile(number: int = 5) -> None:
    """Print the hostile mails of the tests that take most memory, and most time, for their size.

    Memory is counted beyond the fixed base that the tests allow.
    """
    figures = []
    for name, raw in HOSTILE.items():
        parse(raw)
        spent = time.process_time()
        parse(raw)
        spent = time.process_time() - spent
        size = max(len(raw), 1)
        figures.append((peak(parse, raw) - BASE / size, spent, name))
    for ratio, _, name in sorted(figures, reverse=True)[:number]:
        print(f"  hostile, most memory               {ratio:9.2f} times its size beyond the base   {name}")
    for _, spent, name in sorted(figures, key=lambda row: row[1], reverse=True)[:number]:
        print(f"  hostile, most time                 {spent * 1000:9.1f} ms   {name}")


def main() -> None:
    default = pathlib.Path(__file__).parent.parent / "tests" / "data" / "mail"
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else default
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix != ".json"]
    mails = {path.name: path.read_bytes() for path in paths if path.suffix != ".jsonl"}
    for raw in mails.values():
        parse(raw)  # imports and caches are paid once a run, not once a mail
    figures = {
        "library, parse and body": seconds(library, list(mails.values())),
        "library, with headers and files": seconds(library_with_headers, list(mails.values())),
        "ours, parts only": seconds(only_mime, list(mails.values())),
        "ours, everything": seconds(parse, list(mails.values())),
    }
    print(f"{len(mails)} mails, {sum(map(len, mails.values())) / 1e6:.1f} MB, best of {ROUNDS}")
    for name, figure in figures.items():
        print(f"  {name:34} {figure * 1000:9.1f} ms   {figure / len(mails) * 1e6:7.0f} us a mail")
    ours = figures["ours, everything"]
    print(f"  ratio, parse and body              {figures['library, parse and body'] / ours:9.2f}")
    print(f"  ratio, with headers and files      {figures['library, with headers and files'] / ours:9.2f}")
    worst, name = slowest(mails)
    print(f"  slowest mail                       {worst * 1000:9.1f} ms   {name}")
    for megabytes in (1, 8, 25):
        raw = large_mail(megabytes)
        own, other = peak(parse, raw), peak(library, raw)
        print(f"  peak memory, {megabytes:2} MB mail: ours {own:.2f} times its size, library {other:.2f}")
    worst_hostile()


if __name__ == "__main__":
    main()
