"""Say in words what an invitation (text/calendar, RFC 5545) asks: what, when, where, who."""

from __future__ import annotations

import datetime as dt
import re

MAX_EVENTS = 10
MAX_LINE = 50_000
MAX_LINES = 5_000

# How the summary is worded; the mail's text is read by people of the group, in its first language.
TITLES = {
    "REQUEST": "Invitation",
    "PUBLISH": "Événement",
    "CANCEL": "Événement annulé",
    "REPLY": "Réponse à une invitation",
    "COUNTER": "Autre date proposée",
}
ANSWERS = {"ACCEPTED": "accepte", "DECLINED": "décline", "TENTATIVE": "répond peut-être"}

_FOLD = re.compile(r"\r?\n[ \t]")
_LINE = re.compile(r"([A-Za-z-]{1,40})((?:;[^:;\"]*(?:\"[^\"]*\"[^:;\"]*)?){0,100}):(.*)")
_ESCAPED = re.compile(r"\\([\\;,nN])")
_TIME = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z)?)?")
_COMMON_NAME = re.compile(r';CN="?([^";:]+)"?', re.IGNORECASE)
_ANSWER = re.compile(r";PARTSTAT=([A-Z-]+)", re.IGNORECASE)


def summary(source: str) -> str:
    """Summarise the events of a calendar part, a paragraph each."""
    method = "PUBLISH"
    events: list[dict[str, list[tuple[str, str]]]] = []
    for written in _FOLD.sub("", source).split("\n", MAX_LINES)[:MAX_LINES]:
        line = _LINE.match(written[:MAX_LINE].rstrip("\r"))
        if line is None:
            continue
        name, options, value = line[1].upper(), line[2], line[3].strip()
        if name == "METHOD":
            method = value.upper()
        elif name == "BEGIN":
            if value.upper() == "VEVENT" and len(events) < MAX_EVENTS:
                events.append({})
        elif events:
            events[-1].setdefault(name, []).append((options, value))
    return "\n\n".join(_event(method, event) for event in events)


def _event(method: str, event: dict[str, list[tuple[str, str]]]) -> str:
    title = _unescaped(_first(event, "SUMMARY"))
    lines = [f"{TITLES.get(method, 'Événement')}\xa0: {title}".rstrip()]
    when = _when(event)
    if when:
        lines.append(f"Quand\xa0: {when}")
    if place := _unescaped(_first(event, "LOCATION")):
        lines.append(f"Où\xa0: {place}")
    if organiser := [_person(*line) for line in event.get("ORGANIZER", [])[:1]]:
        lines.append(f"Organisé par\xa0: {organiser[0]}")
    if people := [_person(*line) for line in event.get("ATTENDEE", [])[:30]]:
        lines.append(f"Invités\xa0: {', '.join(people)}")
    if described := _unescaped(_first(event, "DESCRIPTION")):
        lines.append(f"\n{described}")
    return "\n".join(lines)


def _first(event: dict[str, list[tuple[str, str]]], name: str) -> str:
    values = event.get(name)
    return values[0][1] if values else ""


def _unescaped(value: str) -> str:
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value).strip()


def _when(event: dict[str, list[tuple[str, str]]]) -> str:
    """Give the start, and the end where it adds something; all-day ends are exclusive in the format."""
    start = _TIME.match(_first(event, "DTSTART"))
    end = _TIME.match(_first(event, "DTEND"))
    if start is None:
        return ""
    words = _moment(start)
    if end is None or end.group() == start.group():
        return words
    if end.group(1, 2, 3) == start.group(1, 2, 3):
        return f"{words} – {end[4]}:{end[5]}" if end[4] else words
    if not end[4]:
        last = dt.date(int(end[1]), int(end[2]), int(end[3])) - dt.timedelta(days=1)
        return words if last.strftime("%Y%m%d") == start.group() else f"{words} – {last:%d/%m/%Y}"
    return f"{words} – {_moment(end)}"


def _moment(found: re.Match[str]) -> str:
    day = f"{found[3]}/{found[2]}/{found[1]}"
    if not found[4]:
        return day
    return f"{day} {found[4]}:{found[5]}{' UTC' if found[7] else ''}"


def _person(options: str, value: str) -> str:
    """Name a person by their common name or address, with their answer when they gave one."""
    named = _COMMON_NAME.search(options)
    name = named[1].strip() if named else value.removeprefix("mailto:").removeprefix("MAILTO:")
    answer = _ANSWER.search(options)
    word = ANSWERS.get(answer[1].upper()) if answer else None
    return f"{name} ({word})" if word else name
