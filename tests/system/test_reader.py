"""A pass over a backlog does the same, to the byte, whether a reader helps, dies, or is not there."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from cli.running import environment, intake_here, new_group
from intake.desk.records import Project
from intake.reader import child as side
from intake.reader import reading
from intake.store import Shunt, Store
from reader.test_reading import FRAGILE

ROOT = Path(__file__).parents[2]
MAILS = sorted((ROOT / "tests/data/mail").glob("*.eml"))
AT = "2017-03-06T10:00"
PLAIN = (
    "From: Claire {number} <claire{number}@lilas.example>\nTo: projets@quartier.example\n"
    "Subject: Jardin {number}\nMessage-ID: <jardin{number}@lilas.example>\nDate: Mon, 06 Mar 2017 09:00:00 +0100\n\n"
    "Nous ouvrons un jardin {number}.\n{more}\n"
)


@pytest.fixture(scope="module")
def group(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a group in whose box all the odd mails of the tests wait, and some plain ones."""
    folder = new_group(tmp_path_factory.mktemp("backlog") / "group", language="fr")
    new = folder / "db" / "in" / "new"
    new.mkdir(parents=True, exist_ok=True)
    for name in ("cur", "tmp"):
        (new.parent / name).mkdir(exist_ok=True)
    for number, path in enumerate(MAILS):
        (new / f"{number:04}.odd").write_bytes(path.read_bytes())
    for number in range(40):
        (new / f"{number:04}.plain").write_text(PLAIN.format(number=number, more=""), encoding="utf-8")
    return folder


def passed(group: Path, folder: Path) -> dict[str, Any]:
    """Make a pass in a copy of the group, in a folder of its own name, and return all that it came to."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(group, folder)
    done = intake_here("run", "--now", AT, "--debug", cwd=folder)
    db = folder / "db"
    assert intake_here("export", "all.json", cwd=folder).code == 0
    return {
        "told": (done.code, done.err),
        "records": json.loads((folder / "all.json").read_bytes()),
        "shunt": [(each.key, each.reason, each.subject) for each in Shunt(db).all()],
        "files": {
            str(path.relative_to(db)): path.read_bytes()
            for room in ("in", "out", "mails")
            for path in sorted((db / room).rglob("*"))
            if path.is_file()
        },
    }


@pytest.fixture
def readers(monkeypatch: pytest.MonkeyPatch) -> list[side.Child]:
    """Have two cores, and return the readers that were started."""
    started: list[side.Child] = []

    class Counted(side.Child):
        def __init__(self, zone: Any) -> None:
            super().__init__(zone)
            started.append(self)

    monkeypatch.setattr(reading, "Child", Counted)
    monkeypatch.setattr(reading, "_cores", lambda: 2)
    return started


def alone(group: Path, folder: Path) -> dict[str, Any]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "_cores", lambda: 1)
        return passed(group, folder)


def test_records_letters_and_files_are_the_same_with_a_reader_and_without(
    group: Path, tmp_path: Path, readers: list[side.Child]
) -> None:
    by_itself = alone(group, tmp_path / "copy")
    assert readers == []
    assert len(by_itself["files"]) > 2 * len(MAILS)
    helped = passed(group, tmp_path / "copy")
    assert len(readers) == 1
    assert helped == by_itself


def test_they_are_the_same_where_a_reader_is_killed_midway(
    group: Path, tmp_path: Path, readers: list[side.Child], monkeypatch: pytest.MonkeyPatch
) -> None:
    hand = tmp_path / "hand"
    folder = tmp_path / "group"
    shutil.copytree(group, folder)
    text = PLAIN.format(number=20, more=f"KILLED {hand} now")
    (folder / "db" / "in" / "new" / "0020.plain").write_text(text, encoding="utf-8")
    by_itself = alone(folder, tmp_path / "copy")
    hand.touch()
    monkeypatch.setattr(side, "_CODE", FRAGILE)
    assert passed(folder, tmp_path / "copy") == by_itself
    assert not hand.exists()
    assert len(readers) == 2


def test_a_mail_that_kills_its_readers_goes_to_a_human_alone(
    group: Path, tmp_path: Path, readers: list[side.Child], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "group"
    shutil.copytree(group, folder)
    box = folder / "db" / "in" / "new"
    for odd in box.glob("*.odd"):
        odd.unlink()
    deadly = PLAIN.format(number=20, more="SEGFAULT").encode()
    (box / "0020.plain").write_bytes(deadly)
    monkeypatch.setattr(side, "_CODE", FRAGILE)
    done = intake_here("run", "--now", AT, "--verbose", "--log-format", "json", cwd=folder)
    assert done.code == 65
    assert "1 mail(s) could not be read and wait for you" in done.err
    (shunted,) = Shunt(folder / "db").all()
    assert shunted.reason == (
        "UnreadableMailError: Two readers ended over this mail: it ended by signal 6. Look at its bytes."
    )
    assert Shunt(folder / "db").raw(shunted.key) == deadly
    lines = [json.loads(line) for line in done.err.splitlines() if line.startswith("{")]
    died = [each["line"] for each in lines if "line" in each]
    assert died == ["reader died, the mail in hand is read once more: it ended by signal 6"] * 2
    with Store.open(folder / "db", read_only=True) as store:
        assert len(list(store.view().all(Project))) == 39
    assert len(readers) == 2  # it is the youngest in the box, and none is needed after it


# A pass of its own process in which one mail meets what a fault in a C library would be.
CRASHING_PASS = (
    "import ctypes, sys\n"
    "from intake.reader import child, reading\n"
    "parse = reading.parse\n"
    "def crashing(raw, zone):\n"
    "    if b'SEGFAULT' in raw: ctypes.string_at(0)\n"
    "    return parse(raw, zone)\n"
    "reading.parse = crashing\n"
    f"child._CODE = {FRAGILE!r}\n"
    "from intake.cli import main\n"
    "sys.exit(main(sys.argv[1:]))"
)


def test_a_mail_that_ends_a_pass_ends_no_other_one(group: Path, tmp_path: Path) -> None:
    """Few mails are read by the pass itself: it dies in truth, once, and no mail is lost or filed twice."""
    folder = tmp_path / "group"
    shutil.copytree(group, folder)
    box = folder / "db" / "in" / "new"
    for file in box.iterdir():
        if file.name not in {"0000.plain", "0002.plain"}:
            file.unlink()
    deadly = PLAIN.format(number=1, more="SEGFAULT").encode()
    (box / "0001.plain").write_bytes(deadly)
    command = [sys.executable, "-c", CRASHING_PASS, "run", "--now", AT]
    ends = [
        subprocess.run(
            command, cwd=folder, env=environment(), capture_output=True, encoding="utf-8", check=False
        )
        for _ in range(3)
    ]
    assert [end.returncode for end in ends] == [-signal.SIGSEGV, 65, 0]
    assert "1 mail(s) could not be read and wait for you" in ends[1].stderr
    (shunted,) = Shunt(folder / "db").all()
    assert shunted.reason.startswith("UnreadableMailError: Two readers ended over this mail")
    assert Shunt(folder / "db").raw(shunted.key) == deadly
    with Store.open(folder / "db", read_only=True) as store:
        assert sorted(each.title for each in store.view().all(Project)) == ["Jardin 0", "Jardin 2"]
    assert list(box.iterdir()) == []
