"""A mail that only asks, greets or thanks is nobody's project: people read it, and its writer is told so."""

from __future__ import annotations

import pytest

from desk.office import CAMILLE, MARIE, SOPHIE, Desk, letters
from intake.desk.notices import QuestionPassedOn, QuestionToSee
from intake.desk.records import Disposition, Person, Project, Seen
from intake.reading import parse
from intake.reading.message import Address
from letters.reading_back import received

ASKED = """Bonjour,

Je m'appelle Sophie et j'ai vu votre affiche. À quelle heure ouvrez-vous le samedi, et
faut-il réserver ? Merci d'avance pour votre réponse.

Sophie Arnaud
"""


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("", "Bonjour, comment devenir membre ?"),
        ("Question", ASKED),
        ("coucou", "coucou"),
        ("", "Merci !"),
        ("", "Bonne idée !"),
        ("", "https://promo.example/boutique"),
        ("Une visite", "Bonjour,\nAvez-vous un local, une cuisine ou une salle ? Sinon, qui en a ?"),
        ("", "Je voudrais savoir comment adhérer à l'association."),
        ("Adhésion", "Bonjour, je suis nouvelle dans le quartier. Je souhaite devenir membre."),
        ("", "Si je viens mardi, puis-je amener un ami ?"),
        ("Comment faire", "Comment puis-je vous présenter mon projet ?"),
        ("", "Est-ce que votre projet de laverie cherche des bénévoles ?"),
        ("", "Bonjour\nest-ce que quelqu'un peut me dire quand a lieu la\nprochaine réunion ?\nMerci\nLéa"),
        ("Hello", "Hi, how can I join the group? Many thanks"),
        ("", "Bonjour, je n'ai pas reçu le compte rendu. Pouvez-vous me le renvoyer ? Merci"),
        ("Bulletin", "Bonjour, je voudrais recevoir votre bulletin."),
        ("", "Je souhaite être bénévole chez vous"),
        ("", "Je serai en retard mardi, désolée."),
        ("", "Merci d'avoir répondu si vite, à mardi !"),
        ("", "Je m'appelle Luc et je voudrais devenir membre, comment faire ?"),
        ("", "I would like to volunteer."),
    ],
)
def test_what_presents_nothing_is_passed_on(subject: str, text: str) -> None:
    desk = Desk()
    outcome = desk.mail(SOPHIE, text, subject=subject)
    assert (outcome.disposition, outcome.reason) == (Disposition.ANSWERED, "question passed on")
    assert letters(outcome) == [("question_to_see", CAMILLE.email), ("question_passed_on", SOPHIE.email)]
    assert desk.records(Project) == []


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Laverie", "Nous ouvrons une laverie, qu'en pensez-vous ?"),
        ("Laverie", "Nous ouvrons une laverie\nQu'en pensez-vous ?"),
        ("", "Bonjour, je voudrais ouvrir une laverie, c'est possible ?"),
        ("Laverie", "Une laverie."),
        ("Nous ouvrons une laverie rue Haxo", "Voir l'objet."),
        ("", "Projet : Laverie"),
        ("Projet laverie", "Ça vous dit ?"),
        ("", "Pouvez-vous soutenir notre projet de laverie ?"),
        ("Bonjour", "Je suis en train de monter une épicerie. Puis-je vous la présenter ?"),
        ("Crèche", "Je suis habitante du quartier et je voudrais monter une crèche. Pouvez-vous m'aider ?"),
        ("Ressourcerie", "Pouvez-vous nous aider à ouvrir une ressourcerie ?"),
        ("Compost", "Et si on installait un composteur collectif dans le square ?"),
        ("Ludothèque", "Cher groupe de travail, une ludothèque mobile va ouvrir en juin"),
        ("Ludothèque", "Merci de bien vouloir inscrire la ludothèque mobile à votre ordre du jour."),
        ("Vélo", "Je vous écris pour l'atelier vélo que nous lançons en mai."),
        ("Foot", "Je m'appelle Luc et j'organise des matchs de foot solidaires, ça vous tente ?"),
        ("Cinéma", "J'aimerais rejoindre votre groupe pour y porter un cinéma de plein air."),
        ("Pain", "Je souhaite devenir membre, nous cuisons du pain pour tout le quartier."),
        ("Demande de soutien", "Bonjour, pouvez-vous soutenir le Bistrot Solidaire, rue du Pré ? Merci."),
        ("Tools", "Could you help us open a tool library?"),
        ("Phones", "My name is Ann and I run a repair shop."),
        ("", "Nous ouvrons une laverie."),
        ("Laverie", "On répare des vélos"),
        ("Fil", "Avez-vous un local ? Nous sommes trois couturières sans atelier."),
    ],
)
def test_a_presentation_stays_a_project_though_it_asks(subject: str, text: str) -> None:
    desk = Desk()
    desk.mail(SOPHIE, text, subject=subject)
    assert len(desk.records(Project)) == 1


def test_a_file_is_a_presentation() -> None:
    desk = Desk()
    raw = desk.raw(SOPHIE, "PLACE", subject="Bonjour")
    parts = (
        b'Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n'
        b"Voici. Merci !\n--b\nContent-Type: application/pdf\n"
        b'Content-Disposition: attachment; filename="laverie.pdf"\n\n%PDF-1.4\n--b--\n'
    )
    head = raw.partition(b"Content-Type:")[0]
    assert desk.take(head + parts).reason == "project P1"


def test_the_animateur_reads_all_of_it_and_how_it_becomes_a_project() -> None:
    desk = Desk()
    desk.mail(SOPHIE, ASKED, subject="Question")
    notice, _ = desk.last(QuestionToSee, CAMILLE)
    told = " ".join(received(notice, desk.group).text.replace("\u00a0", " ").split())
    assert "Sophie Arnaud <sophie@lilas.example> a écrit au groupe (« Question »)." in told
    assert "À quelle heure ouvrez-vous le samedi, et faut-il réserver ?" in told
    assert "répondez PROJET à ce courriel" in told


def test_the_writer_is_told_that_people_answer_and_how_to_say_that_it_is_a_project() -> None:
    desk = Desk()
    desk.mail(SOPHIE, "Bonjour, comment devenir membre ?")
    notice, _ = desk.last(QuestionPassedOn, SOPHIE)
    told = " ".join(received(notice, desk.group).text.replace("\u00a0", " ").split())
    assert "Il est transmis à l’animation du groupe, qui vous répondra." in told
    assert "répondez simplement PROJET à ce courriel" in told
    assert desk.records(Person) == [each for each in desk.records(Person) if each.key != SOPHIE.key]


def test_thanks_of_a_holder_are_no_second_project() -> None:
    desk = Desk()
    desk.mail(SOPHIE, "Une laverie ouverte à tous les voisins du quartier.", subject="Laverie")
    assert desk.mail(SOPHIE, "Merci pour tout !", subject="Merci").reason == "question passed on"
    assert len(desk.records(Project)) == 1


def test_a_members_long_questions_are_no_project() -> None:
    desk = Desk()
    long = "Pourquoi la laverie ferme-t-elle le samedi, et qui décide de ses horaires ? " * 4
    assert desk.mail(MARIE, long, subject="Horaires").reason == "question passed on"


@pytest.mark.parametrize(
    "words",
    [
        "PROJET\n\n{name}",
        "Projet svp\n{first}",
        "Bonjour, c'est un projet. Merci, {first}",
        "Oui, c'est bien un projet, merci de le classer.\n{first}\n06 00 00 00 00",
        "Il s'agit d'un projet !",
    ],
)
@pytest.mark.parametrize("who", [SOPHIE, CAMILLE])
def test_who_signs_the_word_that_makes_it_a_project_is_understood(words: str, who: Address) -> None:
    desk = Desk()
    raw = desk.raw(SOPHIE, ASKED, subject="Question")
    asked = parse(raw, desk.group.zone)
    desk.hear(asked)
    seen = Seen(asked.key, asked.sha256, desk.now, Disposition.ANSWERED, "question passed on")
    desk.cabinet.records[Seen] = {seen.key: seen}
    body = QuestionPassedOn if who is SOPHIE else QuestionToSee
    text = words.format(name=who.name, first=who.name.split()[0])
    outcome = desk.mail(who, text, answers=desk.last(body, who)[0], subject="Re: Question")
    assert (outcome.reason, outcome.again) == ("filed as a project", (asked.key,))
    assert desk.records(Project) == []
