"""The French of `--help`: each text of a command's parser beside its English, as the parser has it."""

from __future__ import annotations

FRENCH: dict[str, str] = {
    # -- argparse's own --
    "usage: ": "utilisation : ",
    "positional arguments": "arguments\u00a0",
    "options": "options\u00a0",
    "commands": "commandes\u00a0",
    "show this help message and exit": "afficher cette aide",
    "show program's version number and exit": "afficher la version",
    # -- what values are called --
    "FILE": "FICHIER",
    "COMMAND": "COMMANDE",
    "DIR": "DOSSIER",
    "NAME": "NOM",
    "ASSOCIATION": "ASSOCIATION",
    "ADDRESS": "ADRESSE",
    "PERSON": "PERSONNE",
    "TIMEZONE": "FUSEAU",
    "HOST": "HÉBERGEUR",
    "me|EMAIL": "me|ADRESSE",
    "REF": "RÉF",
    "NAMES": "NOMS",
    "WHAT": "QUOI",
    "ACTION": "ACTION",
    "KEY": "CLÉ",
    "EMAIL": "ADRESSE",
    "SECONDS": "SECONDES",
    "MAIL": "COURRIEL",
    # -- every command --
    "A working group's clerk by email.": "Le secrétariat par courriel d’un groupe de travail.",
    "the configuration (else $INTAKE_CONFIG, else intake.toml here)": (
        "la configuration (sinon $INTAKE_CONFIG, sinon intake.toml ici)"
    ),
    "show a traceback on a failure": "montrer la trace complète d’un échec",
    "print JSON": "afficher du JSON",
    "the time to go by, local to the group": "l’heure à laquelle se placer, celle du groupe",
    "ask nothing": "ne rien demander",
    # -- init, demo --
    "write intake.toml, the secret and db/": "écrire intake.toml, le secret et db/",
    "Write intake.toml, the group's secret and db/. On a terminal it asks for the rest.": (
        "Écrit intake.toml, le secret du groupe et db/. Dans un terminal, demande ce qui manque."
    ),
    "the group's folder, made when missing (else the one you are in)": (
        "le dossier du groupe, créé s’il manque (sinon celui où vous êtes)"
    ),
    "the group's name": "le nom du groupe",
    "the association it belongs to": "son association",
    "the address of the shared mailbox": "l’adresse de la boîte partagée",
    "who approves the minutes; repeatable": "qui valide les comptes rendus ; peut se répéter",
    "who gets the digest; repeatable": "qui reçoit le bulletin ; peut se répéter",
    "the language of the letters": "la langue des lettres",
    "such as Europe/Paris": "par exemple Europe/Paris",
    "the mail host: ovh, gandi, gmail ...": "l’hébergeur du courriel : ovh, gandi, gmail…",
    "where mails come from: imaps://HOST or maildir:db/in": "d’où viennent les courriels : imaps://SERVEUR ou maildir:db/in",
    "where letters go: smtps://HOST or maildir:db/out": "par où partent les lettres : smtps://SERVEUR ou maildir:db/out",
    "a file whose first line is the password; its path counts from DIR": (
        "un fichier dont la première ligne est le mot de passe ; son chemin part de DOSSIER"
    ),
    "the variable that holds the password": "la variable qui contient le mot de passe",
    "a command that prints the password": "une commande qui affiche le mot de passe",
    "for OAuth2: docs/how-to/oauth2.md": "pour OAuth2 : docs/how-to/oauth2.md",
    "do not try the servers": "ne pas essayer les serveurs",
    "play two months of a group's life, without any server": "jouer deux mois de la vie d’un groupe, sans serveur",
    "where to play it (intake-demo)": "où la jouer (intake-demo)",
    # -- run --
    "make one pass: take in, do what is due, send": "faire un passage : relever, faire ce qui est dû, envoyer",
    "tell each decision in words, and write nothing anywhere": (
        "dire chaque décision en mots, sans rien écrire nulle part"
    ),
    "make the pass on a copy, letters as files": "faire le passage sur une copie, les lettres en fichiers",
    "tell each mail and letter on a line": "dire chaque courriel et chaque lettre sur une ligne",
    "how those lines are written ([log] format)": "comment ces lignes s’écrivent ([log] format)",
    # -- digest, minutes, letter, publish --
    "show the digest as it would leave now": "montrer le bulletin tel qu’il partirait maintenant",
    "show it; nothing is sent or kept": "le montrer ; rien n’est envoyé ni gardé",
    "send it to an animateur alone (me: the first); nothing is kept": (
        "l’envoyer à une seule personne de l’animation (me : la première) ; rien n’est gardé"
    ),
    "open its page in the browser": "ouvrir sa page dans le navigateur",
    "show the minutes of a meeting as they would be drafted now": (
        "montrer le compte rendu d’une réunion tel qu’il serait rédigé maintenant"
    ),
    "the meeting's number": "le numéro de la réunion",
    "show a letter of support as it would be drafted now": (
        "montrer une lettre de soutien telle qu’elle serait rédigée maintenant"
    ),
    "a project (P2), or a letter that was drafted (P2-L1)": "un projet (P2), ou une lettre déjà rédigée (P2-L1)",
    'to whom, for a project: "Mairie, Semaest"': "à qui, pour un projet : « Mairie, Semaest »",
    "write the published minutes as a folder of pages: index, a page a meeting, Atom feed": (
        "écrire les comptes rendus publiés en un dossier de pages : index, une page par réunion, flux Atom"
    ),
    "where to; made when it is missing": "où ; créé s’il manque",
    "where it will be served, for the feed's links": "à quelle adresse il sera servi, pour les liens du flux",
    # -- status, list, show --
    "counts, last good run, what waits for whom": "des chiffres, le dernier passage réussi, ce qui attend qui",
    "projects, people, drafts, calls, messages ...": (
        "projets (projects), personnes (people), brouillons (drafts), courriels (messages)…"
    ),
    "What the group has, a line each.": "Ce que le groupe a, ligne par ligne.",
    "projects, updates, steps, requests, calls, comments, people, meetings, decisions, actions, drafts, minutes, "
    "messages, referrals, contacts, letters": (
        "projects (projets), updates (nouvelles), steps (étapes), requests (pièces attendues), calls (appels), comments "
        "(remarques), people (personnes), meetings (réunions), decisions (décisions), actions, drafts (brouillons), "
        "minutes (comptes rendus), messages (courriels), referrals (accompagnements), contacts (adresses à confirmer), "
        "letters (lettres)"
    ),
    "make members of the people in a CSV file, with a report of each line": (
        "inscrire comme membres les personnes d’un fichier CSV, en disant ce que devient chaque ligne"
    ),
    "with --import: report, and change nothing": "avec --import : le dire, sans rien changer",
    "a project, a meeting, a person, a mail or a letter": (
        "un projet, une réunion, une personne, un courriel ou une lettre"
    ),
    "P4, R2, P4-U1, an address, a Message-ID, a letter's key": (
        "P4, R2, P4-U1, une adresse, un Message-ID, la clé d’une lettre"
    ),
    "what was done to it, by whom, on which mail": "ce qui lui a été fait, par qui, sur quel courriel",
    # -- shunt --
    "the mails set aside: list, show, retry, drop": "les courriels mis de côté : list, show, retry, drop",
    "which wait, and why": "lesquels attendent, et pourquoi",
    "one of them, with its reason": "l’un d’eux, avec sa raison",
    "take them in again": "les traiter de nouveau",
    "throw them away": "les jeter",
    "as `intake shunt list` tells it": "telle que `intake shunt list` la montre",
    "print the mail as it came": "afficher le courriel tel qu’il est arrivé",
    # -- forget, export, backup, import, restore --
    "erase a person from what is kept": "effacer une personne de ce qui est gardé",
    "any address of the person": "une adresse de la personne, n’importe laquelle",
    "tell what would be done, and do nothing": "dire ce qui serait fait, sans rien faire",
    "do it without asking": "le faire sans demander",
    "write all data as one readable JSON file": "écrire toutes les données en un fichier JSON lisible",
    "where to (else the standard output)": "où l’écrire (sinon la sortie standard)",
    "write all data into a .tar.gz, while runs go on": (
        "écrire toutes les données dans un .tar.gz, sans arrêter les passages"
    ),
    "such as intake.tar.gz; replaced whole": "par exemple intake.tar.gz ; remplacé d’un coup",
    "make a store of an export": "faire une base à partir d’un export",
    "put back a backup": "remettre une sauvegarde",
    "what `intake export` wrote": "ce que `intake export` a écrit",
    "what `intake backup` wrote": "ce que `intake backup` a écrit",
    "move the store that is there aside": "mettre de côté la base qui s’y trouve",
    # -- login, doctor --
    "sign in at Google or Microsoft (OAuth2), once": "s’identifier chez Google ou Microsoft (OAuth2), une fois",
    "in the browser of this machine": "dans le navigateur de cette machine",
    "by a code typed on another device": "par un code tapé sur un autre appareil",
    "print the page, do not open the browser": "afficher la page, sans ouvrir le navigateur",
    "check the configuration, this machine and the servers": (
        "vérifier la configuration, cette machine et les serveurs"
    ),
    "send no mail from the box to itself": "ne pas envoyer de courriel de la boîte à elle-même",
    "how long to wait for that mail (60)": "combien de temps attendre ce courriel (60)",
    # -- templates --
    "the letters' words: list, copy, check": "les mots des lettres : list, copy, check",
    "every template, and which are your own": "tous les modèles, et lesquels sont à vous",
    "copy one into your own folder, to edit it there": "en copier un dans votre dossier, pour l’y modifier",
    "a letter (digest) or a file (fr/digest.txt.j2)": "une lettre (digest) ou un fichier (fr/digest.txt.j2)",
    "set every letter with sample values, in every language": (
        "composer chaque lettre avec des exemples, dans chaque langue"
    ),
    # -- parse, explain --
    "show what is read in a mail": "montrer ce qui est lu dans un courriel",
    "Show what is read in a mail: who, when, what is new, what was cut, how it is taken.": (
        "Montre ce qui est lu dans un courriel : qui, quand, ce qui est nouveau, ce qui est coupé, comment il est "
        "compris."
    ),
    "a mail, .mbox, Maildir or folder; - is stdin": "un courriel, un .mbox, un Maildir ou un dossier ; - : l’entrée",
    "one JSON object a mail, one a line": "un objet JSON par courriel, un par ligne",
    "language of the page (default: the locale's)": "la langue de la page (sinon celle du système)",
    "the time zone (default: the configured group's, or UTC)": (
        "le fuseau horaire (sinon celui du groupe configuré, ou UTC)"
    ),
    "how a mail was or would be taken, step by step, and why": (
        "comment un courriel a été ou serait traité, pas à pas, et pourquoi"
    ),
    "a file, - for stdin, or a Message-ID of the ledger": (
        "un fichier, - pour l’entrée, ou un Message-ID du registre"
    ),
    # -- completion, manual --
    "what a shell needs to complete commands": "ce qu’il faut à un shell pour compléter les commandes",
    'What a shell needs to complete commands: eval "$(intake completion bash)" in ~/.bashrc, '
    "the same with zsh in ~/.zshrc, intake completion fish | source in config.fish.": (
        'Ce qu’il faut à un shell pour compléter les commandes : eval "$(intake completion bash)" dans ~/.bashrc, '
        "la même avec zsh dans ~/.zshrc, intake completion fish | source dans config.fish."
    ),
    "the manual page, for `man -l -`": "la page de manuel, pour `man -l -`",
}
