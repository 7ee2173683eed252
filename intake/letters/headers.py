"""The header table (DESIGN section 9): what each family of letters carries, field by field."""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
import re
import unicodedata
from email.utils import format_datetime

from intake.desk.group import Group
from intake.desk.notices import Family, Notice
from intake.desk.notices.visible import clean
from intake.letters import ids
from intake.letters.audience import one_line


@dataclasses.dataclass(frozen=True, slots=True)
class Traits:
    """A column of the table: how a family presents itself to mail programs."""

    submitted: str = "auto-generated"
    precedence: str = ""
    threaded: bool = True
    tagged: bool = True
    listed: bool = False


TRAITS = {
    Family.ACK: Traits("auto-replied", "bulk"),
    Family.REFUSAL: Traits("auto-replied", "bulk", tagged=False),
    Family.DIGEST: Traits(precedence="list", threaded=False, listed=True),
    # Mailman #75: what asks for a human's confirmation must not look like bulk mail.
    Family.DRAFT: Traits(),
    Family.MINUTES: Traits(precedence="list", listed=True),
    Family.REMINDER: Traits(),
}

# Not "All", which would suppress the delivery reports that we want.
SUPPRESS = "OOF, AutoReply, DR, RN, NRN"
HELP = {"fr": "AIDE", "en": "HELP"}
# A References line of more than 998 bytes may not be written unfolded (RFC 5322 2.1.1).
LONGEST_REFERENCES = 900

_ID = re.compile(r"[!-;=?-~]{1,200}")


@dataclasses.dataclass(frozen=True, slots=True)
class Mailbox:
    """A name and an address as From, To and Reply-To take them."""

    name: str
    email: str


Fields = list[tuple[str, str | Mailbox]]


def fields_of(notice: Notice, group: Group, secret: bytes, subject: str, now: dt.datetime) -> Fields:
    """Return every header field of the letter in order, but those of its content."""
    traits = TRAITS[notice.body.family]
    name = phrase(group.name)
    reply_to = box(group, notice.reply_tag if traits.tagged else "")
    fields: Fields = [
        ("From", Mailbox(name, group.address)),
        ("To", Mailbox(phrase(notice.to.name), _bare(notice.to.email))),
        ("Reply-To", Mailbox(name, reply_to)),
        ("Subject", phrase(subject, 200)),
        ("Date", _date(int(now.timestamp()), group.zone)),
        ("Message-ID", f"<{ids.message_id(notice.key, secret, group.domain)}>"),
    ]
    fields += _thread(notice) if traits.threaded else []
    fields += [("Auto-Submitted", traits.submitted)]
    fields += [("Precedence", traits.precedence)] if traits.precedence else []
    fields += _list(notice, group, secret) if traits.listed else []
    return [
        *fields,
        ("Content-Language", notice.language),
        ("X-Auto-Response-Suppress", SUPPRESS),
        ("X-Loop", group.address),
    ]


def message_id_of(fields: Fields) -> str:
    """Return the letter's Message-ID, without brackets."""
    return next(str(value) for name, value in fields if name == "Message-ID").strip("<>")


@functools.lru_cache(maxsize=8)
def _date(second: int, zone: dt.tzinfo) -> str:
    """Return the moment as RFC 5322 writes it; letters of one second bear one date."""
    return format_datetime(dt.datetime.fromtimestamp(second, zone))


def phrase(text: str, longest: int = 60) -> str:
    """Return words as a header field may hold them: one line, and nothing that is decoded once more.

    No-break spaces become plain ones: people's filters are typed with those.
    """
    return one_line(" ".join(text.split()), longest).replace("=?", "= ?")


def box(group: Group, tag: str) -> str:
    """Return the group's address with a tag behind a plus, or plain where the host knows no plus."""
    local, _, domain = group.address.rpartition("@")
    safe = re.sub(r"[^\w.-]", "", tag, flags=re.ASCII)
    return f"{local}+{safe}@{domain}" if safe and group.subaddress else group.address


def _bare(email: str) -> str:
    """Return an address without what could end its field or hold a second one."""
    return re.sub(r"[\s<>,;]", "", clean(email))


def _thread(notice: Notice) -> Fields:
    """Return In-Reply-To and References; ids that no mail program would take back are left out."""
    answered = _sound(notice.in_reply_to)
    chain = [found for each in notice.references if (found := _sound(each)) and found != answered]
    chain += [answered] if answered else []
    while len(chain) > 1 and sum(len(each) + 1 for each in chain) > LONGEST_REFERENCES:
        # The root keeps the thread together, the last ones its order.
        del chain[1 if len(chain) > 2 else 0]
    fields: Fields = [("In-Reply-To", answered)] if answered else []
    return fields + ([("References", " ".join(chain))] if chain else [])


def _sound(identifier: str) -> str:
    bare = identifier.strip().strip("<>")
    return f"<{bare}>" if _ID.fullmatch(bare) and "=?" not in bare else ""


def _list(notice: Notice, group: Group, secret: bytes) -> Fields:
    local, _, domain = group.address.rpartition("@")
    ask = HELP.get(notice.language, HELP["en"])
    stop = box(group, ids.stop_tag(notice.to.key, secret))
    return [
        ("List-Id", f"{_ascii_phrase(group.name)}<{local}.{domain}>"),
        ("List-Help", f"<mailto:{group.address}?subject={ask}>"),
        ("List-Owner", f"<mailto:{group.address}>"),
        ("List-Post", "NO"),
        ("List-Unsubscribe", f"<mailto:{stop}?subject=STOP>"),
    ]


def _ascii_phrase(name: str) -> str:
    """Return the group's name in ASCII and quoted: encoded words in List-Id are not undone by filters."""
    plain = unicodedata.normalize("NFKD", one_line(name, 60)).encode("ascii", "ignore").decode()
    bare = re.sub(r'["\\<>]', "", plain).replace("=?", "").strip()
    return f'"{bare}" ' if bare else ""
