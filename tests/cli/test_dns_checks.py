"""What the doctor says of the address's domain, asked of a real name server on loopback."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

import pytest

from cli.running import new_group
from intake.cli.checks import Check, Patient, State
from intake.cli.dns_checks import dns_checks
from intake.cli.name_server import Lookup, Silence, resolver
from intake.config.find import load
from servers.dns import name_server
from servers.ports import free_port

SIGNED = (
    b"DKIM-Signature: v=1; a=rsa-sha256; d=quartier.example;\r\n\ts=clef2017; h=from; bh=x=; b=y=\r\n"
    b"From: projets@quartier.example\r\n\r\n"
)
WELL = {
    "quartier.example": ("v=spf1 include:mx.hote.example -all", "verification=123"),
    "_dmarc.quartier.example": "v=DMARC1; p=quarantine",
    "clef2017._domainkey.quartier.example": "v=DKIM1; k=rsa; p=MIGfMA0",
}


def checks(
    folder: Path, look_up: Lookup, head: bytes | None = SIGNED, language: str = "en"
) -> dict[str, Check]:
    new_group(folder, mailbox="imap://127.0.0.1:1/INBOX", outbox="smtp://127.0.0.1:1", password_env="BOX")
    config = load(folder / "intake.toml", {}, folder)
    patient = Patient(config, dt.datetime(2017, 3, 6, 8, tzinfo=config.group.zone), language)
    return {check.name: check for check in dns_checks(patient, head, look_up)}


def asked(
    folder: Path, texts: Mapping[str, str | tuple[str, ...]], head: bytes | None = SIGNED
) -> dict[str, Check]:
    with name_server(texts) as (host, port):
        return checks(folder, resolver(host, port), head)


def test_a_domain_that_says_all_is_well(tmp_path: Path) -> None:
    found = asked(tmp_path / "g", WELL)
    assert [check.state for check in found.values()] == [State.OK] * 3
    assert found["spf"].sentence == (
        "quartier.example says which servers send for it: v=spf1 include:mx.hote.example -all"
    )
    assert found["dkim"].sentence == (
        "The host signs letters, and the key is published at clef2017._domainkey.quartier.example."
    )


def test_a_domain_that_says_nothing_is_to_be_looked_at_each_with_its_remedy(tmp_path: Path) -> None:
    found = asked(tmp_path / "g", {}, head=b"From: projets@quartier.example\r\n\r\n")
    assert [check.state for check in found.values()] == [State.WARNING] * 3
    assert max(check.exit_code for check in found.values()) == 0
    assert '"v=DMARC1;p=none"' in found["dmarc"].remedy
    assert "_dmarc.quartier.example" in found["dmarc"].remedy


def test_two_spf_records_count_as_none(tmp_path: Path) -> None:
    twice = WELL | {"quartier.example": ("v=spf1 -all", "v=spf1 include:mx.hote.example -all")}
    assert asked(tmp_path / "g", twice)["spf"].state is State.WARNING


@pytest.mark.parametrize(
    ("texts", "head", "sentence"),
    [
        (
            {"clef2017._domainkey.quartier.example": "v=DKIM1; p="}, SIGNED,
            "The host signs letters, but there is no key at clef2017._domainkey.quartier.example.",
        ),
        (
            {}, SIGNED.replace(b"d=quartier.example", b"d=hote.example"),
            "The host signs letters as hote.example, not as quartier.example (DKIM).",
        ),
    ],
)  # fmt: skip
def test_a_key_withdrawn_and_a_signature_of_another_are_told_apart(
    texts: dict[str, str], head: bytes, sentence: str, tmp_path: Path
) -> None:
    found = asked(tmp_path / "g", WELL | {"clef2017._domainkey.quartier.example": ()} | texts, head)
    assert (found["dkim"].state, found["dkim"].sentence) == (State.WARNING, sentence)


def test_without_a_mail_that_came_back_the_signature_is_not_judged(tmp_path: Path) -> None:
    found = asked(tmp_path / "g", WELL, head=None)
    assert (found["spf"].state, found["dkim"].state) == (State.OK, State.SKIPPED)


def test_where_no_name_server_answers_nothing_is_said_of_the_domain(tmp_path: Path) -> None:
    found = checks(tmp_path / "g", resolver("127.0.0.1", free_port()))
    assert [check.state for check in found.values()] == [State.SKIPPED] * 3
    assert found["spf"].sentence == "Not looked at: no name server answers here."


def test_without_the_library_the_word_is_how_to_get_it(tmp_path: Path) -> None:
    found = checks(tmp_path / "g", lambda _: Silence.NO_LIBRARY, language="fr")
    assert "pipx inject intake-clerk dnspython" in found["dmarc"].sentence
