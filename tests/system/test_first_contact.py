"""A stranger's first mail, on Maildirs: it waits, is asked for by a letter, and is filed by the reply."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from cli.running import intake_here
from intake import desk, taking
from intake.desk.outcome import Outcome
from intake.desk.records import Contact, ContactState, Disposition, Person, Project, Seen
from intake.reading.message import Message
from intake.store import Shunt
from system.test_erasure import SOPHIE, Group, text_of

PAUL = "Paul Girard <paul@ateliers.example>"


class Open(Group):
    """The group of the erasures, where Paul is unknown and addresses are confirmed."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        config = folder / "intake.toml"
        text = re.sub(r"(?m)^#?\s*accept = .*$", 'accept = "confirmed"', config.read_text("utf-8"))
        config.write_text(text, "utf-8")

    def shunted(self) -> list[str]:
        return [each.subject for each in Shunt(self.db).all()]


@pytest.fixture
def group(tmp_path: Path) -> Open:
    group = Open(tmp_path / "group")
    group.at = "2017-03-06T09:00"
    group.mail(PAUL, "Atelier vélo", "Un atelier de réparation de vélos.")
    group.run("2017-03-06T10:00")
    return group


def confirm(group: Open, at: str) -> None:
    asked = group.letter("paul@", "Votre message attend")
    group.mail(PAUL, "Re: Votre message attend", "Oui, c'est moi", str(asked["Message-ID"]))
    group.run(at)


def test_it_waits_then_the_reply_files_it_with_its_own_date(group: Open) -> None:
    assert group.records(Project) == []
    assert [each.subject for each in group.records(Contact)] == ["Atelier vélo"]
    assert group.shunted() == ["Atelier vélo"]
    (asked,) = group.letters("paul@")
    assert "« Atelier vélo »" in text_of(asked).replace("\u00a0", " ").replace("\u202f", " ")
    assert asked["Auto-Submitted"] == "auto-replied"
    confirm(group, "2017-03-07T10:00")
    (project,) = group.records(Project)
    assert (project.title, project.holder) == ("Atelier vélo", "paul@ateliers.example")
    filed = next(each for each in group.records(Seen) if each.subject == "Atelier vélo")
    assert (filed.disposition, filed.date.day) == (Disposition.FILED, 6)
    assert "P1" in str(group.letters("paul@")[-1]["Subject"])
    assert group.shunted() == []
    assert [each.mails for each in group.records(Contact)] == [()]


def test_a_mail_that_comes_with_the_reply_in_one_pass_is_filed_too(group: Open) -> None:
    group.mail(PAUL, "Ruche", "Des ruches sur le toit.")
    confirm(group, "2017-03-07T10:00")
    assert [each.title for each in group.records(Project)] == ["Atelier vélo", "Ruche"]


def test_a_second_delivery_of_the_first_mail_changes_nothing(group: Open) -> None:
    raw = next((group.db / "in").rglob("*1.mail*")).read_bytes()
    (group.db / "in" / "new" / "again").write_bytes(raw)
    group.run("2017-03-06T11:00")
    assert len(group.letters("paul@")) == 1
    confirm(group, "2017-03-07T10:00")
    (group.db / "in" / "new" / "again2").write_bytes(raw)
    group.run("2017-03-07T11:00")
    assert len(group.records(Project)) == 1


def test_unanswered_it_lapses_with_a_word_and_can_still_be_taken_in(group: Open) -> None:
    group.run("2017-03-13T10:30")
    assert group.records(Contact) == []
    told = group.letter("marie@", "attend quelqu")
    assert "son adresse n’a pas été confirmée" in text_of(told)
    assert group.shunted() == ["Atelier vélo"]
    assert [path for path in (group.db / "in").rglob("*1.mail*") if "voir" in str(path)]
    group.mail("Marie Petit <marie@quartier.example>", "membre", "MEMBRE + paul@ateliers.example Paul")
    group.run("2017-03-14T10:00")
    (waits,) = Shunt(group.db).all()
    done = intake_here("shunt", "retry", waits.key, "--now", "2017-03-14T11:00", cwd=group.folder)
    assert (done.code, done.err) == (0, "")
    assert [each.title for each in group.records(Project)] == ["Atelier vélo"]


def interrupted(group: Open, at: str) -> None:
    assert intake_here("run", "--now", at, cwd=group.folder).code == 130


def test_a_pass_that_dies_in_the_middle_of_it_is_done_again(
    group: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = group.letter("paul@", "Votre message attend")
    group.mail(PAUL, "Re: Votre message attend", "OUI", str(asked["Message-ID"]))

    def die(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(taking, "take_again", die)
        interrupted(group, "2017-03-07T10:00")
    assert group.records(Project) == []
    assert [each.state for each in group.records(Contact)] == [ContactState.ASKED]
    with monkeypatch.context() as patch:
        patch.setattr("intake.upkeep.settle_contacts", die)
        interrupted(group, "2017-03-07T10:05")
    assert group.shunted() == ["Atelier vélo"]
    group.mail(SOPHIE, "[P1]", "Bonne idée, bravo.")
    group.run("2017-03-07T10:10")
    assert [each.title for each in group.records(Project)] == ["Atelier vélo"]
    assert group.shunted() == []
    filed = [each for each in group.letters("paul@") if "P1" in str(each["Subject"])]
    assert len({each["Message-ID"] for each in filed}) == len(filed) == 1


def test_the_status_and_the_list_tell_who_must_confirm(group: Open) -> None:
    status = intake_here("status", "--now", "2017-03-07T10:00", cwd=group.folder, language="fr")
    assert "adresse à confirmer" in status.out
    assert "courriel à voir" not in status.out
    listed = intake_here("list", "contacts", cwd=group.folder, language="fr")
    assert "paul@ateliers.example" in listed.out
    assert "Atelier vélo" in listed.out


def test_forget_leaves_nothing_of_who_waits(group: Open) -> None:
    done = intake_here(
        "forget", "paul@ateliers.example", "--yes", "--now", "2017-03-07T10:00", cwd=group.folder
    )
    assert (done.code, done.err) == (0, "")
    assert group.records(Contact) == []
    assert "paul@ateliers.example" not in {each.key for each in group.records(Person)}
    assert group.shunted() == []
    kept = [path for path in group.files() if b"paul@ateliers" in path.read_bytes()]
    assert kept == []


def test_a_waiting_mail_that_breaks_something_stays_aside_alone(
    group: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Paul has proved his address, and his second mail is filed; the first one now waits for a human."""
    group.mail(PAUL, "Jardin partagé", "Un jardin au pied de la tour.")
    group.run("2017-03-06T11:00")
    asked = group.letter("paul@", "Votre message attend")
    group.mail(PAUL, "Re: Votre message attend", "OUI", str(asked["Message-ID"]))
    on_message = desk.on_message

    def breaks(message: Message, *words: Any) -> Outcome:
        if message.subject == "Atelier vélo":
            raise ZeroDivisionError("a spoke")
        return on_message(message, *words)

    with monkeypatch.context() as patch:
        patch.setattr(desk, "on_message", breaks)
        done = intake_here("run", "--now", "2017-03-07T10:00", cwd=group.folder)
    assert done.code == 65
    assert "1 mail(s) could not be read and wait for you" in done.err
    assert [each.state for each in group.records(Contact)] == [ContactState.CONFIRMED]
    assert [each.title for each in group.records(Project)] == ["Jardin partagé"]
    (waits,) = Shunt(group.db).all()
    assert (waits.subject, waits.reason) == ("Atelier vélo", "ZeroDivisionError: a spoke")
    assert "in breaks" in waits.detail
    retried = intake_here("shunt", "retry", waits.key, "--now", "2017-03-07T11:00", cwd=group.folder)
    assert (retried.code, retried.err) == (0, "")
    assert [each.title for each in group.records(Project)] == ["Jardin partagé", "Atelier vélo"]
    assert group.shunted() == []


def test_a_pass_that_dies_while_a_waiting_mail_breaks_something_loses_none(
    group: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before the commit the mail waits as it did, after it the next pass has it wait for its new reason."""
    asked = group.letter("paul@", "Votre message attend")
    group.mail(PAUL, "Re: Votre message attend", "OUI", str(asked["Message-ID"]))
    on_message = desk.on_message

    def breaks(message: Message, *words: Any) -> Outcome:
        if message.subject == "Atelier vélo":
            raise ZeroDivisionError("a spoke")
        return on_message(message, *words)

    def die(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    (before,) = Shunt(group.db).all()
    for patched, at in (("intake.store.journal.Journal.commit", 0), ("intake.taking.leave_aside", 5)):
        with monkeypatch.context() as patch:
            patch.setattr(desk, "on_message", breaks)
            patch.setattr(patched, die)
            interrupted(group, f"2017-03-07T10:0{at}")
        assert list(Shunt(group.db).all()) == [before]
    group.mail(SOPHIE, "[P1]", "Bonne idée, bravo.")
    group.run("2017-03-07T10:10")
    (waits,) = Shunt(group.db).all()
    assert (waits.subject, waits.reason) == ("Atelier vélo", "ZeroDivisionError: a spoke")
    assert [each.state for each in group.records(Contact)] == [ContactState.CONFIRMED]


def test_a_disk_that_takes_no_pulse_hides_no_mail_that_was_set_aside(
    group: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: Any) -> Outcome:
        raise ZeroDivisionError

    group.mail(SOPHIE, "Ruche", "Des ruches sur le toit.")
    (group.db / "pulse.json.tmp").mkdir()
    monkeypatch.setattr(desk, "on_message", breaks)
    done = intake_here("run", "--now", "2017-03-07T10:00", cwd=group.folder)
    assert done.code == 74
    assert "1 mail(s) could not be read and wait for you" in done.err
    assert "pulse.json" in done.err
