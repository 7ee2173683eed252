"""The mails that try to have minutes decided, sent at a letter of support: none has it approved or returned."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.office import CAMILLE, DENIS, Desk, at, with_group
from desk.support_desk import drafted, states
from intake.desk.notices import DraftSupport, SupportReady
from intake.desk.records import RecipientState, SupportLetter, SupportState, SupportVersion

MAILS = Path(__file__).parent / "mails"
# What an animateur truly decides there: a plain NO, however it is worded. 43 is such a mail.
TRUE_NO = {"21-not-ok", "23-no-with-ok-inside", "43-delivered-twice"}
# Mails of the list whose story needs something else to have happened first.
NEEDS_A_STORY = {
    "05-token-of-the-version-before", "06-token-of-the-version-before-on-the-new-one",
    "07-replayed-after-publication", "41-expired", "42-approver-no-longer-an-animateur", "50-old-secret",
}  # fmt: skip
TRIED = sorted(path.stem for path in MAILS.glob("*.eml") if path.stem not in TRUE_NO | NEEDS_A_STORY)


def waiting() -> tuple[Desk, bytes, DraftSupport, str]:
    office = Desk(with_group(animateurs=(CAMILLE, DENIS)), at(27, 2, 10))
    office.tick()
    desk, draft = drafted(office)
    desk.now = at(1, 3, 9)
    assert isinstance(draft.body, DraftSupport)
    return desk, desk.id_of(draft).encode(), draft.body, draft.reply_tag


@pytest.mark.parametrize("name", TRIED)
def test_an_attack_on_a_letter_takes_no_effect(name: str) -> None:
    desk, draft_id, body, tag = waiting()
    raw = (MAILS / f"{name}.eml").read_bytes()
    tried = ",\n ".join(f"projets+p1-l1-v1.{number:016d}@quartier.example" for number in range(2_000))
    for place, value in {
        "draft": draft_id.decode(), "tag": tag, "word": body.token, "digest": "digest.2017-w09@quartier.example",
        "addresses": tried, "megabytes": tried * 50, "old": body.token, "confirm": tag,
    }.items():  # fmt: skip
        raw = raw.replace(b"{{%s}}" % place.encode(), value.encode())
    raw = raw.replace(b"R1-v1", b"P1-L1-v1").replace(b"r1-v1", b"p1-l1-v1")
    outcome = desk.take(raw)
    letter = desk.records(SupportLetter)[0]
    assert (letter.state, len(desk.records(SupportVersion))) == (SupportState.DRAFT, 1), outcome.reason
    assert set(states(desk).values()) == {RecipientState.DRAFTED}
    assert not [each for each in desk.notices if isinstance(each.body, SupportReady)]


@pytest.mark.parametrize("name", ["41-expired", "50-old-secret"])
def test_an_expired_or_foreign_word_is_refused(name: str) -> None:
    desk, _, body, _ = waiting()
    if name == "41-expired":
        desk.now = at(8, 3, 23)
    word = body.token if name == "41-expired" else "aaaaaaaaaaaaaaaa"
    raw = (
        b"Authentication-Results: mx.quartier.example; dmarc=pass header.from=quartier.example\n"
        b"From: Camille Roche <camille@quartier.example>\nTo: projets+p1-l1-v1.%b@quartier.example\n"
        b"Subject: Re: lettre\nMessage-ID: <x1@quartier.example>\n\nOK\n" % word.encode()
    )
    outcome = desk.take(raw)
    assert outcome.reason == ("refused: token_expired" if name == "41-expired" else "refused: token_old")
    assert desk.records(SupportLetter)[0].state is SupportState.DRAFT
