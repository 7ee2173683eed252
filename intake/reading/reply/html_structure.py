"""What the structure of a mail's HTML tells about its quote."""

from __future__ import annotations

from collections.abc import Sequence

from intake.reading.reply.lines import Line


def apply_structure(lines: Sequence[Line], html: str | None) -> Sequence[Line]:
    """Give the lines that the HTML shows as quoted a quote's depth."""
    return lines
