"""What a holder's mail becomes, and what news adds to it."""

from __future__ import annotations

import datetime as dt

from desk.office import CAMILLE, KARIM, MARIE, SOPHIE, Desk
from intake.desk.notices import CommentHeld, CommentToSee, ProjectFiled, Unclear, UpdateFiled
from intake.desk.records import Call, Comment, Disposition, Person, Project, Step, Update
from intake.reading.message import Address, Precision

STRANGER = Address("Zoé Inconnue", "zoe@ailleurs.example")


def test_free_text_from_a_stranger_is_a_project() -> None:
    desk = Desk()
    outcome = desk.mail(SOPHIE, "Bonjour,\n\nNous voulons ouvrir une laverie.", subject="Laverie solidaire")
    assert (outcome.disposition, outcome.reason) == (Disposition.FILED, "project P1")
    project = desk.records(Project)[0]
    assert (project.key, project.title, project.holder) == ("P1", "Laverie solidaire", "sophie@lilas.example")
    assert "ouvrir une laverie" in project.portrait.presentation
    notice, body = desk.last(ProjectFiled)
    assert (notice.to, notice.about, body.ref) == (SOPHIE, "P1", "P1")
    assert body.missing == ("audience", "need")


def test_labelled_lines_are_understood() -> None:
    desk = Desk()
    desk.mail(
        SOPHIE, "Projet : Laverie des Lilas\nPublic visé : les voisins\nBesoin : un local", subject="Bonjour"
    )
    project = desk.records(Project)[0]
    assert project.title == "Laverie des Lilas"
    assert (project.portrait.audience, project.portrait.need) == ("les voisins", "un local")
    assert "audience" not in desk.last(ProjectFiled)[1].missing


def test_a_reply_to_the_acknowledgement_is_an_update() -> None:
    desk = Desk()
    desk.mail(SOPHIE, "Nous voulons ouvrir une laverie.", subject="Laverie")
    desk.wait(days=1)
    outcome = desk.mail(SOPHIE, "Rendez-vous à la mairie le 14 mars.", answers=desk.last(ProjectFiled)[0])
    assert outcome.reason == "update P1-U1"
    assert desk.records(Update)[0].text == "Rendez-vous à la mairie le 14 mars."
    step = desk.records(Step)[0]
    assert (step.project, step.when.start, step.when.precision) == ("P1", dt.date(2017, 3, 14), Precision.DAY)
    assert desk.last(UpdateFiled)[1].dates[0].words.endswith("14 mars")


def test_a_reference_in_the_subject_finds_the_project() -> None:
    desk = Desk()
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    assert desk.mail(SOPHIE, "Du nouveau.", subject="[P1] nouvelles").reason == "update P1-U1"
    assert desk.mail(SOPHIE, "Encore du nouveau.", subject="RE: laverie").reason == "update P1-U2"


def test_a_stranger_may_not_write_to_a_project() -> None:
    desk = Desk()
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    outcome = desk.mail(STRANGER, "Votre projet est nul.", subject="[P1] avis")
    assert outcome.reason == "comment P1-K1"
    assert desk.records(Update) == []
    assert desk.records(Comment)[0].text == "Votre projet est nul."
    assert desk.last(CommentToSee)[0].to == CAMILLE
    assert desk.last(CommentHeld)[0].to == STRANGER


def test_a_forged_holder_may_not_write_either() -> None:
    desk = Desk()
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    outcome = desk.mail(
        SOPHIE, "Nous arrêtons tout.", subject="[P1]", authentication="mx.quartier.example; dmarc=fail"
    )
    assert outcome.reason == "comment P1-K1"


def test_a_call_in_news_is_kept() -> None:
    desk = Desk()
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    desk.mail(SOPHIE, "Le local est trouvé.\n\nAppel : qui suivrait ce dossier ?", subject="[P1]")
    assert desk.records(Call)[0].text == "qui suivrait ce dossier ?"


def test_a_member_passes_a_strangers_mail_on() -> None:
    desk = Desk()
    outcome = desk.mail(
        KARIM,
        "Je vous transmets ceci.\n\n---------- Message transféré ----------\nDe : Yann Morel <yann@boite.example>\n"
        "Date : 3 mars 2017\nObjet : Un fournil de quartier\nÀ : Karim\n\nJe voudrais monter un fournil.",
        subject="TR : Un fournil de quartier",
    )
    assert outcome.reason == "project P1"
    project = desk.records(Project)[0]
    assert (project.title, project.holder) == ("Un fournil de quartier", "yann@boite.example")
    assert "monter un fournil" in project.portrait.presentation
    assert desk.last(ProjectFiled)[0].to == KARIM
    assert {person.key for person in desk.records(Person)} >= {"yann@boite.example"}


def test_an_empty_mail_goes_to_a_human() -> None:
    desk = Desk()
    outcome = desk.mail(SOPHIE, "", subject="Projet")
    assert (outcome.disposition, outcome.reason) == (Disposition.ASIDE, "unclear: empty")
    assert desk.last(Unclear)[1].reason == "empty"


def test_a_past_date_is_no_step() -> None:
    desk = Desk()
    desk.mail(SOPHIE, "Nous nous sommes vus le 1er mars.", subject="Laverie")
    assert desk.records(Step) == []


def test_a_member_may_write_to_any_project() -> None:
    desk = Desk()
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    assert desk.mail(MARIE, "J'ai visité la loge.", subject="P1").reason == "update P1-U1"
    assert desk.records(Update)[0].voice == "association"
