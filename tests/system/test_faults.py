"""A share of the story of faults; `bench/faults.py` plays it for a thousand kills."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from servers.dovecot import find_dovecot

PROGRAM = Path(__file__).parent.parent.parent / "bench" / "faults.py"
# A failure names its seed: INTAKE_SEED=… plays it again.
SEED = int(os.environ.get("INTAKE_SEED") or random.randrange(1_000_000))


@pytest.mark.skipif(find_dovecot() is None, reason="the story is played on Dovecot")
@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="kills by moment need Linux")
@pytest.mark.parametrize("words", [(), ("--maildir",)], ids=["smtp", "maildir"])
def test_what_dies_anywhere_ends_well(words: tuple[str, ...]) -> None:
    told = subprocess.run(
        [sys.executable, str(PROGRAM), "--kills", "12", "--pairs", "3", "--seed", str(SEED), *words],
        check=False,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert told.returncode == 0, f"INTAKE_SEED={SEED}\n{told.stderr}"
