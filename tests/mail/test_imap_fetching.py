"""Servers that hand out mails badly."""

from __future__ import annotations

import pytest

from intake.errors import ServerError
from intake.mail import open_mailbox
from intake.mail.ports import Incoming, Mailbox
from mail.mailbox_contract import LIMIT, mail
from servers.imap import Account, Dovecots, Options
from servers.imap_script import ScriptedImap


def scripted(server: ScriptedImap) -> Mailbox:
    url = f"imap://projets@127.0.0.1:{server.port}/INBOX"
    return open_mailbox(url, password=lambda: "secret", processed="Traités", aside="À voir", timeout=20)


def until_told(box: Mailbox) -> tuple[list[Incoming], ServerError | None]:
    """Read all there is, and return what was told at the end."""
    read: list[Incoming] = []
    try:
        for batch in box.new(LIMIT):
            read.extend(batch)
    except ServerError as error:
        return read, error
    finally:
        box.close()
    return read, None


def test_a_mail_whose_file_is_damaged_does_not_stop_the_others(dovecots: Dovecots) -> None:
    server = dovecots.get(Options())
    account = Account(server)
    account.deliver(mail(1), mail(2), mail(3))
    files = (server.folder / "mail" / account.user).glob("[nc][eu][wr]/*")  # Dovecot 2.4 lays them into cur
    _, damaged, _ = sorted(files, key=lambda path: path.name)
    damaged.chmod(0)
    box = open_mailbox(account.url(), password=account.password, processed="Traités", aside="À voir")
    read, told = until_told(box)
    assert [incoming.raw for incoming in read] == [mail(1), mail(3)]
    assert told is not None
    assert (told.exit_code, told.sentence) == (
        69,
        "127.0.0.1 cannot hand out 1 of the waiting mails (UID 2).",
    )


def test_a_set_refused_for_one_mail_is_fetched_one_by_one() -> None:
    answers = {
        "UID SEARCH UNDELETED": "* SEARCH 1 2",
        "UID SEARCH UNDELETED LARGER": "* SEARCH",
        "UID FETCH 1,2": "NO [CANNOT] one of them is odd",
        "UID FETCH 1 ": "* 1 FETCH (UID 1 BODY[] {10}\nSubject: a)",
        "UID FETCH 2 ": "NO [CANNOT] this one",
    }
    with ScriptedImap(answers) as server:
        read, told = until_told(scripted(server))
    assert [(incoming.uid, incoming.raw) for incoming in read] == [("7:1", b"Subject: a")]
    assert told is not None
    assert told.sentence == "127.0.0.1 cannot hand out 1 of the waiting mails (UID 2)."


def test_mails_told_twice_and_in_another_order_are_handed_out_once_oldest_first() -> None:
    one, two = "BODY[] {10}\nSubject: a", "BODY[] {10}\nSubject: b"
    answers = {
        "UID SEARCH UNDELETED": "* SEARCH 2 1 2",
        "UID SEARCH UNDELETED LARGER": "* SEARCH",
        "UID FETCH 1,2": f"* 2 FETCH (UID 2 {two})\n* 1 FETCH (UID 1 {one})\n* 2 FETCH (UID 2 {two})\n"
        "* 1 FETCH (FLAGS (\\Seen) UID 1)\n* 9 EXISTS\n* 1 FETCH (UID 1 FLAGS ())",
    }
    with ScriptedImap(answers) as server:
        read, told = until_told(scripted(server))
    assert told is None
    assert [(incoming.uid, incoming.raw) for incoming in read] == [
        ("7:1", b"Subject: a"),
        ("7:2", b"Subject: b"),
    ]


@pytest.mark.parametrize(
    "answer",
    [
        "* 1 FETCH (UID 1 BODY[] NIL)",
        "* 1 FETCH (UID 1 FLAGS (\\Seen))",
        "* 1 FETCH (FLAGS (\\Seen))",
        "* 9 FETCH (UID 9 BODY[] {10}\nSubject: a)",
        "",
    ],
)
def test_an_answer_without_the_mail_leaves_it_out(answer: str) -> None:
    answers = {
        "UID SEARCH UNDELETED": "* SEARCH 1",
        "UID SEARCH UNDELETED LARGER": "* SEARCH",
        "UID FETCH": answer,
    }
    with ScriptedImap(answers) as server:
        assert until_told(scripted(server)) == ([], None)


@pytest.mark.parametrize(
    "answer",
    [
        '* 1 FETCH (UID 1 BODY[] "never closed',
        "* 1 FETCH (UID 1 BODY[] {10}\nSubject: a",
        "* 1 FETCH UID",
        "* 1 FETCH (UID one BODY[] NIL)",
        "* x FETCH (UID 1 BODY[] NIL)",
        "HTTP/1.1 400 Bad Request",
    ],
)
def test_an_answer_that_is_no_imap_is_told(answer: str) -> None:
    answers = {
        "UID SEARCH UNDELETED": "* SEARCH 1",
        "UID SEARCH UNDELETED LARGER": "* SEARCH",
        "UID FETCH": answer,
    }
    with ScriptedImap(answers) as server:
        read, told = until_told(scripted(server))
    assert read == []
    assert told is not None
    assert told.remedy


def test_a_large_mail_is_never_asked_for_whole() -> None:
    answers = {
        "UID SEARCH UNDELETED": "* SEARCH 1",
        "UID SEARCH UNDELETED LARGER": "* SEARCH 1",
        "UID FETCH 1 (RFC822.SIZE)": "* 1 FETCH (UID 1 RFC822.SIZE 60000000)",
        "UID FETCH 1 (BODY.PEEK[HEADER])": "* 1 FETCH (UID 1 BODY[HEADER] {10}\nSubject: a)",
    }
    with ScriptedImap(answers) as server:
        assert until_told(scripted(server)) == (
            [Incoming("7:1", 60_000_000, b"Subject: a", complete=False)],
            None,
        )
    assert not any("BODY.PEEK[])" in command for command in server.heard)


def test_one_search_is_all_that_an_empty_box_costs() -> None:
    with ScriptedImap({"UID SEARCH": "* SEARCH"}) as server:
        assert until_told(scripted(server)) == ([], None)
    commands = [command.split()[0] for command in server.heard]
    # Python 3.14 asks once more, when it has signed in, what the server can do.
    assert [command for command in commands if command != "CAPABILITY"] == [
        "LOGIN",
        "SELECT",
        "UID",
        "LOGOUT",
    ]
    assert commands.count("CAPABILITY") <= 3
