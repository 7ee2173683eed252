"""Mails as four mail programs write them: how each quotes, signs and packs."""

from __future__ import annotations

import datetime as dt
import email.message
import email.policy
import email.utils
import hashlib
import html

from intake.demo.files import content_of
from intake.demo.people import BOX, HOST
from intake.demo.scene import Client, Scene
from intake.desk.minutes.wording import day
from intake.reading.message import Address, Message

_POLICY = email.policy.SMTP.clone(max_line_length=998)
_SHORT_MONTHS = (
    "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.",
)  # fmt: skip
_SHORT_DAYS = ("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim.")


def compose(scene: Scene, answered: Message | None) -> bytes:
    """Return the mail of a scene as its program would send it, and as the group's mail host hands it over."""
    if scene.who is None:
        raise ValueError("nobody writes in this scene")
    mail = email.message.EmailMessage(policy=_POLICY)
    mail["Return-Path"] = f"<{scene.who.email}>"
    mail["Authentication-Results"] = (
        f"{HOST}; dmarc=pass (p=none) header.from={scene.who.email.partition('@')[2]}"
    )
    mail["From"] = email.utils.formataddr((scene.who.name, scene.who.email))
    mail["To"] = email.utils.formataddr(_to(answered))
    mail["Subject"] = _subject(scene, answered)
    mail["Date"] = email.utils.format_datetime(scene.at)
    mail["Message-ID"] = message_id(scene)
    if answered is not None:
        mail["In-Reply-To"] = f"<{answered.message_id}>"
        mail["References"] = " ".join(f"<{each}>" for each in (*answered.references, answered.message_id))
    if scene.client is Client.AWAY:
        mail["Auto-Submitted"] = "auto-replied"
    _pack(mail, scene, answered)
    return mail.as_bytes()


def message_id(scene: Scene) -> str:
    """Return the Message-ID of a scene's mail: the same whenever the story is played."""
    name = hashlib.sha256(f"{scene.at.isoformat()}{scene.subject}".encode()).hexdigest()[:20]
    domain = scene.who.email.partition("@")[2] if scene.who else "histoire.example"
    return f"<{name}@{domain}>"


def _to(answered: Message | None) -> tuple[str, str]:
    if answered and answered.reply_to:
        return (BOX.name, answered.reply_to[0].email)
    return (BOX.name, BOX.email)


def _subject(scene: Scene, answered: Message | None) -> str:
    if scene.forwards:
        return scene.subject or f"TR : {scene.forwards.subject}"
    if scene.subject or answered is None:
        return scene.subject
    return answered.subject if answered.subject.startswith("Re: ") else f"Re: {answered.subject}"


def _pack(mail: email.message.EmailMessage, scene: Scene, answered: Message | None) -> None:
    body = scene.text if not scene.signature else f"{scene.text}\n\n{scene.signature}"
    quoted = _quoted(scene, answered)
    mail.set_content(f"{body}\n{quoted}", cte="quoted-printable")
    if scene.client in {Client.GMAIL, Client.OUTLOOK}:
        mail.add_alternative(_html(scene, body, answered), subtype="html", cte="quoted-printable")
    for piece in scene.pieces:
        maintype, _, subtype = piece.content_type.partition("/")
        mail.add_attachment(content_of(piece), maintype=maintype, subtype=subtype, filename=piece.filename)
    for number, part in enumerate(part for part in mail.walk() if part.is_multipart()):
        part.set_boundary(f"----=_{message_id(scene)[1:13]}_{number}")


def _quoted(scene: Scene, answered: Message | None) -> str:
    if scene.forwards:
        return _forwarded(scene.forwards, scene.who)
    if answered is None or answered.date is None or scene.client is Client.AWAY:
        return "\nEnvoyé de mon iPhone\n" if scene.client is Client.IPHONE else ""
    lines = answered.text.splitlines()
    quote = "\n".join(f"> {line}".rstrip() for line in lines)
    said = answered.date.astimezone(scene.at.tzinfo)
    match scene.client:
        case Client.OUTLOOK:
            return f"\n{_outlook_head(answered, said)}\n\n{answered.text}\n"
        case Client.IPHONE:
            head = f"Le {said.day} {_SHORT_MONTHS[said.month - 1]} {said:%Y} à {said:%H:%M}, {BOX.name} <{BOX.email}> a écrit\u00a0:"
            return f"\nEnvoyé de mon iPhone\n\n> {head}\n> \n{quote}\n"
        case Client.THUNDERBIRD:
            return f"\nLe {said:%d/%m/%Y} à {said:%H:%M}, {BOX.name} a écrit\u00a0:\n{quote}\n"
        case _:
            return f"\n{_gmail_head(said)}\n\n{quote}\n"


def _gmail_head(said: dt.datetime) -> str:
    short = f"{_SHORT_DAYS[said.weekday()]} {said.day} {_SHORT_MONTHS[said.month - 1]} {said:%Y}"
    return f"Le {short} à {said:%H:%M}, {BOX.name} <{BOX.email}>\na écrit\u00a0:"


def _outlook_head(answered: Message, said: dt.datetime) -> str:
    to = answered.to[0].email if answered.to else ""
    return (
        f"De\u00a0: {BOX.name} <{BOX.email}>\nEnvoyé\u00a0: {day(said.date(), 'fr')} {said:%H:%M}\n"
        f"À\u00a0: {to}\nObjet\u00a0: {answered.subject}"
    )


def _forwarded(original: Scene, to: Address | None) -> str:
    who = original.who or Address("", "")
    receiver = to.name if to else ""
    return (
        "\n---------- Message transféré ----------\n"
        f"De\u00a0: {who.name} <{who.email}>\nDate\u00a0: {day(original.at.date(), 'fr')} à {original.at:%H:%M}\n"
        f"Objet\u00a0: {original.subject}\nÀ\u00a0: {receiver}\n\n{original.text}\n"
    )


def _html(scene: Scene, body: str, answered: Message | None) -> str:
    text = "".join(f"<p>{html.escape(part).replace(chr(10), '<br>')}</p>" for part in body.split("\n\n"))
    if scene.forwards:
        told = html.escape(_forwarded(scene.forwards, scene.who)).replace("\n", "<br>\n")
        return f'<div dir="ltr">{text}</div><br><div class="gmail_quote">{told}</div>'
    if answered is None or answered.date is None:
        return f'<html><body><div dir="ltr">{text}</div></body></html>'
    said = answered.date.astimezone(scene.at.tzinfo)
    quote = html.escape(answered.text).replace("\n", "<br>\n")
    if scene.client is Client.OUTLOOK:
        head = html.escape(_outlook_head(answered, said)).replace("\n", "<br>")
        return f'<html><body>{text}<hr><div id="divRplyFwdMsg" dir="ltr">{head}</div><div>{quote}</div></body></html>'
    head = html.escape(_gmail_head(said)).replace("\n", " ")
    return (
        f'<div dir="ltr">{text}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">{head}<br></div>'
        f'<blockquote class="gmail_quote">{quote}</blockquote></div>'
    )
