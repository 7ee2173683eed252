"""Who reads: the pass itself as long as mails are few; once they are many a reader, as long as one lives."""

from __future__ import annotations

import pickle
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from intake.errors import UnreadableMailError
from intake.reader import child as side
from intake.reader import inside, reading
from intake.reader.hand import FILE, Hand
from intake.reader.reading import BACKLOG, LARGEST, Reading
from intake.reading import parse

PARIS = ZoneInfo("Europe/Paris")
NOWHERE = Path("/nirgends")
# A reader in which some mails do what a fault in a C library, or a text without end to it, would do.
FRAGILE = (
    "import json, os, sys; sys.path[:] = json.loads(sys.argv[1])\n"
    "from intake.reader import inside\n"
    "from intake.reading import mail\n"
    "inside.LONGEST = 1\n"
    "parse = mail.parse\n"
    "def fragile(raw, zone):\n"
    "    if b'SEGFAULT' in raw: os.abort()\n"
    "    while b'ENDLESS' in raw: pass\n"
    "    if b'KILLED' in raw and os.path.exists(hand := raw.split()[-2]):\n"
    "        os.unlink(hand); os.kill(os.getpid(), 9)\n"
    "    if b'RAISES' in raw: raise KeyError('x')\n"
    "    return parse(raw, zone)\n"
    "mail.parse = fragile\n"
    "inside.main()"
)


def mails(count: int, **odd: str) -> list[bytes]:
    """Return so many mails; `m3="words"` has the fourth say these words."""
    return [
        f"From: a@b.example\nMessage-ID: <{number}@b.example>\n\n{odd.get(f'm{number}', 'Bonjour')}\n".encode()
        for number in range(count)
    ]


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Have two cores, whatever the machine has, and return what is told in the log."""
    monkeypatch.setattr(reading, "_cores", lambda: 2)
    monkeypatch.setattr(side, "_CODE", FRAGILE)
    return []


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[side.Child]:
    """Return the readers that were started."""
    readers: list[side.Child] = []

    class Counted(side.Child):
        def __init__(self, zone: ZoneInfo) -> None:
            super().__init__(zone)
            readers.append(self)

    monkeypatch.setattr(reading, "Child", Counted)
    return readers


def keys_read(raws: list[bytes], told: list[str], folder: Path = NOWHERE) -> list[str]:
    """Read mails as a pass does, and return their keys, "" for one that is given up."""
    keys = []
    with Reading(PARIS, folder, told.append) as desk:
        desk.hand_over(raws)
        for raw in raws:
            try:
                message = desk.read(raw)
            except UnreadableMailError:
                keys.append("")
            else:
                assert message == parse(raw, PARIS)
                keys.append(message.key)
    return keys


def keys(count: int, *without: int) -> list[str]:
    return ["" if number in without else f"{number}@b.example" for number in range(count)]


def test_few_mails_start_no_reader(told: list[str], started: list[side.Child]) -> None:
    assert keys_read(mails(BACKLOG - 1), told) == keys(BACKLOG - 1)
    assert (started, told) == ([], [])


def test_many_mails_are_read_by_one_reader_which_is_gone_afterwards(
    told: list[str], started: list[side.Child]
) -> None:
    assert keys_read(mails(BACKLOG), told) == keys(BACKLOG)
    (reader,) = started
    assert reader._process.returncode is not None
    assert told == []


def test_mails_that_come_in_small_batches_are_many_in_the_end(
    told: list[str], started: list[side.Child]
) -> None:
    raws = mails(BACKLOG + 5)
    with Reading(PARIS, NOWHERE, told.append) as desk:
        for raw in raws:
            desk.hand_over([raw])
            assert desk.read(raw) == parse(raw, PARIS)
    assert len(started) == 1


def test_on_one_core_there_is_no_reader(
    told: list[str], started: list[side.Child], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "_cores", lambda: 1)
    assert keys_read(mails(BACKLOG), told) == keys(BACKLOG)
    assert started == []


def test_where_no_process_can_be_had_the_pass_reads(told: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(side.sys, "executable", "/nirgends/python")
    assert keys_read(mails(BACKLOG), told) == keys(BACKLOG)
    (line,) = told
    assert line.startswith("reader could not be started, mails are read without it: ")


def test_a_reader_that_never_gets_ready_is_the_last(
    told: list[str], started: list[side.Child], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(side, "_CODE", "raise SystemExit(3)")
    assert keys_read(mails(BACKLOG), told) == keys(BACKLOG)
    assert len(started) == 1
    assert told == ["reader died, the mail in hand is read once more: it ended with 3"]


def test_a_large_mail_is_read_by_the_pass_between_the_others(
    told: list[str], started: list[side.Child]
) -> None:
    raws = mails(BACKLOG + 3, m2="x" * LARGEST)
    assert keys_read(raws, told) == keys(BACKLOG + 3)
    assert len(started) == 1


def test_a_reader_that_is_killed_loses_no_mail(
    told: list[str], started: list[side.Child], tmp_path: Path
) -> None:
    """Somebody kills it while it reads the tenth mail; another one reads that mail and the rest."""
    hand = tmp_path / "hand"
    hand.touch()
    assert keys_read(mails(BACKLOG, m9=f"KILLED {hand} now"), told) == keys(BACKLOG)
    assert not hand.exists()
    assert len(started) == 2
    assert told == ["reader died, the mail in hand is read once more: it ended by signal 9"]


@pytest.mark.parametrize(
    ("does", "how"), [("SEGFAULT", "it ended by signal 6"), ("ENDLESS", "it ended by signal 14")]
)
def test_a_mail_that_kills_its_readers_is_given_up_and_the_others_are_read(
    does: str, how: str, told: list[str], started: list[side.Child]
) -> None:
    assert keys_read(mails(BACKLOG, m4=does), told) == keys(BACKLOG, 4)
    assert told == [f"reader died, the mail in hand is read once more: {how}"] * 2
    assert len(started) == 3


def test_the_mail_that_is_given_up_says_why(told: list[str]) -> None:
    raws = mails(BACKLOG, m0="SEGFAULT")
    with Reading(PARIS, NOWHERE, told.append) as desk:
        desk.hand_over(raws)
        with pytest.raises(
            UnreadableMailError, match=r"Two readers ended over this mail: it ended by signal 6\."
        ):
            desk.read(raws[0])


def test_however_many_such_mails_come_the_others_are_read(told: list[str], started: list[side.Child]) -> None:
    deadly = range(0, 10, 2)
    odd = {f"m{number}": "SEGFAULT" for number in deadly}
    assert keys_read(mails(BACKLOG, **odd), told) == keys(BACKLOG, *deadly)
    assert len(started) == 2 * len(deadly) + 1


def test_where_readers_die_of_any_mail_the_pass_reads_for_itself(
    told: list[str], started: list[side.Child], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is the machine's fault then, and no mail is given up for it."""
    monkeypatch.setattr(side, "_CODE", FRAGILE.replace("b'SEGFAULT'", "b'From'"))
    assert keys_read(mails(BACKLOG), told) == keys(BACKLOG)
    assert len(started) == 2
    assert told == ["reader died, the mail in hand is read once more: it ended by signal 6"] * 2


def test_a_mail_over_which_a_pass_died_is_read_by_a_reader(
    told: list[str], started: list[side.Child], tmp_path: Path
) -> None:
    raws = mails(3)
    Hand(tmp_path).take(raws[1])
    assert keys_read(raws, told, tmp_path) == keys(3)
    assert len(started) == 1
    assert told == []
    assert not (tmp_path / FILE).exists()
    assert keys_read(raws, told, tmp_path) == keys(3)
    assert len(started) == 1


@pytest.mark.parametrize("cores", [1, 2])
def test_one_that_is_deadly_is_given_up_then_and_another_beside_it_too(
    told: list[str], cores: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "_cores", lambda: cores)
    raws = mails(4, m1="SEGFAULT", m2="SEGFAULT")
    Hand(tmp_path).take(raws[1])
    assert keys_read(raws, told, tmp_path) == keys(4, 1, 2)


def test_a_large_one_gets_a_reader_for_itself(
    told: list[str], started: list[side.Child], tmp_path: Path
) -> None:
    raws = mails(3, m1="SEGFAULT" * (LARGEST // 8), m2="y" * LARGEST)
    Hand(tmp_path).take(raws[1])
    assert keys_read(raws, told, tmp_path) == keys(3, 1)
    assert told == ["reader gets one mail for itself, over which the last pass ended"]
    Hand(tmp_path).take(raws[2])
    assert keys_read([raws[2]], told, tmp_path) == ["2@b.example"]


def test_where_no_reader_can_be_had_for_it_a_human_gets_it(
    told: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(side.sys, "executable", "/nirgends/python")
    raws = mails(3)
    Hand(tmp_path).take(raws[1])
    assert keys_read(raws, told, tmp_path) == keys(3, 1)


@pytest.mark.parametrize(("broken", "left"), [(KeyboardInterrupt, True), (OSError, False)])
def test_who_breaks_a_pass_off_by_hand_leaves_the_note_and_an_error_does_not(
    broken: type[BaseException], left: bool, told: list[str], tmp_path: Path
) -> None:
    def broken_off() -> None:
        with Reading(PARIS, tmp_path, told.append) as desk:
            desk.read(mails(1)[0])
            raise broken

    with pytest.raises(broken):
        broken_off()
    assert (tmp_path / FILE).exists() is left


def test_what_reading_raises_is_raised_where_the_mail_is_filed(
    told: list[str], started: list[side.Child]
) -> None:
    """There the traceback is kept with it; the reader lives on."""
    assert keys_read(mails(BACKLOG, m4="RAISES"), told) == keys(BACKLOG)
    assert len(started) == 1


def test_where_waiting_for_an_answer_breaks_off_no_mail_gets_anothers(
    told: list[str], started: list[side.Child]
) -> None:
    def broken() -> None:
        raise ZeroDivisionError

    raws = mails(BACKLOG)
    with Reading(PARIS, NOWHERE, told.append, broken) as desk:
        desk.hand_over(raws)
        with pytest.raises(ZeroDivisionError):
            desk.read(raws[0])
        assert [desk.read(raw) for raw in raws[1:]] == [parse(raw, PARIS) for raw in raws[1:]]
    (reader,) = started
    assert reader._process.returncode == -9


def test_a_reader_that_says_what_is_no_message_is_believed_no_more(
    told: list[str], started: list[side.Child], monkeypatch: pytest.MonkeyPatch
) -> None:
    foreign = (
        "import json, pickle, sys; sys.path[:] = json.loads(sys.argv[1])\n"
        "from intake.reader import inside\n"
        "inside.packed = lambda message: pickle.dumps(pickle.Pickler)\n"
        "inside.main()"
    )
    monkeypatch.setattr(side, "_CODE", foreign)
    raws = mails(BACKLOG)
    with Reading(PARIS, NOWHERE, told.append) as desk:
        desk.hand_over(raws)
        with pytest.raises(pickle.UnpicklingError):
            desk.read(raws[0])
        assert [desk.read(raw) for raw in raws[1:]] == [parse(raw, PARIS) for raw in raws[1:]]
    assert len(started) == 1


def test_its_bound_of_time_is_far_from_what_mails_take() -> None:
    assert inside.LONGEST == 60
    assert side._PATIENCE > inside.LONGEST
