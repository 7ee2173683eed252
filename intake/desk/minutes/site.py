"""Published minutes as a folder of static pages: an index, a page a meeting, and a feed (Atom, RFC 4287).

They hold the approved public text and nothing else, load nothing from anywhere, and any server can show them.
"""

from __future__ import annotations

import dataclasses
import html
from collections.abc import Iterator, Sequence
from types import MappingProxyType

from intake.desk.group import Group
from intake.desk.minutes.archive import blocks_told, body_of, paper_name, published
from intake.desk.minutes.wording import day, wording_of
from intake.desk.outcome import View
from intake.desk.records import Meeting, Minutes, MinutesVersion

INDEX, FEED = "index.html", "feed.xml"
# What tells our own pages from somebody else's, which are never written over.
MARK = '<meta name="generator" content="intake">'

_WORDS = MappingProxyType(
    {
        "fr": ("Comptes rendus", "Tous les comptes rendus", "Aucun compte rendu n’est publié.", "Flux Atom"),
        "en": ("Minutes", "All minutes", "No minutes are published.", "Atom feed"),
    }
)
_ADOPTED = MappingProxyType(
    {"fr": "adopté à la réunion n°\u00a0{number}", "en": "adopted at meeting no. {number}"}
)
_STYLE = """
:root { color-scheme: light dark }
body { margin: 0 auto; max-width: 42rem; padding: 1.25rem; font: 1rem/1.6 system-ui, sans-serif }
body { color: #1f2428; background: #fff; overflow-wrap: anywhere }
h1, h2, h3 { line-height: 1.3 } h1 { font-size: 1.5rem } h3 { font-size: 1rem }
h2 { margin-top: 2rem; font-size: 1.2rem; color: #0b5d4b }
a { color: #0a5fa4 } li { margin: .4rem 0 } .dim { color: #5a5f63 }
@media (prefers-color-scheme: dark) {
body { color: #e9e7e3; background: #1c2023 } h2 { color: #7fd0b8 } a { color: #8cc4f5 }
.dim { color: #b4b0a9 }
}
""".strip()

Published = tuple[Minutes, MinutesVersion, Meeting]


@dataclasses.dataclass(frozen=True, slots=True)
class Site:
    """What a site is made of; `url` is where it will be served, "" where nobody said."""

    group: Group
    url: str = ""

    @property
    def words(self) -> tuple[str, str, str, str]:
        return _WORDS.get(self.group.language, _WORDS["fr"])

    @property
    def heading(self) -> str:
        return f"{self.words[0]} – {self.group.name}"


def site_files(view: View, site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield the name and content of each file, the pages before the index that leads to them."""
    told = sorted(published(view), key=lambda each: (each[2].number, each[0].key))
    for papers in _by_meeting(told):
        yield page_name(papers[0][2].number), _page(papers, site).encode()
    yield FEED, _feed(told, site).encode()
    yield INDEX, _index([*_by_meeting(told)][::-1], site).encode()


def page_name(number: int) -> str:
    """Return the name of the page of a meeting."""
    return f"CR-{number}.html"


def _by_meeting(told: Sequence[Published]) -> Iterator[list[Published]]:
    for number in dict.fromkeys(meeting.number for _, _, meeting in told):
        yield [each for each in told if each[2].number == number]


def _page(papers: Sequence[Published], site: Site) -> str:
    """A meeting's minutes, and below them what was put right since."""
    language = site.group.language
    articles = [
        f'<article id="{paper_name(minutes.key)}">\n{_body(version, language)}\n</article>'
        for minutes, version, _ in papers
    ]
    title = wording_of(language).heading.format(number=papers[0][2].number)
    way_back = f'<p><a href="{INDEX}">{html.escape(site.words[1])}</a></p>'
    return _document(title, "\n<hr>\n".join(articles) + f"\n{way_back}", site)


def _body(version: MinutesVersion, language: str) -> str:
    return body_of(tuple(blocks_told(version, language)))


def _index(meetings: Sequence[Sequence[Published]], site: Site) -> str:
    lines = [f"<h1>{html.escape(site.heading)}</h1>"]
    if site.group.association:
        lines.append(f'<p class="dim">{html.escape(site.group.association)}</p>')
    if meetings:
        lines += ["<ul>", *(line for papers in meetings for line in _entries(papers, site)), "</ul>"]
    else:
        lines.append(f"<p>{html.escape(site.words[2])}</p>")
    lines.append(f'<p><a href="{FEED}">{html.escape(site.words[3])}</a></p>')
    return _document(site.heading, "\n".join(lines), site)


def _entries(papers: Sequence[Published], site: Site) -> Iterator[str]:
    language = site.group.language
    for minutes, version, meeting in papers:
        target = page_name(meeting.number) + (
            "" if minutes.key == meeting.key else f"#{paper_name(minutes.key)}"
        )
        title = next(iter(version.public.splitlines()), "")
        told = [day(meeting.date, language)] if minutes.key == meeting.key else []
        if minutes.adopted_in:
            told.append(_ADOPTED.get(language, _ADOPTED["fr"]).format(number=minutes.adopted_in))
        dim = f'<br><span class="dim">{html.escape(", ".join(told))}</span>' if told else ""
        yield f'<li><a href="{target}">{html.escape(title)}</a>{dim}</li>'


def _document(title: str, body: str, site: Site) -> str:
    title_of_feed = html.escape(site.heading)
    feed = f'<link rel="alternate" type="application/atom+xml" href="{FEED}" title="{title_of_feed}">'
    return (
        f'<!doctype html>\n<html lang="{site.group.language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n{MARK}\n'
        f"<title>{html.escape(title)}</title>\n{feed}\n<style>\n{_STYLE}\n</style>\n</head>\n"
        f"<body>\n{body}\n</body>\n</html>\n"
    )


def _feed(told: Sequence[Published], site: Site) -> str:
    """The newest twenty, the last first; ids are tag URIs (RFC 4151), which outlive a move of the site."""
    newest = sorted(told, key=lambda each: _moment(each[0], each[1]), reverse=True)[:20]
    group = site.group
    updated = _moment(newest[0][0], newest[0][1]) if newest else "1970-01-01T00:00:00+00:00"
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{group.language}">',
        f"<title>{html.escape(site.heading)}</title>",
        f"<id>tag:{group.domain},2000-01-01:{html.escape(group.address)}</id>",
        f"<updated>{updated}</updated>",
        f"<author><name>{html.escape(group.association or group.name)}</name></author>",
        f'<link href="{html.escape(_address(INDEX, site))}"/>',
    ]
    if site.url:
        lines.append(f'<link rel="self" href="{html.escape(_address(FEED, site))}"/>')
    lines += [line for each in newest for line in _entry(each, site)]
    return "\n".join([*lines, "</feed>"]) + "\n"


def _entry(paper: Published, site: Site) -> Iterator[str]:
    minutes, version, meeting = paper
    body = _body(version, site.group.language)
    yield "<entry>"
    yield f"<title>{html.escape(next(iter(version.public.splitlines()), ''))}</title>"
    yield f"<id>tag:{site.group.domain},{meeting.date.isoformat()}:{paper_name(minutes.key)}</id>"
    yield f"<updated>{_moment(minutes, version)}</updated>"
    yield f'<link href="{html.escape(_address(page_name(meeting.number), site))}"/>'
    yield f'<content type="html">{html.escape(body)}</content>'
    yield "</entry>"


def _moment(minutes: Minutes, version: MinutesVersion) -> str:
    return (minutes.approved_at or version.at).isoformat(timespec="seconds")


def _address(name: str, site: Site) -> str:
    return f"{site.url.rstrip('/')}/{name}" if site.url else name
