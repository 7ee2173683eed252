"""Message-IDs and tags that only this service can make."""

from __future__ import annotations

import base64
import hmac

from hypothesis import given
from hypothesis import strategies as st

from intake.letters import ids
from intake.letters.office import Office
from letters.samples import GROUP, SECRET


def test_id_follows_from_the_key_and_the_secret() -> None:
    one = ids.message_id("ack:1@x.example", SECRET, "quartier.example")
    assert one == ids.message_id("ack:1@x.example", SECRET, "quartier.example")
    assert one != ids.message_id("ack:2@x.example", SECRET, "quartier.example")
    assert one != ids.message_id("ack:1@x.example", b"another", "quartier.example")


def test_id_is_short_whatever_the_domain() -> None:
    domain = "listes.projets.association-des-habitants-du-quartier.federation.example"
    one = ids.message_id("digest:2017-W10:marie@x.example", SECRET, domain)
    assert len(f"<{one}>") <= 60
    assert one.endswith("@federation.example")
    assert ids.is_ours(one, SECRET)
    assert len(f"<{ids.message_id('k', SECRET, 'x' * 80)}>") <= 60


def test_only_ids_made_with_the_secret_are_ours() -> None:
    office = Office(GROUP, SECRET)
    ours = ids.message_id("ack:1@x.example", SECRET, "quartier.example")
    assert office.is_ours(ours)
    assert office.is_ours(f" <{ours.upper()}> ")
    assert not office.is_ours(ids.message_id("ack:1@x.example", b"another", "quartier.example"))
    assert not office.is_ours("x" + ours)
    for strange in ("", "<>", "abc@quartier.example", "a.b@quartier.example", "é.é@x", "a.b.c@x"):
        assert not office.is_ours(strange)


def test_stop_tag_is_the_persons_own() -> None:
    assert ids.stop_tag("marie@x.example", SECRET) != ids.stop_tag("jean@x.example", SECRET)
    assert ids.stop_tag("marie@x.example", SECRET).startswith("stop.")


@given(st.text(max_size=20))
def test_a_mac_is_base32_of_its_first_60_bits(text: str) -> None:
    digest = hmac.digest(SECRET, f"letter:{text}".encode(), "sha256")
    assert ids.mac("letter", text, SECRET) == base64.b32encode(digest[:10]).decode().lower()[:12]
