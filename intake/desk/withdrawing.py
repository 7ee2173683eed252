"""A holder who says in plain words that a project is taken back is told the line that does it.

Nothing is guessed: the words name no project, or say more than a command does.
"""

from __future__ import annotations

import re

from intake.desk.answers import Reply, answer, tell_animateurs
from intake.desk.forwarded import OVER
from intake.desk.notices import QuestionToSee, Sentence, Transcript, TranscriptLine
from intake.desk.records import Disposition, Project
from intake.desk.remark import has_files
from intake.desk.sender import Sender
from intake.desk.subject import Subject, folded
from intake.desk.work import Work
from intake.reading.message import Message

Taken = tuple[Disposition, str]

# fr and en, as `folded` leaves them: who says it, what is done, and to what.
_WISHES = (
    "souhaite", "souhaitons", "souhaiterais", "souhaiterions", "voudrais", "voudrions", "veux", "voulons",
    "prefere", "preferons", "dois", "devons", "vais", "allons", "aimerais", "aimerions",
    "dois malheureusement", "ai decide de", "avons decide de",
    "ai decide d", "avons decide d", "suis oblige de", "suis obligee de", "suis contraint de",
    "suis contrainte de",
)  # fmt: skip
_DONE = ("retire", "retirons", "supprime", "supprimons", "abandonne", "abandonnons", "arrete", "arretons",
         "renonce a", "renoncons a", "annule", "annulons")  # fmt: skip
_TO_DO = ("retirer", "supprimer", "abandonner", "arreter", "renoncer a", "annuler")
_ASKED = ("merci de", "veuillez", "pouvez vous", "pourriez vous", "peux tu", "pourrais tu")
_MINE = r"(?:mon|notre|mes|nos|ce|le|l) (?:idee de )?(?:projets?|idee)"
_SAYS = re.compile(
    rf"\b(?:(?:je|nous|on) (?:(?:{'|'.join(_WISHES)}) (?:{'|'.join(_TO_DO)})|{'|'.join(_DONE)})"
    rf"|(?:{'|'.join(_ASKED)}) (?:retirer|supprimer|enlever)|(?:retirez|supprimez)) {_MINE}\b"
    r"|\b(?:je|nous|on) renonc(?:e|ons) au projet\b"
    r"|\b(?:i|we) (?:(?:want to|would like to|d like to|have to|must|will) )?"
    r"(?:withdraw|drop|give up|abandon) (?:my|our|the|this) project\b"
    r"|\bplease (?:withdraw|remove) (?:my|our) project\b"
)
_ALONE = frozenset(
    {"retirer", "retirer mon projet", "retirer notre projet", "withdraw", "withdraw my project"}
)
# What is taken from a place is not taken back: "retirer mon projet de l’ordre du jour".
_FROM = re.compile(
    r" (?:p\d+ )?(?:de la|de l|du|de cette|de votre|from the) (?:ordre|reunion|bulletin|compte|liste|seance"
    r"|site|page|prochaine|agenda|digest|minutes|list|meeting)\b"
)
# "Si nous arrêtons le projet", "on dit que nous abandonnons le projet": nobody takes anything back.
_NOT_SO = re.compile(
    r"\b(?:si|quand|lorsque|if|when|whether|unless|(?:dit|disent|pense|pensent|croit|croient) que"
    r"|(?:says?|thinks?|believes?) that)$"
)
# "Le projet de laverie" is theirs where its title says so; "le projet de visite" may be one of its parts.
_OF = re.compile(r" (?:de la|de l|de|du|des|d) (\w+)")
_LONGEST = 800  # characters of new text: a long letter tells more than that


def asked(message: Message, subject: Subject, sender: Sender, work: Work) -> Taken | None:
    """Tell a holder who wants a project back the line that does it, and the animateurs what was written."""
    if sender.person is None or not sender.believed or message.forwarded or has_files(message):
        return None
    if not _wants(message.reply):
        return None
    own = _own(subject, sender, work)
    if not own or _is_of_another_thing(message.reply, own):
        return None
    projects = tuple((each.key, each.title) for each in own)
    lines = [line.strip() for line in message.reply.splitlines() if line.strip()]
    said = next((line for line in lines if _wants(line)), lines[0])
    told = TranscriptLine(said[:200], Sentence("withdraw_asks", (("projects", projects),)))
    body = Transcript(sender.name, (), (told,))
    answer(message, work, Reply(body, about=own[0].key if len(own) == 1 else ""))
    seen = QuestionToSee(sender.name, sender.address.email, message.subject, message.reply.strip())
    tell_animateurs(work, f"withdrawing:{message.key}", seen)
    return Disposition.ANSWERED, "asked about withdrawing"


def _wants(text: str) -> bool:
    if len(text) > _LONGEST:
        return False
    said = folded(text)
    return said in _ALONE or _taken_back(said) is not None


def _taken_back(said: str) -> re.Match[str] | None:
    """Return where a folded text takes a project back."""
    found = (
        each
        for each in _SAYS.finditer(said)
        if not _FROM.match(said, each.end()) and not _NOT_SO.search(said[: each.start()].rstrip())
    )
    return next(found, None)


def _is_of_another_thing(text: str, own: list[Project]) -> bool:
    said = folded(text)
    found = _taken_back(said)
    if found is None or found[0].split()[-2] not in {"le", "l", "ce", "the", "this", "de"}:
        return False
    what = _OF.match(said, found.end())
    titles = {word for each in own for word in folded(each.title).split()}
    return what is not None and what[1] not in titles


def _own(subject: Subject, sender: Sender, work: Work) -> list[Project]:
    """Return the project the mail is about, if they hold it, else all of theirs that are not over.

    What they write about somebody else's is a word on that one.
    """
    theirs = [
        each
        for each in work.all(Project)
        if each.holder == sender.key and each.status not in OVER and not each.withdrawn
    ]
    about = work.get(Project, subject.about)
    if about is not None and about.holder != sender.key:
        return []
    return [each for each in theirs if about is not None and each.key == about.key] or theirs
