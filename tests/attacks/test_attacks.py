"""Mails that try to have minutes decided by who may not: each lies in `mails`, and none takes effect."""

from __future__ import annotations

import dataclasses
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desk.drafts import drafted
from desk.office import CAMILLE, DENIS, MARIE, ZONE, Desk, at, with_group
from effort import seconds_of
from intake import desk as rooms
from intake.desk.notices import DraftMinutes, DraftUnread, MinutesOutcome, Notice, Transcript
from intake.desk.outcome import Outcome
from intake.desk.records import ApprovalToken, Deputy, Minutes, MinutesState, Seen
from intake.desk.rights.erasure import erase
from intake.desk.subject import TRIED
from intake.desk.tokens import Tokens
from intake.reading import parse
from intake.reading.message import Address

MAILS = Path(__file__).parent / "mails"

TEN_MEGABYTES = 10_000_000

UNPROVEN, STRANGER, OTHER = "approval_unproven", "approval_not_animateur", "token_other"
OLD, EXPIRED, MACHINE = "token_old", "token_expired", "approval_automatic"


def _nothing(desk: Desk, draft: Notice) -> None:
    """The draft waits, as it was mailed."""


def _corrected(desk: Desk, draft: Notice) -> None:
    desk.mail(CAMILLE, "B1 : Une laverie.", answers=draft)


def _published(desk: Desk, draft: Notice) -> None:
    desk.mail(CAMILLE, "OK", answers=draft)


def _returned(desk: Desk, draft: Notice) -> None:
    desk.take(_written("43-delivered-twice.eml", desk, draft))


def _late(desk: Desk, draft: Notice) -> None:
    desk.now = at(8, 3, 23)


def _monday(desk: Desk, draft: Notice) -> None:
    desk.tick(at(6, 3, 8))


def _left(desk: Desk, draft: Notice) -> None:
    desk.clerk = dataclasses.replace(desk.clerk, group=with_group(animateurs=(DENIS,)))


def _lost(desk: Desk, draft: Notice) -> None:
    desk.clerk = dataclasses.replace(desk.clerk, tokens=Tokens(b"another secret"))


def _deputed(desk: Desk, draft: Notice) -> None:
    deputy = Deputy(
        MARIE.key, MARIE.name, MARIE.email, at(20, 2).date(), at(28, 2).date(), CAMILLE.key, at(19, 2)
    )
    desk.cabinet.records[Deputy] = {deputy.key: deputy}


def _erased(desk: Desk, draft: Notice) -> None:
    """A deputy who had the draft, with a token of her own, and asked to be forgotten."""
    deputy = Deputy(
        MARIE.key, MARIE.name, MARIE.email, at(1, 3).date(), at(8, 3).date(), CAMILLE.key, at(28, 2)
    )
    desk.cabinet.records[Deputy] = {deputy.key: deputy}
    desk.tick()
    assert desk.last(DraftMinutes, MARIE)
    desk.cabinet.keep(erase(MARIE.key, desk.cabinet, desk.clerk, desk.now).outcome)


def _exchange(desk: Desk, draft: Notice) -> None:
    desk.clerk = dataclasses.replace(
        desk.clerk, group=with_group(animateurs=(CAMILLE, DENIS), authserv_id="unknown")
    )


@dataclasses.dataclass(frozen=True)
class Attack:
    """A mail, what the ledger says of it, what its sender is told, and what every animateur is told."""

    mail: str
    reason: str
    sender: str = ""
    animateurs: str = ""
    before: Callable[[Desk, Notice], None] = _nothing
    leaves: MinutesState = MinutesState.DRAFT
    whose: Address = CAMILLE


def _refused(mail: str, why: str, before: Callable[[Desk, Notice], None] = _nothing) -> Attack:
    return Attack(mail, f"refused: {why}", why, why, before)


def _unanswered(mail: str, why: str) -> Attack:
    """Whoever may not be who they say, and is not known, gets no answer."""
    return Attack(mail, f"refused: {why}", "", why)


def _unread(mail: str) -> Attack:
    """The animateur's own words, that decide nothing."""
    return Attack(mail, "not understood", "not understood")


ATTACKS = [
    _refused("01-forged-from-with-a-true-token", UNPROVEN),
    _refused("02-stranger-with-a-forwarded-token", STRANGER),
    _refused("03-animateur-with-anothers-token", OTHER),
    _refused("04-member-with-a-forwarded-token", STRANGER),
    Attack("05-token-of-the-version-before", "superseded by R1-v2", "superseded", before=_corrected),
    _refused("06-token-of-the-version-before-on-the-new-one", OLD, _corrected),
    Attack(
        "07-replayed-after-publication", "already approved", "already", "", _published, MinutesState.PUBLISHED
    ),
    _unread("08-ok-in-the-quote-alone"),
    Attack("09-out-of-office", "automatic: vacation"),
    Attack("10-out-of-office-without-a-header", "automatic: vacation"),
    Attack("11-bounce-quoting-the-draft", "bounce 5.1.1"),
    _unread("12-ok-hidden-by-css"),
    _unread("13-ok-white-on-white"),
    _unread("14-ok-in-font-size-0"),
    _unread("15-ok-hidden-by-a-style-sheet"),
    _unread("16-ok-in-the-signature"),
    _unread("17-ok-in-a-forwarded-mail"),
    _unread("18-ok-above-a-pasted-web-page"),
    _unread("19-ok-but-wait"),
    _unread("20-ok-with-a-question-mark"),
    Attack("21-not-ok", "returned R1-v1", "", "returned", leaves=MinutesState.RETURNED),
    _unread("22-ok-tomorrow"),
    Attack("23-no-with-ok-inside", "returned R1-v1", "", "returned", leaves=MinutesState.RETURNED),
    _unread("24-two-commands"),
    _unread("25-ok-in-the-subject-alone"),
    _unanswered("26-two-from-fields", UNPROVEN),
    _unanswered("27-two-addresses-in-from", UNPROVEN),
    _refused("28-name-that-is-an-address", STRANGER),
    _refused("29-look-alike-domain", STRANGER),
    _refused("30-look-alike-domain-in-ascii", STRANGER),
    _refused("31-forged-results-below-the-true-ones", UNPROVEN),
    _refused("32-forged-results-above-another-hosts", UNPROVEN),
    _refused("33-forged-results-below-unreadable-ones", UNPROVEN),
    _refused("34-results-inside-a-comment", UNPROVEN),
    _refused("35-results-nested-too-deep", UNPROVEN),
    _refused("36-bestguesspass", UNPROVEN),
    _refused("37-pass-of-another-domain", UNPROVEN),
    _refused("38-dkim-passes-and-dmarc-fails", UNPROVEN),
    _refused("39-arc-alone", UNPROVEN),
    _refused("40-no-results-at-all", UNPROVEN),
    _refused("41-expired", EXPIRED, _late),
    _refused("42-approver-no-longer-an-animateur", STRANGER, _left),
    Attack("43-delivered-twice", "seen", before=_returned, leaves=MinutesState.RETURNED),
    Attack("44-reply-to-the-digest", "commands OK", "token_missing", before=_monday),
    _refused("45-many-tokens-tried", OLD),
    _refused("46-token-that-was-guessed", OLD),
    Attack("47-token-in-the-text-alone", "unclear: unknown", "unknown", "unclear: unknown"),
    _unanswered("48-through-a-mailing-list", MACHINE),
    _refused("49-sender-and-reply-to-of-an-animateur", STRANGER),
    _refused("50-old-secret", OLD, _lost),
    _refused("51-confirmation-by-another", UNPROVEN),
    _unread("52-ok-with-invisible-signs"),
    Attack("54-spam-mark", "automatic: spam", "", "automatic: spam"),
    _refused("55-forger-in-other-case", UNPROVEN),
    _unanswered("56-address-written-wide", UNPROVEN),
    _refused("57-correction-by-a-stranger", STRANGER),
    _refused("58-whole-text-by-a-forger", UNPROVEN),
    _unread("59-ok-in-an-attached-mail"),
    _unanswered("60-stranger-who-fails-dmarc", UNPROVEN),
    _refused("61-deputy-after-the-dates", "deputy_not_today", _deputed),
    _refused("62-quoted-draft-edited-by-a-stranger", STRANGER),
    _unanswered("63-group-syntax-in-from", UNPROVEN),
    _refused("64-line-end-in-the-name", STRANGER),
    _refused("65-addresses-with-a-quoted-at", UNPROVEN),
    _refused("66-exchange-names-no-host", UNPROVEN, _exchange),
    _refused("67-failed-by-a-host-with-a-version", UNPROVEN),
    _refused("68-folded-failure-full-of-comments", UNPROVEN),
    _refused("69-forty-forged-results-below", UNPROVEN),
    Attack("70-approver-erased", f"refused: {STRANGER}", STRANGER, STRANGER, _erased, whose=MARIE),
    _refused("71-ten-megabytes-of-tokens", OLD),
    _refused("72-host-whose-name-holds-ours", UNPROVEN),
    _unread("73-ok-white-on-the-bare-page"),
    _unread("74-ok-in-a-box-of-one-pixel"),
    _unread("75-ok-beside-the-page"),
]


def _waiting_draft() -> tuple[Desk, Notice]:
    office = Desk(with_group(animateurs=(CAMILLE, DENIS)), at(30, 1, 9))
    office.tick()  # the first Monday claims a digest, so that there is one to answer
    desk, _ = drafted(office)
    desk.now = at(1, 3, 9)
    return desk, desk.last(DraftMinutes, CAMILLE)[0]


def _written(name: str, desk: Desk, draft: Notice) -> bytes:
    """Return the mail with what its sender had in hand: the draft's id, tag and word, and digest's id."""
    assert isinstance(draft.body, DraftMinutes)
    digest = next((each for each in desk.notices if each.kind == "digest"), draft)
    tried = ",\n ".join(f"projets+r1-v1.{number:016d}@quartier.example" for number in range(2_000))
    raw = (MAILS / name).read_bytes()
    for place, value in {
        "draft": desk.id_of(draft),
        "tag": draft.reply_tag,
        "word": draft.body.token,
        "digest": desk.id_of(digest),
        "addresses": tried,
        "megabytes": _tokens(",\n ", b"projets+r1-v1.%016d@quartier.example").decode(),
        "old": draft.body.token,
        "confirm": draft.reply_tag,
    }.items():
        raw = raw.replace(b"{{%s}}" % place.encode(), value.encode())
    return raw


def _tokens(between: str, form: bytes) -> bytes:
    """Return ten megabytes of words that might be tokens."""
    return between.encode().join(form % number for number in range(TEN_MEGABYTES // len(form % 0)))


def _take_as_a_pass(raw: bytes, desk: Desk) -> Outcome:
    message = parse(raw, ZONE)
    if rooms.seen_before(message, desk.cabinet):
        return Outcome("seen")
    outcome = desk.hear(message)
    desk.cabinet.records.setdefault(Seen, {})[message.key] = rooms.line_of(message, outcome, "1", desk.now)
    return outcome


def _told_sender(outcome: Outcome) -> str:
    """Return the one thing the answer says, "" when there is no answer."""
    for notice in outcome.notices:
        if not notice.key.startswith("ack:"):
            continue
        body = notice.body
        if isinstance(body, Transcript):
            return body.refused[0].sentence.name if body.refused else "not understood"
        if isinstance(body, MinutesOutcome):
            return body.what
        if isinstance(body, DraftUnread):
            return "not understood"
        reason = str(getattr(body, "reason", ""))
        return "not understood" if reason == "empty" else reason
    return ""


def _told_animateurs(outcome: Outcome, desk: Desk) -> str:
    """Return what every animateur is told, the same to each; "" when nothing."""
    told = {}
    for notice in outcome.notices:
        if notice.kind in {"minutes_outcome", "set_aside"} and not notice.key.startswith("ack:"):
            body = notice.body
            what = getattr(body, "what", "refused")
            told[notice.to.key] = getattr(body, "reason", "") if what == "refused" else what
    assert not told or set(told) == {each.key for each in desk.clerk.group.animateurs}
    assert len(set(told.values())) <= 1
    return next(iter(told.values()), "")


@pytest.mark.parametrize("attack", ATTACKS, ids=[attack.mail for attack in ATTACKS])
def test_an_attack_takes_no_effect_and_gets_the_right_reason(attack: Attack) -> None:
    desk, draft = _waiting_draft()
    attack.before(desk, draft)
    draft = draft if attack.whose is CAMILLE else desk.last(DraftMinutes, attack.whose)[0]
    raw = _written(f"{attack.mail}.eml", desk, draft)
    if attack.before is _returned:
        _take_as_a_pass(raw, desk)
    versions = desk.records(Minutes)[0].version
    published = sum(notice.kind == "published_minutes" for notice in desk.notices)
    outcome = _take_as_a_pass(raw, desk)
    assert (outcome.reason, _told_sender(outcome)) == (attack.reason, attack.sender)
    assert _told_animateurs(outcome, desk) == attack.animateurs
    assert desk.records(Minutes)[0].state is attack.leaves
    assert desk.records(Minutes)[0].version == versions
    assert sum(notice.kind == "published_minutes" for notice in desk.notices) == published


def test_an_ok_that_nobody_sees_decides_nothing() -> None:
    desk, draft = _waiting_draft()
    desk.take(_written("53-ok-hidden-and-nothing-shown.eml", desk, draft))
    assert desk.records(Minutes)[0].state is MinutesState.DRAFT


HEAD = (
    b"Authentication-Results: mx.quartier.example; dmarc=pass header.from=quartier.example\n"
    b"From: Camille Roche <camille@quartier.example>\nMessage-ID: <tokens@quartier.example>\n"
)
BOX = b"To: projets@quartier.example\n"
TAG, ADDRESS = b"#R1-v1-%016d", b"projets+r1-v1.%016d@quartier.example"
# Where ten megabytes of words may stand that are tried as tokens.
WHERE = {
    "to": lambda: HEAD + b"To: " + _tokens(",\n ", ADDRESS) + b"\n\nOK\n",
    "fields": lambda: HEAD + b"To: " + _tokens("\nTo: ", ADDRESS) + b"\n\nOK\n",
    "references": lambda: HEAD + BOX + b"References: " + _tokens("\n ", b"<%s>" % ADDRESS) + b"\n\nOK\n",
    "subject": lambda: HEAD + BOX + b"Subject: " + _tokens("\n ", TAG) + b"\n\nOK\n",
    "text": lambda: HEAD + BOX + b"Subject: R1-v1\n\nOK\n" + _tokens("\n", TAG) + b"\n",
    "line": lambda: HEAD + BOX + b"Subject: R1-v1\n\nOK " + _tokens(" ", TAG) + b"\n",
}


@pytest.mark.parametrize("where", WHERE)
def test_ten_megabytes_of_tokens_decide_nothing_and_cost_little(where: str) -> None:
    desk, _ = _waiting_draft()
    raw = WHERE[where]()
    assert len(raw) >= TEN_MEGABYTES * 0.95
    assert seconds_of(lambda: desk.hear(parse(raw, ZONE)), 1.0) < 1.0
    tracemalloc.start()
    try:
        desk.hear(parse(raw, ZONE))
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    # The bytes themselves were there before; what reading adds stays within a few times theirs.
    assert most < 8 * len(raw)
    assert desk.records(Minutes)[0].state is MinutesState.DRAFT


def test_one_mail_tries_no_more_than_a_handful_of_tokens() -> None:
    desk, draft = _waiting_draft()
    raw = _written("71-ten-megabytes-of-tokens.eml", desk, draft)
    message, asked = parse(raw, ZONE), []
    get = desk.cabinet.get

    def counted(kind: type[Any], key: str) -> Any:
        asked.append(kind)
        return get(kind, key)

    desk.cabinet.get = counted  # type: ignore[method-assign,assignment]
    desk.hear(message)
    assert 0 < asked.count(ApprovalToken) <= 2 * (TRIED + 1)


# What was to be defended against, and the mails that try it.
LISTED = {
    "forged From with a true token": (1, 31, 32, 33, 40),
    "true From with a forwarded token": (2, 3, 4),
    "token of v1 on v2": (5, 6),
    "replay": (7,),
    "OK in the quote only": (8,),
    "OK in an out-of-office": (9, 10),
    "in a bounce quoting the draft": (11,),
    "in HTML hidden by CSS": (12, 15, 53, 74, 75),
    "white on white": (13, 73),
    "font-size 0": (14,),
    "in the signature": (16,),
    "in a forwarded mail": (17, 59),
    "Ok as the first line of a pasted web page": (18,),
    "ok mais attends": (19,),
    "OK?": (20,),
    "pas OK": (21,),
    "OK demain je regarde": (22,),
    "NON with OK inside": (23,),
    "two commands": (24,),
    "a subject OK": (25,),
    "two From headers": (26,),
    "two addresses in From": (27, 63),
    "a display name that is the animateur's address": (28, 65),
    "unicode look-alike domain": (29,),
    "results forged by the sender under the true ones": (31, 33, 69),
    "several results, comments, folded, versions, bestguesspass, missing, no host": (
        34,
        36,
        40,
        66,
        67,
        68,
        72,
    ),
    "case and IDN variants": (30, 55, 56),
    "expired": (41,),
    "after the deputy's dates": (61,),
    "approver erased": (42, 70),
    "duplicated delivery": (43,),
    "digest reply": (44,),
    "10 MB of tokens tried in one mail": (45, 46, 71),
}


def test_everything_that_was_to_be_defended_against_is_tried() -> None:
    numbers = {int(path.stem.partition("-")[0]) for path in MAILS.glob("*.eml")}
    assert {number for listed in LISTED.values() for number in listed} <= numbers
    assert len(ATTACKS) >= 40


def test_every_mail_here_is_tried() -> None:
    tried = {attack.mail for attack in ATTACKS} | {"53-ok-hidden-and-nothing-shown"}
    assert {path.stem for path in MAILS.glob("*.eml")} == tried


@pytest.mark.parametrize(
    "html",
    [
        '<p style="color:#ffffff;background:#ffffff">OK</p>',
        '<p style="font-size:0">OK</p>',
        '<p style="display:none">OK</p>',
        '<p style="opacity:0">OK</p>',
        "<p hidden>OK</p>",
    ],
)
def test_an_ok_that_is_hidden_and_stands_alone_decides_nothing(html: str) -> None:
    desk, draft = _waiting_draft()
    head, _ = _written("53-ok-hidden-and-nothing-shown.eml", desk, draft).split(b"\n\n", 1)
    desk.take(head + f"\n\n<html><body>{html}</body></html>\n".encode())
    assert desk.records(Minutes)[0].state is MinutesState.DRAFT
