"""What list servers, groups and forums add below a mail."""

from __future__ import annotations

from intake.reading.words_clients.phrase import Phrase

# A list server's footer, below a row of underscores, dashes or equals signs, or below "-- ".
LIST_FOOTERS: tuple[Phrase, ...] = (
    Phrase("mailing list", "en", "Mailman"),
    Phrase("/mailman/listinfo/", "*", "Mailman"),
    Phrase("/sympa/", "*", "Sympa"),
    Phrase("liste de diffusion", "fr", "Mailman, Sympa"),
    Phrase("liste de discussion", "fr", "Mailman, Sympa"),
    Phrase("pour se désabonner", "fr", "Sympa, Framalistes"),
    Phrase("pour vous désabonner", "fr", "Sympa, Brevo"),
    Phrase("pour vous désinscrire", "fr", "Brevo"),
    Phrase("se désinscrire de la liste", "fr", "Framalistes"),
    Phrase("to unsubscribe", "en", "Mailman, Google Groups, Yahoo Groups"),
    Phrase("vous recevez ce message, car vous êtes abonné", "fr", "Google Groups"),
    Phrase("vous recevez ce message car vous êtes abonné", "fr", "Google Groups"),
    Phrase("you received this message because you are subscribed", "en", "Google Groups"),
    Phrase("-unsubscribe@", "*", "ezmlm"),
    Phrase("framalistes.org", "fr", "Framalistes"),
    Phrase("groups.google.com", "*", "Google Groups"),
    Phrase("groups.io links", "en", "Groups.io"),
    Phrase("view/reply online", "en", "Groups.io"),
    Phrase("unsubscribe", "en", "LISTSERV, Groups.io, forums"),
    Phrase("désabonne", "fr", "Sympa, Mailman"),
    Phrase("désinscri", "fr", "Mailman, Brevo"),
    Phrase("liste d'information", "fr", "Sympa"),
    Phrase("mailingliste", "de", "Mailman"),
    Phrase("abmelden", "de", "Mailman"),
    Phrase("abbestellen", "de", "Brevo"),
    Phrase("lista de correo", "es", "Mailman"),
    Phrase("cancelar la suscripción", "es", "Google Groups"),
    Phrase("disiscriver", "it", "Mailman"),
    Phrase("annullare l'iscrizione", "it", "Google Groups"),
    Phrase("mailinglijst", "nl", "Mailman"),
    Phrase("afmelden", "nl", "Mailman"),
    Phrase("lista de discussão", "pt", "Mailman"),
    Phrase("cancelar a inscrição", "pt", "Google Groups"),
    Phrase("reply to this email directly", "en", "GitHub, GitLab"),
    Phrase("visit topic", "en", "Discourse"),
    Phrase("voir le sujet", "fr", "Discourse"),
)

# A forum's or a forge's, which may draw no more than three dashes above.
FORUM_FOOTERS: tuple[Phrase, ...] = (
    Phrase("reply to this email to respond", "en", "Discourse"),
    Phrase("reply to this email directly", "en", "GitHub, GitLab"),
    Phrase("répondez à ce courriel pour répondre", "fr", "Discourse"),
    Phrase("répondez à cet e-mail pour répondre", "fr", "Discourse"),
    Phrase("you received this message because you are subscribed", "en", "Google Groups"),
    Phrase("you are receiving this because you", "en", "GitHub, GitLab"),
    Phrase("you're receiving this email because of", "en", "GitLab"),
    Phrase("vous recevez ce message car vous êtes abonné", "fr", "Google Groups"),
)
