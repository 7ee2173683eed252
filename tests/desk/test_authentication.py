"""Which Authentication-Results prove that a mail is from the domain it claims."""

from __future__ import annotations

import dataclasses

import pytest

from desk.office import CAMILLE, GROUP, HOST, ZONE, with_group
from intake.desk.authentication import Proof, proof_of
from intake.reading import parse
from intake.reading.message import Address, Message

MAIL = b"From: Camille <camille@quartier.example>\nTo: projets@quartier.example\n\nOK\n"
PASS = f"{HOST}; dmarc=pass header.from=quartier.example"


def mail(*fields: str, sender: Address = CAMILLE) -> Message:
    return dataclasses.replace(
        parse(MAIL, ZONE), authentication=fields, sender=sender, senders=(sender,), header_from=sender
    )


@pytest.mark.parametrize(
    "field",
    [
        PASS,
        f"{HOST}; dmarc=pass",
        f"{HOST.upper()}; DMARC=PASS header.from=QUARTIER.example",
        f"{HOST} 1; dmarc=pass (p=none dis=none) header.from=quartier.example",
        f"{HOST}; spf=fail smtp.mailfrom=autre.example; dkim=pass header.d=quartier.example header.s=a",
        f"{HOST}; dkim=fail header.d=quartier.example; dkim=pass header.i=@quartier.example",
        f"{HOST}; dkim=pass header.i=camille@quartier.example",
        f"{HOST}; dkim=fail header.d=autre.example; dkim=pass header.d=quartier.example.",
    ],
)
def test_proven(field: str) -> None:
    assert proof_of(mail(field), GROUP) is Proof.PROVEN


@pytest.mark.parametrize(
    "field",
    [
        "",
        HOST,
        f"{HOST}; none",
        f"{HOST}; dmarc=fail header.from=quartier.example",
        f"{HOST}; dmarc=bestguesspass header.from=quartier.example",
        f"{HOST}; dmarc=none; spf=pass smtp.mailfrom=quartier.example",
        f"{HOST}; dmarc=pass header.from=autre.example",
        f"{HOST}; dkim=pass",
        f"{HOST}; dkim=pass header.d=example",
        f"{HOST}; dkim=pass header.d=uartier.example",
        f"{HOST}; dkim=pass header.d=quartier.example.menteur.example",
        "mx.menteur.example; dmarc=pass header.from=quartier.example",
        "dmarc=pass header.from=quartier.example",
        f"{HOST}; dmarc=\u00e9\u00e9 ((((",
        f"{HOST}; dmarc=pass ({'(' * 5000}",
        "; ; ;",
    ],
)
def test_not_proven(field: str) -> None:
    assert proof_of(mail(field), GROUP) is Proof.FAILED


def test_a_mail_without_the_field_is_not_proven() -> None:
    assert proof_of(mail(), GROUP) is Proof.FAILED


def test_only_the_topmost_field_of_the_host_counts() -> None:
    failed = f"{HOST}; dmarc=fail header.from=quartier.example"
    assert proof_of(mail(failed, PASS), GROUP) is Proof.FAILED
    assert proof_of(mail(PASS, failed), GROUP) is Proof.PROVEN
    assert proof_of(mail("mx.autre.example; dmarc=fail", PASS), GROUP) is Proof.PROVEN


def test_a_host_that_leaves_its_name_out_is_called_unknown() -> None:
    exchange = "dmarc=pass action=none header.from=quartier.example"
    assert proof_of(mail(exchange), with_group(authserv_id="unknown")) is Proof.PROVEN


def test_without_a_configured_host_nothing_is_known() -> None:
    assert proof_of(mail(PASS), with_group(authserv_id="")) is Proof.NO_WORD


def test_a_mail_of_several_or_of_nobody_is_not_proven() -> None:
    several = dataclasses.replace(mail(PASS), senders=(CAMILLE, Address("Eve", "eve@menteur.example")))
    assert proof_of(several, GROUP) is Proof.FAILED
    assert proof_of(dataclasses.replace(mail(PASS), sender=None, senders=()), GROUP) is Proof.FAILED


def test_what_proves_the_list_does_not_prove_whom_it_names() -> None:
    raw = (
        b"Authentication-Results: mx.quartier.example; dmarc=pass\n"
        b"From: Camille via Liste <liste@menteur.example>\nX-Original-From: Camille <camille@quartier.example>\n"
        b"List-Id: <liste.menteur.example>\nTo: projets@quartier.example\n\nOK\n"
    )
    message = parse(raw, ZONE)
    assert message.sender is not None
    assert message.sender.key == CAMILLE.key
    assert proof_of(message, GROUP) is Proof.FAILED


def test_a_parent_domain_signs_for_its_children() -> None:
    child = Address("Camille", "camille@mail.quartier.example")
    assert proof_of(mail(f"{HOST}; dkim=pass header.d=quartier.example", sender=child), GROUP) is Proof.PROVEN
