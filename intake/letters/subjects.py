"""Subjects: human words first, the machine's tag last, and bounded whatever was mailed in."""

from __future__ import annotations

import re

from intake.desk.notices import Family, Notice
from intake.letters.audience import clip, one_line

LONGEST_WORDS = 110

# "Re:" as the clients of our users write it: Outlook in French and German, Gmail, numbered ones.
_REPLY = re.compile(r"^(?:\s*(?:re|ré|rép|aw|sv|tr|fw|fwd)(?:\[\d+\])?\s*:)+\s*", re.IGNORECASE)
_TAG = re.compile(r"\s*(?:\[[PR]\d[\w-]*\]|#[PR]\d[\w-]*)")


def subject_of(notice: Notice, words: str, group: str) -> str:
    """Return the letter's subject: the answered mail's own in an answer, else the group and our words."""
    human = _answered(notice)
    if human:
        return f"Re: {human}{_tag(notice)}"
    return f"[{one_line(group, 40)}] {one_line(words, LONGEST_WORDS)}{_tag(notice)}"


def _answered(notice: Notice) -> str:
    """Return the subject that is answered, without the prefixes and tags it gathered on its way."""
    if notice.body.family not in {Family.ACK, Family.REFUSAL}:
        return ""
    bare = _TAG.sub("", one_line(notice.subject, 1000))
    return clip(_REPLY.sub("", bare).strip(), LONGEST_WORDS)


def _tag(notice: Notice) -> str:
    about = one_line(notice.about, 20)
    if notice.body.family is Family.DIGEST or not re.fullmatch(r"[PR]\d+(?:-L\d+)?(?:-v\d+)?", about):
        return ""
    return f" [{about}]" if re.fullmatch(r"P\d+", about) else f" #{about}"
