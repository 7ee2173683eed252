"""What the mail room says of servers, tokens and URLs when something goes wrong, with its French."""

from __future__ import annotations

from intake.config.language import Text

SERVERS = (
    Text("The next run tries again.", "Le prochain passage réessaiera."),
    Text("{place} does not answer in time.", "{place} ne répond pas à temps."),
    Text(
        "{place} refuses the connection: no mail server listens there.",
        "{place} refuse la connexion : aucun serveur de courriel n’y écoute.",
    ),
    Text("If it goes on, check the port. {more}", "Si cela dure, vérifiez le port. {more}"),
    Text("{place} broke the connection ({error}).", "{place} a rompu la connexion ({error})."),
    Text("The certificate of {place} is not valid yet.", "Le certificat de {place} n’est pas encore valable."),
    Text("The certificate of {place} has expired.", "Le certificat de {place} a expiré."),
    Text("The certificate of {place} is signed by itself alone.", "Le certificat de {place} n’est signé que par lui-même."),
    Text("The certificate of {place} is signed by somebody unknown.", "Le certificat de {place} est signé par un inconnu."),
    Text("The certificate of {place} is for another name.", "Le certificat de {place} est celui d’un autre nom."),
    Text("The certificate of {place} is for another address.", "Le certificat de {place} est celui d’une autre adresse."),
    Text("The certificate of {place} is not trusted: {why}.", "Le certificat de {place} n’est pas de confiance : {why}."),
    Text("Check the clock of this machine.", "Vérifiez l’horloge de cette machine."),
    Text(
        "Ask the mail host to renew it, and check the clock of this machine.",
        "Demandez à l’hébergeur de le renouveler, et vérifiez l’horloge de cette machine.",
    ),
    Text(
        "For a host of your own, add its certificate to those this machine trusts.",
        "Pour un serveur à vous, ajoutez son certificat à ceux auxquels cette machine se fie.",
    ),
    Text(
        "For a host of your own, add its authority to those this machine trusts.",
        "Pour un serveur à vous, ajoutez son autorité à celles auxquelles cette machine se fie.",
    ),
    Text("Write the server's name as its certificate has it.", "Écrivez le nom du serveur comme dans son certificat."),
    Text("Write the server's name instead of its address.", "Écrivez le nom du serveur au lieu de son adresse."),
    Text("Ask the mail host about it.", "Demandez à l’hébergeur ce qu’il en est."),
    Text("{place} does not speak TLS.", "{place} ne parle pas TLS."),
    Text("Check the port, or write {other} instead.", "Vérifiez le port, ou écrivez plutôt {other}."),
    Text(
        "{place} and this machine agree on no safe connection ({error}).",
        "{place} et cette machine ne s’accordent sur aucune connexion sûre ({error}).",
    ),
    Text("Ask the mail host which TLS versions it offers.", "Demandez à l’hébergeur quelles versions de TLS il offre."),
    Text("The name {host} cannot be looked up now.", "Le nom {host} ne peut pas être cherché pour le moment."),
    Text("Is this machine on the network? {more}", "Cette machine est-elle en réseau ? {more}"),
    Text("No server has the name {host}.", "Aucun serveur ne porte le nom {host}."),
    Text("Check how it is written in the URL.", "Vérifiez comment il est écrit dans l’URL."),
    Text("{host} does not accept the token of {user} ({words}).", "{host} refuse le jeton de {user} ({words})."),
    Text(
        "Sign in as that mailbox (`intake login`); the host must allow IMAP and SMTP for it.",
        "Identifiez-vous comme cette boîte (`intake login`) ; l’hébergeur doit lui permettre IMAP et SMTP.",
    ),
    Text("{host} does not accept the password of {user} ({words}).", "{host} refuse le mot de passe de {user} ({words})."),
    Text(
        "Check both; where the host asks for two steps at sign-in, make an app password there.",
        "Vérifiez les deux ; si l’hébergeur demande une connexion en deux étapes, créez-y un mot de passe "
        "d’application.",
    ),
    Text("{host} signs nobody in now ({words}).", "{host} ne laisse entrer personne pour le moment ({words})."),
    Text("{host} cannot do it now ({words}).", "{host} ne peut pas le faire pour le moment ({words})."),
    Text("The mailbox of {user} at {host} is full ({words}).", "La boîte de {user} chez {host} est pleine ({words})."),
    Text("Make room in it; no mail was lost.", "Faites-y de la place ; aucun courriel n’est perdu."),
    Text(
        "{host} refuses what was asked for {user} ({words}).",
        "{host} refuse ce qui a été demandé pour {user} ({words}).",
    ),
    Text("If it goes on, ask the mail host.", "Si cela dure, demandez à l’hébergeur."),
    Text("{place} numbers its mails anew all the time.", "{place} renumérote sans cesse ses courriels."),
    Text("{user} has no folder “{name}” at {host}.", "{user} n’a pas de dossier « {name} » chez {host}."),
    Text("Did you mean “{near}”?", "Vouliez-vous dire « {near} » ?"),
    Text("There are: {names}.", "Il y a : {names}."),
    Text(
        "{host} cannot hand out {count} of the waiting mails (UID {numbers}).",
        "{host} ne peut pas remettre {count} des courriels qui attendent (UID {numbers}).",
    ),
    Text(
        "All others were read. Look at these in a mail program, or ask the mail host.",
        "Tous les autres ont été lus. Regardez ceux-ci dans un logiciel de courriel, ou demandez à l’hébergeur.",
    ),
    Text(
        "{host} cannot be sent the password of {user}: {error}.",
        "Le mot de passe de {user} ne peut pas être envoyé à {host} : {error}.",
    ),
    Text("Use one without accents or line breaks.", "Prenez-en un sans accents ni retours à la ligne."),
    Text("{host} answered what is no IMAP ({error}).", "{host} a répondu ce qui n’est pas de l’IMAP ({error})."),
    Text(
        "{place} offers no STARTTLS ({error}); nothing was sent in clear.",
        "{place} n’offre pas STARTTLS ({error}) ; rien n’est parti en clair.",
    ),
    Text("{place} offers no STARTTLS; nothing was sent in clear.", "{place} n’offre pas STARTTLS ; rien n’est parti en clair."),
    Text(
        "Write imaps:// if the host offers that, or ask the host.",
        "Écrivez imaps:// si l’hébergeur l’offre, ou demandez-lui.",
    ),
    Text(
        "Write smtps:// if the host offers that, or ask the host.",
        "Écrivez smtps:// si l’hébergeur l’offre, ou demandez-lui.",
    ),
    Text(
        "The folder “{folder}” of {user} can be read only; its mails cannot be moved.",
        "Le dossier « {folder} » de {user} ne peut qu’être lu ; ses courriels ne peuvent pas être rangés.",
    ),
    Text("Ask its owner for the right to move mails.", "Demandez à qui il appartient le droit d’y ranger des courriels."),
    Text("{place} lets nobody sign in.", "{place} ne laisse personne s’identifier."),
    Text("Check the port, or take the user out of the URL.", "Vérifiez le port, ou retirez l’utilisateur de l’URL."),
    Text(
        "{host} offers no way to sign in that we know ({methods}).",
        "{host} n’offre aucune façon de s’identifier que l’on connaisse ({methods}).",
    ),
    Text(
        "Ask the host for PLAIN; with other ways use a password without accents.",
        "Demandez PLAIN à l’hébergeur ; avec les autres façons, prenez un mot de passe sans accents.",
    ),
    Text("{place} takes no letters now ({answer}).", "{place} ne prend pas de lettres pour le moment ({answer})."),
    Text("{place} takes no letters from us ({answer}).", "{place} ne prend pas nos lettres ({answer})."),
    Text("{host} does not let us send as {address} ({words}).", "{host} ne nous laisse pas écrire au nom de {address} ({words})."),
    Text(
        "Check group.address and the user of outbox.url; the letters wait.",
        "Vérifiez group.address et l’utilisateur de outbox.url ; les lettres attendent.",
    ),
    Text("{place} did not say whether it took a letter ({words}).", "{place} n’a pas dit s’il a pris une lettre ({words})."),
    Text("The letter stays queued. {more}", "La lettre reste en attente. {more}"),
    Text("Ask the mail host why.", "Demandez pourquoi à l’hébergeur."),
    Text(
        "{left} of {moved} mails had their effect and still lie in the box ({some}).",
        "Courriels qui ont eu leur effet et sont encore dans la boîte : {left} sur {moved} ({some}).",
    ),
    Text(
        "The next run moves them, without a second effect. If it goes on, ask the mail host.",
        "Le prochain passage les rangera, sans second effet. Si cela dure, demandez à l’hébergeur.",
    ),
    Text("{place}, port {port}", "{place}, port {port}"),
)  # fmt: skip

TOKENS = (
    Text("Nobody has signed in yet: there is no {path}.", "Personne ne s’est encore identifié : il n’y a pas de {path}."),
    Text("Sign in once: `intake login`.", "Identifiez-vous une fois : `intake login`."),
    Text("The sign-in has expired, and cannot be renewed.", "L’identification a expiré, et ne peut pas être renouvelée."),
    Text("{path} holds no tokens.", "{path} ne contient pas de jetons."),
    Text(
        "The tokens must be kept: make its folder writable for this user.",
        "Les jetons doivent être gardés : donnez à cet utilisateur le droit d’écrire dans ce dossier.",
    ),
    Text("{name} gives no tokens now ({reason}).", "{name} ne donne pas de jetons pour le moment ({reason})."),
    Text("{url} answers no JSON.", "{url} ne répond pas en JSON."),
    Text("Check [oauth] in intake.toml.", "Vérifiez [oauth] dans intake.toml."),
    Text("Nobody signed in in time.", "Personne ne s’est identifié à temps."),
    Text("Run `intake login` again.", "Relancez `intake login`."),
)  # fmt: skip

URLS = (
    Text("“{url}” does not say who signs in.", "« {url} » ne dit pas qui s’identifie."),
    Text(
        "Write the user before the host: imaps://user@host/INBOX",
        "Écrivez l’utilisateur avant le serveur : imaps://user@host/INBOX",
    ),
    Text(
        "{url} holds a line break or another control character.",
        "{url} contient un retour à la ligne ou un autre caractère de contrôle.",
    ),
    Text("Write the URL on one line.", "Écrivez l’URL sur une ligne."),
    Text("“{url}” is not a URL that we know.", "« {url} » n’est pas une URL que l’on connaisse."),
    Text("Did you mean {near}?", "Vouliez-vous dire {near} ?"),
    Text("It begins with one of {choices} or maildir:", "Elle commence par {choices} ou maildir:"),
    Text("“{url}” names no folder.", "« {url} » ne nomme aucun dossier."),
    Text("Write maildir:path, as in maildir:db/in", "Écrivez maildir:chemin, comme maildir:db/in"),
    Text("“{url}” names no server.", "« {url} » ne nomme aucun serveur."),
    Text("Write the host after the user: user@host", "Écrivez le serveur après l’utilisateur : user@host"),
    Text("The URL of {host} holds a password.", "L’URL de {host} contient un mot de passe."),
    Text(
        "Take it out and say password_env, password_file or password_command instead.",
        "Retirez-le et écrivez plutôt password_env, password_file ou password_command.",
    ),
    Text(
        "“{url}” would send the password and the mails in clear over the network.",
        "« {url} » enverrait le mot de passe et les courriels en clair sur le réseau.",
    ),
    Text("Write {scheme}:// or {other}:// instead.", "Écrivez plutôt {scheme}:// ou {other}://"),
    Text("“{url}” cannot be read: {error}.", "« {url} » ne peut pas être lue : {error}."),
    Text(
        "Write it as user@host:port, an IPv6 address in [brackets].",
        "Écrivez-la user@host:port, une adresse IPv6 entre [crochets].",
    ),
    Text(
        "“{url}” holds a ? or a # that stands for something else in a URL.",
        "« {url} » contient un ? ou un # qui veut dire autre chose dans une URL.",
    ),
    Text(
        "Where it is part of a name, write %3F for ? and %23 for #.",
        "S’il fait partie d’un nom, écrivez %3F pour ? et %23 pour #.",
    ),
    Text("No password is given for {user} at {host}.", "Aucun mot de passe n’est donné pour {user} chez {host}."),
    Text(
        "Say password_env, password_file or password_command.",
        "Écrivez password_env, password_file ou password_command.",
    ),
    Text(
        "Mails would be moved from “{folder}” to itself and be read again and again.",
        "Les courriels seraient rangés de « {folder} » dans lui-même et relus sans fin.",
    ),
    Text(
        "Give mailbox.processed and mailbox.aside folders of their own.",
        "Donnez à mailbox.processed et mailbox.aside des dossiers à eux.",
    ),
    Text(
        "The certificates to trust cannot be read from {file}: {error}.",
        "Les certificats auxquels se fier ne peuvent pas être lus dans {file} : {error}.",
    ),
    Text("Name a PEM file.", "Nommez un fichier PEM."),
    Text("The Maildir {path} cannot be used: {error}.", "Le Maildir {path} ne peut pas servir : {error}."),
    Text(
        "Make room on the disk; the next run tries again.",
        "Faites de la place sur le disque ; le prochain passage réessaiera.",
    ),
    Text("Check the path and who may write there.", "Vérifiez le chemin et qui peut y écrire."),
)  # fmt: skip
