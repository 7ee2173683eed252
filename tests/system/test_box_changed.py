"""Somebody changes the mailbox under a running pass: each mail has its effect once, and ends where it belongs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from imapclient import IMAPClient

from cli.running import intake_here
from cli.test_surroundings import MAIL, configured, letters
from intake import taking
from intake.desk.records import Project
from intake.mail import batches
from intake.store import Store
from servers.imap import Account, Dovecots, Options

COUNT = 6


def lying(client: IMAPClient, folder: str) -> list[bytes]:
    client.select_folder(folder, readonly=True)
    answer = client.fetch(client.search("ALL"), ["BODY.PEEK[]"])
    return [each[b"BODY[]"] for each in answer.values()]


def numbered_anew(client: IMAPClient) -> None:
    """Make the folder again with the same mails in another order, as a mailbox that is restored has them."""
    mails = lying(client, "Projets")
    client.unselect_folder()
    client.delete_folder("Projets")
    client.create_folder("Projets")
    for raw in reversed(mails):
        client.append("Projets", raw)


def renamed(client: IMAPClient) -> None:
    client.rename_folder("Projets", "Rangés")


def targets_renamed(client: IMAPClient) -> None:
    client.rename_folder("Traités", "Anciens")


def half_moved(client: IMAPClient) -> None:
    """Be another client that moves some of the same mails to where they go."""
    client.select_folder("Projets")
    client.move([2, 4, 6], "Traités")


@pytest.mark.parametrize(
    ("change", "codes"),
    [(numbered_anew, {0}), (renamed, {69}), (targets_renamed, {0}), (half_moved, {0})],
    ids=["numbered anew", "renamed", "targets renamed", "half moved"],
)
@pytest.mark.parametrize("at_a_time", [2, 100])
def test_each_mail_has_one_effect_and_one_place(
    dovecots: Dovecots,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    change: Callable[[IMAPClient], None],
    codes: set[int],
    at_a_time: int,
) -> None:
    account = Account(dovecots.get(Options()))
    raws = [MAIL % (number, number) for number in range(COUNT)]
    with account.client() as client:
        client.create_folder("Projets")
        client.create_folder("Traités")
        for raw in raws:
            client.append("Projets", raw)
    folder = configured(tmp_path / "g", account.url(folder="Projets"))
    monkeypatch.setattr(batches, "BATCH_COUNT", at_a_time)
    taken = 0
    take_one = taking.take_one

    def changing(*words: Any) -> bool:
        nonlocal taken
        taken += 1
        if taken == 2:
            with account.client() as client:
                change(client)
        return take_one(*words)

    with monkeypatch.context() as patch:
        patch.setattr(taking, "take_one", changing)
        first = intake_here("run", cwd=folder, BOX="secret")
    assert first.code in codes, first.err
    if change is renamed:
        with account.client() as client:
            client.rename_folder("Rangés", "Projets")
    last = intake_here("run", cwd=folder, BOX="secret")
    assert (last.code, last.err) == (0, "")
    with Store.open(folder / "db", read_only=True) as store:
        holders = sorted(each.holder for each in store.view().all(Project))
    everybody = [f"claire{number}@jardin.example" for number in range(COUNT)]
    if change is half_moved:  # a mail that a person moved before it was read is that person's
        assert len(set(holders)) == len(holders)
        assert {everybody[number] for number in (0, 2, 4)} <= set(holders) <= set(everybody)
    else:
        assert holders == everybody
    assert letters(folder) == len(holders)
    assert account.mails("Projets") == []
    assert sorted(account.mails("Traités") + account.mails("Anciens")) == sorted(raws)
