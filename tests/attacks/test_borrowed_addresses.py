"""A true token in the hand of whoever writes from an address that only looks like the animateur's."""

from __future__ import annotations

import pytest

from attacks.test_attacks import _waiting_draft
from desk.drafts import drafted
from desk.office import CAMILLE, DENIS, HOST, Desk, at, with_group
from intake.desk.notices import DraftMinutes
from intake.desk.records import Meeting, Minutes, MinutesState
from intake.reading.address import as_key
from intake.reading.message import Address

# What stands in From, and the domain that the host proves.
LIKE_HERS = {
    "a tag behind a plus": ("Camille Roche <camille+ok@quartier.example>", "quartier.example"),
    "a domain below": ("Camille Roche <camille@mail.quartier.example>", "mail.quartier.example"),
    "a domain that begins alike": (
        "<camille@quartier.example.pirate.example>",
        "quartier.example.pirate.example",
    ),
    "a quoted local part": ('"Camille Roche" <"camille"@quartier.example>', "quartier.example"),
    "an encoded name that is her address": (
        "=?utf-8?q?camille=40quartier=2Eexample?= <eve@pirate.example>",
        "pirate.example",
    ),
    "an encoded name with angles": (
        "=?utf-8?q?Camille_=3Ccamille=40quartier=2Eexample=3E?= <eve@pirate.example>",
        "pirate.example",
    ),
    "an encoded field": ("=?utf-8?q?Camille_=3Ccamille=40quartier=2Eexample=3E?=", "pirate.example"),
    "a remark": ("eve@pirate.example (camille@quartier.example)", "pirate.example"),
    "a route": ("<@pirate.example:camille@quartier.example>", "pirate.example"),
    "a percent": ("<camille%quartier.example@pirate.example>", "pirate.example"),
    "a NUL": ("Camille <camille@quartier.example\x00@pirate.example>", "pirate.example"),
    "two in angles": ("<camille@quartier.example> <eve@pirate.example>", "pirate.example"),
    "two by a semicolon": ("camille@quartier.example; eve@pirate.example", "pirate.example"),
    "a zero width blank": ("Camille <camille@quartier\u200b.example>", "quartier.example"),
    "a wide at": ("Camille <camille\uff20quartier.example>", "pirate.example"),
    "an ideographic stop": ("Camille <camille@quartier\u3002example>", "pirate.example"),
    "a dotless i": ("Camille <cam\u0131lle@quartier.example>", "quartier.example"),
    "capitals of another host": ("Camille <CAMILLE@QUARTIER.EXAMPLE>", "pirate.example"),
}


@pytest.mark.parametrize("who", LIKE_HERS)
def test_nobody_else_approves_with_her_token(who: str) -> None:
    desk, draft = _waiting_draft()
    assert isinstance(draft.body, DraftMinutes)
    author, domain = LIKE_HERS[who]
    desk.take(
        f"Authentication-Results: {HOST}; dmarc=pass header.from={domain}\n"
        f"From: {author}\nTo: projets+{draft.reply_tag}@quartier.example\n"
        f"Subject: Re: #R1-v1-{draft.body.token}\nMessage-ID: <borrowed@pirate.example>\n"
        f"In-Reply-To: <{desk.id_of(draft)}>\n\nOK\n".encode()
    )
    assert desk.records(Minutes)[0].state is MinutesState.DRAFT


@pytest.mark.parametrize(
    "email",
    [
        "deni\u017f@quartier.example",  # the long s, which case folding makes an s
        "denis@quartier.example".replace("d", "\u2146"),
        "\u212aarim@quartier.example",  # the sign of a kelvin
        "denis@quartier.e\u1e9eample",
    ],
)
def test_no_letter_that_folds_to_a_plain_one_makes_an_animateur(email: str) -> None:
    karim = Address("Karim", "karim@quartier.example")
    desk = Desk(with_group(animateurs=(CAMILLE, DENIS, karim)), at(1, 2))
    desk.mail(DENIS, "RÉUNION 3 le 28/03 18h30, Maison des associations", From=f"Denis <{email}>")
    assert desk.records(Meeting) == []
    desk.mail(DENIS, "RÉUNION 3 le 28/03 18h30, Maison des associations")
    assert [each.key for each in desk.records(Meeting)] == ["R3"]


@pytest.mark.parametrize(
    ("email", "key"),
    [
        ("Camille@Quartier.EXAMPLE", "camille@quartier.example"),
        ("ÉLODIE@Été.example", "élodie@été.example"),
        ("x@stra\u00dfe.example", "x@stra\u00dfe.example"),
        ("deni\u017f@x.example", "deni\u017f@x.example"),
        ("\u212a@x.example", "\u212a@x.example"),
    ],
)
def test_an_address_is_known_in_small_letters_and_by_no_other_letter(email: str, key: str) -> None:
    assert as_key(email) == key
    assert Address("", email).key == key


def test_the_word_of_one_meetings_draft_decides_no_other() -> None:
    desk, draft = drafted()
    assert isinstance(draft.body, DraftMinutes)
    word = draft.body.token
    desk.mail(CAMILLE, "OK", answers=draft)
    desk.mail(CAMILLE, "RÉUNION 2 le 07/03 18h30, Maison des associations", subject="réunion")
    desk.now = at(7, 3, 22)
    desk.mail(CAMILLE, "P1\nDécision : on continue.", subject="Notes réunion 2")
    desk.mail(CAMILLE, "CR 2", subject="CR 2")
    desk.wait(minutes=5)
    for fields in (
        {"subject": f"Re: #R2-v1-{word}"},
        {"subject": "CR 2", "To": f"projets+r2-v1.{word}@quartier.example"},
        {"subject": "Re: CR 2 [R2]", "To": f"projets+r1-v1.{word}@quartier.example"},
    ):
        desk.mail(CAMILLE, "OK", **fields)
    states = {each.key: each.state for each in desk.records(Minutes)}
    assert states == {"R1": MinutesState.PUBLISHED, "R2": MinutesState.DRAFT}
