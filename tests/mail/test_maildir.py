"""A Maildir among the programs that share it: mail servers, mail programs, a full disk."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from intake.errors import ServerError
from intake.mail import open_mailbox, open_transport
from intake.mail.ports import Mailbox
from mail.hands import PROCESSED, MaildirHands
from mail.mailbox_contract import LIMIT, mail
from mail.transport_contract import letter
from servers.imap import Account, Dovecots, Options


@pytest.fixture
def hands(tmp_path: Path) -> MaildirHands:
    return MaildirHands(tmp_path / "box")


def raws(box: Mailbox) -> list[bytes]:
    return [incoming.raw for batch in box.new(LIMIT) for incoming in batch]


def uids(box: Mailbox) -> list[str]:
    return [incoming.uid for batch in box.new(LIMIT) for incoming in batch]


def test_a_box_that_is_not_there_yet_is_made(tmp_path: Path) -> None:
    box = open_mailbox(f"maildir:{tmp_path}/db/in", processed=PROCESSED, aside="À voir")
    assert box.count() == 0
    assert sorted(path.name for path in (tmp_path / "db/in").iterdir()) == ["cur", "new", "tmp"]


def test_a_mail_opened_after_we_looked_is_still_read_and_moved(hands: MaildirHands) -> None:
    hands.deliver(*(mail(number) for number in range(102)))
    box = hands.open()
    batches = box.new(LIMIT)
    first = next(batches)
    hands.mark(101, "seen")
    [rest] = list(batches)
    assert [incoming.raw for incoming in rest] == [mail(100), mail(101)]
    hands.mark(101, "flagged")
    box.done([incoming.uid for incoming in [*first, *rest]])
    assert hands.marks(PROCESSED)[101] == {"seen", "flagged"}
    assert hands.lying() == []


def test_what_is_not_a_mail_is_left_alone(hands: MaildirHands) -> None:
    hands.deliver(mail(1))
    (hands.root / "new" / ".nfs0001").write_bytes(b"half")
    (hands.root / "cur" / "folder").mkdir()
    (hands.root / "tmp" / "1.half.host").write_bytes(b"Subject: ha")
    (hands.root / "dovecot-uidlist").touch()
    box = hands.open()
    assert (box.count(), raws(box)) == (1, [mail(1)])


def test_a_name_that_is_given_twice_takes_no_mails_place(tmp_path: Path) -> None:
    box = open_mailbox(f"maildir:{tmp_path}/in", processed="Traités", aside="À voir")
    for raw in (b"Subject: 1\n\n", b"Subject: 2\n\n", b"Subject: 3\n\n"):
        (tmp_path / "in" / "new" / "1.host").write_bytes(raw)
        box.done(["1.host"])
    processed = sorted((tmp_path / "in" / ".Traités" / "cur").iterdir())
    assert [(path.name, path.read_bytes()) for path in processed] == [
        ("1.host.1:2,", b"Subject: 2\n\n"),
        ("1.host.2:2,", b"Subject: 3\n\n"),
        ("1.host:2,", b"Subject: 1\n\n"),
    ]


def test_processed_folders_are_maildirs_of_their_own(hands: MaildirHands) -> None:
    hands.deliver(mail(1))
    box = hands.open()
    box.done(uids(box))
    folder = hands.root / ".Traités"
    assert sorted(path.name for path in folder.iterdir()) == ["cur", "maildirfolder", "new", "tmp"]
    assert raws(open_mailbox(f"maildir:{folder}", processed="a", aside="b")) == [mail(1)]


def test_a_folder_made_where_dovecot_serves_is_seen_by_dovecot(dovecots: Dovecots) -> None:
    server = dovecots.get(Options())
    account = Account(server)
    account.deliver(mail(1), mail(2))
    root = server.folder / "mail" / account.user
    box = open_mailbox(f"maildir:{root}", processed="Projets/Traités", aside="À voir")
    assert raws(box) == [mail(1).replace(b"\r\n", b"\n"), mail(2).replace(b"\r\n", b"\n")]
    box.done(uids(box)[:1])
    for path in (root, *root.rglob("*")):
        os.chown(path, server.folder.stat().st_uid, server.folder.stat().st_gid)
    # Its Maildir++ keeps "/" in names as "." on disk, which is where "Projets" ends and "Traités" begins.
    assert (account.mails(), account.mails("Projets/Traités")) == ([mail(2)], [mail(1)])


def test_a_header_without_end_is_cut(hands: MaildirHands) -> None:
    hands.deliver(b"X-Long: " + b"x" * 3_000_000)
    [[incoming]] = list(hands.open().new(1_000_000))
    assert (incoming.complete, len(incoming.raw), incoming.size) == (False, 1_000_000, 3_000_008)


def test_a_place_that_is_no_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(ServerError) as told:
        open_mailbox(f"maildir:{tmp_path}/file", processed="a", aside="b")
    assert told.value.sentence == f"The Maildir {tmp_path}/file cannot be used: Not a directory."
    with pytest.raises(ServerError, match="Not a directory"):
        open_transport(f"maildir:{tmp_path}/file").send(letter("ack:1"))


def test_a_full_disk_is_told_and_leaves_no_half_letter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    transport = open_transport(f"maildir:{tmp_path}/out")
    transport.send(letter("ack:1"))

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ServerError) as told:
        transport.send(letter("ack:2"))
    assert told.value.exit_code == 75
    assert len(list((tmp_path / "out/new").iterdir())) == 1
    monkeypatch.undo()
    transport.send(letter("ack:2"))
    assert len(list((tmp_path / "out/new").iterdir())) == 2
