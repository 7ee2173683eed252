"""A mail's reading as a page for a person: who, when, what is new, what was cut, how it is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.reading.words_page import phrases

if TYPE_CHECKING:
    import datetime as dt

    from intake.reading.message import Address, Attachment, DateMention, Message

MARGIN = "  "


def page(message: Message, file: str = "", language: str = "fr") -> str:
    """Write the page of a mail in a language ("fr" or "en")."""
    words = phrases(language)
    sections = [
        _head(message, file, words),
        _section(words["new"], message.reply.strip() or words["nothing_new"]),
        _section(words["cut"], _cut(message, words)),
        _section(words["forwarded"], _forwarded(message, words)),
        _section(
            words["attachments"],
            "\n".join(_attachment(file, words, language) for file in message.attachments),
        ),
        _section(words["dates"], "\n".join(_date(mention, words) for mention in message.dates)),
        _section(words["taken"], "\n".join(taken(message, words))),
        _section(words["defects"], "\n".join(message.defects)),
    ]
    return "\n\n".join(section for section in sections if section) + "\n"


def taken(message: Message, words: dict[str, str]) -> list[str]:
    """Say how a mail would be taken and why, from its reading alone: rights are the desk's."""
    if not message.ok:
        return [words["not_mail"]]
    if message.bounce:
        report = message.bounce
        recipient = report.recipient or words["unknown"]
        said = [words["as_bounce"].format(action=report.action, status=report.status, recipient=recipient)]
    else:
        said = [_as_what(message, words)]
    if message.automatic:
        said.append(words["no_answer"].format(why=words[f"why_{message.automatic}"]))
    return said


def _as_what(message: Message, words: dict[str, str]) -> str:
    """Name the first thing that a person's mail is: secret, a command, a forward, notes, text, files."""
    if message.encrypted:
        return words["as_encrypted"].format(how=message.encrypted.upper())
    if message.command:
        command = message.command
        said = words["as_command"].format(verb=command.verb)
        return " ".join(piece for piece in (said, command.target, command.argument) if piece)
    if message.forwarded:
        return words["as_forward"]
    labels = sorted({note.words for note in message.notes if note.words})
    if labels:
        return words["as_notes"].format(labels=", ".join(labels))
    if message.reply.strip():
        return words["as_text"]
    return words["as_files" if message.attachments else "as_empty"]


def _head(message: Message, file: str, words: dict[str, str]) -> str:
    lines = (
        ("file", file),
        ("from", _addresses((message.sender,) if message.sender else ()) or words["unknown"]),
        ("date", _moment(message.date) or words["unknown"]),
        ("to", _addresses(message.to)),
        ("cc", _addresses(message.cc)),
        ("reply_to", _addresses(message.reply_to)),
        ("list", message.list_id),
        ("subject", message.subject),
    )
    width = max(len(words[key]) for key, value in lines if value)
    return "\n".join(f"{words[key]:{width}}  {value}" for key, value in lines if value)


def _section(title: str, text: str) -> str:
    if not text:
        return ""
    return "\n".join([title, *(f"{MARGIN}{line}".rstrip() for line in text.split("\n"))])


def _cut(message: Message, words: dict[str, str]) -> str:
    cut = []
    quoted = [line for line in message.quoted.splitlines() if line.strip()]
    if quoted:
        cut.append(words["quoted_one"] if len(quoted) == 1 else words["quoted"].format(lines=len(quoted)))
    if message.signature.strip():
        cut.append(words["signature"].format(text=" / ".join(message.signature.strip().split("\n"))))
    return "\n".join(cut)


def _forwarded(message: Message, words: dict[str, str]) -> str:
    inner = message.forwarded
    if inner is None:
        return ""
    sender = _addresses((inner.sender,) if inner.sender else ()) or words["unknown"]
    head = (sender, _moment(inner.date), inner.subject)
    return "\n".join([" – ".join(piece for piece in head if piece), *inner.text.strip().split("\n")])


def _attachment(file: Attachment, words: dict[str, str], language: str) -> str:
    notes = [file.content_type, size_in_words(file.size, language)]
    if file.inline:
        notes.append(words["inline"])
    if file.refused:
        notes.append(words["refused"].format(why=words.get(file.refused, file.refused)))
    return f"{file.filename} ({', '.join(notes)})"


def size_in_words(size: int, language: str) -> str:
    """Say a size as people do: 12 octets, 3 ko, 4,2 Mo."""
    unit = {"fr": ("octets", "ko", "Mo")}.get(language, ("bytes", "kB", "MB"))
    if size < 1_000:
        return f"{size} {unit[0]}"
    if size < 1_000_000:
        return f"{round(size / 1_000)} {unit[1]}"
    number = f"{size / 1_000_000:.1f}"
    return f"{number.replace('.', ',') if language == 'fr' else number} {unit[2]}"


def _date(mention: DateMention, words: dict[str, str]) -> str:
    span = mention.start.isoformat()
    if mention.end != mention.start:
        span += f" … {mention.end.isoformat()}"
    if mention.time:
        span += f" {mention.time:%H:%M}"
    return words["mention"].format(words=mention.words, span=span)


def _addresses(addresses: tuple[Address, ...]) -> str:
    return ", ".join(f"{one.name} <{one.email}>" if one.name else one.email for one in addresses[:20])


def _moment(date: dt.datetime | None) -> str:
    return f"{date:%Y-%m-%d %H:%M %z}" if date else ""
