"""What the rooms say when something goes wrong, with its French: each line a sentence or a remedy."""

from __future__ import annotations

from intake.config.language import Text
from intake.config.words_faults_mail import SERVERS, TOKENS, URLS
from intake.config.words_faults_store import STORE

_LETTERS = (
    Text("The template {place} cannot be used: {trouble}.", "Le modèle {place} ne peut pas servir : {trouble}."),
    Text("{file}, line {line}", "{file}, ligne {line}"),
    Text("{name} is undefined", "{name} n’est pas défini"),
    Text(
        "Mend or remove it; until then the shipped one is used.",
        "Corrigez-le ou supprimez-le ; d’ici là, le modèle fourni sert à sa place.",
    ),
    Text("The service's own templates are missing.", "Les modèles fournis avec le service manquent."),
    Text("Install it again.", "Réinstallez-le."),
    Text("No sentence is called “{name}”.", "Aucune phrase ne s’appelle « {name} »."),
    Text("{file}, line {line}: no letter knows “{name}”.", "{file}, ligne {line} : aucune lettre ne connaît « {name} »."),
    Text(
        "What it may use stands in the shipped one and in docs/reference/letters.md.",
        "Ce qu’il peut employer est dans le modèle fourni et dans docs/reference/letters.md.",
    ),
    Text("Add a macro of that name to {file}.", "Ajoutez une macro de ce nom à {file}."),
    Text("{file} lacks what letters ask of it: {names}.", "Il manque à {file} ce que les lettres lui demandent : {names}."),
    Text("Take these macros over from the shipped {name}.", "Reprenez ces macros du modèle fourni {name}."),
)  # fmt: skip

FAULTS: tuple[Text, ...] = (*SERVERS, *TOKENS, *URLS, *STORE, *_LETTERS)

# The system's own words for what it refuses (strerror), which Python gives in English whatever the locale.
SYSTEM: dict[str, str] = {
    "No such file or directory": "ce fichier ou ce dossier n’existe pas",
    "Permission denied": "accès refusé",
    "Is a directory": "c’est un dossier",
    "Not a directory": "ce n’est pas un dossier",
    "File exists": "le fichier existe déjà",
    "No space left on device": "le disque est plein",
    "Read-only file system": "le disque est en lecture seule",
    "Disk quota exceeded": "le quota du disque est épuisé",
    "File name too long": "le nom est trop long",
    "Connection refused": "connexion refusée",
    "Connection reset by peer": "connexion coupée par le serveur",
    "Network is unreachable": "le réseau est inaccessible",
    "No route to host": "aucun chemin vers ce serveur",
    "Input/output error": "le disque signale une erreur",
    "Operation not permitted": "opération non permise",
    "Too many levels of symbolic links": "trop de liens symboliques",
    "embedded null byte": "un octet nul dans le nom",
}
