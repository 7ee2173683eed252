"""February: four projects come in, the group meets, the first minutes are published but for one item."""

from __future__ import annotations

import datetime as dt

from intake.demo.people import CAMILLE, HUGO, JEANNE, KARIM, MARIE, NADIA, PAUL, SOPHIE, YANN, ZONE
from intake.demo.scene import Client, Piece, Scene


def _at(day: int, hour: int, minute: int = 0, month: int = 2) -> dt.datetime:
    return dt.datetime(2017, month, day, hour, minute, tzinfo=ZONE)


BAKERY = Scene(
    at=_at(17, 8, 15),
    told="",
    who=YANN,
    subject="Un fournil de quartier",
    text=(
        "Bonjour Karim,\n\n"
        "Comme promis, voici mon idée. J’ai été boulanger pendant douze ans et je voudrais monter un fournil "
        "partagé, où chacun viendrait cuire son pain une fois par semaine.\n\n"
        "Je suis hébergé chez un ami depuis l’automne et je n’ai plus de revenus, mais j’ai du temps et un métier.\n\n"
        "Merci de ton aide,\nYann"
    ),
)

SCENES: tuple[Scene, ...] = (
    Scene(
        at=_at(1, 9, 12),
        told="Sophie Arnaud écrit pour la première fois, depuis Gmail, avec un PDF.",
        who=SOPHIE,
        client=Client.GMAIL,
        subject="Projet de laverie solidaire",
        text=(
            "Bonjour,\n\n"
            "L’association Les Lilas solidaires souhaite ouvrir une laverie solidaire dans l’ancienne loge du "
            "12, avec un coin café et un dépôt de vêtements. Les machines seraient gérées par des bénévoles, "
            "et le prix d’une lessive fixé selon les moyens de chacun.\n\n"
            "Public visé : les habitants du quartier qui n’ont pas de machine, et les personnes isolées.\n"
            "Besoin : des conseils pour trouver le local et les premières machines.\n\n"
            "Vous trouverez notre présentation en pièce jointe."
        ),
        signature="-- \nSophie Arnaud\nLes Lilas solidaires",
        pieces=(
            Piece(
                "Présentation laverie.pdf",
                "application/pdf",
                ("La laverie solidaire des Lilas", "Trois machines, un café, douze bénévoles."),
            ),
        ),
    ),
    Scene(
        at=_at(3, 14, 40),
        told="Nadia Ferhat présente son atelier depuis Outlook, avec un diaporama.",
        who=NADIA,
        client=Client.OUTLOOK,
        subject="Fil & Compagnie, atelier de retouche",
        text=(
            "Bonjour,\n\n"
            "Projet : Fil & Compagnie, atelier de retouche\n"
            "Porteur : l’association Fil & Compagnie\n"
            "Présentation : un atelier où l’on répare et transforme les vêtements, tenu par quatre couturières "
            "en reconversion.\n"
            "Public visé : les habitants du quartier, et les friperies voisines.\n"
            "Modèle économique : retouches payantes, ateliers du samedi sur adhésion.\n"
            "Besoin : une lettre de soutien pour notre demande de local."
        ),
        signature="Cordialement,\nNadia Ferhat",
        pieces=(
            Piece(
                "Fil et Compagnie.pptx",
                "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                ("Fil & Compagnie", "Réparer plutôt que jeter", "Quatre couturières, un local, une adhésion"),
            ),
        ),
    ),
    Scene(at=_at(6, 8, 5), told="Lundi, huit heures : le premier bulletin part."),
    Scene(
        at=_at(7, 21, 3),
        told="Camille, l’animatrice, fixe la première réunion en une ligne.",
        who=CAMILLE,
        client=Client.IPHONE,
        subject="réunion",
        text="Réunion 1 le 28/02 à 18h30, Maison des associations",
    ),
    Scene(
        at=_at(8, 12, 30),
        told="Sophie répond à l’accusé de réception, depuis son téléphone : ce sont des nouvelles de son projet.",
        who=SOPHIE,
        client=Client.IPHONE,
        answers="project_filed",
        text=(
            "Bonne nouvelle : notre conseil d’administration a donné son accord hier soir. Les travaux ne "
            "commenceront pas avant 2018.\n\n"
            "Appel : quelqu’un du groupe serait-il intéressé pour suivre ce dossier avec nous ?"
        ),
    ),
    Scene(at=_at(13, 8, 5), told="Deuxième bulletin : l’accord du conseil d’administration y est."),
    Scene(
        at=_at(13, 8, 6),
        told="Le répondeur de Jeanne répond au bulletin. Une machine n’obtient rien, pas même une réponse.",
        who=JEANNE,
        client=Client.AWAY,
        subject="Réponse automatique : absente jusqu’au 19 février",
        text="Bonjour, je suis absente jusqu’au 19 février. OK pour tout ce qui est urgent : Paul.",
        answers="digest",
    ),
    Scene(
        at=_at(14, 7, 45),
        told="Marie répond au bulletin depuis son téléphone : elle prend la laverie.",
        who=MARIE,
        client=Client.IPHONE,
        answers="digest",
        text="Je prends P1",
    ),
    Scene(
        at=_at(14, 12, 20),
        told="Sophie est d’accord : les deux sont mises en relation, chacune reçoit le nom et l’adresse de l’autre.",
        who=SOPHIE,
        client=Client.IPHONE,
        answers="offer_to_agree",
        text="Oui, avec grand plaisir !",
    ),
    Scene(
        at=_at(16, 18, 20),
        told="Hugo Lambert écrit depuis Thunderbird, en texte libre.",
        who=HUGO,
        client=Client.THUNDERBIRD,
        subject="Un site pour aider les lycéens à s’orienter",
        text=(
            "Bonjour à tous,\n\n"
            "Avec deux amies enseignantes, nous préparons un site gratuit et accessible à tous, où des lycéens "
            "trouvent des portraits de métiers racontés par des habitants du quartier.\n\n"
            "Nous cherchons des témoins, et le lycée voisin serait prêt à nous recevoir."
        ),
        signature="-- \nHugo",
    ),
    Scene(
        at=_at(17, 19, 2),
        told="Karim, membre, fait suivre le mail d’un boulanger qu’il connaît.",
        who=KARIM,
        client=Client.GMAIL,
        subject="TR : Un fournil de quartier",
        text="Je vous transmets l’idée de Yann, elle mérite d’être entendue.",
        forwards=BAKERY,
    ),
    Scene(
        at=_at(20, 8, 5),
        told="Troisième bulletin : un nouveau projet. L’autre parle de la vie de quelqu’un, et attend un mot de Camille.",
    ),
    Scene(at=_at(21, 7, 0), told="Une semaine avant la réunion, chacun reçoit l’invitation."),
    Scene(
        at=_at(21, 9, 30),
        told="Paul viendra.",
        who=PAUL,
        client=Client.GMAIL,
        answers="invitation",
        text="Je viens",
    ),
    Scene(
        at=_at(22, 11, 10),
        told="Jeanne s’excuse.",
        who=JEANNE,
        client=Client.THUNDERBIRD,
        answers="invitation",
        text="Excusée",
    ),
    Scene(at=_at(27, 8, 5), told="Quatrième bulletin : la réunion est demain."),
    Scene(
        at=_at(28, 22, 40),
        told="Le soir de la réunion, Camille envoie ses notes, comme elles viennent.",
        who=CAMILLE,
        client=Client.THUNDERBIRD,
        subject="Notes réunion 1",
        text=(
            "Présents : Camille, Marie, Karim, Paul\n"
            "Excusés : Jeanne\n\n"
            "P1\n"
            "Le groupe propose ses conseils pour la recherche du local.\n"
            "Décision : le groupe soutient la laverie et suit son avancement chaque mois.\n"
            "Action : Marie, visiter la loge avec Sophie, pour le 10/03\n\n"
            "P2\n"
            "Décision : une lettre de soutien sera écrite à la mairie.\n"
            "Action : Paul, rédiger la lettre de soutien, pour le 14/03\n"
            "Prochaine étape : table ronde des ateliers de couture le 3 avril\n\n"
            "P3\n"
            "Appel : trois habitants prêts à raconter leur métier aux lycéens\n"
            "Attente : un texte de présentation d’une page, pour la prochaine réunion\n\n"
            "P4\n"
            "Yann cherche aussi un logement ; le contact d’une association d’aide lui a été donné.\n\n"
            "Prochaine réunion : le 28 mars à 18h30, même lieu"
        ),
    ),
    Scene(
        at=_at(1, 9, 0, month=3),
        told="Camille demande le compte rendu : « CR 1 ».",
        who=CAMILLE,
        client=Client.THUNDERBIRD,
        subject="CR 1",
        text="CR 1",
    ),
    Scene(
        at=_at(1, 12, 31, month=3),
        told="Elle corrige un point, depuis Outlook, au-dessus du brouillon cité.",
        who=CAMILLE,
        client=Client.OUTLOOK,
        answers="draft_minutes",
        text=(
            "B3 : Hugo Lambert et deux enseignantes préparent un site gratuit de portraits de métiers. Le groupe "
            "cherche trois habitants prêts à témoigner.\n\n\nNOMS : publier"
        ),
    ),
    Scene(
        at=_at(1, 12, 50, month=3),
        told="La version 2 lui convient, sauf un point qui parle de la vie de quelqu’un : « OK sauf B4 ».",
        who=CAMILLE,
        client=Client.IPHONE,
        answers="draft_minutes",
        text="Ok sauf B4",
    ),
)
