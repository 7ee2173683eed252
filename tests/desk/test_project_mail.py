"""Titles, files, facts and dates of a project's mails."""

from __future__ import annotations

import datetime as dt

import pytest

from desk.office import CAMILLE, KARIM, MARIE, SOPHIE, Desk
from intake.desk.notices import CommentToSee, Fact, FileLine, ProjectFiled, UpdateFiled
from intake.desk.records import File, Person, Project, ProjectTitle, Step, Update
from intake.reading.message import Address

FORWARD = (
    "{said}\n\n---------- Message transféré ----------\nDe : {sender}\nDate : 3 mars 2017\nObjet : {subject}\n"
    "À : Karim\n\n{text}"
)


def with_file(desk: Desk, who: Address, text: str, subject: str, name: str = "plan.pdf") -> bytes:
    raw = desk.raw(
        who, text, subject=subject, MIME_Version="1.0", Content_Type='multipart/mixed; boundary="b"'
    )
    head, _, body = raw.partition(b"Content-Type: text/plain")
    part = f'--b\nContent-Type: application/pdf\nContent-Disposition: attachment; filename="{name}"\n\n%PDF-1.4 x\n--b--\n'
    return head + b"\n--b\nContent-Type: text/plain" + body + part.encode()


@pytest.mark.parametrize(
    ("subject", "text", "title"),
    [
        ("Laverie solidaire", "Une laverie.", "Laverie solidaire"),
        ("Re: Fwd: [Projets ESS] Laverie", "Une laverie.", "Laverie"),
        ("", "\n\nUne laverie pour le quartier.\nSuite.", "Une laverie pour le quartier."),
        ("Bonjour", "Projet : Laverie des Lilas\nBesoin : un local", "Laverie des Lilas"),
        ("x" * 400, "Une laverie.", "x" * 200),
    ],
)
def test_a_project_is_called_by_its_label_its_subject_or_its_first_line(
    subject: str, text: str, title: str
) -> None:
    desk = Desk()
    desk.mail(SOPHIE, text, subject=subject)
    assert desk.records(Project)[0].title == title


def test_a_file_alone_is_a_project() -> None:
    desk = Desk()
    desk.take(with_file(desk, SOPHIE, "", ""))
    project = desk.records(Project)[0]
    assert project.title == "?"
    assert desk.last(ProjectFiled)[1].missing == ("presentation", "audience", "need")
    file = project.files[0]
    assert (file.filename, file.content_type, file.message) == (
        "plan.pdf",
        "application/pdf",
        project.message,
    )


def test_files_of_news_join_those_of_the_project() -> None:
    desk = Desk()
    desk.take(with_file(desk, SOPHIE, "Une laverie.", "Laverie"))
    desk.take(with_file(desk, SOPHIE, "Le devis.", "[P1]", "devis.pdf"))
    assert [file.filename for file in desk.records(Project)[0].files] == ["plan.pdf", "devis.pdf"]
    assert [file.filename for file in desk.records(Update)[0].files] == ["devis.pdf"]
    assert desk.last(UpdateFiled)[1].files == (FileLine("devis.pdf", 10),)
    assert isinstance(desk.records(Update)[0].files[0], File)


def test_a_strangers_comment_brings_its_files_to_the_animateur() -> None:
    desk = Desk()
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    desk.take(with_file(desk, Address("Zoé", "zoe@ailleurs.example"), "Voici.", "[P1]"))
    assert desk.last(CommentToSee)[1].files == (FileLine("plan.pdf", 10),)


def test_a_title_too_short_to_find_by_is_not_kept() -> None:
    desk = Desk()
    desk.mail(SOPHIE, "Un îlot.", subject="Lot")
    desk.mail(SOPHIE, "Un vélo.", subject="Vélo")
    assert desk.records(ProjectTitle) == [ProjectTitle("velo", "P2")]


def test_the_first_of_two_titles_is_the_one_found() -> None:
    desk = Desk()
    desk.mail(SOPHIE, "Un jardin.", subject="Jardin")
    desk.mail(Address("Zoé", "zoe@ailleurs.example"), "Un autre.", subject="Jardin")
    assert desk.records(ProjectTitle) == [ProjectTitle("jardin", "P1")]


def test_facts_told_later_complete_the_portrait_and_are_told_back() -> None:
    desk = Desk()
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    desk.mail(
        SOPHIE, "Le local est trouvé.\n\nPublic visé : les voisins\nBesoin : deux machines", subject="[P1]"
    )
    portrait = desk.records(Project)[0].portrait
    assert (portrait.presentation, portrait.audience, portrait.need) == (
        "Une laverie.",
        "les voisins",
        "deux machines",
    )
    assert desk.last(UpdateFiled)[1].facts == (Fact("audience", "les voisins"), Fact("need", "deux machines"))
    assert desk.records(Update)[0].text == "Le local est trouvé."


def test_news_that_are_facts_alone_are_told_by_their_labels() -> None:
    desk = Desk()
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    desk.mail(SOPHIE, "Besoin : deux machines", subject="[P1]")
    assert desk.records(Update)[0].text == "Besoin\u00a0: deux machines"


def test_other_labels_stay_in_the_words() -> None:
    desk = Desk()
    desk.mail(SOPHIE, "Projet : Laverie\nSuivi : la mairie", subject="x")
    assert desk.records(Project)[0].portrait.presentation == "Suivi\u00a0: la mairie"


def test_an_animateur_passes_a_strangers_mail_on() -> None:
    desk = Desk()
    said = FORWARD.format(
        said="À voir.", sender="Yann <yann@boite.example>", subject="Un fournil", text="Un fournil."
    )
    desk.mail(CAMILLE, said, subject="TR : Un fournil")
    project = desk.records(Project)[0]
    assert (project.holder, project.portrait.presentation) == ("yann@boite.example", "Un fournil.\n\nÀ voir.")
    assert desk.cabinet.get(Person, "yann@boite.example") == Person(
        "yann@boite.example", "Yann", "yann@boite.example", desk.now
    )


@pytest.mark.parametrize("sender", ["Camille Roche <camille@quartier.example>", "Camille"])
def test_an_animateurs_own_words_passed_on_are_the_senders_project(sender: str) -> None:
    desk = Desk()
    desk.mail(
        KARIM,
        FORWARD.format(said="Voici.", sender=sender, subject="Idée", text="Un fournil."),
        subject="TR : Idée",
    )
    assert desk.records(Project)[0].holder == KARIM.key


def test_a_known_holder_is_not_made_anew() -> None:
    desk = Desk()
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    since = desk.now
    desk.wait(days=1)
    said = FORWARD.format(said="", sender="S. A. <sophie@lilas.example>", subject="Vélos", text="Des vélos.")
    desk.mail(KARIM, said, subject="TR : Vélos")
    assert desk.records(Project)[1].holder == SOPHIE.key
    assert desk.cabinet.get(Person, SOPHIE.key) == Person(SOPHIE.key, "Sophie Arnaud", SOPHIE.email, since)


def test_dates_to_come_are_steps_in_the_words_around_them() -> None:
    desk = Desk()
    desk.mail(
        SOPHIE,
        "Nous étions à la mairie le 2 mars. Visite le 14 mars à 10h. Ouverture fin avril.",
        subject="Laverie",
    )
    assert [(step.text, step.when.start, step.when.precision.value) for step in desk.records(Step)] == [
        ("Visite le 14 mars à 10h.", dt.date(2017, 3, 14), "day"),
        ("Ouverture fin avril.", dt.date(2017, 4, 21), "month"),
    ]
    assert [when.words for when in desk.last(ProjectFiled)[1].dates] == ["le 14 mars à 10h", "fin avril"]


def test_news_are_in_the_voice_of_who_writes_them() -> None:
    desk = Desk()
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    for who in (SOPHIE, MARIE):
        desk.mail(who, "Du nouveau.", subject="[P1]")
    assert [(each.voice, each.author) for each in desk.records(Update)] == [
        ("holder", SOPHIE.key),
        ("association", MARIE.key),
    ]
