"""Mail hosts and machines as they should not be: each is a sentence and a remedy, or no matter at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.running import Done, intake
from servers.certs import Authority
from servers.imap import Account, Dovecots, Options
from servers.imap_script import ScriptedImap
from servers.oauth import OAuthServer

MAIL = b"From: claire%d@jardin.example\r\nTo: projets@quartier.example\r\nSubject: Projet\r\nMessage-ID: <%d@jardin.example>\r\n\r\nBonjour, une laverie.\r\n"


def configured(folder: Path, mailbox: str, *lines: str) -> Path:
    assert (
        intake(
            "init", folder, "--name", "P", "--address", "projets@quartier.example", "--animateur", "m@quartier.example",
            "--mailbox", mailbox, "--outbox", "maildir:db/out", "--password-env", "BOX", "--no-check", cwd=folder.parent,
        ).code
        == 0
    )  # fmt: skip
    path = folder / "intake.toml"
    text = path.read_text(encoding="utf-8").replace("[mailbox]", "\n".join(["[mailbox]", *lines]))
    path.write_text(text, encoding="utf-8")
    return folder


def run(folder: Path, **more: str) -> Done:
    return intake("run", cwd=folder, BOX="secret", **more)


def letters(folder: Path) -> int:
    return len(list((folder / "db" / "out" / "new").glob("*")))


@pytest.mark.parametrize("without", [("MOVE",), ("MOVE", "UIDPLUS")])
def test_a_mailbox_without_move_or_uidplus_is_served_all_the_same(
    dovecots: Dovecots, tmp_path: Path, without: tuple[str, ...]
) -> None:
    account = Account(dovecots.get(Options(without=without)))
    account.deliver(MAIL % (1, 1), MAIL % (2, 2))
    folder = configured(tmp_path / "g", account.url())
    for _ in range(2):
        done = run(folder)
        assert (done.code, done.out, done.err) == (0, "", "")
    assert account.mails() == []
    assert letters(folder) == 2


def test_a_mailbox_that_is_full_is_told_and_no_mail_has_its_effect_twice(
    dovecots: Dovecots, tmp_path: Path
) -> None:
    account = Account(dovecots.get(Options(without=("MOVE",), quota_kb=40)))
    account.deliver((MAIL % (1, 1)) + b"x" * 30_000)
    folder = configured(tmp_path / "g", account.url())
    for _ in range(2):
        done = run(folder)
        assert done.code in {69, 75}
        assert len(done.err.splitlines()) == 2
        assert "quota" in done.err.casefold()
    assert letters(folder) == 1


def test_a_folder_that_may_only_be_read_is_told(tmp_path: Path) -> None:
    answers: dict[str, str | list[str]] = {
        "SELECT": "* 1 EXISTS\n* OK [READ-ONLY] look\n* OK [UIDVALIDITY 7] known"
    }
    with ScriptedImap(answers) as server:
        done = run(configured(tmp_path / "g", f"imap://projets@127.0.0.1:{server.port}/INBOX"))
    assert done.code == 69
    assert "can be read only; its mails cannot be moved." in done.err
    assert len(done.err.splitlines()) == 2


def test_an_expired_certificate_is_told_with_its_remedy(
    dovecots: Dovecots, authority: Authority, tmp_path: Path
) -> None:
    account = Account(dovecots.get(Options(certificate=authority.sign("expired", days=-1))))
    done = run(configured(tmp_path / "g", account.url("imaps"), f'cafile = "{authority.pem}"'))
    assert (done.code, done.err.splitlines()) == (
        69,
        [
            f"intake: The certificate of 127.0.0.1, port {account.server.tls_port} has expired.",
            "Ask the mail host to renew it, and check the clock of this machine.",
        ],
    )


def test_a_proxy_for_the_web_does_not_come_between_us_and_the_mail_server(
    account: Account, tmp_path: Path
) -> None:
    dead = "http://127.0.0.1:9"
    done = run(configured(tmp_path / "g", account.url()), HTTP_PROXY=dead, HTTPS_PROXY=dead, ALL_PROXY=dead)
    assert (done.code, done.err) == (0, "")


def test_a_proxy_that_is_away_is_told_where_tokens_are_had(tmp_path: Path) -> None:
    with OAuthServer() as provider:
        keys = "\n".join(f'{name} = "{value}"' for name, value in provider.keys().items())
        folder = configured(tmp_path / "g", "imap://127.0.0.1:9", 'auth = "oauth2"')
        path = folder / "intake.toml"
        path.write_text(
            path.read_text(encoding="utf-8").replace("[oauth]", f"[oauth]\n{keys}"), encoding="utf-8"
        )
        done = intake("login", cwd=folder, http_proxy="http://127.0.0.1:9")
    assert done.code == 75
    assert done.err.splitlines() == [
        "intake: 127.0.0.1 gives no tokens now ([Errno 111] Connection refused).",
        "The next run tries again.",
    ]


def test_a_home_that_may_not_be_written_is_no_matter(group: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir(mode=0o500)
    done = intake("run", cwd=group, HOME=str(home), obeys_permissions=True)
    assert (done.code, done.err, list(home.iterdir())) == (0, "", [])


def test_a_locale_that_does_not_exist_is_no_matter(group: Path) -> None:
    done = intake("status", cwd=group, LC_ALL="xx_XX.KLINGON", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert (done.code, done.err) == (0, "")


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("after = 0", "[alarm] after: 0 is too small; at least 1."),
        ('after = "3"', "[alarm] after: must be a number from 1 to 1000, not a text."),
        ('pnig = ""', "[alarm] pnig: there is no such key. Did you mean ping?"),
        ('to = "lucie@quartier.example"', "[alarm] to: must be a list of people"),
    ],
)
def test_wrong_types_and_typos_in_the_newer_tables_are_told(group: Path, written: str, told: str) -> None:
    path = group / "intake.toml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("[alarm]", f"[alarm]\n{written}"), encoding="utf-8"
    )
    done = intake("run", cwd=group)
    assert done.code == 78
    assert told in done.err
