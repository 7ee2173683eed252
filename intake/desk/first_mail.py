"""A mail that belongs to nothing and presents nothing: it asks, greets, thanks, or says next to nothing.

The rule is one that can be told: every sentence asks, greets, thanks, wishes to join, or says who writes or
comes; or the mail has fewer words than `A_HANDFUL`. A file, a label, a mail passed on or a word such as
« notre projet » makes it a project all the same. People answer what is none; a word of theirs makes it one.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable

from intake.desk import words_first_mail as words
from intake.desk.answers import Reply, answer, tell_animateurs
from intake.desk.notices import QuestionPassedOn, QuestionToSee, Sentence, Transcript, TranscriptLine
from intake.desk.portrait import said_freely
from intake.desk.records import AnswerCount, Disposition, Seen
from intake.desk.refusals import keep_refusal
from intake.desk.remark import SHORT, has_files, is_a_thing, says_it_presents, says_little
from intake.desk.sender import Sender
from intake.desk.subject import Subject, folded, plain_subject
from intake.desk.work import Work
from intake.reading.message import Message

Taken = tuple[Disposition, str]

A_HANDFUL = 5  # words
PASSED_ON = "question passed on"
TOO_MANY = "too many questions"
SHOWN_A_DAY = 10
"""Letters a day that show an animateur what people who are no members ask. Of what comes above, a few more
addresses are shown; the others stand in the next morning's summary (`refusals.py`)."""
FILED_AFTER_ALL = "filed as a project"
FILED = "project "

# A line that goes on in small letters was wrapped.
_WRAPPED = re.compile(r"\s*\n\s*(?=[a-zà-öø-ÿ(«])")
_SENTENCES = re.compile(r"(?<=[.!?…])\s+|\n+")
# "Je m’appelle Luc et j’organise des matchs" says who writes, and tells something.
_CLAUSES = re.compile(
    r"[,;:!]\s+|\s+[-–—]\s+|\s+(?=(?:et|and) (?:je|nous|on|i|we)\b|et j['’])", re.IGNORECASE
)
_ASKS_BACKWARDS = re.compile(
    r"\b(?!rendez-)[a-zà-öø-ÿ]{1,20}-(?:t-)?(?:je|tu|il|elle|on|nous|vous|ils|elles|ce)\b", re.IGNORECASE
)
_PIECES = re.compile(r"[.,;:!\n]+")
# Who writes, below what they wrote: "Paul Durand".
_NAME = re.compile(r"[A-ZÀ-Ý][\w’'-]{1,30}(?: [A-ZÀ-Ý][\w’'.-]{0,30}){0,2}")
_LETTERS_OF_QUESTIONS = re.compile(r"(?:ack:(?P<told>.+):QuestionPassedOn|question:(?P<shown>.+):[^:]+)")


def presents_nothing(message: Message) -> bool:
    """Say whether the new text of a mail holds nothing that could be a project."""
    if message.forwarded or has_files(message) or not says_little(message) or _is_called_project(message):
        return False
    said = said_freely(message)
    sentences = [each for each in _SENTENCES.split(_WRAPPED.sub(" ", said)) if folded(each)]
    if len(sentences) > 1 and _NAME.fullmatch(sentences[-1].strip()):
        sentences.pop()
    if sentences and all(map(_asks_or_greets, sentences)):
        return not any(_is_own(each) for each in (message.subject, *sentences) if not _asks_how(each))
    told = [each for sentence in sentences for each in _CLAUSES.split(sentence) if not _is_polite(each)]
    few = sum(len(folded(each).split()) for each in told) < A_HANDFUL and not any(map(_tells, told))
    presents = says_it_presents(message.subject, said) or any(map(_is_own, (message.subject, said)))
    return few and not presents and not is_a_thing(said)


def _tells(clause: str) -> bool:
    """Say whether people tell what they do, in however few words: "Nous ouvrons une laverie"."""
    said = folded(clause).split()
    return len(said) > words.TELLING and said[0] in words.WHO_TELLS


def _is_called_project(message: Message) -> bool:
    begun = (plain_subject(message.subject), said_freely(message))
    return any(folded(each).split()[:1] in (["projet"], ["project"]) for each in begun) and not _says_project(
        message
    )


def _asks_or_greets(sentence: str) -> bool:
    """Say whether a sentence asks, greets, thanks, wishes to join or says who writes, and tells nothing else.

    "Nous ouvrons une laverie, qu’en pensez-vous ?" tells something before it asks.
    """
    clauses = [each for each in _CLAUSES.split(sentence) if folded(each)]
    asks = sentence.rstrip(" \t»”\"')").endswith("?")
    while clauses and (_is_polite(clauses[0]) or _introduces(clauses[0])):
        clauses.pop(0)
    while asks and len(clauses) > 1 and _only_opens(clauses[0]):
        clauses.pop(0)
    if not clauses:
        return True
    if _begins(clauses[0], words.ASKING) or _wishes(clauses):
        return True
    return asks and (len(clauses) == 1 or _is_question(clauses[0]))


def _only_opens(clause: str) -> bool:
    """Say whether a clause opens a question: "Si je viens mardi", and not "et j’organise des matchs"."""
    first, *rest = folded(clause).split()
    return first in words.CONDITION or (first in words.JOINING and len(rest) < words.TELLING)


def _wishes(clauses: list[str]) -> bool:
    """Say whether somebody wishes to belong, or says that they come, and nothing else."""
    wish, *rest = clauses
    short = len(folded(wish).split()) <= words.LONGEST_INTRODUCTION
    begun = short and _begins(wish, (*words.WISHING, *words.COMING))
    return begun and all(_is_polite(each) or _is_question(each) or _introduces(each) for each in rest)


def _is_question(clause: str) -> bool:
    said = folded(clause).split()
    while said and said[0] in words.JOINING:
        said.pop(0)
    by_word = said[:1] and said[0] in words.QUESTION_WORDS
    behind = len(said) > 1 and said[0] in words.BEFORE_QUESTION_WORDS and said[1] in words.ASKED_BEHIND
    return bool(by_word or behind or _ASKS_BACKWARDS.search(clause))


def _asks_how(sentence: str) -> bool:
    last = [each for each in _CLAUSES.split(sentence) if folded(each) and not _is_polite(each)][:1]
    return bool(last) and folded(last[0]).split()[0] in words.HOW


def _is_polite(clause: str) -> bool:
    asks = "?" in clause or _ASKS_BACKWARDS.search(clause) or _requests(clause)
    return _begins(clause, words.POLITE) and not asks


def _requests(clause: str) -> bool:
    if not _begins(clause, words.REQUEST_BEFORE):
        return False
    asked = next((each for each in folded(clause).split()[2:] if each not in words.REQUEST_BETWEEN), "")
    return asked.endswith(words.REQUEST_ENDS) and asked not in words.NO_REQUEST


def _introduces(clause: str) -> bool:
    short = len(folded(clause).split()) <= words.LONGEST_INTRODUCTION
    return short and _begins(clause, words.INTRODUCING) and not _is_own(clause) and "?" not in clause


def _is_own(sentence: str) -> bool:
    said = f" {folded(sentence)} "
    return any(f" {each} " in said for each in words.OWN_PROJECT)


def _begins(clause: str, phrases: Iterable[str]) -> bool:
    said = folded(clause).split()
    while said and said[0] in words.JOINING:
        said.pop(0)
    begun = f"{' '.join(said)} "
    return any(begun.startswith(f"{each} ") for each in phrases)


def pass_on(message: Message, sender: Sender, work: Work, *, told_how: bool = False) -> Taken:
    """Have people answer: the animateurs read the whole of it, and its writer is told so."""
    if sender.member or _may_be_shown(message, sender, work):
        body = QuestionToSee(
            sender.name, sender.address.email, message.subject, message.reply.strip(), of_its_own=told_how
        )
        tell_animateurs(work, f"question:{message.key}", body)
    answer(message, work, Reply(QuestionPassedOn(sender.name, told_how=told_how)))
    return Disposition.ANSWERED, PASSED_ON


def _may_be_shown(message: Message, sender: Sender, work: Work) -> bool:
    """Count what a stranger asks; say whether a letter shows it, or the next morning's summary names it."""
    key = f"questions {work.today.isoformat()}"
    count = work.get(AnswerCount, key) or AnswerCount(key)
    work.put(dataclasses.replace(count, answers=count.answers + 1))
    return count.answers < SHOWN_A_DAY or keep_refusal(sender.key, message.subject, TOO_MANY, work)


def is_filed_after_all(message: Message, work: Work) -> bool:
    """Say whether a mail is taken in again because somebody answered that it presents a project."""
    seen = work.get(Seen, message.key)
    return seen is not None and seen.reason == PASSED_ON


def called_a_project(message: Message, subject: Subject, sender: Sender, work: Work) -> Taken | None:
    """Take « PROJET » in reply to the letter that told of a mail passed on: that mail is filed now."""
    found = _LETTERS_OF_QUESTIONS.fullmatch(subject.letter)
    if found is None or message.automatic or not sender.believed or not subject.went_to(sender.key, work):
        return None
    seen = work.get(Seen, found["told"] or found["shown"]) if _says_project(message, sender.name) else None
    if seen is None:
        return None
    again = seen.reason == PASSED_ON
    if not again and not seen.reason.startswith(FILED):
        return None
    work.again = (seen.key,) if again else ()
    if sender.animateur or not again:  # who wrote it is told by the letter of the project itself
        line = TranscriptLine(message.reply.strip(), Sentence("filed_after_all", (("email", seen.sender),)))
        answer(message, work, Reply(Transcript(sender.name, (line,))))
    return Disposition.ANSWERED, FILED_AFTER_ALL


def _says_project(message: Message, name: str = "") -> bool:
    """Say whether a mail says "PROJET" and no more, a greeting, thanks and the name of who writes aside."""
    said = said_freely(message)
    if len(said) > SHORT:
        return False
    pieces = [each for each in map(folded, _PIECES.split(said)) if each and not _is_aside(each, name)]
    return len(pieces) == 1 and pieces[0] in words.IT_IS_A_PROJECT


def _is_aside(piece: str, name: str) -> bool:
    named = folded(name).split()
    initials = [each[0] for each in named]
    signs = all(each.isdigit() or each in named or each in initials for each in piece.split())
    return signs or piece in words.YES or _begins(piece, words.POLITE)
