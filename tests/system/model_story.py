"""The eight weeks of `model_mails.py` as they were played, and the letters and minutes that came of them, read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from intake.demo.people import MARIE
from servers.smtp import Letter
from system.group_box import GroupBox, read, text_of
from system.model_mails import SCENES

SECTIONS = (
    "A) Point sur les projets en cours",
    "B) Les nouveaux projets présentés",
    "Décisions",
    "Actions",
)


class Story:
    """What left at each scene, found by the words that announce it, and what was published at the end."""

    def __init__(self, box: GroupBox, left: list[list[Letter]], site: Path) -> None:
        self.box, self.left, self.site = box, left, site

    def at(self, told: str) -> list[Letter]:
        (number,) = (i for i, scene in enumerate(SCENES) if told in scene.told)
        return self.left[number]

    def text(self, told: str, to: str = MARIE.email) -> str:
        """Return the one letter to somebody at a scene, on a single line a paragraph."""
        (letter,) = (each for each in self.at(told) if each.recipients == (to,))
        return plain(text_of(letter))

    @property
    def files(self) -> list[Path]:
        made = (*self.site.rglob("*"), *(self.box.folder / "db" / "minutes").rglob("*"))
        return [path for path in made if path.is_file()]


def plain(text: str) -> str:
    """Return text with a line a paragraph, and plain spaces for the no-break ones."""
    return "\n".join(" ".join(block.split()) for block in re.split(r"\r?\n[ \t]*\r?\n", text))


def minutes(text: str) -> dict[str, list[str]]:
    """Return the published minutes as an item's heading, or a section's without items, to its paragraphs."""
    body = text.partition("Compte rendu de la réunion n° 2 Projets ESS ")[2]
    body = body.partition("\nCR établi par")[0]
    found: dict[str, list[str]] = {"": []}
    heading = ""
    for line in body.splitlines():
        if line in SECTIONS or re.match(r"[AB]\d+\. ", line):
            heading = line
            found[heading] = []
        else:
            found[heading].append(line)
    return found


def the_draft(story: Story) -> str:
    (draft,) = (each for each in story.at("« CR 2 »") if "À valider" in str(read(each)["Subject"]))
    return plain(text_of(draft))


def labels_in(told: object) -> Iterator[str]:
    """Yield every label of an item, wherever it stands in the file."""
    if isinstance(told, dict):
        if "label" in told:
            yield str(told["label"])
        for each in told.values():
            yield from labels_in(each)
    if isinstance(told, list):
        for each in told:
            yield from labels_in(each)


def whole(letter: Letter) -> str:
    """Return all that a letter tells, decoded: its subject, and the text of each of its parts."""
    mail = read(letter)
    parts = [
        part.get_content()
        for part in mail.walk()
        if not part.is_multipart() and part.get_content_maintype() == "text"
    ]
    return plain("\n\n".join([str(mail["Subject"]), *map(str, parts)]))
