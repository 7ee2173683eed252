"""Why a mail became what it became: the ledger's codes and their sentences, a line a code."""

from __future__ import annotations

from intake.config.language import Text

# A code with the places of its values; `about` and `why` are told by the tables below.
REASONS: dict[str, Text] = {
    "seen {why}": Text("it came before; a second copy has no effect ({why})", "déjà reçu ; une seconde copie reste sans effet ({why})"),
    # -- filed --
    "project {ref}": Text("a new project, {ref}", "un nouveau projet, {ref}"),
    "update {ref}": Text("news of a project, kept as {ref}", "des nouvelles d’un projet, gardées sous {ref}"),
    "comment {ref}": Text(
        "a remark on a project of somebody else's, kept as {ref} for the animateurs to see",
        "une remarque sur le projet d’autrui, gardée sous {ref} pour l’animation",
    ),
    "notes {ref}": Text("notes of meeting {ref}", "des notes de la réunion {ref}"),
    "referral": Text(
        "it tells of somebody in difficulty: kept apart, for the animateurs alone",
        "il parle d’une personne en difficulté : gardé à part, pour l’animation seule",
    ),
    "letter of support": Text("what became of a letter of support", "ce qu’est devenue une lettre de soutien"),
    "letter of support of {ref}": Text(
        "what became of a letter of support of {ref}", "ce qu’est devenue une lettre de soutien de {ref}"
    ),
    # -- answered --
    "commands {verbs}": Text("it asks: {verbs}", "il demande : {verbs}"),
    "commands": Text("it asks for nothing that is known", "il ne demande rien de connu"),
    "stop by address": Text(
        "the mail program's own unsubscribe button was pressed",
        "le bouton de désinscription du logiciel de courriel a servi",
    ),
    "question passed on": Text("a question, passed on to the animateurs", "une question, transmise à l’animation"),
    "held {ref} decided": Text("the held text {ref} is decided", "le texte en attente {ref} est décidé"),
    "held {ref} not decided": Text(
        "a reply about the held text {ref} that decides nothing",
        "une réponse sur le texte en attente {ref}, qui ne décide rien",
    ),
    "contact confirmed": Text(
        "the address is confirmed; what waited for it is taken in", "l’adresse est confirmée ; ce qui l’attendait est traité"
    ),
    "contact declined": Text("whoever has the address wants none of it", "la personne à cette adresse n’en veut pas"),
    "contact over": Text("nothing waits for this address any more", "plus rien n’attend cette adresse"),
    "refused: {why}": Text("an answer to a draft without effect: {why}", "une réponse à un brouillon, sans effet : {why}"),
    "already approved": Text("these minutes are published already", "ce compte rendu est déjà publié"),
    "returned before": Text(
        "an OK to minutes that somebody sent back", "un OK à un compte rendu que quelqu’un a renvoyé"
    ),
    "superseded by {ref}": Text(
        "an answer to a former version; {ref} is the one that counts",
        "une réponse à une version précédente ; c’est {ref} qui compte",
    ),
    "not understood": Text(
        "an answer to a draft that decides nothing", "une réponse à un brouillon qui ne décide rien"
    ),
    "returned {ref}": Text("the draft {ref} is sent back", "le brouillon {ref} est renvoyé"),
    "correction to no item": Text(
        "a correction of an item that the draft does not have", "une correction d’un point que le brouillon n’a pas"
    ),
    "corrected: {ref}": Text("corrected: {ref} is the new version", "corrigé : {ref} est la nouvelle version"),
    "edit that halves the draft": Text(
        "it would take out half of the draft; asked back", "il enlèverait la moitié du brouillon ; on demande si c’est voulu"
    ),
    "approval but for an unknown item": Text(
        "an OK but for an item that the draft does not have", "un OK sauf un point que le brouillon n’a pas"
    ),
    "approval of a held text": Text(
        "an OK to a text that holds private things", "un OK à un texte qui contient des choses privées"
    ),
    "agreed {ref}, {count} of {needed}": Text(
        "an OK to {ref}, {count} of {needed} that are needed", "un OK à {ref}, {count} sur {needed} nécessaires"
    ),
    "published {ref}": Text("approved: {ref} is published", "approuvé : {ref} est publié"),
    "approved {ref}": Text("approved: the letter {ref} may be sent", "approuvé : la lettre {ref} peut partir"),
    "to confirm {ref}": Text(
        "an OK to {ref} that its author must confirm", "un OK à {ref}, que son auteur doit confirmer"
    ),
    "letter already: {ref}": Text("this letter was approved already ({ref})", "cette lettre est déjà approuvée ({ref})"),
    "letter expired: {ref}": Text(
        "the time to approve this letter is over ({ref})", "le délai pour approuver cette lettre est passé ({ref})"
    ),
    "letter returned: {ref}": Text("this letter was sent back ({ref})", "cette lettre a été renvoyée ({ref})"),
    "letter superseded: {ref}": Text(
        "an answer to a former version; {ref} is the one that counts",
        "une réponse à une version précédente ; c’est {ref} qui compte",
    ),
    "edit asked back": Text("an edit that is asked back", "une modification dont on demande confirmation"),
    "correction that changes nothing": Text("a correction that changes nothing", "une correction qui ne change rien"),
    "correction that leaves nobody": Text(
        "a correction after which the letter goes to nobody", "une correction après laquelle la lettre ne va à personne"
    ),
    "approval but for an unknown letter": Text(
        "an OK but for a recipient that there is not", "un OK sauf un destinataire qui n’existe pas"
    ),
    "approval that leaves nobody": Text("an OK that leaves nobody to write to", "un OK qui ne laisse personne à qui écrire"),
    "letter on a confidential project": Text(
        "a letter on a project that is confidential", "une lettre sur un projet confidentiel"
    ),
    "letter to be filled in": Text("a letter that is still to be filled in", "une lettre qui reste à compléter"),
    "filed as a project": Text("filed as a project after all", "gardé comme projet, après réponse"),
    "asked about withdrawing": Text(
        "a holder seems to take a project back; asked about it", "le projet semble retiré par qui le porte ; on le demande"
    ),
    "offer over": Text("an answer to an offer that is settled", "une réponse à une offre déjà réglée"),
    "offer agreed": Text("the two are put in touch", "les deux sont mis en relation"),
    "offer declined": Text("the offer of help is declined", "l’offre d’aide est déclinée"),
    "offer withdrawn": Text("the offer of help is taken back", "l’offre d’aide est retirée"),
    "offer passed on": Text("the offer of help is passed on", "l’offre d’aide est transmise"),
    "address: {why}": Text("a change of address: {why}", "un changement d’adresse : {why}"),
    # -- set aside --
    "too large": Text(
        "larger than [limits] message_mb: only its head was read",
        "plus lourd que [limits] message_mb : seul son en-tête a été lu",
    ),
    "unreadable": Text("it cannot be read", "il ne peut pas être lu"),
    "no single sender": Text("it does not name one sender", "il ne nomme pas un seul expéditeur"),
    "forged sender": Text("nothing proves who sent it", "rien ne prouve qui l’a envoyé"),
    "stranger": Text("its sender is no member of the group", "son expéditeur n’est pas membre du groupe"),
    "too many mails": Text("this address wrote very much today", "cette adresse a beaucoup écrit aujourd’hui"),
    "first contact": Text(
        "a first mail: its address is to be confirmed", "un premier courriel : son adresse reste à confirmer"
    ),
    "unconfirmed": Text(
        "a first mail whose address was not confirmed", "un premier courriel dont l’adresse n’a pas été confirmée"
    ),
    "command by {machine}": Text(
        "a command in a machine's mail, without effect: {machine}",
        "une commande dans le courriel d’une machine, sans effet : {machine}",
    ),
    "notes of no meeting": Text("notes of no meeting that is known", "des notes d’aucune réunion connue"),
    "notes of closed {ref}": Text(
        "notes of {ref}, whose minutes are published", "des notes de {ref}, dont le compte rendu est publié"
    ),
    "notes in a file": Text("notes in a file that cannot be read", "des notes dans un fichier qui ne se lit pas"),
    "notes in a file: {detail}": Text(
        "notes in a file that cannot be read ({detail})", "des notes dans un fichier qui ne se lit pas ({detail})"
    ),
    "unclear: {why}": Text("{why}", "{why}"),
    # -- ignored --
    "bounce {detail}": Text("one of our letters came back ({detail})", "une de nos lettres est revenue ({detail})"),
    "bounce": Text("one of our letters came back", "une de nos lettres est revenue"),
    "loop": Text("a letter of ours came back to us", "une de nos lettres nous revient"),
    "from the box itself": Text("the box itself wrote it", "la boîte elle-même l’a écrit"),
    "automatic: {machine}": Text("a machine's mail: {machine}", "le courriel d’une machine : {machine}"),
    "repeated": Text("the same words came today already", "les mêmes mots sont déjà venus aujourd’hui"),
}  # fmt: skip

WHY: dict[str, Text] = {
    "empty": Text("there is no text to read", "il n’y a pas de texte à lire"),
    "encrypted": Text("it is encrypted", "il est chiffré"),
    "unknown": Text("what it is about was not recognised", "on n’a pas reconnu de quoi il parle"),
    "no_project": Text("it does not say which project it is about", "il ne dit pas de quel projet il parle"),
    "passed_on": Text(
        "passed on: news of the sender's project, or another one?",
        "transmis : des nouvelles du projet de l’expéditeur, ou un autre projet ?",
    ),
    "approval_automatic": Text("a machine approves nothing", "une machine n’approuve rien"),
    "approval_unproven": Text("nothing proves who sent it", "rien ne prouve qui l’a envoyé"),
    "approval_not_animateur": Text("its sender is no animateur", "son expéditeur n’anime pas le groupe"),
    "token_missing": Text("it does not say which draft it answers", "il ne dit pas à quel brouillon il répond"),
    "token_other": Text("the draft was sent to somebody else", "le brouillon a été envoyé à quelqu’un d’autre"),
    "token_expired": Text("the time to answer is over", "le délai pour répondre est passé"),
    "token_old": Text("its code is not that of a draft any more", "son code n’est plus celui d’un brouillon"),
    "deputy_not_today": Text("the sender is no deputy today", "la délégation n’est pas en cours aujourd’hui"),
    "address_changed": Text("done", "c’est fait"),
    "address_half": Text("the other address is still to confirm it", "l’autre adresse doit encore le confirmer"),
    "address_taken": Text("the address is somebody else's", "l’adresse est celle de quelqu’un d’autre"),
    "address_configured": Text("the address stands in intake.toml", "l’adresse est dans intake.toml"),
    "member_already": Text("it is their address already", "c’est déjà son adresse"),
    "request_dropped": Text("dropped", "abandonné"),
    "request_none": Text("nothing waits for an answer", "rien n’attend de réponse"),
}  # fmt: skip
