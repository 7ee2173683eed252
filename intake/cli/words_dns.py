"""What the checks of the address's domain say, and their remedies, in both languages."""

from __future__ import annotations

from intake.config.language import Text

NO_LIBRARY = Text(
    "Not looked at: dnspython is not installed (pipx inject intake-clerk dnspython).",
    "Non regardé : dnspython n’est pas installé (pipx inject intake-clerk dnspython).",
)
NO_SERVER = Text(
    "Not looked at: letters are laid into a folder.",
    "Non regardé : les lettres sont déposées dans un dossier.",
)
NO_ANSWER = Text(
    "Not looked at: no name server answers here.", "Non regardé : aucun serveur de noms ne répond ici."
)
NO_MAIL_TO_READ = Text(
    "Not looked at: no mail from the box to itself was read back.",
    "Non regardé : aucun courriel de la boîte à elle-même n’a été relu.",
)

SPF = Text(
    "{domain} says which servers send for it: {record}",
    "{domain} dit quels serveurs envoient pour lui : {record}",
)
NO_SPF = Text(
    "{domain} does not say which servers send for it (SPF).",
    "{domain} ne dit pas quels serveurs envoient pour lui (SPF).",
)
NO_SPF_REMEDY = Text(
    "Ask whoever keeps the domain for a TXT record v=spf1 as the mail host words it; until then letters may "
    "be taken for junk.",
    "Demandez à qui gère le domaine un enregistrement TXT v=spf1, comme l’indique l’hébergeur ; d’ici là, "
    "les lettres risquent d’être prises pour des indésirables.",
)
SPF_TWICE = Text("{domain} has more than one SPF record.", "{domain} a plus d’un enregistrement SPF.")
SPF_TWICE_REMEDY = Text("Have them made one: two count as none.", "Faites-les réunir : deux valent zéro.")

DMARC = Text("{domain} has a DMARC policy: {record}", "{domain} a une politique DMARC : {record}")
NO_DMARC = Text("{domain} has no DMARC policy.", "{domain} n’a pas de politique DMARC.")
NO_DMARC_REMEDY = Text(
    'Ask for a TXT record at _dmarc.{domain}: "v=DMARC1;p=none" is enough to begin with.',
    "Demandez un enregistrement TXT à _dmarc.{domain} : « v=DMARC1;p=none » suffit pour commencer.",
)

DKIM = Text(
    "The host signs letters, and the key is published at {place}.",
    "L’hébergeur signe les lettres, et la clé est publiée à {place}.",
)
NO_DKIM = Text(
    "The host does not sign letters of {domain} (DKIM).",
    "L’hébergeur ne signe pas les lettres de {domain} (DKIM).",
)
DKIM_ELSEWHERE = Text(
    "The host signs letters as {signers}, not as {domain} (DKIM).",
    "L’hébergeur signe les lettres au nom de {signers}, pas de {domain} (DKIM).",
)
DKIM_NO_KEY = Text(
    "The host signs letters, but there is no key at {place}.",
    "L’hébergeur signe les lettres, mais il n’y a pas de clé à {place}.",
)
NO_DKIM_REMEDY = Text(
    "Turn DKIM on in the mail host's panel; where it has none, nothing to do: letters still pass by SPF.",
    "Activez DKIM dans le panneau de l’hébergeur ; s’il n’en a pas, rien à faire : "
    "les lettres passent par SPF.",
)
