"""Quotes told from the sender's words: answers below and between, traps in prose, our own mark."""

from __future__ import annotations

import pytest

from intake.reading.reply import split

ATTRIBUTION = "Le lun. 6 mars 2017 à 10:02, Léa <lea@jardin.example> a écrit :"


def test_answers_between_quoted_lines_stay_in_order_with_what_they_answer() -> None:
    parted = split(f"Bonjour,\n\n{ATTRIBUTION}\n\n> Date ?\n\nLe 10.\n\n> Salle ?\n\nLa 12.\n\n> Merci\n")
    assert parted.reply == "Bonjour,\n\n> Date ?\n\nLe 10.\n\n> Salle ?\n\nLa 12."
    assert parted.quoted == f"{ATTRIBUTION}\n\n> Merci"


def test_answer_in_small_letters_below_a_long_question_is_the_senders() -> None:
    question = "> Est-ce que la grande salle de la mairie est libre pour nous ce soir-là ?"
    parted = split(f"{ATTRIBUTION}\n{question}\noui\n> Et la petite ?\nnon\n")
    assert parted.reply == f"{question}\noui\n> Et la petite ?\nnon"


def test_answer_below_the_quote_is_the_reply() -> None:
    assert split(f"{ATTRIBUTION}\n\n> OK ?\n\nNon, le 10.\n").reply == "Non, le 10."


def test_words_above_and_below_the_quote_are_the_reply() -> None:
    assert split(f"Oui.\n\n{ATTRIBUTION}\n> OK ?\n\nÀ bientôt\n").reply == "Oui.\n\nÀ bientôt"


def test_end_of_a_quoted_line_that_lost_its_mark_is_quoted() -> None:
    text = (
        f"Entendu.\n\n{ATTRIBUTION}\n"
        "> Nous pourrions nous retrouver dans la grande salle de la maison des\nassociations.\n> Léa\n"
    )
    assert split(text).reply == "Entendu."


def test_hand_made_quote_stays_with_its_comment() -> None:
    text = "La mairie dit :\n\n> La salle est libre.\n\nQu'en pensez-vous ?"
    assert split(text).reply == text


def test_quote_alone_stays_for_it_was_put_there_by_hand() -> None:
    assert split("> La salle est libre.\n").reply == "> La salle est libre."


def test_quote_that_ends_the_mail_is_quoted_without_an_attribution() -> None:
    parted = split("Entendu.\n\n> La salle est libre.\n> Léa\n")
    assert (parted.reply, parted.quoted) == ("Entendu.", "> La salle est libre.\n> Léa")


def test_attribution_without_quote_at_the_top_leaves_the_text() -> None:
    assert split(f"{ATTRIBUTION}\n\nNous serons douze.\n").reply == "Nous serons douze."


def test_attribution_on_the_line_of_the_last_words_is_parted_from_them() -> None:
    parted = split(
        "Bonjour\nd'accord pour moi--- On Mon, Mar 6, 2017 at 10:02 AM, lea@jardin.example wrote:\n> Salle ?\n"
    )
    assert parted.reply == "Bonjour\nd'accord pour moi"


def test_older_mail_below_outlook_headers_is_quoted_with_the_thread_in_it() -> None:
    headers = "De : Léa <lea@jardin.example>\nEnvoyé : lundi 6 mars 2017 09:12\nÀ : Projets\nObjet : CR\n"
    parted = split(f"Merci.\n\n{headers}\nVoici.\n\n{ATTRIBUTION}\n\n> Et la salle ?\n")
    assert parted.reply == "Merci."


@pytest.mark.parametrize(
    "mark",
    [
        "-- Répondez au-dessus de cette ligne --",
        "## Répondez au-dessus de cette ligne ##",
        "_____ Reply above this line _____",
    ],
)
def test_what_stands_above_our_mark_is_the_reply(mark: str) -> None:
    assert split(f"OK sauf B3\n\n{mark}\n\nB1 Le jardin\nOK sauf B2\n").reply == "OK sauf B3"


def test_answer_typed_below_our_quoted_mark_is_kept() -> None:
    text = f"{ATTRIBUTION}\n\n> -- Répondez au-dessus de cette ligne --\n>\n> B1 Le jardin\n\nOK sauf B1\n"
    assert split(text).reply == "OK sauf B1"


def test_phone_that_quotes_without_mark_is_cut_below_its_line_in_a_reply() -> None:
    text = "Entendu.\n\nEnvoyé de mon iPhone\n\nBonjour, voici le brouillon."
    assert split(text, is_reply=True).reply == "Entendu."
    assert split(text).reply == "Entendu.\n\nBonjour, voici le brouillon."


def test_postscript_below_a_phones_line_stays() -> None:
    text = "Entendu.\n\nEnvoyé de mon iPhone\n\nPS : j'apporte la clé."
    assert split(text, is_reply=True).reply == "Entendu.\n\nPS : j'apporte la clé."


TRAPS = {
    "le in prose": "Le 3 mars, la salle est libre.\nLe 10, Anne a écrit : « venez ».\nLe projet avance.",
    "wrote without address": "Le 3 mars 2017, Anne a écrit :\nvenez nombreux",
    "name wrote": "Bonjour,\n\nHugo a écrit :\nil faut des chaises",
    "dates and addresses": "Le 12/03/2017 à 18:30, réunion chez Zoé <zoe@jardin.example>\n\nVenez !",
    "iso date and address": "2017-03-12 Assemblée, contact Zoé <zoe@jardin.example>\n\nVenez nombreux !",
    "weekday, time, address": "Mardi 3 mars 2017 à 18h30, écrire à zoe@ess.example :\n- salle\n- micro",
    "journey": "Projet : Trajet\nDe : Lyon\nÀ : Paris\nDate : 3 mars\nObjet : voyage d'étude",
    "hours": "Date : 3 mars 2017\nDe : 14h à 16h\nÀ : la mairie\nObjet : atelier",
    "who and what": "Présentation\n\nDe : Zoé <zoe@jardin.example>\nObjet : jardin partagé\n\nNous voulons un jardin.",
    "dividers": "Bonjour,\n\n----------\nPremière partie\n----------\n\nSeconde partie\n\n---\n\nFin.",
    "original message in prose": "Message original du projet :\nun jardin",
    "original message with a colon": "Bonjour,\n\nMessage original :\nun jardin pour tous",
    "forwarded in prose": "Notre message transféré à la mairie reste sans réponse.",
    "mailbox file's From": ">From the start we wanted a garden.\nIt is time.",
    "short lines": "A plus\n\n++",
}


@pytest.mark.parametrize("text", TRAPS.values(), ids=TRAPS.keys())
def test_submission_that_looks_like_a_quote_stays_whole(text: str) -> None:
    parted = split(text, subject="Un projet")
    assert parted.reply == text
    assert parted.forwarded is None


def test_last_words_just_above_an_attribution_by_name_stay() -> None:
    parted = split("Le 10 mars je viens.\nLéa Roussel <lea@jardin.example> a écrit :\n> Quand ?\n")
    assert parted.reply == "Le 10 mars je viens."


@pytest.mark.parametrize("answer", ["oui, à 18h30", "non", "d'accord pour moi", "je viens"])
def test_short_answer_below_a_long_line_without_question_mark_is_the_senders(answer: str) -> None:
    quoted = "> Vous pouvez venir à la réunion du mois prochain dans la salle de la mairie"
    assert split(f"{ATTRIBUTION}\n{quoted}\n{answer}\n> et le suivant\n").reply == f"{quoted}\n{answer}"


def test_words_in_small_letters_that_end_the_mail_below_a_quote_are_the_senders() -> None:
    quoted = "> Vous pouvez venir à la réunion du mois prochain dans la salle de la mairie"
    assert split(f"{ATTRIBUTION}\n{quoted}\nplutôt le mois suivant\n").reply == "plutôt le mois suivant"
