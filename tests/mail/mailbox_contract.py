"""What every mailbox does, whatever it is kept in. Each kind inherits this suite and gives its `hands`."""

from __future__ import annotations

import datetime as dt

import pytest

from intake.mail.ports import Incoming, Mailbox
from mail.hands import ASIDE, PROCESSED, Hands
from servers.imap import missing

LIMIT = 1_000_000


def mail(number: int, body: str = "Bonjour.") -> bytes:
    """Write a short mail."""
    return (
        f"From: Claire Aubry <claire@asso.example>\r\nSubject: Projet {number}\r\n"
        f"Message-ID: <{number}@asso.example>\r\n\r\n{body}\r\n"
    ).encode()


SHAPES = {
    "8-bit": b"Subject: caf\xe9\r\n\r\nd\xc3\xa9j\xc3\xa0 vu \xff\xfe\r\n",
    "long line": b"Subject: long\r\n\r\n" + b"x" * 200_000 + b"\r\n",
    "without an end": b"Subject: short\r\n\r\nno line end",
    "dots and brackets": b'Subject: {5} "quoted" (paren)\r\n\r\n.\r\n..\r\n* 1 FETCH (BODY[] {3}\r\n)\r\n',
    "header alone": b"Subject: nothing more\r\n\r\n",
    "no header": b"\r\nonly text\r\n",
}


class MailboxContract:
    """Inherit and define the fixture `hands`."""

    @pytest.fixture
    def box(self, hands: Hands):
        box = hands.open()
        yield box
        box.close()

    def read(self, box: Mailbox, limit: int = LIMIT) -> list[Incoming]:
        return [incoming for batch in box.new(limit) for incoming in batch]

    def raws(self, box: Mailbox) -> list[bytes]:
        return [incoming.raw for incoming in self.read(box)]

    def test_what_was_moved_is_not_left_and_what_came_since_is_no_difference(
        self, hands: Hands, box: Mailbox
    ) -> None:
        hands.deliver(*map(mail, range(3)))
        uids = [incoming.uid for incoming in self.read(box)]
        box.done(uids[:2])
        hands.deliver(mail(4))
        assert list(box.left(uids)) == uids[2:]
        box.aside(uids[2:])
        assert list(box.left(uids)) == []

    def test_an_empty_box_has_nothing(self, hands: Hands, box: Mailbox) -> None:
        assert box.count() == 0
        assert list(box.new(LIMIT)) == []

    def test_those_that_came_before_a_moment_are_counted(self, hands: Hands, box: Mailbox) -> None:
        moment = dt.datetime(2017, 3, 12, 8, tzinfo=dt.UTC)
        hands.deliver(mail(1), at=moment - dt.timedelta(days=3))
        hands.deliver(mail(2), mail(3), at=moment - dt.timedelta(days=1))
        hands.deliver(mail(4), at=moment + dt.timedelta(minutes=1))
        hands.deliver(mail(5), at=moment + dt.timedelta(days=1))
        hands.mark(1, "deleted")
        assert (box.count(), box.count(moment)) == (4, 2)

    def test_mails_come_oldest_first_with_every_byte(self, hands: Hands, box: Mailbox) -> None:
        hands.deliver(mail(1), mail(2), mail(3))
        assert box.count() == 3
        assert self.raws(box) == [mail(1), mail(2), mail(3)]

    @pytest.mark.parametrize("shape", SHAPES)
    def test_a_mail_of_any_shape_keeps_its_bytes(self, hands: Hands, box: Mailbox, shape: str) -> None:
        hands.deliver(SHAPES[shape])
        [incoming] = self.read(box)
        assert incoming.raw == SHAPES[shape]
        assert (incoming.size, incoming.complete) == (len(SHAPES[shape]), True)
        box.done([incoming.uid])
        assert hands.lying(PROCESSED) == [SHAPES[shape]]

    def test_reading_changes_nothing(self, hands: Hands, box: Mailbox) -> None:
        hands.deliver(mail(1), mail(2))
        first = self.read(box)
        assert self.read(box) == first
        assert hands.marks() == [set(), set()]

    def test_a_mail_that_somebody_opened_still_waits(self, hands: Hands, box: Mailbox) -> None:
        hands.deliver(mail(1), mail(2))
        hands.mark(0, "seen")
        assert self.raws(box) == [mail(1), mail(2)]

    def test_a_mail_that_somebody_threw_away_does_not_wait(self, hands: Hands, box: Mailbox) -> None:
        hands.deliver(mail(1), mail(2))
        hands.mark(0, "deleted")
        assert box.count() == 1
        assert self.raws(box) == [mail(2)]

    def test_a_uid_names_a_mail_for_good(self, hands: Hands, box: Mailbox) -> None:
        hands.deliver(mail(1), mail(2))
        first, second = self.read(box)
        hands.mark(1, "flagged")
        hands.remove(0)
        other = hands.open()
        assert [incoming.uid for incoming in self.read(other)] == [second.uid]
        other.close()
        assert first.uid != second.uid

    def test_a_mail_over_the_limit_comes_as_its_header(self, hands: Hands, box: Mailbox) -> None:
        hands.deliver(mail(1), mail(2, "x" * 5000), mail(3))
        small, large, last = self.read(box, limit=1000)
        assert (small.complete, large.complete, last.complete) == (True, False, True)
        assert large.raw == mail(2).partition(b"\r\n\r\n")[0] + b"\r\n\r\n"
        assert large.size == len(mail(2, "x" * 5000))

    def test_done_moves_to_the_processed_folder(self, hands: Hands, box: Mailbox) -> None:
        hands.deliver(mail(1), mail(2), mail(3))
        box.done([incoming.uid for incoming in self.read(box)[:2]])
        assert hands.lying() == [mail(3)]
        assert hands.lying(PROCESSED) == [mail(1), mail(2)]
        assert box.count() == 1

    def test_aside_moves_to_the_folder_for_a_human(self, hands: Hands, box: Mailbox) -> None:
        hands.deliver(mail(1), mail(2))
        box.aside([self.read(box)[0].uid])
        assert (hands.lying(), hands.lying(ASIDE)) == ([mail(2)], [mail(1)])

    def test_a_moved_mail_keeps_its_flags(self, hands: Hands, box: Mailbox) -> None:
        hands.deliver(mail(1), mail(2))
        hands.mark(0, "seen")
        hands.mark(0, "flagged")
        box.done([incoming.uid for incoming in self.read(box)])
        assert hands.marks(PROCESSED) == [{"seen", "flagged"}, set()]

    def test_folders_lie_in_folders(self, hands: Hands) -> None:
        box = hands.open(processed="Projets/Traités")
        hands.deliver(mail(1))
        box.done([self.read(box)[0].uid])
        box.close()
        assert hands.lying(f"Projets{hands.separator}Traités") == [mail(1)]

    def test_moving_nothing_is_no_error(self, hands: Hands, box: Mailbox) -> None:
        box.done([])
        box.aside([])
        assert hands.lying(PROCESSED) == []

    def test_moving_a_mail_that_is_gone_is_no_error(self, hands: Hands, box: Mailbox) -> None:
        hands.deliver(mail(1), mail(2), mail(3))
        uids = [incoming.uid for incoming in self.read(box)]
        hands.remove(1)
        box.done(uids)
        box.done(uids)
        assert (hands.lying(), hands.lying(PROCESSED)) == ([], [mail(1), mail(3)])

    def test_moving_a_name_of_another_numbering_touches_nothing(self, hands: Hands, box: Mailbox) -> None:
        hands.deliver(mail(1))
        self.read(box)
        box.done(["1:1", "17:1"])
        assert hands.lying() == [mail(1)]

    def test_a_mail_that_goes_while_we_read_is_left_out(self, hands: Hands, box: Mailbox) -> None:
        if not hands.sees_removals:
            missing("Dovecot")
        hands.deliver(*(mail(number) for number in range(105)))
        batches = box.new(LIMIT)
        first = next(batches)
        hands.remove(101, 103)
        rest = [incoming.raw for batch in batches for incoming in batch]
        assert len(first) == 100
        assert rest == [mail(100), mail(102), mail(104)]

    def test_batches_may_be_moved_while_the_next_is_read(self, hands: Hands, box: Mailbox) -> None:
        mails = [mail(number) for number in range(230)]
        hands.deliver(*mails)
        sizes, seen = [], []
        for batch in box.new(LIMIT):
            sizes.append(len(batch))
            seen.extend(incoming.raw for incoming in batch)
            box.done([incoming.uid for incoming in batch])
        assert (sizes, seen) == ([100, 100, 30], mails)
        assert (box.count(), hands.lying(PROCESSED)) == (0, mails)

    def test_batches_are_bounded_by_bytes(self, hands: Hands, box: Mailbox) -> None:
        large = [mail(number, "x" * 400_000) for number in range(4)]
        hands.deliver(*large)
        assert [len(batch) for batch in box.new(5_000_000)] == [2, 2]

    def test_what_arrives_while_the_box_is_open_is_seen(self, hands: Hands, box: Mailbox) -> None:
        assert box.count() == 0
        hands.deliver(mail(1))
        assert box.count() == 1
        assert self.raws(box) == [mail(1)]

    def test_two_different_mails_with_one_message_id_both_move(self, hands: Hands, box: Mailbox) -> None:
        hands.deliver(mail(1), mail(1, "Autre texte."))
        box.done([incoming.uid for incoming in self.read(box)])
        assert hands.lying(PROCESSED) == [mail(1), mail(1, "Autre texte.")]

    def test_closing_twice_is_no_error(self, hands: Hands, box: Mailbox) -> None:
        box.count()
        box.close()
        box.close()
        assert box.count() == 0
