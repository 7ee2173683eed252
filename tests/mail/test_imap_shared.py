"""People work in the same mailbox while we do: they flag, move, rename and fill it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from intake.errors import ServerError
from intake.mail import open_mailbox
from intake.mail.ports import Mailbox
from mail.hands import ASIDE, PROCESSED, ImapHands
from mail.mailbox_contract import LIMIT, mail
from servers.imap import Account, Dovecots, Options

WAYS = {"move": (), "uidplus": ("MOVE",), "expunge": ("MOVE", "UIDPLUS")}


@pytest.fixture(params=WAYS)
def hands(request: pytest.FixtureRequest, dovecots: Dovecots) -> ImapHands:
    return ImapHands(Account(dovecots.get(Options(without=WAYS[request.param]))))


@pytest.fixture
def box(hands: ImapHands) -> Iterator[Mailbox]:
    box = hands.open()
    yield box
    box.close()


def uids(box: Mailbox) -> list[str]:
    return [incoming.uid for batch in box.new(LIMIT) for incoming in batch]


def test_what_somebody_threw_away_is_not_expunged_by_us(hands: ImapHands, box: Mailbox) -> None:
    hands.deliver(mail(1), mail(2))
    hands.mark(0, "deleted")
    box.done(uids(box))
    assert (box.count(), hands.lying(PROCESSED)) == (0, [mail(2)])
    with hands.account.client("INBOX") as client:
        client.remove_flags(client.search(), [b"\\Deleted"])
    assert mail(1) in hands.lying()


def test_a_mail_moved_by_somebody_at_the_same_time_is_in_one_place(hands: ImapHands, box: Mailbox) -> None:
    hands.deliver(mail(1), mail(2))
    both = uids(box)
    with hands.account.client("INBOX") as client:
        client.create_folder("Archives")
        first = int(both[0].partition(":")[2])
        client.copy([first], "Archives")
        client.add_flags([first], [b"\\Deleted"])
        client.expunge()
    box.done(both)
    assert (hands.lying(), hands.lying("Archives"), hands.lying(PROCESSED)) == ([], [mail(1)], [mail(2)])


@pytest.mark.parametrize("way", ["uidplus", "expunge"])
def test_a_copy_that_was_interrupted_is_not_copied_again(dovecots: Dovecots, way: str) -> None:
    hands = ImapHands(Account(dovecots.get(Options(without=WAYS[way]))))
    hands.deliver(mail(1), mail(2), mail(3))
    with hands.account.client("INBOX") as client:
        client.create_folder(PROCESSED)
        client.copy(sorted(client.search())[:2], PROCESSED)
    box = hands.open()
    box.done(uids(box))
    box.close()
    assert (hands.lying(), hands.lying(PROCESSED)) == ([], [mail(1), mail(2), mail(3)])


def test_two_equal_mails_both_move(hands: ImapHands, box: Mailbox) -> None:
    hands.deliver(mail(1), mail(1))
    box.done(uids(box))
    assert (hands.lying(), hands.lying(PROCESSED)) == ([], [mail(1), mail(1)])


@pytest.mark.parametrize("act", ["rename", "delete"])
def test_the_processed_folder_may_go_while_we_work(hands: ImapHands, box: Mailbox, act: str) -> None:
    hands.deliver(mail(1), mail(2))
    first, second = uids(box)
    box.done([first])
    with hands.account.client() as client:
        if act == "rename":
            client.rename_folder(PROCESSED, "Ancien")
        else:
            client.delete_folder(PROCESSED)
    box.done([second])
    assert (hands.lying(), hands.lying(PROCESSED)) == ([], [mail(2)])


def test_a_folder_we_made_is_subscribed_to(hands: ImapHands, box: Mailbox) -> None:
    hands.deliver(mail(1))
    box.done(uids(box))
    with hands.account.client() as client:
        assert [name for _, _, name in client.list_sub_folders()] == [PROCESSED]


@pytest.mark.parametrize("name", ["Été & hiver", "100% fini", 'dit "clos"', "étoile *", "1"])
def test_folders_of_any_name_serve(hands: ImapHands, name: str) -> None:
    box = hands.open(processed=name)
    hands.deliver(mail(1), mail(2))
    first, second = uids(box)
    box.done([first])
    box.close()
    again = hands.open(processed=name)
    again.done([second])
    again.close()
    assert (hands.lying(), hands.lying(name)) == ([], [mail(1), mail(2)])


def test_a_folder_with_accents_is_read(hands: ImapHands) -> None:
    with hands.account.client() as client:
        client.create_folder("Boîte/Été")
        client.append("Boîte/Été", mail(1))
    account = hands.account
    box = open_mailbox(
        account.url(folder="Boîte/Été"), password=account.password, processed=PROCESSED, aside=ASIDE
    )
    box.done(uids(box))
    box.close()
    assert (hands.lying("Boîte/Été"), hands.lying(PROCESSED)) == ([], [mail(1)])


def test_mails_numbered_anew_are_read_again_and_old_names_touch_nothing(hands: ImapHands) -> None:
    account = hands.account
    with account.client() as client:
        client.create_folder("Projets")
        client.append("Projets", mail(1))
    box = open_mailbox(
        account.url(folder="Projets"), password=account.password, processed=PROCESSED, aside=ASIDE
    )
    old = uids(box)
    with account.client() as client:
        client.delete_folder("Projets")
        client.create_folder("Projets")
        client.append("Projets", mail(2))
    box.done(old)
    new = uids(box)
    assert [name.partition(":")[2] for name in old + new] == ["1", "1"]
    assert old != new
    assert hands.lying("Projets") == [mail(2)]
    box.done(new)
    box.close()
    assert (hands.lying("Projets"), hands.lying(PROCESSED)) == ([], [mail(2)])


def test_a_full_mailbox_is_told_and_nothing_is_lost(dovecots: Dovecots) -> None:
    hands = ImapHands(Account(dovecots.get(Options(without=("MOVE",), quota_kb=40))))
    hands.deliver(mail(1, "x" * 30_000))
    box = hands.open()
    with pytest.raises(ServerError) as told:
        box.done(uids(box))
    box.close()
    assert told.value.exit_code == 69
    assert told.value.sentence.startswith(f"The mailbox of {hands.account.user} at 127.0.0.1 is full (")
    assert (hands.lying(), hands.lying(PROCESSED)) == ([mail(1, "x" * 30_000)], [])
