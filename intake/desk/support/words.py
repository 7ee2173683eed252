"""Words about letters of support, French and English, folded: institutions, sending, answering."""

from __future__ import annotations

from typing import Final


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


def _articles(lists: dict[str, str]) -> dict[str, str]:
    return {word: article for article, listed in lists.items() for word in listed.split()}


# The article of an institution whose name begins with one of these words.
ARTICLES: Final = _articles(
    {
        "la": (
            "mairie ville region prefecture metropole communaute deputee senatrice caf caisse chambre"
            " fondation banque federation direction commission cooperative ressourcerie regie poste"
            " societe paroisse bibliotheque mediatheque maison mission"
        ),
        "le": (
            "depute senateur departement conseil ministere prefet ccas centre comite syndicat bailleur"
            " college lycee rectorat secretariat fonds groupe service bureau"
        ),
        "l’": "agence association office academie hopital ecole universite union etat ars ademe urssaf",
        "les": "services elus archives",
    }
)

# What may stand before a recipient, and is not its name: "à la Mairie", "au Député", "to the town hall".
TO: Final = {
    "a la": "la", "a l": "l’", "au": "le", "aux": "les", "a": "", "to the": "the", "to": "",
    "de la": "la", "de l": "l’", "du": "le", "des": "les", "de": "", "d": "",
    "from the": "the", "of the": "the", "from": "", "of": "", "la": "la", "le": "le", "les": "les", "l": "l’",
    "the": "the",
}  # fmt: skip

# How a line tells that a letter was sent.
SENT: Final = _words(
    "envoye envoyee envoyees envoyes parti partie parties partis poste postee postees remis remise remises"
    " deposee deposees expediee expediees transmise transmises sent posted mailed delivered"
)
# What may stand before that word.
BEFORE_SENT: Final = _words(
    "lettre lettres la les le l de soutien courrier courriers a ont ete est sont bien deja pour du projet"
    " nous avons j ai on p je viens d the letter letters of support was were has have been we i it"
)

# What a line must name, for it to tell of a letter.
NAMED: Final = _words("lettre lettres courrier courriers letter letters")

# How a line tells an answer: "Réponse de la Mairie : …".
ANSWER: Final = _words("reponse reponses retour answer reply response")

# An answer agrees with one of these, declines with one of those; what says both, or negates, is neither.
YES: Final = _words(
    "oui accord accepte acceptent favorable favorablement positive positif soutient soutiennent rendez rdv"
    " volontiers yes agree agrees agreed accepts favourable supports appointment"
)
NO: Final = _words(
    "non refus refuse refusent defavorable defavorablement negative negatif decline declinent impossible"
    " regret regrette regrettons malheureusement no refuses refused declines declined unfortunately cannot"
)
NEGATES: Final = _words("pas ni sans jamais aucun aucune not never without")
