"""The story's secret is no secret: the same tokens and Message-IDs come out wherever it is played.

A folder that holds it is the demo's: nobody else's group has it.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

SECRET = hashlib.sha256(b"the story of Les Voisins du Canal").digest()


def is_played_in(secret_file: Path) -> bool:
    """Say whether the group whose secret lies in this file is the story's."""
    try:
        return secret_file.read_text(encoding="ascii").strip() == SECRET.hex()
    except (OSError, ValueError):
        return False
