"""The words of `intake explain`, in both languages."""

from __future__ import annotations

from intake.config.language import Text

WHO = Text("Who wrote, and whether that is believed", "Qui écrit, et si on le croit")
NOBODY = Text(
    "The mail does not name one sender: nobody's rights apply.",
    "Le courriel ne nomme pas un seul expéditeur : aucun droit ne s’applique.",
)
ANIMATEUR = Text("{email} is an animateur.", "{email} anime le groupe.")
SECRETARY = Text("{email} may note meetings.", "{email} peut noter les réunions.")
MEMBER = Text("{email} is a member.", "{email} est membre.")
KNOWN = Text("{email} has written before.", "{email} a déjà écrit.")
STRANGER = Text("{email} writes for the first time.", "{email} écrit pour la première fois.")
STATES = {
    "paused": Text(
        "{email} gets no digest for now (PAUSE).", "{email} ne reçoit pas le bulletin en ce moment (PAUSE)."
    ),
    "left": Text("{email} has left (STOP).", "{email} est parti (STOP)."),
    "bounced": Text(
        "Letters to {email} came back; this mail heals it.",
        "Les lettres à {email} revenaient ; ce courriel y remédie.",
    ),
}
PROOFS = {
    "proven": Text(
        "The mail host {host} vouches for the sender.", "L’hébergeur {host} se porte garant de l’expéditeur."
    ),
    "failed": Text(
        "The mail host {host} does not vouch for the sender: the mail may be forged.",
        "L’hébergeur {host} ne se porte pas garant de l’expéditeur : le courriel est peut-être un faux.",
    ),
    "no_word": Text(
        "No mail host is configured to vouch for senders: an approval asks for a second confirmation.",
        "Aucun hébergeur n’est configuré pour se porter garant : une approbation demande une confirmation.",
    ),
}

ABOUT = Text("What it is about, and how that was found", "De quoi il s’agit, et comment on l’a trouvé")
NOTHING = Text(
    "Nothing that is known: neither address, letter replied to nor subject tells.",
    "Rien de connu : ni l’adresse, ni la lettre à laquelle il répond, ni l’objet ne le disent.",
)
FOUND = {
    "address": Text(
        "{ref}{title}: the address written to bears our mark.",
        "{ref}{title} : l’adresse de destination porte notre marque.",
    ),
    "thread": Text(
        "{ref}{title}: it replies to our letter {letter}.",
        "{ref}{title} : il répond à notre lettre {letter}.",
    ),
    "subject": Text("{ref}{title}: the subject names it.", "{ref}{title} : l’objet le nomme."),
    "title": Text(
        "{ref}{title}: the subject is the project's title.", "{ref}{title} : l’objet est le titre du projet."
    ),
}
MAY_WRITE = Text("The sender may write to this project.", "L’expéditeur peut écrire à ce projet.")
MAY_NOT_WRITE = Text(
    "The sender may not write to this project: what they say waits as a comment.",
    "L’expéditeur ne peut pas écrire à ce projet : ses mots attendent comme commentaire.",
)

WOULD = Text("What it would come to now", "Ce qu’il deviendrait maintenant")
BECAME = Text("What it came to, says the ledger", "Ce qu’il est devenu, d’après le registre")
TAKEN_AT = Text(
    "Taken in on {at}; a second copy has no effect.", "Traité le {at} ; une seconde copie reste sans effet."
)
DISPOSITIONS = {
    "filed": Text("Filed{colon} {reason}", "Classé{colon} {reason}"),
    "answered": Text("Answered{colon} {reason}", "Répondu{colon} {reason}"),
    "aside": Text("Set aside for a human{colon} {reason}", "Mis de côté pour une personne{colon} {reason}"),
    "ignored": Text("Ignored{colon} {reason}", "Ignoré{colon} {reason}"),
    "surprise": Text(
        "Cannot be taken in, and is set aside for a human{colon} {reason}",
        "Ne peut pas être traité, et est mis de côté pour une personne{colon} {reason}",
    ),
}
KEPT = Text("kept: {name}", "gardé : {name}")
LETTER = Text("letter to {to}: {words} ({kind})", "lettre à {to} : {words} ({kind})")
LETTER_STATE = Text("letter to {to}: {words} ({kind}), {state}", "lettre à {to} : {words} ({kind}), {state}")
NO_LETTER = Text("no letter", "aucune lettre")
GONE = Text(
    "The mail itself is kept no more ([retention] raw_mail_days); the ledger remembers it.",
    "Le courriel lui-même n’est plus gardé ([retention] raw_mail_days) ; le registre s’en souvient.",
)
