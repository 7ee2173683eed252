"""What the store says when something goes wrong, with its French."""

from __future__ import annotations

from intake.config.language import Text

STORE = (
    Text("The store cannot use {path}: {words}.", "La base ne peut pas se servir de {path} : {words}."),
    Text("the disk is full", "le disque est plein"),
    Text("the disk quota is used up", "le quota du disque est épuisé"),
    Text("a file grew over the allowed size", "un fichier a dépassé la taille permise"),
    Text("the disk is read-only", "le disque est en lecture seule"),
    Text("this user may not write there", "cet utilisateur n’a pas le droit d’y écrire"),
    Text("the disk reports an error", "le disque signale une erreur"),
    Text("it is not there", "il n’y est pas"),
    Text("a file lies where a folder should", "un fichier se trouve là où il faut un dossier"),
    Text("a folder lies where a file should", "un dossier se trouve là où il faut un fichier"),
    Text(
        "Free some space and run again: nothing was lost.",
        "Libérez de la place et recommencez : rien n’est perdu.",
    ),
    Text("Raise the limit (ulimit -f) and run again.", "Relevez la limite (ulimit -f) et recommencez."),
    Text(
        "Mount it for writing, or set [store] path to another folder.",
        "Montez-le en écriture, ou donnez un autre dossier à [store] path.",
    ),
    Text("Give it to the user who runs intake (chown -R).", "Donnez-le à l’utilisateur qui lance intake (chown -R)."),
    Text(
        "Look at the disk (dmesg) and keep a copy of the folder.",
        "Examinez le disque (dmesg) et gardez une copie du dossier.",
    ),
    Text(
        "Set [store] path, or put back a backup (`intake restore FILE`).",
        "Vérifiez [store] path, ou remettez une sauvegarde (`intake restore FICHIER`).",
    ),
    Text("Set [store] path to a folder.", "Donnez un dossier à [store] path."),
    Text("Name a file.", "Nommez un fichier."),
    Text("Look at the disk and the folder.", "Examinez le disque et le dossier."),
    Text("Another run holds {path}.", "Un autre passage tient {path}."),
    Text(
        "It does the work; there is nothing to do here.",
        "Il fait le travail ; il n’y a rien à faire ici.",
    ),
    Text("{path} is damaged at byte {at}.", "{path} est abîmé à l’octet {at}."),
    Text("{path} is damaged: {error}.", "{path} est abîmé : {error}."),
    Text(
        "Keep a copy of the folder, then put back the latest backup (`intake restore FILE`).",
        "Gardez une copie du dossier, puis remettez la dernière sauvegarde (`intake restore FICHIER`).",
    ),
    Text("The document {where} cannot be read as {kind}: {error}.", "Le document {where} ne se lit pas comme {kind} : {error}."),
    Text(
        "Did a newer version of intake, or a hand, write it? Update intake, or put back a backup.",
        "Une version plus récente d’intake, ou une main, l’a-t-elle écrit ? Mettez intake à jour, ou remettez une "
        "sauvegarde.",
    ),
    Text("{table} {key} is too long to be kept.", "{table} {key} est trop long pour être gardé."),
    Text("Shorten it.", "Raccourcissez-le."),
    Text("This store was opened for reading only.", "Cette base n’a été ouverte qu’en lecture."),
    Text("Open it for writing.", "Ouvrez-la en écriture."),
    Text("A transaction is open already.", "Une transaction est déjà ouverte."),
    Text("End it first.", "Finissez-la d’abord."),
    Text("{path} is missing beside {other}.", "{path} manque à côté de {other}."),
    Text("{path} is older than {other}.", "{path} est plus ancien que {other}."),
    Text(
        "The store in {folder} was made by an older version of intake.",
        "La base dans {folder} vient d’une version plus ancienne d’intake.",
    ),
    Text("`intake run` brings it up to date, after a copy.", "`intake run` la met à jour, après une copie."),
    Text(
        "A newer version of intake made {what} (its schema is {version}, this one knows {known}).",
        "Une version plus récente d’intake a fait {what} (son schéma est {version}, celle-ci connaît {known}).",
    ),
    Text("this export", "cet export"),
    Text("the store in {folder}", "la base dans {folder}"),
    Text("Update intake; nothing was changed.", "Mettez intake à jour ; rien n’a été changé."),
    Text("There is no store in {folder}.", "Il n’y a pas de base dans {folder}."),
    Text("Run `intake init` or `intake run`.", "Lancez `intake init` ou `intake run`."),
    Text("Name another folder or backup.", "Nommez un autre dossier ou une autre sauvegarde."),
    Text("This is no export of intake: {why}.", "Ceci n’est pas un export d’intake : {why}."),
    Text("it is no text", "ce n’est pas du texte"),
    Text("line {line} is no JSON", "la ligne {line} n’est pas du JSON"),
    Text("it ends in the middle, on line {line}", "le fichier s’arrête au milieu, à la ligne {line}"),
    Text("it does not begin as one", "il ne commence pas comme un export"),
    Text("its part “{name}” is missing", "sa partie « {name} » manque"),
    Text(
        "its part “{name}” is not as `intake export` writes it",
        "sa partie « {name} » n’est pas comme `intake export` l’écrit",
    ),
    Text(
        "its entry “{name}” is not as `intake export` writes it",
        "son entrée « {name} » n’est pas comme `intake export` l’écrit",
    ),
    Text(
        "something in it is not as `intake export` writes it",
        "quelque chose n’y est pas comme `intake export` l’écrit",
    ),
    Text("Take what `intake export` wrote.", "Prenez ce que `intake export` a écrit."),
    Text("The letter {key} does not wait to be sent.", "La lettre {key} n’attend pas de partir."),
    Text("Its bytes are not kept after that.", "Son contenu n’est plus gardé ensuite."),
    Text(
        "The store in {folder} lacks the journal of a letter that waits.",
        "Il manque à la base dans {folder} le journal d’une lettre qui attend.",
    ),
    Text("Send first.", "Envoyez d’abord les lettres (`intake run`)."),
    Text("There is a store in {folder} already.", "Il y a déjà une base dans {folder}."),
    Text("With --force it is moved aside and replaced.", "Avec --force elle est mise de côté et remplacée."),
    Text("{archive} cannot be read as a backup: {error}.", "{archive} ne se lit pas comme une sauvegarde : {error}."),
    Text("Take another one.", "Prenez-en une autre."),
    Text("{path} cannot be read: {error}.", "{path} ne peut pas être lu : {error}."),
    Text("{path} cannot be written: {error}.", "{path} ne peut pas être écrit : {error}."),
    Text(
        "{path} does not go on from the snapshot beside it: one of them was changed or is damaged.",
        "{path} ne continue pas l’instantané qui est à côté : l’un des deux a été changé ou est abîmé.",
    ),
    Text("{path} takes nothing since the disk refused.", "{path} ne prend plus rien depuis que le disque a refusé."),
    Text("Look at the disk, run again.", "Examinez le disque, puis recommencez."),
    Text("No mail {key} was set aside.", "Aucun courriel {key} n’a été mis de côté."),
    Text("`intake shunt list` shows which were.", "`intake shunt list` montre lesquels l’ont été."),
    Text(
        "The published minutes are not all kept as files yet: {error}",
        "Les comptes rendus publiés ne sont pas encore tous gardés en fichiers : {error}",
    ),
    Text(
        "The letters of support are not all kept as files yet: {error}",
        "Les lettres de soutien ne sont pas encore toutes gardées en fichiers : {error}",
    ),
    Text(
        "What is old or erased was not all let go of yet: {error}",
        "Ce qui est ancien ou effacé n’est pas encore tout supprimé : {error}",
    ),
    Text(
        "{path}: a change that was cut short was dropped behind byte {at}; "
        "it was not promised, and what it came from is done again.",
        "{path} : un changement interrompu a été laissé après l’octet {at} ; "
        "il n’était pas promis, et ce dont il venait sera refait.",
    ),
    Text("The journal was not folded, nothing is lost: {error}", "Le journal n’a pas été replié, rien n’est perdu : {error}"),
    Text("The raw mails stay in the journal: {error}", "Les courriels bruts restent dans le journal : {error}"),
    Text(
        "The letter {key} to {to} cannot be sent: {error}",
        "La lettre {key} à {to} ne peut pas partir : {error}",
    ),
    Text("{path} is missing.", "{path} manque."),
    Text("A restore into {folder} was cut short.", "Une restauration dans {folder} a été interrompue."),
    Text("Run `intake restore FILE` again.", "Relancez `intake restore FICHIER`."),
    Text(
        "Run `intake restore FILE --force` again; what was there before lies in {aside}.",
        "Relancez `intake restore FICHIER --force` ; ce qui s’y trouvait avant est dans {aside}.",
    ),
    Text("Two readers ended over this mail: {how}.", "Deux lecteurs se sont arrêtés sur ce courriel : {how}."),
    Text(
        "The last pass ended over this mail, and no reader could be had: {error}.",
        "Le dernier passage s’est arrêté sur ce courriel, et aucun lecteur n’était disponible : {error}.",
    ),
    Text(
        "The last pass ended over this mail, and now its reader: {how}.",
        "Le dernier passage s’est arrêté sur ce courriel, et maintenant son lecteur : {how}.",
    ),
    Text("Look at its bytes.", "Regardez-le tel qu’il est arrivé (`intake shunt show --raw`)."),
)  # fmt: skip
