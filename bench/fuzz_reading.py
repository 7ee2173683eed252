"""Throw broken mails at `intake.reading.parse`: made MIME trees, and flipped, cut, spliced versions of mails.

usage: python bench/fuzz_reading.py [--count 20000] [--seed 1] [FOLDER]     (default: tests/data/mail)

Prints how many inputs of each kind were read, the worst time of one, each surprise that a stage's net
caught (a fault to mend), and each failure: an exception that got out, or more than a second. Exits with 1
when there was a failure.
"""

from __future__ import annotations

import argparse
import collections
import pathlib
import random
import re
import sys
import time
from collections.abc import Callable, Iterator

from intake.reading import parse

LIMIT_SECONDS = 1.0
MAX_BYTES = 1_000_000

TYPES = (
    b"text/plain", b"text/html", b"text/calendar", b"text/enriched",
    b"text/plain; format=flowed; delsp=yes", b"text/plain; charset=utf-8",
    b"text/plain; charset=iso-8859-1", b"text/plain; charset=utf-7", b"text/plain; charset=iso-2022-jp",
    b"text/html; charset=x-unknown", b"image/png; name=\"a.png\"",
    b"application/pdf; name*=utf-8''caf%C3%A9.pdf", b"message/rfc822", b"message/delivery-status",
    b"application/ms-tnef; name=winmail.dat", b"application/pkcs7-mime; smime-type=signed-data", b"text",
    b"/", b"", b"application/octet-stream; name=\"=?utf-8?Q?x=", b"text/plain; charset=\"utf-8",
    b"text/x-amp-html",
)  # fmt: skip
MULTIPARTS = (
    b"mixed", b"alternative", b"related", b"signed", b"report; report-type=delivery-status", b"digest",
    b"encrypted", b"unheard-of",
)  # fmt: skip
ENCODINGS = (b"", b"base64", b"quoted-printable", b"8bit", b"x-uuencode", b"BASE64; x", b"foo", b"binary")
WORDS = (
    "Bonjour, ", "> cité\n", "Le 3 mars 2017 à 10:02, Zoé <zoe@x.example> a écrit :\n", "OK\n", "\n",
    "=?utf-8?B?", "De : ", "\u202f", "\x00", "é" * 3, "-- \n", "<div>", "</div>", "<blockquote>", "&nbsp;",
    "begin 644 a\n", "end\n", "--", "demain à midi ", "P4 ", "P2\nDécision : oui\n", "=C3=A9", "a" * 200,
    "(", '"', "<", ",", ";", ":", "@", "\r", "BEGIN:VEVENT\nSUMMARY:x\nDTSTART:20170303T1030Z\n",
    "-----BEGIN PGP SIGNED MESSAGE-----\n", "\x1b$B", "'" * 50,
)  # fmt: skip
FIELDS = (
    b"From", b"To", b"Cc", b"Subject", b"Date", b"Message-ID", b"References", b"In-Reply-To", b"Reply-To",
    b"Content-Type", b"Content-Disposition", b"List-Id", b"Auto-Submitted", b"Return-Path", b"Received",
    b"Content-Transfer-Encoding", b"X-Original-From", b"Authentication-Results", b"X-Failed-Recipients",
    b"Sender",
)  # fmt: skip


def text(luck: random.Random, most: int) -> bytes:
    """Make some text of pieces that readers stumble over."""
    codec = luck.choice(("utf-8", "cp1252", "utf-16"))
    return "".join(luck.choice(WORDS) for _ in range(luck.randrange(most))).encode(codec, "replace")


def tree(luck: random.Random, depth: int = 0) -> bytes:
    """Make a part with its head: a leaf, or a multipart of more parts."""
    if depth > 6 or luck.random() < 0.45:
        head = b"Content-Type: " + luck.choice(TYPES) + b"\r\n"
        head += b"Content-Transfer-Encoding: " + luck.choice(ENCODINGS) + b"\r\n"
        if luck.random() < 0.3:
            head += (
                b"Content-Disposition: attachment; filename=" + text(luck, 3).replace(b"\n", b" ") + b"\r\n"
            )
        return head + b"\r\n" + text(luck, 30)
    boundary = luck.choice(
        (b"x", b"--", b"", b"x" * luck.randrange(1, 80), b"a b", b"=_%d" % luck.randrange(99))
    )
    parts = [tree(luck, depth + 1) for _ in range(luck.randrange(5))]
    body = b"".join(b"\r\n--" + boundary + b"\r\n" + part for part in parts)
    close = luck.choice((b"\r\n--" + boundary + b"--\r\n", b"", b"\r\n--" + boundary + b"-\r\n"))
    kind = luck.choice(MULTIPARTS)
    return b"Content-Type: multipart/" + kind + b'; boundary="' + boundary + b'"\r\n\r\n' + body + close


def made(luck: random.Random, _: list[bytes]) -> bytes:
    """Make a mail from nothing."""
    lines = [luck.choice(FIELDS) + b": " + text(luck, 12) for _ in range(luck.randrange(12))]
    return b"\r\n".join([*lines, b"MIME-Version: 1.0"]) + b"\r\n" + tree(luck)


def flipped(luck: random.Random, mails: list[bytes]) -> bytes:
    """Change some bytes of a mail."""
    data = bytearray(luck.choice(mails))
    for _ in range(luck.choice((1, 3, 30, 300))):
        if data:
            data[luck.randrange(len(data))] = luck.randrange(256)
    return bytes(data)


def cut(luck: random.Random, mails: list[bytes]) -> bytes:
    """Cut a mail short, or its beginning off, or a piece out of it."""
    data = luck.choice(mails)
    one, two = sorted((luck.randrange(len(data) + 1), luck.randrange(len(data) + 1)))
    return luck.choice((data[:one], data[one:], data[:one] + data[two:], data[one:two]))


def spliced(luck: random.Random, mails: list[bytes]) -> bytes:
    """Put the beginning of one mail before the end of another, or a piece many times over."""
    one, two = luck.choice(mails), luck.choice(mails)
    if luck.random() < 0.3:
        at = luck.randrange(len(one) + 1)
        piece = one[at : at + luck.randrange(1, 200)]
        return (one[:at] + piece * luck.choice((2, 50, 1000)) + one[at:])[:MAX_BYTES]
    return one[: luck.randrange(len(one) + 1)] + two[luck.randrange(len(two) + 1) :]


def swapped(luck: random.Random, mails: list[bytes]) -> bytes:
    """Shuffle, drop and repeat the lines of a mail."""
    lines = luck.choice(mails)[:200_000].split(b"\n")
    for _ in range(luck.randrange(1, 20)):
        one, two = luck.randrange(len(lines)), luck.randrange(len(lines))
        lines[one], lines[two] = lines[two], luck.choice((lines[one], b"", lines[one] * 3, lines[one][::-1]))
    return b"\n".join(lines)


KINDS: tuple[Callable[[random.Random, list[bytes]], bytes], ...] = (made, flipped, cut, spliced, swapped)


def inputs(seed: int, count: int, mails: list[bytes]) -> Iterator[tuple[str, bytes]]:
    """Give that many inputs, the same ones for the same seed."""
    luck = random.Random(seed)
    for number in range(count):
        make = KINDS[number % len(KINDS)]
        yield make.__name__, make(luck, mails)[:MAX_BYTES]


def read_all(seed: int, count: int, mails: list[bytes]) -> tuple[collections.Counter[str], list[str]]:
    """Read all inputs; give counts (kinds, surprises) and failures; failing bytes are kept in bench/out."""
    counts: collections.Counter[str] = collections.Counter()
    failures: list[str] = []
    first: dict[str, int] = {}
    worst, slowest = 0.0, ""
    for number, (kind, raw) in enumerate(inputs(seed, count, mails)):
        start = time.process_time()
        try:
            message = parse(raw)
        except BaseException as failure:  # noqa: BLE001 - what gets out is what we look for
            failures.append(f"{kind} {number}: {type(failure).__name__}: {failure}")
            _keep(f"{seed}-{number}", raw)
            continue
        took = time.process_time() - start
        if took > LIMIT_SECONDS:
            failures.append(f"{kind} {number}: {took:.2f} s for {len(raw)} bytes")
            _keep(f"{seed}-{number}", raw)
        if took > worst:
            worst, slowest = took, f"worst time {took:.3f} s ({kind} {number}, {len(raw)} bytes)"
        counts[kind] += 1
        for defect in message.defects:
            surprise = re.match(r"[a-z.-]+: [A-Z]\w+(?:Error|Exception|Warning|Iteration)\b.*", defect)
            if surprise:
                name = f"caught {surprise.group()[:120]}"
                first.setdefault(name, number)
                counts[name] += 1
    named = {
        f"{name} (first in input {first[name]})" if name in first else name: n for name, n in counts.items()
    }
    return collections.Counter({**named, slowest: 1}), failures


def _keep(name: str, raw: bytes) -> None:
    folder = pathlib.Path(__file__).parent / "out"
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.eml").write_bytes(raw)


def main() -> int:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    default = pathlib.Path(__file__).parent.parent / "tests" / "data" / "mail"
    options.add_argument("folder", nargs="?", type=pathlib.Path, default=default)
    options.add_argument("--count", type=int, default=20_000)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    mails = [
        path.read_bytes() for path in sorted(given.folder.rglob("*")) if path.suffix in (".eml", ".mbox")
    ]
    counts, failures = read_all(given.seed, given.count, [mail for mail in mails if mail])
    for name, count in counts.most_common(60):
        print(f"{count:7} {name}")
    print(f"seed {given.seed}: {given.count} inputs, {len(failures)} failures")
    for failure in failures[:50]:
        print(f"  {failure}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
