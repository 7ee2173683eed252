"""Where we read a mail otherwise than well-known parsers of replies do, each with our reason."""

from __future__ import annotations

from intake.reading.reply import split


def test_signature_is_no_part_of_a_reply() -> None:
    """One suite keeps `-- ` and what follows; we publish replies, so names and telephones stay out."""
    assert split("Bonjour\n\n-- \nZoé\nEnvoyé avec Sparrow\n").reply == "Bonjour"


def test_mail_passed_on_is_no_part_of_its_note() -> None:
    """One suite keeps the forwarded mail in the reply; its words are another's and must command nothing."""
    text = "À lire\n\n---------- Message transféré ---------\nDe : anne@ess.example\nObjet : x\nÀ : zoe@ess.example\n\nOK\n"
    parted = split(text, subject="Fwd: x")
    assert parted.reply == "À lire"
    assert parted.forwarded is not None
    assert parted.forwarded.text == "OK"


def test_closing_stays_with_the_reply() -> None:
    """Some parsers cut at "Cordialement": a postscript below it would be lost, and suites mostly keep it."""
    text = "Nous serons trois.\n\nCordialement,\nZoé Petit\nTiers-lieu du canal"
    assert split(text).reply == text


def test_last_words_on_the_line_of_an_attribution_stay() -> None:
    """One suite accepts to lose the words before `--- On …`; they are the sender's."""
    text = "Bonjour\noui--- On Mon, Mar 6, 2017 at 10:02 AM, lea@jardin.example wrote:\n> Salle ?\n"
    assert split(text).reply == "Bonjour\noui"


def test_attribution_leaves_a_reply_between_lines() -> None:
    """Some parsers leave it in: its date would be read as the sender's news."""
    attribution = "Le 6 mars 2017 à 10:02, Léa a écrit :"
    parted = split(f"{attribution}\n> Date ?\nLe 10.\n> Salle ?\nLa 12.\n")
    assert parted.reply == "> Date ?\nLe 10.\n> Salle ?\nLa 12."
    assert parted.quoted == attribution
