"""Notes and corrections that come as .docx and .odt: a whole pass, the child process included."""

from __future__ import annotations

import datetime as dt
import email
import email.policy
from email.message import EmailMessage
from pathlib import Path

import pytest

from desk.drafts import drafted
from desk.office import BOX, CAMILLE, GROUP, HOST, KARIM, MARIE, SOPHIE, Desk, at
from intake.desk import Clerk
from intake.desk.notices import DraftMinutes
from intake.desk.records import Action, Decision, MeetingText, MinutesVersion, Seen
from intake.desk.tokens import Tokens
from intake.errors import UnreadDocumentError
from intake.letters.office import Office
from intake.mail import open_mailbox, open_transport
from intake.opened import read_in_quarantine, with_documents
from intake.reading import parse
from intake.reading.message import Address
from intake.rehearsing import ForeseenMail, rehearse
from intake.run import House, Report, run_pass
from intake.store import Store
from quarantine.papers import docx, o, odt, p

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT = "application/vnd.oasis.opendocument.text"
LONG = "Le local de la loge fait quarante mètres carrés et donne sur la cour, avec une arrivée d’eau"
NOTES = (
    "Réunion 1",
    "P2 – Laverie",
    "Décision : le groupe écrit au maire",
    "Action Marie : visiter la loge pour le 10/03",
    LONG,
    "Tout le monde est venu.",
)
AS_ODT = odt("".join(o(line) for line in NOTES))
AS_DOCX = docx("".join(p(line) for line in NOTES))


class Bench:
    """A pass over Maildirs; documents are counted as they are opened."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.opened, self.log = folder, 0, list[str]()
        self.now = at(20, 2)
        self.mailbox = open_mailbox(f"maildir:{folder}/in", processed="P", aside="A")
        for number, (who, subject, text) in enumerate(
            (
                (KARIM, "Jardin", "Un jardin."),
                (SOPHIE, "Laverie", "Une laverie."),
                (CAMILLE, "RÉUNION 1 le 28/02 18h30", "RÉUNION 1 le 28/02 18h30"),
            )
        ):
            self.drop(mail(who, subject, text, self.now, f"s{number}"))
        self.run()
        self.now = at(28, 2, 22)

    def drop(self, raw: bytes) -> None:
        new = self.folder / "in" / "new"
        new.mkdir(parents=True, exist_ok=True)
        (new / f"{len(list(new.iterdir()))}.{self.now.timestamp():.0f}").write_bytes(raw)

    def house(self, store: Store) -> House:
        def read(content: bytes) -> str:
            self.opened += 1
            return read_in_quarantine(content)

        return House(
            Clerk(GROUP, Tokens(bytes(32))), store, self.mailbox, open_transport(f"maildir:{self.folder}/out"),
            Office(GROUP, bytes(32)), lambda: self.now, self.log.append, read_document=read,
        )  # fmt: skip

    def run(self) -> Report:
        with Store.open(self.folder / "db") as store:
            return run_pass(self.house(store))

    def answers_to(self, who: Address) -> str:
        """Return all letters to somebody, as text."""
        found = []
        for each in sorted((self.folder / "out" / "new").iterdir(), key=lambda path: path.stat().st_mtime_ns):
            letter = email.message_from_bytes(each.read_bytes(), policy=email.policy.default)
            body = letter.get_body(("plain",))
            if who.email in letter["To"] and body is not None:
                found.append(body.get_content())
        return "\n".join(found)


def mail(
    who: Address, subject: str, text: str, now: dt.datetime, key: str, *files: tuple[str, str, bytes]
) -> bytes:
    made = EmailMessage()
    made["Authentication-Results"] = f"{HOST}; dmarc=pass header.from={who.email.partition('@')[2]}"
    made["From"], made["To"], made["Subject"] = f"{who.name} <{who.email}>", BOX, subject
    made["Date"], made["Message-ID"] = now, f"<{key}@test.example>"
    made.set_content(text)
    for name, kind, content in files:
        main, _, sub = kind.partition("/")
        made.add_attachment(content, maintype=main, subtype=sub, filename=name)
    return bytes(made)


def noted(
    bench: Bench, *files: tuple[str, str, bytes], who: Address = CAMILLE, text: str = "Voici les notes."
) -> Report:
    bench.drop(mail(who, "Notes réunion 1", text, bench.now, "notes", *files))
    return bench.run()


@pytest.mark.parametrize(
    "file",
    [
        ("notes.odt", ODT, AS_ODT),
        ("notes.docx", DOCX, AS_DOCX),
        ("Notes.DOCX", "application/octet-stream", AS_ODT),
    ],
    ids=["odt", "docx", "wrong ending"],
)
def test_notes_in_a_document_are_filed_under_their_project(
    tmp_path: Path, file: tuple[str, str, bytes]
) -> None:
    bench = Bench(tmp_path)
    report = noted(bench, file)
    assert dict(report.mails) == {"filed": 1}
    with Store.open(tmp_path / "db") as store:
        view = store.view()
        assert [(each.project, each.text) for each in view.all(Decision)] == [
            ("P2", "le groupe écrit au maire")
        ]
        (action,) = view.all(Action)
        assert (action.project, action.owner, action.due and action.due.start) == (
            "P2",
            "Marie",
            dt.date(2017, 3, 10),
        )
        texts = [(each.project, each.text) for each in view.all(MeetingText)]
        assert ("P2", LONG) in texts
        assert ("P2", "Tout le monde est venu.") in texts
    answer = bench.answers_to(CAMILLE)
    assert "10 mars" in answer
    assert "Je ne sais pas lire" not in answer


def test_a_second_pass_over_the_same_mail_opens_nothing_and_files_nothing(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    for _ in range(2):
        noted(bench, ("notes.odt", ODT, AS_ODT))
    assert bench.opened == 1
    with Store.open(tmp_path / "db") as store:
        assert len(list(store.view().all(Decision))) == 1


def test_a_document_that_cannot_be_read_waits_and_the_reason_is_kept(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    report = noted(bench, ("notes.docx", DOCX, b"\xd0\xcf\x11\xe0" + bytes(90)))
    assert dict(report.mails) == {"aside": 1}
    assert "notes.docx" in bench.answers_to(CAMILLE)
    with Store.open(tmp_path / "db") as store:
        seen = next(each for each in store.view().all(Seen) if each.key == "notes@test.example")
    assert seen.reason == "notes in a file: an old Word file, or one with a password"


def test_what_the_mail_itself_notes_is_filed_beside_a_document_that_cannot_be_read(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    noted(bench, ("notes.odt", ODT, b"PK"), text="P2\nDécision : oui.")
    with Store.open(tmp_path / "db") as store:
        assert [each.text for each in store.view().all(Decision)] == ["oui."]
    assert "notes.odt" in bench.answers_to(CAMILLE)


def test_documents_of_others_are_never_opened(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    noted(bench, ("notes.odt", ODT, AS_ODT), who=MARIE)
    forged = mail(CAMILLE, "Notes réunion 1", "Voici.", bench.now, "forged", ("notes.odt", ODT, AS_ODT))
    bench.drop(forged.replace(b"dmarc=pass", b"dmarc=fail"))
    machine = mail(CAMILLE, "Notes réunion 1", "Voici.", bench.now, "machine", ("notes.odt", ODT, AS_ODT))
    bench.drop(b"Auto-Submitted: auto-replied\n" + machine)
    bench.run()
    assert bench.opened == 0
    with Store.open(tmp_path / "db") as store:
        assert list(store.view().all(Decision)) == []


def test_a_rehearsal_opens_it_as_a_pass_does(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    bench.drop(mail(CAMILLE, "Notes réunion 1", "Voici.", bench.now, "notes", ("notes.odt", ODT, AS_ODT)))
    with Store.open(tmp_path / "db") as store:
        foreseen = list(rehearse(bench.house(store)))
    mails = [each for each in foreseen if isinstance(each, ForeseenMail)]
    assert [(each.disposition, each.reason) for each in mails] == [("filed", "notes R1")]
    assert bench.opened == 1


def test_a_reader_that_is_late_costs_that_document_alone() -> None:
    desk = Desk()
    message = parse(
        mail(CAMILLE, "Notes réunion 1", "Voici.", desk.now, "n", ("n.odt", ODT, AS_ODT)), GROUP.zone
    )

    def late(content: bytes) -> str:
        raise UnreadDocumentError("not done after 15 s")

    opened = with_documents(message, desk.cabinet, desk.clerk, desk.now, late)
    assert opened.defects == ("document n.odt: not done after 15 s",)
    assert opened.attachments == message.attachments


@pytest.mark.parametrize(
    "make",
    [lambda lines: odt("".join(map(o, lines))), lambda lines: docx("".join(map(p, lines)))],
    ids=["odt", "docx"],
)
def test_a_corrected_draft_in_a_document_makes_a_version(make: object) -> None:
    desk, draft = drafted()
    text = draft_text(desk).replace("Un fournil partagé.", "Un fournil partagé, le soir.")
    paper = make(text.splitlines())  # type: ignore[operator]
    raw = mail(CAMILLE, "Re: CR", "Voici le texte corrigé.", desk.now, "fix", ("CR corrigé.odt", ODT, paper))
    message = parse(
        raw.replace(b"Subject:", f"In-Reply-To: <{Desk.id_of(draft)}>\nSubject:".encode(), 1), GROUP.zone
    )
    outcome = desk.hear(with_documents(message, desk.cabinet, desk.clerk, desk.now))
    assert outcome.reason == "corrected: R1-v2"
    version = desk.records(MinutesVersion)[-1]
    assert [each.label for each in desk.last(DraftMinutes)[1].changes] == ["B2"]
    assert version.items[1].paragraphs[0].text == "Un fournil partagé, le soir."


def draft_text(desk: Desk) -> str:
    body: DraftMinutes = desk.last(DraftMinutes)[1]
    return body.public.text
