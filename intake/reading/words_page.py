"""The words of the page that `intake parse` shows, in French and English, a line a phrase."""

from __future__ import annotations

from intake.reading import words_automatic as why

# A line is a key with its French and its English.
PHRASES = (
    ("file", "Fichier", "File"),
    ("from", "De", "From"),
    ("date", "Date", "Date"),
    ("to", "À", "To"),
    ("cc", "Copie à", "Cc"),
    ("reply_to", "Répondre à", "Reply to"),
    ("subject", "Objet", "Subject"),
    ("list", "Liste", "List"),
    ("new", "Ce qui est nouveau", "What is new"),
    ("nothing_new", "(rien de nouveau)", "(nothing new)"),
    ("cut", "Ce qui a été coupé", "What was cut"),
    ("quoted", "citation de {lines} lignes", "{lines} quoted lines"),
    ("quoted_one", "citation d’une ligne", "one quoted line"),
    ("signature", "signature\xa0: {text}", "signature: {text}"),
    ("forwarded", "Message transféré", "Forwarded mail"),
    ("unknown", "inconnu", "unknown"),
    ("attachments", "Pièces jointes", "Attachments"),
    ("inline", "image du texte ou signature", "picture of the text, or signature"),
    ("refused", "refusée\xa0: {why}", "refused: {why}"),
    ("executable", "programme exécutable", "executable program"),
    ("double_extension", "programme déguisé en document", "program disguised as a document"),
    ("mention", "«\xa0{words}\xa0»\xa0: {span}", "“{words}”: {span}"),
    ("dates", "Dates lues", "Dates read"),
    ("taken", "Comment ce courriel serait pris", "How this mail would be taken"),
    ("not_mail", "mis de côté\xa0: ce n’est pas un courriel lisible", "set aside: this is no readable mail"),
    ("as_bounce", "rapport de remise ({action} {status}) {recipient}", "{action} ({status}) {recipient}"),
    ("as_command", "commande {verb}", "command {verb}"),
    ("as_notes", "notes étiquetées\xa0: {labels}", "labelled notes: {labels}"),
    ("as_forward", "courriel transféré, et son mot", "a forwarded mail, and its note"),
    ("as_encrypted", "mis de côté\xa0: texte chiffré ({how})", "set aside: encrypted text ({how})"),
    ("as_text", "texte libre d’une personne", "free text by a person"),
    ("as_empty", "rien à lire\xa0: ni texte nouveau ni fichier", "nothing to read: neither text nor file"),
    ("as_files", "pièces jointes sans texte", "attachments without a text"),
    ("no_answer", "aucune réponse automatique\xa0: {why}", "no automatic answer: {why}"),
    ("defects", "Ce qui a été réparé ou manque", "What was repaired or is missing"),
)  # fmt: skip

# A line is a reason with its French and its English.
REASONS = (
    (why.LOOP, "il porte une marque de boucle (X-Loop)", "it carries a loop mark (X-Loop)"),
    (why.BOUNCE, "c’est un rapport de remise", "it is a delivery report"),
    (why.RECEIPT, "c’est un accusé de lecture", "it is a read receipt"),
    (why.REPORT, "c’est un rapport de machine", "it is a machine’s report"),
    (why.VACATION, "l’expéditeur est absent (réponse automatique)", "the sender is away (automatic reply)"),
    (why.AUTO_REPLIED, "une machine a répondu", "a machine answered"),
    (why.AUTO_GENERATED, "une machine l’a écrit", "a machine wrote it"),
    (why.CHALLENGE, "il demande à prouver qu’on est humain", "it asks to prove to be human"),
    (why.SPAM, "l’hébergeur l’a marqué comme indésirable", "the mail host marked it as spam"),
    (why.NEWSLETTER, "c’est une lettre d’information", "it is a newsletter"),
    (why.LIST, "il est passé par une liste de diffusion", "it came through a mailing list"),
    (why.BULK, "c’est un envoi en nombre", "it is bulk mail"),
    (why.NO_REPLY, "l’adresse dit que personne ne la lit", "the address says that nobody reads it"),
    (why.NULL_SENDER, "il n’a pas d’adresse de retour", "it has no return path"),
)  # fmt: skip


def phrases(language: str) -> dict[str, str]:
    """Give the phrases of a language, the reasons as "why_...": French for "fr" and English otherwise."""
    column = 1 if language == "fr" else 2
    reasons = {f"why_{line[0]}": line[column] for line in REASONS}
    return reasons | {line[0]: line[column] for line in PHRASES}
