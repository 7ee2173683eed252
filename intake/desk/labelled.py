"""Words behind a label, with the colon as each language sets it: in French a blank stands before it."""

from __future__ import annotations

import re

_PARTED = re.compile(r"(?P<label>[^:\n]{0,120}?)\u00a0?: (?P<text>.*)", re.DOTALL)


def with_label(label: str, text: str, language: str) -> str:
    """Return a text behind its label: "R2-D1 : …" in French, "R2-D1: …" in English."""
    colon = "\u00a0:" if language == "fr" else ":"
    return f"{label}{colon} {text}"


def without_label(labelled: str) -> tuple[str, str]:
    """Return the label and the text behind it, whichever language set them; no label where there is none."""
    found = _PARTED.fullmatch(labelled)
    return (found["label"], found["text"]) if found else ("", labelled)
