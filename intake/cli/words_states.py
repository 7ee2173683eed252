"""The words of lists and pages on the terminal: of the states of records, and of whose words a text is."""

from __future__ import annotations

import enum

from intake.config.language import Text

STATES: dict[str, Text] = {
    # of projects
    "proposed": Text("proposed", "proposé"),
    "ongoing": Text("ongoing", "en cours"),
    "waiting": Text("waiting", "en attente"),
    "deferred": Text("deferred", "différé"),
    "trial": Text("trial", "expérimentation"),
    "closed": Text("closed", "clos"),
    "dropped": Text("dropped", "abandonné"),
    "withdrawn": Text("withdrawn", "retiré"),
    # of partners
    "interested": Text("interested", "intéressé"),
    "approached": Text("approached", "sollicité"),
    "considered": Text("thought of", "envisagé"),
    # of who may see
    "public": Text("everybody", "tous"),
    "group": Text("the group", "le groupe"),
    "animateur": Text("the animateur", "l’animateur"),
    # of people
    "active": Text("active", "actif"),
    "paused": Text("paused", "en pause"),
    "left": Text("left", "parti"),
    "bounced": Text("unreachable", "injoignable"),
    # of meetings and minutes
    "planned": Text("planned", "prévue"),
    "held": Text("held", "tenue"),
    "cancelled": Text("cancelled", "annulée"),
    "draft": Text("draft", "brouillon"),
    "returned": Text("returned", "renvoyé"),
    "published": Text("published", "publié"),
    "expired": Text("expired", "expiré"),
    # of actions, requests and calls
    "open": Text("open", "ouvert"),
    "done": Text("done", "fait"),
    "awaited": Text("awaited", "attendu"),
    "received": Text("received", "reçu"),
    "answered": Text("answered", "répondu"),
    "unheard": Text("unanswered", "resté sans réponse"),
    "asked": Text("asked", "demandé"),
    "confirmed": Text("confirmed", "confirmé"),
    "offered": Text("offered", "proposé au porteur"),
    "agreed": Text("agreed", "mis en relation"),
    "declined": Text("declined", "décliné"),
    # of mails and letters
    "filed": Text("filed", "classé"),
    "aside": Text("set aside", "mis de côté"),
    "ignored": Text("ignored", "ignoré"),
    "queued": Text("waiting", "en attente"),
    "sent": Text("sent", "partie"),
    "refused": Text("refused", "refusée"),
    # of letters of support and their recipients
    "approved": Text("approved", "approuvé"),
    "drafted": Text("drafted", "rédigée"),
    "left_out": Text("left out", "écartée"),
    "yes": Text("said yes", "a dit oui"),
    "no": Text("said no", "a dit non"),
    "other": Text("answered", "a répondu"),
    # of the precision of a date
    "day": Text("day", "jour"),
    "week": Text("week", "semaine"),
    "month": Text("month", "mois"),
    "quarter": Text("quarter", "trimestre"),
    "year": Text("year", "année"),
    "unknown": Text("unknown", "inconnu"),
    # of how people are named
    "full": Text("full name", "nom complet"),
    "first_name": Text("first name", "prénom"),
    "initials": Text("initials", "initiales"),
    "none": Text("no name", "aucun nom"),
    "": Text("not said", "non dit"),
    # of the items of minutes
    "internal": Text("internal", "interne"),
    "removed": Text("removed", "retiré"),
    # of whose words a piece of news is
    "holder": Text("the holder", "le porteur"),
    "partner": Text("a partner", "un partenaire"),
    "association": Text("the association", "l’association"),
}

# Where one word is said otherwise of one thing than of another.
OF_ITS_KIND: dict[str, Text] = {
    "HoldState.held": Text("held back", "retenu"),
    "HoldState.internal": Text("for the animateurs alone", "pour l’animation seule"),
    "HoldState.published": Text("let pass", "laissé passer"),
    "Visibility.public": Text("for everybody", "pour tous"),
    "Visibility.internal": Text("for the animateurs alone", "pour l’animation seule"),
    "Visibility.held": Text("held back", "retenu"),
    "LinkState.offered": Text("offered", "a proposé"),
    "ErasureState.done": Text("erased", "effacé"),
    "ErasureState.masked": Text("masked", "masqué"),
    "ErasureState.folded": Text("taken out of the journal", "sorti du journal"),
}


def state_word(state: enum.Enum) -> Text:
    """Say a state; one without a word keeps its name."""
    own = OF_ITS_KIND.get(f"{type(state).__name__}.{state.value}")
    return own or STATES.get(state.value, Text(f"{state.value}", f"{state.value}"))
