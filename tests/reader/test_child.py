"""A reader is a process of its own: what it answers, how it ends, and what of its words is believed."""

from __future__ import annotations

import json
import os
import pickle
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from intake.reader import child as side
from intake.reader.child import Child
from intake.reader.frames import packed, unpacked
from intake.reading import parse
from intake.reading.message import Message

ROOT = Path(__file__).parents[2]
PARIS = ZoneInfo("Europe/Paris")
MAILS = [path.read_bytes() for path in sorted((ROOT / "tests/data/mail").glob("*.eml"))]
ATTACKS = [path.read_bytes() for path in sorted((ROOT / "tests/attacks/mails").glob("*.eml"))]
MAIL = b"From: claire@quartier.example\nMessage-ID: <1@quartier.example>\n\nBonjour,\n"
ENDS_WITH_ITS_PASS = """
import os, signal, sys
from zoneinfo import ZoneInfo
from intake.reader.child import Child
child = Child(ZoneInfo("Europe/Paris"))
child.send([b"From: a@b.example\\n\\nBonjour\\n"])
assert child.answer(lambda: None)
print(child._process.pid, flush=True)
sys.stdin.read(1)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def child() -> Iterator[Child]:
    child = Child(PARIS)
    yield child
    child.end()


def nothing() -> None:
    """Do nothing meanwhile."""


def answer_of(child: Child) -> Message:
    answer = child.answer(nothing)
    assert answer
    message = unpacked(answer)
    assert isinstance(message, Message)
    return message


def test_it_reads_every_odd_mail_as_the_pass_does_and_in_the_same_order(child: Child) -> None:
    raws = [*MAILS, *(each for each in ATTACKS if len(each) < 1_000_000)]
    assert len(raws) > 150
    child.send(raws)
    for raw in raws:
        assert repr(answer_of(child)) == repr(parse(raw, PARIS))


def test_the_bytes_of_files_come_with_it(child: Child) -> None:
    child.send(MAILS)
    read = [answer_of(child) for _ in MAILS]
    contents = [each.content for message in read for each in message.attachments]
    assert len(contents) > 10
    assert all(contents)
    assert contents == [each.content for raw in MAILS for each in parse(raw, PARIS).attachments]


def test_far_more_than_a_pipe_holds_goes_both_ways(child: Child) -> None:
    raws = [MAIL + b"%d bonjour\n" % number * 30_000 for number in range(12)]
    assert sum(map(len, raws)) > 3 << 20
    child.send(raws)
    assert [answer_of(child).size for _ in raws] == [len(raw) for raw in raws]


def test_a_signal_meant_for_the_pass_does_not_end_it(child: Child) -> None:
    child.send([MAIL])
    answer_of(child)
    for number in (signal.SIGTERM, signal.SIGINT):
        os.kill(child._process.pid, number)
    child.send([MAIL])
    assert answer_of(child).key == "1@quartier.example"


def test_it_says_how_it_ended(child: Child) -> None:
    child.send([MAIL])
    answer_of(child)
    os.kill(child._process.pid, signal.SIGSEGV)
    assert child.answer(nothing) is None
    assert child.end() == "it ended by signal 11"


def test_one_that_says_nothing_is_not_waited_for_for_ever(
    child: Child, monkeypatch: pytest.MonkeyPatch
) -> None:
    child.send([MAIL])
    answer_of(child)
    monkeypatch.setattr(side, "_PATIENCE", 0.01)
    assert child.answer(nothing) is None
    assert child.end() == "it did not answer"


def test_one_that_announces_more_than_any_mail_holds_is_not_listened_to(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(
        side,
        "_CODE",
        "import os\nos.write(1, bytes(8) + b'\\xff' * 8)\nwhile os.write(1, b'x' * 65536): pass",
    )
    monkeypatch.setattr(side, "_LARGEST", 1 << 18)
    child = Child(PARIS)
    assert child.answer(nothing) is None
    child.end()


def test_it_ends_with_a_pass_that_is_killed() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", ENDS_WITH_ITS_PASS], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT
    ) as its_pass:
        assert its_pass.stdin is not None
        assert its_pass.stdout is not None
        watch = os.pidfd_open(int(its_pass.stdout.readline()))
        ended = select.poll()
        ended.register(watch, select.POLLIN)
        assert ended.poll(0) == []
        its_pass.stdin.close()
        assert its_pass.wait() == -signal.SIGKILL
    assert ended.poll(20_000)
    os.close(watch)


# As an editable install does whose build backend brings an import hook and no path.
FOUND_BY_A_HOOK = """
import importlib.util, json, sys
class Hook:
    def find_spec(name, path=None, target=None):
        if name == "intake":
            return importlib.util.spec_from_file_location(
                name, f"{sys.argv[1]}/intake/__init__.py", submodule_search_locations=[f"{sys.argv[1]}/intake"]
            )
sys.meta_path.insert(0, Hook)
sys.path += json.loads(sys.argv[2])
from zoneinfo import ZoneInfo
from intake.reader.child import Child
child = Child(ZoneInfo("Europe/Paris"))
child.send([b"From: a@b.example\\n\\nBonjour\\n"])
print("read" if child.answer(lambda: None) else child.end())
child.end()
"""


def test_it_is_found_where_an_import_hook_found_us() -> None:
    without = [each for each in sys.path if each and Path(each).resolve() != ROOT]
    command = [sys.executable, "-I", "-S", "-c", FOUND_BY_A_HOOK, str(ROOT), json.dumps(without)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("read\n", "")


class Command:
    """What somebody who has taken over a reader would send instead of a Message."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("true",)


@pytest.mark.parametrize("thing", [Command(), Path("x"), ROOT, subprocess.Popen], ids=str)
def test_nothing_but_values_of_mails_is_taken_from_a_reader(thing: object) -> None:
    with pytest.raises(pickle.UnpicklingError, match="is no value of a mail"):
        unpacked(pickle.dumps(thing))


def test_the_zone_arrives_as_the_same_zone() -> None:
    assert unpacked(packed(PARIS)) is PARIS
