"""Published minutes as files that outlive this program: Markdown, HTML and JSON of the public text alone."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Container, Iterator

from intake.desk.minutes.edits import blocks_of
from intake.desk.minutes.text import public_items
from intake.desk.minutes.wording import wording_of
from intake.desk.outcome import View
from intake.desk.records import Meeting, Minutes, MinutesState, MinutesVersion

_ITEM = re.compile(r"[A-Z]\d{1,3}\. ")
# What Markdown would read as its own where people only wrote it; "1." and "-" count at a line's start alone.
_MARKDOWN = re.compile(r"([\\`*_\[\]<>#|~])|^(\d{1,9})([.)])(?=\s)|^([-+])(?=\s)", re.MULTILINE)


def published(view: View) -> Iterator[tuple[Minutes, MinutesVersion, Meeting]]:
    """Yield what was published, in the order in which it was first drafted: its version, and its meeting."""
    for minutes in view.all(Minutes):
        if minutes.state is not MinutesState.PUBLISHED:
            continue
        version = view.get(MinutesVersion, f"{minutes.key}-v{minutes.version}")
        meeting = view.get(Meeting, f"R{minutes.number}")
        if version is not None and meeting is not None:
            yield minutes, version, meeting


def missing_papers(view: View, language: str, there: Container[str]) -> Iterator[tuple[str, bytes]]:
    """Yield the files of published minutes that are not there, by name."""
    for minutes, version, meeting in published(view):
        if any(name not in there for name in paper_names(minutes)):
            for name, content in archive_files(version, meeting, language):
                if name not in there:
                    yield name, content


def paper_name(key: str) -> str:
    """Return the name of a paper without its ending: "CR-2", "CR-2-rectificatif-1"."""
    return f"CR-{key[1:].replace('C', '-rectificatif-')}"


def paper_names(minutes: Minutes) -> tuple[str, ...]:
    """Return the names of the files of one meeting's minutes."""
    return tuple(f"{paper_name(minutes.key)}.{ending}" for ending in ("md", "html", "json"))


def archive_files(
    version: MinutesVersion, meeting: Meeting, language: str = "fr"
) -> tuple[tuple[str, bytes], ...]:
    """Return the names and contents of the files of one meeting's published minutes."""
    told = tuple(blocks_told(version, language))
    name = paper_name(version.minutes)
    texts = (
        (f"{name}.md", _markdown(told)),
        (f"{name}.html", _page(told, language)),
        (f"{name}.json", _json(version, meeting)),
    )
    return tuple((filename, text.encode()) for filename, text in texts)


def blocks_told(version: MinutesVersion, language: str) -> Iterator[tuple[str, str]]:
    """Yield what each paragraph of the public text is (h1, h2, h3, li or p), and its words."""
    sections = set(wording_of(language).sections.values())
    for number, block in enumerate(blocks_of(version.public)):
        title, _, rest = block.partition("\n")
        if number == 0:
            yield "h1", title
            yield from (("p", line) for line in rest.splitlines())
        elif block in sections:
            yield "h2", block
        elif block.startswith("– "):
            yield "li", _on_one_line(block.removeprefix("– "))
        else:
            yield "h3" if _ITEM.match(block) else "p", _on_one_line(block)


def _on_one_line(block: str) -> str:
    return re.sub(r"[ \t]*\n[ \t]*", " ", block)


def _markdown(told: tuple[tuple[str, str], ...]) -> str:
    signs = {"h1": "# ", "h2": "## ", "h3": "### ", "li": "- ", "p": ""}
    text, before = "", ""
    for kind, words in told:
        gap = "\n" if kind == before == "li" else "\n\n"
        text += (gap if text else "") + signs[kind] + _MARKDOWN.sub(_marked, words)
        before = kind
    return text + "\n"


def _marked(match: re.Match[str]) -> str:
    """A sign that Markdown would read is marked with a backslash; a number, at its dot."""
    sign, number, dot, dash = match.groups()
    return f"{number}\\{dot}" if number else f"\\{sign or dash}"


def body_of(told: tuple[tuple[str, str], ...]) -> str:
    """Return the paragraphs as HTML elements, a line each."""
    lines, before = [], ""
    for kind, words in told:
        if (kind == "li") is not (before == "li"):
            lines.append("<ul>" if kind == "li" else "</ul>")
        lines.append(f"<{kind}>{html.escape(words)}</{kind}>")
        before = kind
    if before == "li":
        lines.append("</ul>")
    return "\n".join(lines)


def _page(told: tuple[tuple[str, str], ...], language: str) -> str:
    title = html.escape(told[0][1]) if told else ""
    body = body_of(told)
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width">\n<title>{title}</title>\n</head>\n'
        f"<body>\n{body}\n</body>\n</html>\n"
    )


def _json(version: MinutesVersion, meeting: Meeting) -> str:
    """Tell the same to programs; a text that an animateur wrote whole has no items."""
    items = () if version.whole_text else public_items(version.items)
    value = {
        "meeting": meeting.number,
        "date": meeting.date.isoformat(),
        "version": version.version,
        "sha256": version.sha256,
        "text": version.public,
        "items": [
            {
                "label": item.label,
                "section": item.section.value,
                "title": item.title,
                "project": item.about,
                "paragraphs": [{"role": each.role, "text": each.text} for each in item.paragraphs],
            }
            for item in items
        ],
    }
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
