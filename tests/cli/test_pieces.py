"""A project's files through whole passes: the bytes that came in go out again."""

from __future__ import annotations

import email
import email.policy
from email.message import EmailMessage
from pathlib import Path

from cli.running import intake_here, new_group

PDF = b"%PDF-1.4 " + bytes(range(256)) * 40
HOLDER, ANIMATEUR = "Claire <claire@jardin.example>", "Marie Petit <marie@quartier.example>"


def deliver(folder: Path, number: int, who: str, subject: str, text: str, *files: tuple[str, bytes]) -> None:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = who, "projets@quartier.example", subject
    mail["Message-ID"] = f"<m{number}@jardin.example>"
    mail["Date"] = f"Wed, 01 Mar 2017 10:0{number}:00 +0100"
    mail.set_content(text)
    for name, content in files:
        mail.add_attachment(content, maintype="application", subtype="pdf", filename=name)
    box = folder / "db" / "in" / "new"
    box.mkdir(parents=True, exist_ok=True)
    (box / f"{number}.m").write_bytes(mail.as_bytes())


def run(folder: Path) -> None:
    done = intake_here("run", "--now", "2017-03-01T11:00", cwd=folder)
    assert (done.code, done.out, done.err) == (0, "", "")


def letters(folder: Path) -> list[EmailMessage]:
    paths = sorted((folder / "db" / "out" / "new").iterdir(), key=lambda path: path.stat().st_mtime_ns)
    read = [email.message_from_bytes(path.read_bytes(), policy=email.policy.default) for path in paths]
    return [each for each in read if isinstance(each, EmailMessage)]


def test_the_same_bytes_come_back_and_a_program_does_not(tmp_path: Path) -> None:
    folder = new_group(tmp_path / "g", language="fr")
    deliver(folder, 1, HOLDER, "Laverie", "Une laverie.", ("plan é.pdf", PDF), ("jeu.exe", b"MZ" + PDF))
    run(folder)
    deliver(folder, 2, ANIMATEUR, "demande", "PIÈCES P1")
    run(folder)
    letter = letters(folder)[-1]
    assert [(each.get_filename(), each.get_content()) for each in letter.iter_attachments()] == [
        ("plan é.pdf", PDF)
    ]
    body = letter.get_body(("plain",))
    assert body is not None
    text = body.get_content()
    assert "Voici 1 fichier joint à ce courriel." in text
    assert "jeu.exe" in text
    assert "c’est un programme" in text


def test_where_the_mail_was_let_go_the_letter_says_so(tmp_path: Path) -> None:
    folder = new_group(tmp_path / "g", language="fr")
    deliver(folder, 1, HOLDER, "Laverie", "Une laverie.", ("plan.pdf", PDF))
    run(folder)
    (kept,) = (folder / "db" / "mails").glob("??/*.eml")
    kept.unlink()
    deliver(folder, 2, ANIMATEUR, "demande", "PIÈCES P1")
    run(folder)
    letter = letters(folder)[-1]
    assert list(letter.iter_attachments()) == []
    body = letter.get_body(("plain",))
    assert body is not None
    assert "plus conservé" in body.get_content()
