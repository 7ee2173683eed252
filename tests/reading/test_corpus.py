"""Real mails with known answers, where they lie beside the project: the floor under which reading never falls.

The mails are other people's and are not part of the project. INTAKE_CORPUS names their folder, else they are looked
for beside the clone. What stays short of a full score, and why it is in our users' interest, is told and tested with
mails of our own in test_differences.py and reply/test_differences.py.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
CORPUS = Path(os.environ.get("INTAKE_CORPUS", ROOT.parent / "shared" / "corpus"))

LEAST = {
    "read": 382,
    "reply": 112,
    "reply (French)": 12,
    "reply_startswith": 2,
    "from_email": 115,
    "subject": 107,
    "date": 50,
    "message_id": 52,
    "attachments": 27,
    "text": 68,
    "is_bounce": 6,
    "bounce_status": 2,
    "no_auto_answer": 6,
    "is_forward": 17,
    "forward_from": 15,
}


@pytest.mark.skipif(
    not (CORPUS / "score.py").exists(), reason=f"no corpus in {CORPUS}: REAL MAILS NOT READ HERE"
)
def test_real_mails_are_read_as_well_as_ever() -> None:
    done = subprocess.run(
        [
            sys.executable,
            str(CORPUS / "score.py"),
            "--json",
            "--command",
            f"{sys.executable} -m intake parse --json",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    score = json.loads(done.stdout)
    fallen = {field: score[field] for field, least in LEAST.items() if score[field][0] < least}
    assert fallen == {}
    assert score["over_stripped"] <= 2
