"""Notes of a meeting and presentations, as people write them."""

from __future__ import annotations

import datetime as dt
import re
import zoneinfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake.reading.message import Label, Note
from intake.reading.notes import label_of, names, read_notes

PARIS = zoneinfo.ZoneInfo("Europe/Paris")
BASE = dt.datetime(2017, 2, 28, 21, tzinfo=PARIS)

MEETING = """\
Présents : Claire Roux, Paul (ASQP) et M. Petit
Excusés : Marie

P2 - Laverie solidaire
Claire présente le local, qui fait 40 m², rue de Charonne, et dit que le propriétaire
est d'accord.
Décision ASQP : lettre de soutien à la mairie
Action Claire : appeler la mairie pour le 10/03
- Action : Paul, écrire au député, pour le 15 mars
**Prochaine étape** : table ronde le 3 mars à 18h
Attente : bilan 2016

Pay Yes
DÉCISION – le groupe suit le projet
Action : relancer la Semaest (Paul)
Actions :
- Claire : visiter le local
- appeler

P4 : Décision : clos
P5 : le projet avance bien.

Divers
Prochaine réunion : 28/03 18h30, Maison des associations
"""


def read(text: str) -> list[tuple[str, str, str, str]]:
    """Return notes as (label, text, under, owner)."""
    return [(note.label.value, note.text, note.under, note.owner) for note in read_notes(text, BASE, PARIS)]


def test_the_notes_of_a_meeting_are_read_line_by_line() -> None:
    assert read(MEETING) == [
        ("present", "Claire Roux, Paul (ASQP) et M. Petit", "", ""),
        ("excused", "Marie", "", ""),
        (
            "text",
            "Claire présente le local, qui fait 40 m², rue de Charonne, et dit que le propriétaire\nest d'accord.",
            "P2",
            "",
        ),
        ("decision", "lettre de soutien à la mairie", "P2", ""),
        ("action", "appeler la mairie pour le 10/03", "P2", "Claire"),
        ("action", "écrire au député, pour le 15 mars", "P2", "Paul"),
        ("step", "table ronde le 3 mars à 18h", "P2", ""),
        ("request", "bilan 2016", "P2", ""),
        ("decision", "le groupe suit le projet", "Pay Yes", ""),
        ("action", "relancer la Semaest (Paul)", "Pay Yes", "Paul"),
        ("action", "visiter le local", "Pay Yes", "Claire"),
        ("action", "appeler", "Pay Yes", ""),
        ("decision", "clos", "P4", ""),
        ("text", "le projet avance bien.", "P5", ""),
        ("next_meeting", "28/03 18h30, Maison des associations", "", ""),
    ]


def test_actions_and_steps_have_their_dates() -> None:
    dated = [
        (note.text, [date.start for date in note.dates])
        for note in read_notes(MEETING, BASE, PARIS)
        if note.dates
    ]
    assert dated == [
        ("appeler la mairie pour le 10/03", [dt.date(2017, 3, 10)]),
        ("écrire au député, pour le 15 mars", [dt.date(2017, 3, 15)]),
        ("table ronde le 3 mars à 18h", [dt.date(2017, 3, 3)]),
        ("28/03 18h30, Maison des associations", [dt.date(2017, 3, 28)]),
    ]


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Decision: oui", Label.DECISION), ("DÉCISION – oui", Label.DECISION), ("Décision ASQP : oui", Label.DECISION),
        ("décision\u00a0: oui", Label.DECISION), ("*Décision* : oui", Label.DECISION), ("- **Décision :** oui", Label.DECISION),
        ("1. Décision : oui", Label.DECISION), ("Decision - oui", Label.DECISION), ("Décisions : oui", Label.DECISION),
        ("de\u0301cision : oui", Label.DECISION), ("Action Claire : appeler", Label.ACTION), ("A faire : appeler", Label.ACTION),
        ("Action de Claire et Paul : appeler", Label.ACTION), ("TODO: call", Label.ACTION), ("Action item: call", Label.ACTION),
        ("Prochaine étape : mars", Label.STEP), ("Prochaines étapes : mars", Label.STEP), ("RDV : mars", Label.STEP),
        ("Next step: March", Label.STEP), ("Attente : bilan", Label.REQUEST), ("En attente : bilan", Label.REQUEST),
        ("Pièce attendue : bilan", Label.REQUEST), ("Appel : qui suit ?", Label.CALL), ("Appel à volontaires : qui ?", Label.CALL),
        ("Présents : Claire", Label.PRESENT), ("Présent·e·s : Claire", Label.PRESENT), ("Présent(e)s : Claire", Label.PRESENT),
        ("Étaient présents : Claire", Label.PRESENT), ("Attendees: Claire", Label.PRESENT), ("Excusés : Paul", Label.EXCUSED),
        ("Excusé(e)s : Paul", Label.EXCUSED), ("Absents excusés : Paul", Label.EXCUSED), ("Apologies: Paul", Label.EXCUSED),
        ("Prochaine réunion : 28/03", Label.NEXT_MEETING), ("Next meeting: 28 March", Label.NEXT_MEETING),
        ("Projet : Laverie", Label.PROJECT), ("Nom du projet : Laverie", Label.PROJECT), ("Project: laundry", Label.PROJECT),
        ("Porteur : Paul", Label.HOLDER), ("Porteuse : Claire", Label.HOLDER), ("Porteur/Porteuse : Claire", Label.HOLDER),
        ("Porteur·se : Claire", Label.HOLDER), ("Présentation : une laverie", Label.PRESENTATION),
        ("Description du projet : une laverie", Label.PRESENTATION), ("Public visé : tous", Label.AUDIENCE),
        ("Public : tous", Label.AUDIENCE), ("Target audience: all", Label.AUDIENCE), ("Besoin : un local", Label.NEED),
        ("Besoins : un local", Label.NEED), ("Besoin de financement : 3000 €", Label.NEED), ("Needs: a room", Label.NEED),
        ("Rappel : une laverie", Label.RECAP), ("Lettre de soutien : mairie", Label.LETTER), ("Partenaires : Semaest", Label.PARTNER),
        ("Statut : en attente", Label.STATUS), ("Modèle économique : abonnement", Label.MODEL), ("Horizon : 2018", Label.HORIZON),
        ("Rôle de l'association : conseil", Label.ROLE), ("Rôle de l’association : conseil", Label.ROLE),
        ("Accord : le CA a dit oui", Label.AGREEMENT), ("Confidentiel : sa situation", Label.CONFIDENTIAL),
    ],
)  # fmt: skip
def test_a_label_is_known_however_it_is_written(line: str, label: Label) -> None:
    assert label_of(line) is label


@pytest.mark.parametrize(
    "line",
    [
        "La décision viendra plus tard", "Rendez-vous à 18:30", "https://exemple.example/decision", "Action sociale : nous aidons",
        "Nous avons décidé : rien", "Projet de laverie : un lieu", "Le projet avance", "Décision", "P2 : suite",
        "Présentation-débat mardi", "Note : ceci", "Claire : je viens", "", ":", "- ", "Action",
    ],
)  # fmt: skip
def test_a_line_without_a_label_has_none(line: str) -> None:
    assert label_of(line) is None


@pytest.mark.parametrize(
    ("line", "owner", "text"),
    [
        ("Action Claire : appeler la mairie", "Claire", "appeler la mairie"),
        ("Action Claire et Paul : appeler", "Claire et Paul", "appeler"),
        ("Action pour M. Petit : appeler", "M. Petit", "appeler"),
        ("Action (Claire) : appeler", "Claire", "appeler"),
        ("Action – Claire : appeler", "Claire", "appeler"),
        ("Action : Claire, appeler la mairie, pour le 10/03", "Claire", "appeler la mairie, pour le 10/03"),
        ("Action : Claire : appeler", "Claire", "appeler"),
        ("Action : Claire - appeler", "Claire", "appeler"),
        ("Action : Marie-Anne et Paul, appeler", "Marie-Anne et Paul", "appeler"),
        ("Action : Pierre, appeler", "Pierre", "appeler"),
        ("Action : @claire appeler", "", "@claire appeler"),
        ("Action : Claire doit appeler la mairie", "Claire", "Claire doit appeler la mairie"),
        ("Action : appeler la mairie (Claire)", "Claire", "appeler la mairie (Claire)"),
        ("Action : tous, relire le compte rendu", "tous", "relire le compte rendu"),
        ("Action : Appeler, puis relancer la mairie", "", "Appeler, puis relancer la mairie"),
        ("Action : appeler la mairie (urgent)", "", "appeler la mairie (urgent)"),
        ("Action : appeler Claire", "", "appeler Claire"),
        ("Action item: Claire, call the town hall by 10 March", "Claire", "call the town hall by 10 March"),
    ],
)
def test_who_acts_is_told_apart_from_what_is_to_be_done(line: str, owner: str, text: str) -> None:
    assert read(line) == [("action", text, "", owner)]


def test_a_presentation_keeps_its_paragraphs() -> None:
    text = (
        "Bonjour,\n\nProjet : Laverie solidaire\nPorteuse : Claire Roux\nPrésentation :\n\nUne laverie où l’on se parle.\n"
        "Elle emploie trois personnes.\n\nElle ouvrira en mai.\nPublic visé : les familles\ndu quartier\nBesoin : un local\n\nMerci !"
    )
    assert read(text) == [
        ("courtesy", "Bonjour,", "", ""),
        ("project", "Laverie solidaire", "", ""),
        ("holder", "Claire Roux", "", ""),
        ("presentation", "Une laverie où l’on se parle.\nElle emploie trois personnes.", "", ""),
        ("text", "Elle ouvrira en mai.", "", ""),
        ("audience", "les familles\ndu quartier", "", ""),
        ("need", "un local", "", ""),
        ("courtesy", "Merci !", "", ""),
    ]


def test_free_text_alone_is_a_note_a_paragraph() -> None:
    text = "Nous ouvrons une laverie.\nElle est belle.\n\n\nElle ouvrira en mai.\n"
    assert read_notes(text, BASE, PARIS) == (
        Note(Label.TEXT, "Nous ouvrons une laverie.\nElle est belle."),
        Note(Label.TEXT, "Elle ouvrira en mai."),
    )


@pytest.mark.parametrize(
    ("heading", "under"),
    [
        ("P2", "P2"), ("P02", "P2"), ("P2 - Laverie", "P2"), ("P2 : Laverie", "P2"), ("[P2] Laverie", "P2"), ("Projet P2", "P2"),
        ("## P2 – Laverie solidaire", "P2"), ("*P2*", "P2"), ("P2 (Laverie)", "P2"), ("P2 Laverie", "P2"), ("p 2.", "P2"),
        ("Laverie solidaire", "Laverie solidaire"), ("Laverie solidaire :", "Laverie solidaire"),
        ("**Laverie solidaire**", "Laverie solidaire"), ("Divers", ""), ("Questions diverses :", ""),
    ],
)  # fmt: skip
def test_a_heading_opens_what_stands_below_it(heading: str, under: str) -> None:
    (note,) = read_notes(f"{heading}\nDécision : soutien", BASE, PARIS)
    assert (note.label, note.text, note.under, note.heading) == (Label.DECISION, "soutien", under, heading)


@pytest.mark.parametrize(
    "line", ["Le P2 avance", "Bonjour Claire", "Merci !", "Nous avons parlé de la laverie."]
)
def test_a_sentence_above_a_label_is_no_heading(line: str) -> None:
    label, *told = read(f"{line}\nDécision : soutien")[0]
    assert label in {"text", "courtesy"}
    assert told == [line, "", ""]


@pytest.mark.parametrize("line", ["P2 avance bien.", "P2 a reçu l’accord du conseil", "P2, c’est fait !"])
def test_a_sentence_that_begins_with_a_project_opens_it_and_is_kept(line: str) -> None:
    assert read(f"{line}\nDécision : soutien") == [
        ("text", line, "P2", ""),
        ("decision", "soutien", "P2", ""),
    ]


def test_a_heading_with_nothing_below_is_kept_as_text() -> None:
    assert read("P2 - Laverie\n\nP4\nDécision : clos") == [
        ("text", "P2 - Laverie", "P2", ""),
        ("decision", "clos", "P4", ""),
    ]


def test_a_list_below_a_label_makes_a_note_an_item() -> None:
    assert read("Décisions\n- soutien à P2\n- P4 clos,\n  faute de local\n\nSuite du texte") == [
        ("decision", "soutien à P2", "", ""),
        ("decision", "P4 clos,\nfaute de local", "", ""),
        ("text", "Suite du texte", "", ""),
    ]


def test_a_presence_list_may_stand_below_its_label() -> None:
    (note,) = read_notes("Présents :\n- Claire Roux\n- Paul", BASE, PARIS)
    assert names(note.text) == ("Claire Roux", "Paul")


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Claire, Paul (ASQP) et M. Petit", ("Claire", "Paul", "M. Petit")),
        ("Claire Roux ; Paul & Zoé.", ("Claire Roux", "Paul", "Zoé")),
        ("Claire, Paul, et Luc", ("Claire", "Paul", "Luc")),
        ("Claire and Jean-Marc", ("Claire", "Jean-Marc")),
        ("", ()),
    ],
)
def test_a_presence_list_is_told_person_by_person(text: str, people: tuple[str, ...]) -> None:
    assert names(text) == people


def test_300_kb_of_notes_are_read() -> None:
    assert len(read_notes(MEETING * 400, BASE, PARIS)) == 400 * 15


LINES = [
    "Décision : oui",
    "Action Claire : appeler",
    "Action : Paul, écrire",
    "- un",
    "- deux : trois",
    "P2",
    "P2 - Laverie",
    "P4 : suite",
    "Laverie solidaire",
    "Divers",
    "Présents : Claire, Paul",
    "  en retrait",
    "texte libre qui va loin, bien plus loin que soixante signes en tout",
    "Fin.",
    "",
    "Décisions",
    "Décisions :",
    "Besoin :",
    "**Appel** : qui ?",
    "Bonjour",
    "1. Attente – bilan",
    "P2 : Décision : clos",
    "Projet : X",
    ":",
    "-",
    "P5 : ",
    "[P6]",
]


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(LINES) | st.text(max_size=30), max_size=14).map("\n".join))
def test_no_word_is_lost(text: str) -> None:
    notes = read_notes(text, BASE, PARIS)
    kept = " ".join(f"{note.text} {note.words} {note.owner} {note.heading}" for note in notes)
    assert set(re.findall(r"[^\W\d_]{2,}", text)) <= set(re.findall(r"[^\W\d_]{2,}", kept))


def told(text: str) -> list[tuple[str, str, str]]:
    return [(note.label.value, note.text, note.under) for note in read_notes(text, None, dt.UTC)]


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        (
            "P2\nBesoin : un local\nLe groupe a longuement discuté.",
            [("need", "un local", "P2"), ("text", "Le groupe a longuement discuté.", "P2")],
        ),
        (
            "P2\nRappel : une laverie.\nDiscussion longue sur le linge.",
            [("recap", "une laverie.", "P2"), ("text", "Discussion longue sur le linge.", "P2")],
        ),
        (
            "Présents : Claire, Paul\nMarie et Karim.\nNous avons commencé à 18h30",
            [("present", "Claire, Paul\nMarie et Karim.", ""), ("text", "Nous avons commencé à 18h30", "")],
        ),
        (
            "P2\nDécision : oui.\nclaire a parlé du local",
            [("decision", "oui.", "P2"), ("text", "claire a parlé du local", "P2")],
        ),
        (
            "P2\nModèle économique : un abonnement\nde 5 euros par mois",
            [("model", "un abonnement\nde 5 euros par mois", "P2")],
        ),
        (
            "Présentation : une laverie.\nElle est ouverte à tous.\n\nOn en reparle.",
            [("presentation", "une laverie.\nElle est ouverte à tous.", ""), ("text", "On en reparle.", "")],
        ),
    ],
)
def test_a_label_does_not_swallow_the_sentences_below_it(
    text: str, notes: list[tuple[str, str, str]]
) -> None:
    assert told(text) == notes


def test_a_reference_in_brackets_is_a_heading_whatever_stands_below() -> None:
    assert told("[P2] Laverie\n\nClaire a vu la mairie.\n\n[P3] Jardin\nRien.") == [
        ("text", "Claire a vu la mairie.", "P2"),
        ("text", "Rien.", "P3"),
    ]


@pytest.mark.parametrize("line", ["Fait : R1-A1", "R1-A1 : fait", "- Action R1-A1 faite", "Done: R1-A1"])
def test_what_is_done_is_read_in_notes_too(line: str) -> None:
    assert told(f"P2\n{line}\nDécision : oui") == [("done", "R1-A1", "P2"), ("decision", "oui", "P2")]


@pytest.mark.parametrize(
    ("line", "label", "text"),
    [
        ("Accord : le CA a dit oui", "agreement", "le CA a dit oui"),
        ("Rôle de l’association : conseil, relais", "role", "conseil, relais"),
        ("Role of the association: advice", "role", "advice"),
        ("Partenaires possibles : Mairie, Semaest", "partner", "Mairie, Semaest"),
        ("Statut : reporté, pas avant 2018", "status", "reporté, pas avant 2018"),
        ("Suivi : vacant", "follower", "vacant"),
        ("Followed by: Marie", "follower", "Marie"),
    ],
)
def test_what_a_project_is_told_to_be_has_its_label(line: str, label: str, text: str) -> None:
    assert told(f"P2\n{line}") == [(label, text, "P2")]
