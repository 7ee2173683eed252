"""The lines of a document, as somebody would have typed them into a mail."""

from __future__ import annotations

import dataclasses
import re

BULLET = "- "


@dataclasses.dataclass(slots=True)
class Lines:
    """Paragraphs in order, a line each; a heading stands apart from what is above it."""

    told: list[str] = dataclasses.field(default_factory=list)

    def add(self, text: str, *, heading: bool = False, listed: bool = False) -> None:
        """Add a paragraph; an empty one parts those around it."""
        text = "\n".join(" ".join(line.split(" ")).strip() for line in text.split("\n")).strip("\n")
        if heading and self.told:
            self.told.append("")
        self.told.append(BULLET + text if listed and text else text)

    def row(self, cells: list[str]) -> None:
        """Add a row of a table: "Décision :" in one cell labels what the next one says."""
        line = ""
        for cell in (" ".join(each.split()) for each in cells):
            if line and cell:
                line += " " if line.endswith(":") else " | "
            line += cell
        self.add(line)

    @property
    def text(self) -> str:
        """All lines, no two empty ones in a row."""
        text = re.sub(r"\n{3,}", "\n\n", "\n".join(self.told)).strip("\n")
        return text + "\n" if text else ""
