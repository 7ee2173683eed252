"""EFFACER, from the mail to the last byte: what a person left is on no disk afterwards, and the group goes on."""

from __future__ import annotations

import datetime as dt
import email
import email.policy
import email.utils
import json
import re
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from cli.running import Done, intake_here, new_group
from intake.desk.records import (
    AuditLine,
    ErasureState,
    Letter,
    Minutes,
    MinutesState,
    MinutesVersion,
    Person,
    Project,
    Seen,
    Tombstone,
    Update,
)
from intake.store import Store

PARIS = ZoneInfo("Europe/Paris")
SOPHIE = "Sophie Arnaud <sophie.arnaud@lilas.example>"
MARIE = "Marie Petit <marie@quartier.example>"
KARIM = "Karim Haddad <karim@quartier.example>"
TRACES = ("sophie.arnaud@lilas.example", "sophie arnaud", "06 12 34 56 78")


class Group:
    """A group on Maildirs: mails are laid into its box, letters read in its outbox."""

    def __init__(self, folder: Path) -> None:
        self.folder = new_group(folder, language="fr")
        config = folder / "intake.toml"
        text = config.read_text(encoding="utf-8")
        config.write_text(
            re.sub(r"(?m)^#?\s*members = .*$", f'members = ["{KARIM}", "{SOPHIE}"]', text), "utf-8"
        )
        self.at = "2017-03-06T10:00"
        self._count = 0
        for name in ("new", "cur", "tmp"):
            (self.db / "in" / name).mkdir(parents=True, exist_ok=True)

    @property
    def db(self) -> Path:
        return self.folder / "db"

    def mail(self, who: str, subject: str, text: str, answers: str = "") -> None:
        self._count += 1
        mail = EmailMessage(policy=email.policy.SMTP)
        mail["From"], mail["To"], mail["Subject"] = who, "projets@quartier.example", subject
        mail["Date"] = email.utils.format_datetime(dt.datetime.fromisoformat(self.at).replace(tzinfo=PARIS))
        mail["Message-ID"] = f"<m{self._count}.{email.utils.parseaddr(who)[1]}>"
        if answers:
            mail["In-Reply-To"] = mail["References"] = answers
        mail.set_content(text)
        (self.db / "in" / "new" / f"{self._count}.mail").write_bytes(bytes(mail))

    def run(self, at: str = "") -> Done:
        self.at = at or self.at
        done = intake_here("run", "--now", self.at, "--debug", cwd=self.folder)
        assert (done.code, done.err) == (0, ""), done.err
        return done

    def letters(self, to: str) -> list[EmailMessage]:
        paths = sorted((self.db / "out" / "new").iterdir(), key=lambda path: path.stat().st_mtime_ns)
        found = [email.message_from_bytes(path.read_bytes(), policy=email.policy.default) for path in paths]
        return [each for each in found if to in str(each["To"])]

    def letter(self, to: str, subject: str) -> EmailMessage:
        return next(each for each in reversed(self.letters(to)) if subject in str(each["Subject"]))

    def records(self, kind: type) -> list:
        with Store.open(self.db, read_only=True) as store:
            return list(store.view().all(kind))

    def traces(self) -> list[str]:
        """Return where, in what the store keeps, a trace of Sophie is found; the mailboxes are not the store."""
        return [
            f"{path.relative_to(self.db)}: {trace}"
            for path in self.files()
            for trace in TRACES
            if trace in path.read_bytes().decode("latin-1").casefold()
        ]

    def files(self) -> Iterator[Path]:
        for path in sorted(self.db.rglob("*")):
            if path.is_file() and path.relative_to(self.db).parts[0] not in {"in", "out"}:
                yield path


def text_of(letter: EmailMessage) -> str:
    part = letter.get_body(("plain",))
    assert part is not None
    return " ".join(str(part.get_content()).split())


@pytest.fixture
def group(tmp_path: Path) -> Group:
    """A group in which Sophie brought a project, was noted at a meeting, and stands in published minutes."""
    group = Group(tmp_path / "group")
    group.at = "2017-02-20T09:00"
    group.mail(SOPHIE, "Laverie", "Une laverie de quartier.\n\nSophie Arnaud")
    group.run("2017-02-20T10:00")
    group.mail(KARIM, "[P1]", "J'ai vu Sophie Arnaud, elle a trouvé un local.")
    group.mail(MARIE, "réunion", "RÉUNION 1 le 28/02 18h30, Maison des associations")
    group.run("2017-02-21T10:00")
    group.mail(
        MARIE,
        "Notes réunion 1",
        "Présents : Marie, Sophie Arnaud\nP1\nDécision : Sophie Arnaud visite le local.",
    )
    group.mail(MARIE, "CR 1", "CR 1")
    group.run("2017-02-28T22:00")
    draft = group.letter("marie@", "À valider")
    group.mail(MARIE, "Re: CR 1", "OK", str(draft["Message-ID"]))
    group.run("2017-03-01T09:00")
    confirm = group.letter("marie@", "À confirmer")
    group.mail(MARIE, "Re: À confirmer", "OK", str(confirm["Message-ID"]))
    group.run("2017-03-01T09:10")
    group.mail(SOPHIE, "[P1]", "Appelez Sophie au 06 12 34 56 78.")
    group.run("2017-03-02T09:00")
    group.at = "2017-03-06T10:00"
    assert group.records(Minutes)[0].state is MinutesState.PUBLISHED
    assert len(group.traces()) > 5
    return group


def erased(group: Group) -> None:
    group.mail(SOPHIE, "mes données", "EFFACER")
    group.run()
    asked = group.letter("sophie.arnaud@", "Vraiment tout effacer")
    group.mail(SOPHIE, "Re: effacer", "OUI", str(asked["Message-ID"]))
    group.run("2017-03-06T10:05")


def test_nothing_of_the_person_is_left_on_the_disk(group: Group) -> None:
    erased(group)
    assert group.traces() == []
    assert [each.state for each in group.records(Tombstone)] == [ErasureState.DONE]


def test_the_last_letter_says_that_it_is_done_and_leaves_no_record(group: Group) -> None:
    erased(group)
    assert "C’est fait" in text_of(group.letters("sophie.arnaud@")[-1])
    assert [each.to for each in group.records(Letter) if "lilas" in each.to] == []
    assert "Restent sans porteur ni porteuse : P1" in text_of(group.letters("marie@")[-1]).replace(
        "\u00a0", " "
    )


def test_the_project_and_the_minutes_live_on_without_a_name(group: Group) -> None:
    erased(group)
    (project,) = group.records(Project)
    assert (project.holder, project.title) == ("", "Laverie")
    assert project.portrait.presentation.startswith("Une laverie de quartier.")
    assert group.records(Update)[0].text == "J'ai vu [personne effacée], elle a trouvé un local."
    (version,) = group.records(MinutesVersion)
    assert "[personne effacée] visite le local" in " ".join(version.internal.split())
    paper = (group.db / "minutes" / "CR-1.md").read_text(encoding="utf-8")
    assert "visite le local" in paper


def test_minutes_are_filed_anew_in_the_pass_that_masks_them_though_a_letter_still_waits(group: Group) -> None:
    group.mail(SOPHIE, "mes données", "EFFACER")
    group.run()
    asked = group.letter("sophie.arnaud@", "Vraiment tout effacer")
    minutes = group.db / "minutes"
    before = {path.name: path.read_bytes() for path in minutes.iterdir()}
    group.mail(SOPHIE, "Re: effacer", "OUI", str(asked["Message-ID"]))
    outbox, gone = group.db / "out", group.db.parent / "out of order"
    outbox.rename(gone)
    outbox.write_bytes(b"")
    group.at = "2017-03-06T10:05"
    stopped = intake_here("run", "--now", group.at, cwd=group.folder)
    assert stopped.code != 0
    assert [each.state for each in group.records(Tombstone)] == [ErasureState.FOLDED]
    assert {path.name for path in minutes.iterdir()} == set(before)
    (version,) = group.records(MinutesVersion)
    assert version.sha256 in (minutes / "CR-1.json").read_text(encoding="utf-8")
    assert version.sha256.encode() not in before["CR-1.json"]
    outbox.unlink()
    gone.rename(outbox)
    group.run("2017-03-06T10:30")
    assert [each.state for each in group.records(Tombstone)] == [ErasureState.DONE]
    assert group.traces() == []


def test_minutes_are_filed_anew_by_the_command_that_forgets(group: Group) -> None:
    before = {path.name for path in (group.db / "minutes").iterdir()}
    assert len(before) > 1
    assert intake_here("forget", "sophie.arnaud@lilas.example", "--yes", cwd=group.folder).code == 0
    assert {path.name for path in (group.db / "minutes").iterdir()} == before
    assert group.traces() == []


def test_the_audit_tells_the_day_and_its_chain_holds(group: Group) -> None:
    erased(group)
    acts = [(line.act, line.about) for line in group.records(AuditLine)]
    assert ("masked", "R1-v1") in acts
    assert ("erased", "") in acts
    shown = intake_here("show", "R1", "--history", cwd=group.folder, language="fr")
    assert (shown.code, shown.err) == (0, "")
    assert re.search(r"2017-03-06 10:05 +masked +R1-v1", shown.out)


def test_a_mail_delivered_again_brings_nothing_back(group: Group) -> None:
    first = next((group.db / "in" / ".Traités").rglob("*1.mail*"))
    raw = first.read_bytes()
    erased(group)
    (group.db / "in" / "new" / "again").write_bytes(raw)
    group.run("2017-03-06T11:00")
    assert len(group.records(Project)) == 1
    assert group.traces() == []


def test_the_configuration_and_the_animateur_do_not_bring_them_back(group: Group) -> None:
    erased(group)
    group.mail(MARIE, "membre", "MEMBRE + sophie.arnaud@lilas.example Sophie Arnaud")
    group.run("2017-03-07T10:00")
    assert [each for each in group.records(Person) if "lilas" in each.key] == []
    assert "a demandé à être effacée" in text_of(group.letters("marie@")[-1])


def test_an_export_from_before_does_not_bring_them_back(group: Group, tmp_path: Path) -> None:
    before = tmp_path / "before.json"
    assert intake_here("export", before, cwd=group.folder).code == 0
    erased(group)
    done = intake_here("import", before, "--force", cwd=group.folder)
    assert done.code == 0, done.err
    assert "erased" in done.out
    assert group.traces() == []
    assert len(group.records(Project)) == 1


def test_no_reply_erases_nothing_and_says_so(group: Group) -> None:
    group.mail(SOPHIE, "mes données", "EFFACER")
    group.run()
    group.run("2017-03-14T10:00")
    assert any(each.key == "sophie.arnaud@lilas.example" for each in group.records(Person))
    assert "rien n’a été effacé" in text_of(group.letters("sophie.arnaud@")[-1])


def test_somebody_elses_yes_erases_nothing(group: Group) -> None:
    group.mail(SOPHIE, "mes données", "EFFACER")
    group.run()
    asked = group.letter("sophie.arnaud@", "Vraiment tout effacer")
    group.mail(KARIM, "Re: effacer", "OUI", str(asked["Message-ID"]))
    group.run("2017-03-06T10:05")
    assert any(each.key == "sophie.arnaud@lilas.example" for each in group.records(Person))


def test_what_is_kept_is_sent_to_the_person_alone(group: Group) -> None:
    group.mail(SOPHIE, "", "MES DONNÉES")
    group.run()
    letter = group.letter("sophie.arnaud@", "Vos données")
    told = text_of(letter)
    for words in ("sophie.arnaud@lilas.example", "P1 Laverie", "Votre nom se trouve dans", "R1-v1"):
        assert words in told.replace("\u00a0", " ")
    (file,) = letter.iter_attachments()
    data = json.loads(file.get_content())
    assert data["projects"][0]["title"] == "Laverie"
    assert {each["subject"] for each in data["mails"]} == {"Laverie", "[P1]"}
    assert KARIM.partition("<")[2].strip(">") not in json.dumps(data)


def test_forget_tells_what_it_would_do_and_does_it(group: Group) -> None:
    dry = intake_here("forget", "sophie.arnaud@lilas.example", "--dry-run", cwd=group.folder)
    assert (dry.code, dry.err) == (0, "")
    assert "P1" in dry.out
    assert group.traces() != []
    done = intake_here("forget", "sophie.arnaud@lilas.example", "--yes", cwd=group.folder)
    assert (done.code, done.err) == (0, ""), done.err
    assert group.traces() == []


def test_forget_asks_before_it_erases(group: Group) -> None:
    done = intake_here("forget", "sophie.arnaud@lilas.example", cwd=group.folder)
    assert done.code == 64
    assert "--yes" in done.err


def test_forget_knows_nobody_of_that_address(group: Group) -> None:
    done = intake_here("forget", "nobody@lilas.example", "--yes", cwd=group.folder)
    assert done.code == 64
    assert "nobody@lilas.example" in done.err


def test_old_mails_are_let_go_once_a_day_with_a_line(group: Group) -> None:
    assert any(each.raw for each in group.records(Seen))
    group.mail(KARIM, "", "AIDE")
    group.run("2017-07-01T10:00")
    group.run("2017-07-02T10:00")
    assert [line.detail for line in group.records(AuditLine) if line.act == "retention"] == [
        "8 mails, 0 letters"
    ]
    assert [each.subject for each in group.records(Seen) if each.raw] == [""]


def test_a_clock_ahead_of_time_lets_go_of_nothing_and_retention_goes_on_afterwards(group: Group) -> None:
    kept = [each.raw for each in group.records(Seen)]
    group.run("2035-07-01T10:00")
    assert [each.raw for each in group.records(Seen)] == kept
    group.mail(KARIM, "", "AIDE")
    group.run("2017-07-01T10:00")
    group.run("2017-07-02T10:00")
    assert [line.detail for line in group.records(AuditLine) if line.act == "retention"] == [
        "8 mails, 0 letters"
    ]


def test_what_a_killed_process_left_half_written_goes_too(group: Group) -> None:
    for name in (
        "shunt/0123456789ab.tmp/mail.eml",
        "mails/ab/abcd.tmp",
        "intake.json.tmp",
        "minutes/CR-1.md.tmp",
    ):
        left = group.db / name
        left.parent.mkdir(parents=True, exist_ok=True)
        left.write_bytes(b"From: sophie.arnaud@lilas.example")
    erased(group)
    assert group.traces() == []
    assert [path for path in group.files() if ".tmp" in str(path)] == []


def test_forget_tells_which_mails_of_others_name_the_person_and_what_lies_aside(group: Group) -> None:
    former = group.db / "before-restore-1"
    former.mkdir()
    (former / "intake.json").write_bytes(b"sophie.arnaud@lilas.example")
    done = intake_here("forget", "sophie.arnaud@lilas.example", "--dry-run", cwd=group.folder, language="fr")
    (line,) = [line for line in done.out.splitlines() if "d’autres personnes" in line]
    named = line.replace("\u00a0", " ").partition(" : ")[2].rstrip(".").split(", ")
    mails = {path.stem[:12]: path.read_bytes() for path in group.db.glob("mails/??/*.eml")}
    assert named
    assert all(b"Sophie Arnaud" in mails[key] and b"From: Sophie" not in mails[key] for key in named)
    assert "before-restore-1" in done.out
