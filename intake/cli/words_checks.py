"""What the checks of `intake doctor` say, and their remedies, in both languages."""

from __future__ import annotations

from intake.config.language import Text

CONFIGURATION = Text("{path} has no fault.", "{path} est sans erreur.")

ZONE = Text("In {zone} it is {here}.", "À {zone}, il est {here}.")
CLOCK = Text("The clock goes forward.", "L’horloge avance.")
CLOCK_BACK = Text(
    "The clock is behind the last good run ({last}).",
    "L’horloge retarde sur le dernier passage réussi ({last}).",
)
CLOCK_BACK_REMEDY = Text(
    "Set the clock, and let it be kept (timedatectl set-ntp true).",
    "Réglez l’horloge, et faites-la tenir à l’heure (timedatectl set-ntp true).",
)

STORE = Text("The store {path} can be read and written.", "La base {path} se lit et s’écrit.")
NOT_WRITABLE = Text("The store {path} cannot be written.", "La base {path} ne peut pas être écrite.")
NOT_WRITABLE_REMEDY = Text(
    "Give the folder to the user who runs intake (chown -R).",
    "Donnez le dossier à l’utilisateur qui lance intake (chown -R).",
)
PRIVATE = Text("{path} is readable by its owner alone.", "{path} n’est lisible que par son propriétaire.")
OPEN_TO_OTHERS = Text("{path} is open to others ({mode}).", "{path} est ouvert à d’autres ({mode}).")
OPEN_TO_OTHERS_REMEDY = Text("chmod 600 {path}", "chmod 600 {path}")
NO_PASSWORD_FILE = Text("No password lies in a file.", "Aucun mot de passe n’est dans un fichier.")

DISK = Text("{megabytes} MB are free for {path}.", "{megabytes} Mo sont libres pour {path}.")
DISK_LOW = Text("Only {megabytes} MB are free for {path}.", "Il ne reste que {megabytes} Mo pour {path}.")
DISK_LOW_REMEDY = Text(
    "Free some space: a full disk stops the passes.",
    "Libérez de la place : un disque plein arrête les passages.",
)

NO_TEMPLATES = Text("The letters are the ones that came with intake.", "Les lettres sont celles d’origine.")
TEMPLATES = Text("Letters of your own: {names}.", "Vos propres lettres : {names}.")
TEMPLATES_GONE = Text("There is no folder {path}.", "Il n’y a pas de dossier {path}.")
TEMPLATES_GONE_REMEDY = Text(
    "Make it, or take [templates] path out.", "Créez-le, ou retirez path de [templates]."
)
TEMPLATES_STRANGE = Text("No letter is called {names}.", "Aucune lettre ne s’appelle {names}.")
TEMPLATES_STRANGE_REMEDY = Text(
    "Name the files as those that came with intake, in fr/ or en/.",
    "Nommez les fichiers comme ceux d’origine, dans fr/ ou en/.",
)

RAN = Text("The last good run was on {last}.", "Le dernier passage réussi date du {last}.")
NEVER_RUN = Text("No run has ended well yet.", "Aucun passage n’a encore réussi.")
LATE = Text(
    "The last good run was on {last}, more than a day ago.",
    "Le dernier passage réussi date du {last}, il y a plus d’un jour.",
)
CRON_REMEDY = Text(
    "Run `intake run` by hand and look at what it says; then see `crontab -l`.",
    "Lancez `intake run` à la main et lisez ce qu’il dit ; voyez ensuite `crontab -l`.",
)
DEMO = Text(
    "This folder holds the demo: its passes were played, and cron makes none here.",
    "Ce dossier contient la démonstration : ses passages ont été joués, et cron n’en fait aucun ici.",
)
NOTHING_ASIDE = Text("No mail waits for a human.", "Aucun courriel n’attend une personne.")
ASIDE = Text("Mails that wait for a human: {count}.", "Courriels qui attendent une personne : {count}.")
ASIDE_REMEDY = Text("Look at them with `intake shunt list`.", "Voyez-les avec `intake shunt list`.")

MAILBOX = Text(
    "The mailbox opens; mails that wait: {count}.", "La boîte s’ouvre ; courriels qui attendent : {count}."
)
SIGNING_IN = Text(
    "{host}: signing in to the mailbox ({seconds} s at most for an answer)",
    "{host} : connexion à la boîte ({seconds} s au plus pour une réponse)",
)
SENDING = Text(
    "{host}: sending three mails from the box to itself ({seconds} s at most for an answer)",
    "{host} : envoi de trois courriels de la boîte à elle-même ({seconds} s au plus pour une réponse)",
)
AWAITING = Text(
    "waiting until they arrive in the box; Ctrl-C ends this",
    "attente de leur arrivée dans la boîte ; Ctrl-C pour arrêter",
)
OUTBOX = Text("The server takes letters ({answer}).", "Le serveur prend les lettres ({answer}).")
OUTBOX_REFUSED = Text(
    "The server does not take a letter: {answer}", "Le serveur ne prend pas une lettre : {answer}"
)
OUTBOX_REFUSED_REMEDY = Text(
    "The address must be one that this account may send as.",
    "L’adresse doit être une de celles au nom desquelles ce compte peut écrire.",
)
NO_PROBE = Text("Not tried: {reason}.", "Non essayé : {reason}.")
REASON_ASKED = Text("no mail was to be sent", "aucun courriel ne devait partir")
REASON_FOLDER = Text("no server is at both ends", "il n’y a pas un serveur à chaque bout")
REASON_BUSY = Text("another run is going on", "un autre passage est en cours")

ARRIVED = Text(
    "A mail from the box to itself arrived and was moved to “{folder}”.",
    "Un courriel de la boîte à elle-même est arrivé et a été rangé dans « {folder} ».",
)
NOT_ARRIVED = Text(
    "A mail from the box to itself has not arrived yet.",
    "Un courriel de la boîte à elle-même n’est pas encore arrivé.",
)
NOT_ARRIVED_REMEDY = Text(
    "Look into the junk folder; if it is there, tell your host that it is none.",
    "Regardez dans les indésirables ; s’il y est, signalez-le à votre hébergeur comme légitime.",
)
NULL_SENDER = Text(
    "Letters without a return path get through.", "Les lettres sans adresse de retour passent."
)
NO_NULL_SENDER = Text(
    "Letters without a return path do not get through ({answer}).",
    "Les lettres sans adresse de retour ne passent pas ({answer}).",
)
NO_NULL_SENDER_REMEDY = Text(
    "Nothing to do: letters go out under the box's own address.",
    "Rien à faire : les lettres partent sous l’adresse de la boîte.",
)
SUBADDRESS = Text("Mail to {address} reaches the box.", "Un courriel à {address} arrive dans la boîte.")
NO_SUBADDRESS = Text(
    "Mail to {address} does not reach the box.", "Un courriel à {address} n’arrive pas dans la boîte."
)
NO_SUBADDRESS_REMEDY = Text(
    "Write subaddress = false in [mailbox].", "Écrivez subaddress = false dans [mailbox]."
)
SUBADDRESS_UNUSED = Text(
    "Mail to {address} reaches the box, but the configuration says it does not.",
    "Un courriel à {address} arrive dans la boîte, mais la configuration dit le contraire.",
)
SUBADDRESS_UNUSED_REMEDY = Text(
    "Write subaddress = true in [mailbox].", "Écrivez subaddress = true dans [mailbox]."
)
AUTHSERV = Text(
    "The host vouches for mails as {found}.", "L’hébergeur atteste les courriels sous le nom {found}."
)
AUTHSERV_OTHER = Text(
    "The host vouches for mails as {found}, the configuration believes “{told}”.",
    "L’hébergeur atteste les courriels sous le nom {found}, la configuration croit « {told} ».",
)
AUTHSERV_OTHER_REMEDY = Text(
    'Write authserv_id = "{found}" in [mailbox].', 'Écrivez authserv_id = "{found}" dans [mailbox].'
)
NO_AUTHSERV = Text(
    "The host wrote no Authentication-Results on a mail from the box to itself.",
    "L’hébergeur n’a pas écrit d’Authentication-Results sur un courriel de la boîte à elle-même.",
)
NO_AUTHSERV_REMEDY = Text(
    "Write to the box from another host, and look at that mail's source: what stands before the first "
    "semicolon of the topmost Authentication-Results is authserv_id. Without one, an approval is confirmed "
    "a second time.",
    "Écrivez à la boîte depuis un autre hébergeur et regardez la source du courriel : ce qui précède le "
    "premier point-virgule du premier Authentication-Results est authserv_id. Sans lui, une approbation se "
    "confirme deux fois.",
)
NO_STORE = Text("There is no store to look at yet.", "Il n’y a pas encore de base à regarder.")
AUDIT = Text("The audit is whole, line by line.", "L’historique est entier, ligne à ligne.")
AUDIT_BROKEN = Text(
    "The audit is not whole: line {line} is missing or was changed.",
    "L’historique n’est pas entier : la ligne {line} manque ou a été changée.",
)
AUDIT_BROKEN_REMEDY = Text(
    "Somebody wrote into the store. Compare it with a backup.",
    "Quelqu’un a écrit dans la base. Comparez avec une sauvegarde.",
)
