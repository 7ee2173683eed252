"""The one table of what `intake.toml` may hold: validation, the sample and the reference are made of it.

The keys of [oauth] are told in `schema_oauth`.
"""

from __future__ import annotations

from typing import Any

from intake.config import kinds, schema_oauth, urls
from intake.config.key import Key, connection
from intake.config.language import Text

TABLES: dict[str, Text] = {
    "group": Text("The group and its people.", "Le groupe et ses personnes."),
    "mailbox": Text("The box that is read.", "La boîte qui est lue."),
    "outbox": Text("The way out for letters.", "La sortie des lettres."),
    "oauth": Text("Signing in by tokens (OAuth2) in place of a password.",
                  "S’identifier par jetons (OAuth2) au lieu d’un mot de passe."),
    "store": Text("Where the data lie.", "L’endroit où sont les données."),
    "templates": Text("Letters in words of your own.", "Des lettres avec vos propres mots."),
    "digest": Text("The weekly mail to the members.", "Le bulletin hebdomadaire aux membres."),
    "approval": Text("The approval of minutes by reply.", "L’approbation des comptes rendus par réponse."),
    "retention": Text("How long things are kept.", "La durée de conservation."),
    "limits": Text("How much is taken on.", "Ce qui est accepté au plus."),
    "intake": Text("Who may write in.", "Qui peut écrire."),
    "log": Text("A line for every mail and letter.", "Une ligne par courriel et par lettre."),
    "alarm": Text("Who is told when passes go on failing.",
                  "Qui est prévenu quand les passages échouent encore et encore."),
}  # fmt: skip

NAME = Key(
    "group", "name", kinds.TEXT,
    Text("The group's name.", "Le nom du groupe."),
    sample="Projets ESS",
)  # fmt: skip
ASSOCIATION = Key(
    "group", "association", kinds.MAYBE_TEXT,
    Text("The association it belongs to.", "L’association dont il fait partie."),
    "", "Association du Quartier",
)  # fmt: skip
PLACE = Key(
    "group", "place", kinds.MAYBE_TEXT,
    Text("Its own street address: no text waits because of it.",
         "Sa propre adresse : aucun texte n’attend à cause d’elle."),
    "", "12 rue des Lilas",
)  # fmt: skip
LANGUAGE = Key(
    "group", "language", kinds.choice("fr", "en"),
    Text("The language of the letters.", "La langue des lettres."),
    "fr",
)  # fmt: skip
TITLE = Key(
    "group", "title", kinds.TEXT,
    Text("How the first animateur signs the minutes.",
         "Comment le premier animateur signe les comptes rendus."),
    "animateur",
)  # fmt: skip
TIMEZONE = Key(
    "group", "timezone", kinds.ZONE,
    Text("The time zone in which days are counted.", "Le fuseau horaire dans lequel on compte les jours."),
    "Europe/Paris",
)  # fmt: skip
ADDRESS = Key(
    "group", "address", kinds.ADDRESS,
    Text("The address of the box that is read.", "L’adresse de la boîte qui est lue."),
    sample="projets@quartier.example",
)  # fmt: skip
ANIMATEURS = Key(
    "group", "animateurs", kinds.SOME_PEOPLE,
    Text("Who approves the minutes and notes decisions.",
         "Qui approuve les comptes rendus et note les décisions."),
    sample=["Marie Petit <marie@quartier.example>"],
)  # fmt: skip
MEMBERS = Key(
    "group", "members", kinds.PEOPLE,
    Text("Who receives the digest; added once, afterwards the store knows them.",
         "Qui reçoit le bulletin ; ajoutés une fois, la base les connaît ensuite."),
    [], ["Karim Haddad <karim@quartier.example>"],
)  # fmt: skip
MEMBERSHIP = Key(
    "group", "membership", kinds.choice("asked", "open"),
    Text("Who becomes a member: whoever an animateur accepts by reply, or whoever confirms their address.",
         "Qui devient membre : qui l’animation accepte par réponse, ou qui confirme son adresse."),
    "asked",
)  # fmt: skip
SECRETARIES = Key(
    "group", "secretaries", kinds.PEOPLE,
    Text("Who may note a meeting besides the animateurs.",
         "Qui peut noter une réunion en plus des animateurs."),
    [], ["Lucie Morel <lucie@quartier.example>"],
)  # fmt: skip
OTHERS = Key(
    "group", "addresses", kinds.PEOPLE,
    Text("Other addresses from which animateurs and secretaries write, each under the same name.",
         "D’autres adresses d’où écrivent animateurs et secrétaires, chacune sous le même nom."),
    [], ["Marie Petit <marie@travail.example>"],
)  # fmt: skip

MAILBOX_URL = Key(
    "mailbox", "url", urls.MAILBOX,
    Text("The server or the Maildir; without a user, the group's address is the user.",
         "Le serveur ou le Maildir ; sans utilisateur, c’est l’adresse du groupe."),
    sample="imaps://imap.quartier.example/INBOX",
)  # fmt: skip
PROCESSED = Key(
    "mailbox", "processed", kinds.TEXT,
    Text("The folder into which mails go once taken in.",
         "Le dossier où vont les courriels une fois traités."),
    "Traités",
)  # fmt: skip
ASIDE = Key(
    "mailbox", "aside", kinds.TEXT,
    Text("The folder for mails that a human must look at.",
         "Le dossier des courriels qu’une personne doit regarder."),
    "À voir",
)  # fmt: skip
AUTHSERV_ID = Key(
    "mailbox", "authserv_id", kinds.MAYBE_TEXT,
    Text("The name your mail host writes first in Authentication-Results; if it writes none, "
         "approvals ask a second confirmation.",
         "Le nom que votre hébergeur écrit en tête d’Authentication-Results ; s’il n’en écrit pas, "
         "une approbation demande une seconde confirmation."),
    "", "mx.quartier.example",
)  # fmt: skip
SUBADDRESS = Key(
    "mailbox", "subaddress", kinds.FLAG,
    Text("Whether mail to projets+p4@ reaches projets@ at this host.",
         "Si un courriel à projets+p4@ arrive à projets@ chez cet hébergeur."),
    True,
)  # fmt: skip
MAILBOX = connection("mailbox")

OUTBOX_URL = Key(
    "outbox", "url", urls.OUTBOX,
    Text("The server or the Maildir; without a password here, the mailbox's is used.",
         "Le serveur ou le Maildir ; sans mot de passe ici, celui de la boîte sert."),
    sample="smtps://smtp.quartier.example",
)  # fmt: skip
OUTBOX = connection("outbox")
REHEARSE = Key(
    "outbox", "rehearse", kinds.FLAG,
    Text("Whether this is a rehearsal: all letters go to the animateurs alone, marked [ESSAI].",
         "Si c’est un essai : toutes les lettres vont aux seuls animateurs, marquées [ESSAI]."),
    False,
)  # fmt: skip

CLIENT_ID = schema_oauth.CLIENT_ID
CLIENT_SECRET_FILE = schema_oauth.CLIENT_SECRET_FILE
PROVIDER = schema_oauth.PROVIDER
TENANT = schema_oauth.TENANT
DEVICE_URL = schema_oauth.DEVICE_URL
AUTHORIZE_URL = schema_oauth.AUTHORIZE_URL
TOKEN_URL = schema_oauth.TOKEN_URL
SCOPE = schema_oauth.SCOPE
TOKEN_FILE = schema_oauth.TOKEN_FILE
TOKEN_COMMAND = schema_oauth.TOKEN_COMMAND

STORE = Key(
    "store", "path", kinds.TEXT,
    Text("The folder of the data, from this file's folder.",
         "Le dossier des données, à partir de celui de ce fichier."),
    "db",
)  # fmt: skip
TEMPLATES = Key(
    "templates", "path", kinds.MAYBE_TEXT,
    Text("A folder whose files stand in for those of the same name.",
         "Un dossier dont les fichiers remplacent ceux du même nom."),
    "", "templates",
)  # fmt: skip
DIGEST_DAY = Key(
    "digest", "day", kinds.WEEKDAY,
    Text("The day of the digest.", "Le jour du bulletin."),
    "monday",
)  # fmt: skip
DIGEST_AT = Key(
    "digest", "at", kinds.TIME,
    Text("The time from which it is due.", "L’heure à partir de laquelle il part."),
    "08:00",
)  # fmt: skip
APPROVAL_DAYS = Key(
    "approval", "days", kinds.number(1, 90),
    Text("The days for which a draft may be approved.",
         "Les jours pendant lesquels un brouillon peut être approuvé."),
    7,
)  # fmt: skip
APPROVAL_REMIND = Key(
    "approval", "remind", kinds.numbers(1, 90),
    Text("The days after which the animateurs are reminded.",
         "Les jours après lesquels les animateurs sont relancés."),
    [2, 5],
)  # fmt: skip
APPROVAL_QUORUM = Key(
    "approval", "quorum", kinds.number(1, 20),
    Text("How many animateurs must say OK to the same version; a deputy has the voice of who named them.",
         "Combien de personnes de l’animation doivent dire OK à la même version ; une délégation vaut la "
         "voix de qui l’a donnée."),
    1,
)  # fmt: skip
RAW_MAIL_DAYS = Key(
    "retention", "raw_mail_days", kinds.number(1, 36500),
    Text("The days for which mails are kept as they came.",
         "Les jours de garde des courriels tels qu’ils sont arrivés."),
    90,
)  # fmt: skip
LETTER_DAYS = Key(
    "retention", "letter_days", kinds.number(1, 36500),
    Text("The days for which it is remembered which letters left.",
         "Les jours pendant lesquels on se souvient des lettres parties."),
    365,
)  # fmt: skip
MESSAGE_MB = Key(
    "limits", "message_mb", kinds.number(1, 200),
    Text("The size in MB above which a mail is not read.",
         "La taille en Mo au-delà de laquelle un courriel n’est pas lu."),
    25,
)  # fmt: skip
LETTER_MB = Key(
    "limits", "letter_mb", kinds.number(1, 100),
    Text("The size in MB of the largest letter that brings files (PIÈCES P4).",
         "La taille en Mo du plus gros courriel qui apporte des fichiers (PIÈCES P4)."),
    10,
)  # fmt: skip
ANSWERS_A_DAY = Key(
    "limits", "answers_a_day", kinds.number(1, 1000),
    Text("The answers mailed to one address in a day; ten times that to an animateur whose mail is proven.",
         "Les réponses envoyées à une même adresse en un jour ; dix fois plus à qui anime et le prouve."),
    10,
)  # fmt: skip
MAILS_A_PASS = Key(
    "limits", "mails_a_pass", kinds.number(1, 1000000),
    Text("The mails taken in by one pass; the others wait for the next.",
         "Les courriels traités en un passage ; les autres attendent le suivant."),
    1000,
)  # fmt: skip
MINUTES_A_PASS = Key(
    "limits", "minutes_a_pass", kinds.number(1, 1440),
    Text("The minutes after which a pass stops taking in, and after as many more stops sending.",
         "Les minutes après lesquelles un passage cesse de lire, puis, après autant, d’envoyer."),
    10,
)  # fmt: skip
LETTERS_A_MINUTE = Key(
    "limits", "letters_a_minute", kinds.number(0, 100000),
    Text("The letters sent in a minute, where the mail host asks for a pace; 0: as fast as it takes them.",
         "Les lettres envoyées en une minute, si l’hébergeur demande un rythme ; 0 : au plus vite."),
    0,
)  # fmt: skip
ACCEPT = Key(
    "intake", "accept", kinds.choice("anyone", "confirmed", "members"),
    Text("Whose mails are taken in: anyone's, those of confirmed addresses, or the members' alone.",
         "Qui peut écrire : tout le monde, les adresses confirmées, ou les seuls membres."),
    "anyone",
)  # fmt: skip
LOG_FILE = Key(
    "log", "file", kinds.MAYBE_TEXT,
    Text("A file, \"syslog\" or \"stderr\".", "Un fichier, \"syslog\" ou \"stderr\"."),
    "", "intake.log",
)  # fmt: skip
LOG_FORMAT = Key(
    "log", "format", kinds.choice("text", "json"),
    Text("How its lines are written.", "Comment ses lignes sont écrites."),
    "text",
)  # fmt: skip
ALARM_AFTER = Key(
    "alarm", "after", kinds.number(1, 1000),
    Text("The failed passes in a row after which the operator is told, once; and once more when all is well.",
         "Le nombre de passages échoués à la suite avant un avis ; puis une fois quand tout va bien."),
    3,
)  # fmt: skip
ALARM_TO = Key(
    "alarm", "to", kinds.PEOPLE,
    Text("Who is told; without it, the animateurs.", "Qui est prévenu ; sinon, les animateurs."),
    [], ["Lucie Morel <lucie@quartier.example>"],
)  # fmt: skip
ALARM_PING = Key(
    "alarm", "ping", kinds.MAYBE_TEXT,
    Text("A monitoring URL, called after a good pass; with /start before, with /fail after a bad one.",
         "Une URL de surveillance, appelée après un passage réussi ; /start avant, /fail après un échec."),
    "", "https://veille.quartier.example/ping/intake",
)  # fmt: skip

KEYS: tuple[Key[Any], ...] = (
    NAME, ASSOCIATION, PLACE, LANGUAGE, TIMEZONE, ADDRESS, ANIMATEURS, TITLE, MEMBERS, MEMBERSHIP,
    SECRETARIES, OTHERS,
    MAILBOX_URL, *MAILBOX.secrets, MAILBOX.auth, MAILBOX.cafile, PROCESSED, ASIDE, AUTHSERV_ID, SUBADDRESS,
    OUTBOX_URL, *OUTBOX.secrets, OUTBOX.auth, OUTBOX.cafile, REHEARSE,
    CLIENT_ID, CLIENT_SECRET_FILE, PROVIDER, TENANT, DEVICE_URL, AUTHORIZE_URL, TOKEN_URL, SCOPE,
    TOKEN_FILE, TOKEN_COMMAND,
    STORE, TEMPLATES, DIGEST_DAY, DIGEST_AT, APPROVAL_DAYS, APPROVAL_REMIND, APPROVAL_QUORUM,
    RAW_MAIL_DAYS, LETTER_DAYS, MESSAGE_MB, LETTER_MB, ANSWERS_A_DAY, MAILS_A_PASS, MINUTES_A_PASS,
    LETTERS_A_MINUTE, ACCEPT,
    LOG_FILE, LOG_FORMAT, ALARM_AFTER, ALARM_TO, ALARM_PING,
)  # fmt: skip


def keys_of(table: str) -> tuple[Key[Any], ...]:
    """Return the keys of a table, in the order in which they are told."""
    return tuple(key for key in KEYS if key.table == table)
