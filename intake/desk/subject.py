"""Finding what a mail is about. Finding is not authorising."""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from collections.abc import Iterable

from intake.desk.drafts import version_of
from intake.desk.known_by import key_of
from intake.desk.records import ApprovalToken, Project, ProjectTitle, Thread
from intake.desk.tokens import as_written, token_key
from intake.desk.work import Work
from intake.reading.message import Message

# Tags of an address, and letters answered, that are looked up for one mail.
TRIED = 50
# How a draft was found whose word nobody was issued.
WRONG_WORD = "wrong word"

_TAGGED = re.compile(r"\[\s*P\s?(\d{1,5})\s*\]", re.IGNORECASE)
_BARE = re.compile(r"\bP(\d{1,5})\b")
_DRAFT_TAG = re.compile(
    r"#\s?((?:R\d{1,5}(?:C\d{1,3})?|P\d{1,5}-L\d{1,4})-v\d{1,4})-([a-z2-7]{10,32})", re.IGNORECASE
)
_MARKS = re.compile(
    r"^(?:(?:re|ré|rép|tr|fw|fwd|aw|wg|r|i)\s?(?:\[\d+\])?\s?:\s*|\[[^\]]{1,40}\]\s*)+", re.IGNORECASE
)


@dataclasses.dataclass(frozen=True, slots=True)
class Subject:
    """What a mail is about ("P4", "R2", "R2-v3", "digest"), and how that was found.

    `token` is the approval token that came with the mail, as the key under which it is kept; `letter` is the
    letter of ours that was replied to, and `person` the key of whom it went to.
    """

    about: str = ""
    how: str = ""
    token: str = ""
    letter: str = ""
    person: str = ""

    def went_to(self, person: str, work: Work) -> bool:
        """Say whether the letter that was replied to went to this person, at whichever of their addresses."""
        return bool(self.person) and key_of(self.person, work, work.group) == person


def subject_of(message: Message, work: Work) -> Subject:
    """Return what the mail is about: by our tag in the address, the letter replied to, or the subject."""
    addressed, thread = _by_address(message, work), _by_thread(message, work)
    if addressed and thread and not addressed.token and addressed.about == thread.about:
        # The letter replied to tells the same and more: which letter, and the token it carried.
        return thread
    if addressed or (thread and thread.about):
        return addressed or thread or Subject()
    # A letter that was about nothing (help, a transcript) leaves the subject line its say.
    found = _by_subject(message, work) or _by_wrong_word(message, work) or thread or Subject()
    return dataclasses.replace(found, letter=thread.letter, person=thread.person) if thread else found


def _by_address(message: Message, work: Work) -> Subject | None:
    for tag in _our_tags(message, work):
        if about := work.tokens.read_tag(tag):
            return Subject(about, "address")
        version, _, word = tag.rpartition(".")
        if token := work.get(ApprovalToken, token_key(version, word)):
            return Subject(token.version_key, "address", token.key)
    return None


def _our_tags(message: Message, work: Work) -> list[str]:
    """Return what stands behind the plus of our address, as often as one mail may try."""
    local, _, domain = work.group.address.casefold().partition("@")
    tags: dict[str, None] = {}
    for address in (*message.to, *message.cc, *message.recipients_extra):
        mailbox, _, host = address.key.partition("@")
        base, plus, tag = mailbox.partition("+")
        if plus and base == local and host == domain and len(tags) < TRIED:
            tags[tag] = None
    return list(tags)


def _by_wrong_word(message: Message, work: Work) -> Subject | None:
    """Find the draft answered with a word that is none of ours: guessed, mistyped, or of a lost secret."""
    tagged = _DRAFT_TAG.search(message.subject)
    named = [tag.rpartition(".")[0] for tag in _our_tags(message, work)] + ([tagged[1]] if tagged else [])
    for name in named:
        version = version_of(as_written(name), work)
        if version is not None:
            return Subject(version.key, WRONG_WORD)
    return None


def _by_thread(message: Message, work: Work) -> Subject | None:
    for message_id in _newest_first((*message.references, *message.in_reply_to)):
        thread = work.get(Thread, message_id)
        if thread is not None:
            token = _token_of_letter(thread, work)
            return Subject(thread.about, "thread", token, thread.letter, thread.person)
    return None


def _token_of_letter(thread: Thread, work: Work) -> str:
    """Our Message-IDs cannot be guessed, so a reply to a draft carries the token of whom it was sent to."""
    for token in work.under(ApprovalToken, thread.about):
        if token.person == thread.person and thread.letter.startswith(token.purpose + ":"):
            return token.key
    return ""


def _by_subject(message: Message, work: Work) -> Subject | None:
    line = message.subject
    if (match := _DRAFT_TAG.search(line)) and (
        token := work.get(ApprovalToken, token_key(match[1], match[2]))
    ):
        return Subject(token.version_key, "subject", token.key)
    if match := _TAGGED.search(line):
        # A reference in our brackets that is no project's is a slip, not a new project: a human sees to it.
        return Subject(f"P{int(match[1])}", "subject")
    match = _BARE.search(line)
    if match and work.get(Project, f"P{int(match[1])}"):
        return Subject(f"P{int(match[1])}", "subject")
    return _by_title(line, work)


def _by_title(line: str, work: Work) -> Subject | None:
    title = work.get(ProjectTitle, folded(plain_subject(line)))
    return Subject(title.project, "title") if title else None


def _newest_first(ids: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(reversed(list(ids))))[:TRIED]


def plain_subject(line: str) -> str:
    """Return the subject without reply marks and list tags: "RE: [Projets ESS] Laverie [P1]" -> "Laverie"."""
    bare = _TAGGED.sub(" ", _DRAFT_TAG.sub(" ", line))
    return " ".join(_MARKS.sub("", bare.strip()).split())


def is_marked(line: str) -> bool:
    """Say whether a subject bears a mark of reply or forward, or a tag: "RE: Laverie"."""
    return _MARKS.match(line.strip()) is not None


def folded(words: str) -> str:
    """Return words for comparing: without case, accents, punctuation or doubled blanks."""
    bare = words.casefold()
    if not bare.isascii():
        bare = unicodedata.normalize("NFKD", bare).translate(_UNMARKED)
    return " ".join(_NO_WORD.sub(" ", bare).split())


class _Unmarked(dict[int, int | None]):
    """What a character becomes without accents, found out once for each of the common ones."""

    def __missing__(self, code: int) -> int | None:
        bare = None if unicodedata.combining(chr(code)) else code
        if code < 0x2000:
            self[code] = bare
        return bare


_UNMARKED = _Unmarked()
_NO_WORD = re.compile(r"[\W_]+")
