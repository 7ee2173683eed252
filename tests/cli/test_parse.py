"""`intake parse`: files, folders, mboxes and standard input, one reading a mail, in order."""

import argparse
import io
import json
import pathlib

import pytest

from intake.cli.parse import add_arguments, run
from intake.errors import UsageError


class Output:
    """What was printed, as bytes: JSON is UTF-8 whatever the locale."""

    def __init__(self, captured: pytest.CaptureFixture[bytes]) -> None:
        self._captured = captured

    def lines(self) -> list[str]:
        return self._captured.readouterr().out.decode("utf-8").splitlines()


@pytest.fixture
def output(
    capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: pathlib.Path
) -> Output:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("INTAKE_CONFIG", raising=False)
    return Output(capsysbinary)


def call(*words: str) -> int:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    return run(parser.parse_args(words))


def mail(subject: str, text: str = "x") -> bytes:
    return f"From: zoe@jardin.example\nSubject: {subject}\nDate: Tue, 28 Feb 2017 23:30:00 +0000\n\n{text}\n".encode()


def test_one_object_a_mail_in_the_order_given(output: Output, tmp_path: pathlib.Path) -> None:
    (tmp_path / "b.eml").write_bytes(mail("deux é"))
    (tmp_path / "a.eml").write_bytes(mail("un"))
    assert call("--json", "b.eml", "a.eml") == 0
    read = [json.loads(line) for line in output.lines()]
    assert [(one["file"], one["subject"]) for one in read] == [("b.eml", "deux é"), ("a.eml", "un")]


def test_mail_on_standard_input(output: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "sys.stdin", io.TextIOWrapper(io.BytesIO(b"From zoe Mon Mar  3 10:02:00 2017\n" + mail("entrée")))
    )
    assert call("--json", "-") == 0
    assert [json.loads(line)["subject"] for line in output.lines()] == ["entrée"]


def test_mbox_holds_several_mails(output: Output, tmp_path: pathlib.Path) -> None:
    envelope = b"From zoe@jardin.example Mon Mar  3 10:02:00 2017\n"
    (tmp_path / "a.mbox").write_bytes(envelope + mail("un", "a\n>From b") + b"\n" + envelope + mail("deux"))
    assert call("--json", "a.mbox") == 0
    read = [json.loads(line) for line in output.lines()]
    assert [(one["file"], one["subject"], one["text"]) for one in read] == [
        ("a.mbox#1", "un", "a\nFrom b"),
        ("a.mbox#2", "deux", "x"),
    ]


def test_eml_that_begins_like_an_mbox_is_one_mail(output: Output, tmp_path: pathlib.Path) -> None:
    (tmp_path / "a.eml").write_bytes(b"From zoe@jardin.example Mon Mar  3 10:02:00 2017\n" + mail("un"))
    assert call("--json", "a.eml") == 0
    assert [json.loads(line)["file"] for line in output.lines()] == ["a.eml"]


def test_maildir_and_folder_of_mails(output: Output, tmp_path: pathlib.Path) -> None:
    for name in ("box/new/1", "box/cur/2:2,S", "box/tmp/3", "box/cur/.hidden", "dir/a.eml", "dir/notes.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(mail(name))
    assert call("--json", "box", "dir") == 0
    assert [json.loads(line)["subject"] for line in output.lines()] == [
        "box/cur/2:2,S",
        "box/new/1",
        "dir/a.eml",
    ]


def test_missing_file_is_told_like_an_unreadable_mail(output: Output) -> None:
    assert call("--json", "absent.eml") == 65
    read = json.loads(output.lines()[0])
    assert (read["file"], read["ok"], read["defects"]) == (
        "absent.eml",
        False,
        ["file: No such file or directory"],
    )


def test_what_is_no_mail_gives_65(output: Output, tmp_path: pathlib.Path) -> None:
    (tmp_path / "a.eml").write_bytes(b"rien")
    assert call("--json", "a.eml") == 65
    assert json.loads(output.lines()[0])["ok"] is False


def test_days_are_counted_in_the_zone(output: Output, tmp_path: pathlib.Path) -> None:
    (tmp_path / "a.eml").write_bytes(mail("un", "On se voit demain."))
    call("--json", "a.eml")
    call("--json", "--zone", "Europe/Paris", "a.eml")
    starts = [json.loads(line)["dates"][0]["start"] for line in output.lines()]
    assert starts == ["2017-03-01", "2017-03-02"]


def test_unknown_zone_is_refused_with_a_remedy() -> None:
    with pytest.raises(UsageError, match="Use a name such as Europe/Paris"):
        call("--zone", "Paris", "-")


@pytest.mark.parametrize(
    ("locale", "title"), [("fr_FR.UTF-8", "Ce qui est nouveau"), ("en_GB.UTF-8", "What is new")]
)
def test_page_is_in_the_language_of_the_locale(
    output: Output, tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch, locale: str, title: str
) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    (tmp_path / "a.eml").write_bytes(mail("un"))
    assert call("a.eml") == 0
    assert title in output.lines()


def test_pages_are_parted_by_a_line(output: Output, tmp_path: pathlib.Path) -> None:
    (tmp_path / "a.eml").write_bytes(mail("un"))
    call("--lang", "en", "a.eml", "a.eml")
    assert output.lines().count("-" * 72) == 1


def test_several_mails_on_standard_input_are_read_one_by_one(
    output: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    envelope = b"From zoe@jardin.example Mon Mar  3 10:02:00 2017\n"
    box = envelope + mail("un") + b"\n" + envelope + mail("deux")
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(box)))
    assert call("--json", "-") == 0
    read = [json.loads(line) for line in output.lines()]
    assert [(one["file"], one["subject"]) for one in read] == [("-#1", "un"), ("-#2", "deux")]


def test_a_page_sends_no_orders_to_the_terminal(output: Output, tmp_path: pathlib.Path) -> None:
    (tmp_path / "a.eml").write_bytes(mail("x", "rouge \x1b[31m\x9b31m fin"))
    assert call("a.eml") == 0
    assert not [line for line in output.lines() if "\x1b" in line or "\x9b" in line]


def test_a_page_of_a_file_that_is_not_there_is_one_line_of_its_own(
    capsysbinary: pytest.CaptureFixture[bytes], tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "vide").mkdir()
    assert call("absent.eml", "vide") == 65
    captured = capsysbinary.readouterr()
    assert captured.out == b""
    assert captured.err.decode().splitlines() == [
        "absent.eml: file: No such file or directory",
        "vide: no mail in this folder",
    ]
