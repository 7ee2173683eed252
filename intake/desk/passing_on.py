"""What an animateur writes on a project goes to its holder, who can answer."""

from __future__ import annotations

from intake.desk.answers import language_of
from intake.desk.files import file_lines
from intake.desk.notices import NewsPassedOn, Notice
from intake.desk.records import Person, PersonState, Project
from intake.desk.sender import Sender
from intake.desk.work import Work
from intake.reading.message import Address, Message

# Who asked for no mail, or whose address is dead, is written to no more.
UNREACHED = frozenset({PersonState.LEFT, PersonState.BOUNCED})


def tell_holder(message: Message, project: Project, sender: Sender, work: Work) -> str:
    """Have an animateur's words mailed to the project's holder; return the holder's name, "" if nobody."""
    holder = work.get(Person, project.holder)
    if not sender.runs_the_group() or message.automatic or holder is None:
        return ""
    if holder.key == sender.key or holder.state in UNREACHED or work.group.animateur(holder.key):
        return ""
    if not message.reply.strip() and not message.attachments:
        return ""
    said = message.reply.strip()
    body = NewsPassedOn(project.key, project.title, holder.name, sender.name, said, file_lines(message))
    work.say(
        Notice(
            key=f"passed_on:{message.key}:{holder.key}",
            to=Address(holder.name, holder.email),
            language=language_of(holder.key, work),
            body=body,
            about=project.key,
            reply_tag=work.tokens.tag(project.key),
        )
    )
    return holder.name or holder.email
