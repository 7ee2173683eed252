"""Kill passes, fail letters, and hold the end against what is promised.

    python bench/faults.py [--kills 1000] [--minutes N] [--seed N] [--pairs 100] [--maildir]

A story runs on Dovecot with an SMTP server that fails at random. Passes die by SIGKILL at random moments and
at every named step. At the end every mail had exactly one effect, every letter was delivered, and none twice
but the last one of a pass that died, with the same bytes; into a Maildir (--maildir) none at all. Each letter
that goes twice is counted.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from servers.dovecot import Dovecot  # noqa: E402
from servers.imap import Account  # noqa: E402
from system.story_of_faults import Story  # noqa: E402


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--minutes", type=float, default=600, help="kill no more after this time")
    parser.add_argument("--pairs", type=int, default=100, help="passes started two at once")
    parser.add_argument("--seed", type=int, default=random.randrange(1_000_000))
    parser.add_argument("--maildir", action="store_true", help="letters go into a Maildir")
    args = parser.parse_args()
    print(f"seed {args.seed}", flush=True)
    start = time.monotonic()
    with Dovecot() as server, tempfile.TemporaryDirectory() as name:
        story = Story(Path(name), Account(server, "faults"), args.seed, maildir=args.maildir)
        try:
            story.play(args.kills, until=start + 60 * args.minutes)
            story.pairs(args.pairs)
            told = story.check()
        finally:
            story.close()
    steps = ", ".join(f"{how} {count}" for how, count in sorted(told.at.items()) if how)
    print(f"{told.kills} kills in {told.passes} passes ({steps})")
    print(f"{told.mails} mails, each with one effect; {told.letters} letters, each delivered")
    print(f"{told.twice} letters twice, each the last of a pass that died; {time.monotonic() - start:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
