"""Mails are moved many at a time, once their effect is safe, whatever ends the pass."""

from __future__ import annotations

import errno
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from cli.running import intake_here, new_group
from intake import taking
from intake.desk.records import Project, Seen
from intake.errors import ServerAwayError, StoreError
from intake.mail.maildir_box import MaildirBox
from intake.mail.ports import Incoming
from intake.store import Store, syncing

AT = "2017-03-06T10:00"
MAIL = (
    "From: Claire {number} <claire{number}@lilas.example>\nTo: projets@quartier.example\nSubject: Jardin {number}\n"
    "Message-ID: <jardin{number}@lilas.example>\nDate: Mon, 06 Mar 2017 09:00:00 +0100\n\nUn jardin {number}.\n"
)


@pytest.fixture
def group(tmp_path: Path) -> Path:
    folder = new_group(tmp_path / "group", language="fr")
    for name in ("new", "cur", "tmp"):
        (folder / "db" / "in" / name).mkdir(parents=True, exist_ok=True)
    for number in range(12):
        text = MAIL.format(number=number)
        (folder / "db" / "in" / "new" / f"{number:02}.mail").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Have mails fetched two at a time and moved five at a time, and return how many each move took."""
    asked: list[int] = []
    new, done = MaildirBox.new, MaildirBox.done

    def by_two(box: MaildirBox, limit: int) -> Iterator[Sequence[Incoming]]:
        for batch in new(box, limit):
            yield from (batch[start : start + 2] for start in range(0, len(batch), 2))

    def counted(box: MaildirBox, uids: Sequence[str]) -> None:
        asked.append(len(uids))
        done(box, uids)

    monkeypatch.setattr(MaildirBox, "new", by_two)
    monkeypatch.setattr(MaildirBox, "done", counted)
    monkeypatch.setattr(taking, "MOVED_AT_ONCE", 5)
    return asked


def waiting(group: Path) -> int:
    return len(list((group / "db" / "in" / "new").iterdir()))


def filed(group: Path) -> int:
    with Store.open(group / "db", read_only=True) as store:
        assert len(list(store.view().all(Seen))) == len(list(store.view().all(Project)))
        return len(list(store.view().all(Project)))


def test_they_are_moved_together_and_the_last_ones_at_the_end(group: Path, asked: list[int]) -> None:
    assert intake_here("run", "--now", AT, cwd=group).code == 0
    assert asked == [6, 6]
    assert (waiting(group), filed(group)) == (0, 12)


def test_those_whose_effect_is_safe_are_moved_when_the_server_goes_away(
    group: Path, asked: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    by_two = MaildirBox.new

    def goes_away(box: MaildirBox, limit: int) -> Iterator[Sequence[Incoming]]:
        for number, batch in enumerate(by_two(box, limit)):
            if number == 4:
                raise ServerAwayError("The server went away.", remedy="Wait.")
            yield batch

    with monkeypatch.context() as patch:
        patch.setattr(MaildirBox, "new", goes_away)
        assert intake_here("run", "--now", AT, cwd=group).code == 75
    assert asked == [6, 2]
    assert (waiting(group), filed(group)) == (4, 8)
    assert intake_here("run", "--now", AT, cwd=group).code == 0
    assert (waiting(group), filed(group)) == (0, 12)


def test_a_pass_that_is_cut_off_in_between_moves_none_whose_effect_may_be_lost(
    group: Path, asked: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    wait = Store.wait_until_safe
    calls: list[None] = []

    def interrupted(store: Store) -> None:
        calls.append(None)
        if len(calls) > 1:
            raise KeyboardInterrupt
        wait(store)

    with monkeypatch.context() as patch:
        patch.setattr(Store, "wait_until_safe", interrupted)
        assert intake_here("run", "--now", AT, cwd=group).code == 130
    assert asked == [6]
    assert waiting(group) == 6
    assert intake_here("run", "--now", AT, cwd=group).code == 0
    assert (waiting(group), filed(group)) == (0, 12)


def test_where_the_disk_refuses_none_is_moved_whose_effect_was_taken_back(
    group: Path, asked: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nine mails are written, six of them safe and moved, when the disk refuses to make the others safe."""
    sync = syncing.sync_file
    refusing: list[int] = []

    def sync_or_refuse(fd: int) -> None:
        if refusing:
            raise OSError(errno.EIO, "Input/output error")
        sync(fd)

    done = MaildirBox.done

    def then_refuse(box: MaildirBox, uids: Sequence[str]) -> None:
        done(box, uids)
        refusing.append(1)

    with monkeypatch.context() as patch:
        patch.setattr(syncing, "sync_file", sync_or_refuse)
        patch.setattr(MaildirBox, "done", then_refuse)
        ran = intake_here("run", "--now", AT, cwd=group)
    assert ran.code == StoreError.exit_code
    assert "reports an error" in ran.err
    assert (waiting(group), filed(group)) == (6, 6)
    assert intake_here("run", "--now", AT, cwd=group).code == 0
    assert (waiting(group), filed(group)) == (0, 12)
