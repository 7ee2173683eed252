"""Quotes that the HTML shows and the text does not."""

from __future__ import annotations

import pytest

from intake.reading.html import to_text
from intake.reading.reply import Split, split

ATTR = (
    '<div class="gmail_quote"><div class="gmail_attr">Le&nbsp;lun. 6 mars 2017 à&nbsp;10:02, Léa '
    "&lt;lea@jardin.example&gt; a écrit&nbsp;:<br></div>"
)


def part(html: str, *, is_reply: bool = True, subject: str = "") -> Split:
    return split(to_text(html), html, is_reply=is_reply, subject=subject)


def test_gmail_answers_between_get_their_marks() -> None:
    html = (
        f'<div>Bonjour</div>{ATTR}<blockquote class="gmail_quote">OK pour le 10 ?</blockquote><div>Non.</div>'
        '<blockquote class="gmail_quote">Salle ?</blockquote><div>La 12.</div></div>'
    )
    assert part(html).reply == "Bonjour\n\n> OK pour le 10 ?\nNon.\n> Salle ?\nLa 12."


def test_thunderbird_answer_below() -> None:
    html = (
        '<div class="moz-cite-prefix">Le 06/03/2017 à 10:02, Léa a écrit :</div>'
        '<blockquote type="cite"><p>OK ?</p></blockquote><p>Non, le 10.</p>'
    )
    assert part(html).reply == "Non, le 10."


UNKNOWN = {
    "outlook on the web": '<div id="divRplyFwdMsg">Digant: Léa<br>Da: Zoé</div><div>Brouillon</div>',
    "outlook.com": '<div id="appendonsend"></div><hr><div>Digant: Léa</div><div>Brouillon</div>',
    "outlook on mac": '<span id="OLK_SRC_BODY_SECTION"><div>Digant: Léa</div><div>Brouillon</div></span>',
    "yahoo": '<div id="yahoo_quoted_1" class="yahoo_quoted">Léa he deus skrivet :<br>Brouillon</div>',
    "proton": '<div class="protonmail_quote">Léa he deus skrivet :<blockquote type="cite">Brouillon</blockquote></div>',
    "zimbra": '<div data-marker="__HEADERS__">Digant: Léa</div><div data-marker="__QUOTED_TEXT__">Brouillon</div>',
    "gmail": '<div class="gmail_quote"><div class="gmail_attr">Léa he deus skrivet :</div>'
    '<blockquote class="gmail_quote">Brouillon</blockquote></div>',
}


@pytest.mark.parametrize("quote", UNKNOWN.values(), ids=UNKNOWN.keys())
def test_quote_in_a_language_no_list_knows(quote: str) -> None:
    parted = part(f"<div>Entendu.</div>{quote}")
    assert parted.reply == "Entendu."
    assert "Brouillon" in parted.quoted


def test_plain_text_is_parted_by_its_html_twin() -> None:
    html = f"<p>Entendu.</p>{UNKNOWN['outlook on the web']}"
    assert split("Entendu.\n\nDigant: Léa\nDa: Zoé\n\nBrouillon\n", html, is_reply=True).reply == "Entendu."


def test_senders_own_blockquote_stays() -> None:
    html = "<p>La mairie dit :</p><blockquote><p>La salle est libre.</p></blockquote>"
    assert part(html, is_reply=False).reply == "La mairie dit :\n\nLa salle est libre."


def test_html_that_says_something_else_than_the_text_changes_nothing() -> None:
    assert (
        split("Oui, d'accord.", '<blockquote type="cite">Autre chose</blockquote>').reply == "Oui, d'accord."
    )


def test_outlook_forward_on_the_web() -> None:
    html = (
        '<div>Voir.</div><div id="divRplyFwdMsg"><b>De :</b> Anne &lt;anne@ressourcerie.example&gt;<br>'
        "<b>Envoyé :</b> lundi 6 mars 2017 09:12<br><b>À :</b> Zoé<br><b>Objet :</b> Jardin</div><div>Un jardin.</div>"
    )
    forwarded = part(html, is_reply=False, subject="TR: Jardin").forwarded
    assert forwarded is not None
    assert (forwarded.subject, forwarded.text) == ("Jardin", "Un jardin.")


def test_apple_forward_in_quotes() -> None:
    html = (
        "<div>Voir.</div><div>Début du message transféré :</div><blockquote type=cite><b>De: </b>Anne "
        "&lt;anne@ressourcerie.example&gt;<br><b>Date: </b>6 mars 2017 à 10:02<br><b>À: </b>Zoé<br>"
        "<b>Objet: </b>Jardin<br></blockquote><blockquote type=cite><div>Un jardin.</div></blockquote>"
    )
    forwarded = part(html, is_reply=False).forwarded
    assert forwarded is not None
    assert (forwarded.subject, forwarded.text) == ("Jardin", "Un jardin.")


def test_broken_html_leaves_the_text() -> None:
    assert split("Oui.", "<blockquote type=cite><<<>").reply == "Oui."
