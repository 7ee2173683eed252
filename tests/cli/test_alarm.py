"""Passes that go on failing: told once, healed once, and pinged."""

from __future__ import annotations

import email
import email.policy
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from cli.running import Done
from cli.running import intake_here as intake

BROKEN = '[mailbox]\nurl = "imap://a@127.0.0.1:9"\npassword_env = "BOX"\n'
WELL = '[mailbox]\nurl = "maildir:db/in"\n'


def configured(group: Path, mailbox: str, alarm: str = "") -> Path:
    (group / "intake.toml").write_text(
        '[group]\nname = "Projets"\naddress = "projets@quartier.example"\nanimateurs = ["marie@quartier.example"]\n'
        f'{mailbox}[outbox]\nurl = "maildir:db/out"\n[alarm]\n{alarm}',
        encoding="utf-8",
    )
    return group


def run(group: Path, hour: int = 8) -> Done:
    return intake("run", "--now", f"2017-03-07T{hour:02}:00", cwd=group, BOX="secret")


def sent(group: Path) -> list[email.message.Message]:
    found = sorted((group / "db" / "out" / "new").glob("*"), key=lambda path: path.stat().st_mtime_ns)
    return [email.message_from_bytes(path.read_bytes(), policy=email.policy.default) for path in found]


def test_the_third_failure_in_a_row_is_mailed_once_and_the_healing_once(group: Path) -> None:
    configured(group, BROKEN)
    assert [run(group, hour).code for hour in (8, 9)] == [75, 75]
    assert sent(group) == []
    assert [run(group, hour).code for hour in (10, 11, 12)] == [75, 75, 75]
    (alarm,) = sent(group)
    assert (alarm["To"], alarm["Auto-Submitted"]) == ("marie@quartier.example", "auto-generated")
    assert alarm["Subject"] == "Projets\u00a0: la boîte n’est plus relevée"
    assert (
        "Les 3 derniers passages d’Intake ont échoué (depuis 2017-03-07T08:00+01:00)." in alarm.get_content()
    )
    assert "refuse la connexion" in alarm.get_content()
    configured(group, WELL)
    assert [run(group, hour).code for hour in (13, 14)] == [0, 0]
    assert [each["Subject"] for each in sent(group)[1:]] == ["Projets\u00a0: la boîte est de nouveau relevée"]


def test_a_failure_that_passes_is_told_to_nobody(group: Path) -> None:
    for mailbox in (BROKEN, BROKEN, WELL, BROKEN, BROKEN, WELL):
        run(configured(group, mailbox))
    assert sent(group) == []


def test_the_number_and_the_operator_are_configured(group: Path) -> None:
    run(configured(group, BROKEN, 'after = 1\nto = ["lucie@quartier.example"]\n'))
    assert [each["To"] for each in sent(group)] == ["lucie@quartier.example"]


def test_an_alarm_that_cannot_leave_is_tried_again(group: Path) -> None:
    configured(group, BROKEN, "after = 1\n")
    out = (group / "db" / "out").rename(group / "db" / "elsewhere")
    (group / "db" / "out").write_text("no folder")
    assert run(group).code == 75
    (group / "db" / "out").unlink()
    out.rename(group / "db" / "out")
    run(group)
    assert len(sent(group)) == 1


def test_an_alarm_makes_no_outbox_that_is_misspelt(group: Path) -> None:
    configured(group, WELL, "after = 1\n")
    path = group / "intake.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("maildir:db/out", "maildir:db/outt"), "utf-8")
    assert run(group).code == 78
    assert not (group / "db" / "outt").exists()


@pytest.fixture
def monitor() -> Iterator[tuple[str, list[str]]]:
    """Give a monitoring URL and what was called below it; every call is answered with an error."""
    calls: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            calls.append(self.path)
            self.send_error(500)

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/ping", calls
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_monitor_is_called_at_the_start_and_the_end_and_its_own_errors_fail_nothing(
    group: Path, monitor: tuple[str, list[str]]
) -> None:
    url, calls = monitor
    assert run(configured(group, WELL, f'ping = "{url}"\n')).code == 0
    assert calls == ["/ping/start", "/ping"]
    run(configured(group, BROKEN, f'ping = "{url}"\n'))
    assert calls[2:] == ["/ping/start", "/ping/fail"]


def test_a_monitor_that_is_away_fails_nothing(group: Path) -> None:
    done = run(configured(group, WELL, 'ping = "http://127.0.0.1:9/ping"\n'))
    assert (done.code, done.out, done.err) == (0, "", "")


def test_what_is_no_web_address_is_refused(group: Path) -> None:
    done = run(configured(group, WELL, 'ping = "file:///etc/passwd"\n'))
    assert done.code == 78
    assert "[alarm] ping: “file:///etc/passwd” is no web address" in done.err


def test_status_tells_how_long_passes_have_been_failing(group: Path) -> None:
    for hour in (8, 9):
        run(configured(group, BROKEN), hour)
    (line,) = (each for each in intake("status", cwd=group).lines if "failed" in each)
    assert line.startswith(
        "2 pass(es) failed since 2017-03-07T08:00+01:00: 127.0.0.1, port 9 refuses the connection"
    )
    assert intake("status", "--json", cwd=group).json["failing"]["passes"] == 2
    run(configured(group, WELL), 10)
    assert "failed" not in intake("status", cwd=group).out
