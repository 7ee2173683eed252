"""Eight weeks of mails to a group, out of which its second minutes hold all that the model's do.

Everybody and every body in it is invented. Each fact that minutes were seen to hold is mailed in here once, by whoever
would write it, in the manner of their mail program; `test_model.py` finds each of them again in what is published.
"""

from __future__ import annotations

import datetime as dt

from intake.demo.people import CAMILLE, JEANNE, KARIM, MARIE, PAUL, ZONE
from intake.demo.scene import Client, Piece, Scene
from intake.reading.message import Address

HELENE = Address("Hélène Vasseur", "helene@deuxieme-fil.example")
MALIK = Address("Malik Aubert", "malik.aubert@triporteur.example")
ESAT = Address("Odile Marchand", "odile.marchand@esat-du-moulin.example")
ANNE = Address("Anne Keller", "anne.keller@boite.example")
LEO = Address("Léo Fabre", "leo.fabre@courriel.example")
BRUNO = Address("Bruno Tessier", "bruno.tessier@boite.example")

# Told once and never to be read again but by the animateur: the person's own words, and what was noted of them.
OF_BRUNO = (
    "Bruno",
    "Tessier",
    "B. T.",
    "Bruno T",
    "bruno.tessier",
    "RSA",
    "hébergé",
    "expulsion",
    "expuls",
    "06 39 98 41 27",
    "0639984127",
    "ma sœur",
    "dépanner",
    "Réparer des vélos",
)
# Of the referral not even the animateur is mailed a word again.
OF_THE_REFERRAL = ("Relais du Toit", "dettes de loyer")

RECAP = (
    "des habitantes collectent, trient et revendent à petit prix les vêtements du quartier, et forment six "
    "personnes éloignées de l’emploi à la retouche"
)


def _at(month: int, day: int, hour: int, minute: int = 0) -> dt.datetime:
    return dt.datetime(2017, month, day, hour, minute, tzinfo=ZONE)


_FROM_THE_ESAT = Scene(
    at=_at(2, 8, 9, 20),
    told="",
    who=ESAT,
    subject="Vos caisses de livraison",
    text=(
        "Bonjour Malik,\n\n"
        "Suite à votre visite, voici notre idée : vos caisses pourraient faire la tournée avec celles des cantines, "
        "que nous lavons chaque soir à l’atelier."
    ),
)

SCENES: tuple[Scene, ...] = (
    Scene(at=_at(1, 9, 8, 5), told="Le service commence un lundi."),
    Scene(
        at=_at(1, 9, 10, 12),
        told="Hélène présente la friperie, depuis Gmail, avec un PDF.",
        who=HELENE,
        client=Client.GMAIL,
        subject="Deuxième Fil, friperie solidaire",
        text=(
            "Bonjour,\n\n"
            "Porteur : l’association Deuxième Fil\n"
            "Présentation : nous voulons ouvrir une friperie solidaire dans l’ancienne pharmacie de la place, avec un "
            "atelier de retouche à l’arrière.\n"
            f"En résumé : {RECAP}.\n"
            "Public visé : les habitants du quartier, et des personnes en insertion.\n"
            "Besoin : être conseillées sur le bail."
        ),
        signature="-- \nHélène Vasseur\nDeuxième Fil",
        pieces=(Piece("Deuxième Fil.pdf", "application/pdf", ("Deuxième Fil", "Une friperie, un atelier.")),),
    ),
    Scene(
        at=_at(1, 11, 18, 45),
        told="Malik présente la livraison à vélo, depuis Outlook.",
        who=MALIK,
        client=Client.OUTLOOK,
        subject="Le Triporteur, livraison à vélo",
        text=(
            "Bonjour à toutes et à tous,\n\n"
            "Nous livrons à vélo les courses des personnes qui ne peuvent plus les porter. Nous cherchons un local "
            "pour trois triporteurs, et une lettre de soutien."
        ),
        signature="Cordialement,\nMalik Aubert",
    ),
    Scene(
        at=_at(1, 12, 21, 3),
        told="La première réunion est fixée.",
        who=CAMILLE,
        client=Client.IPHONE,
        subject="réunion",
        text="Réunion 1 le 24/01 à 18h30, Maison des associations",
    ),
    Scene(at=_at(1, 16, 8, 5), told="Le premier bulletin part."),
    Scene(
        at=_at(1, 24, 22, 30),
        told="Les notes de la première réunion.",
        who=CAMILLE,
        client=Client.THUNDERBIRD,
        subject="Notes réunion 1",
        text=(
            "Présents : Camille, Marie, Karim, Paul\n"
            "Excusés : Jeanne\n\n"
            "P1\n"
            "Le groupe relira le projet de bail.\n\n"
            "P2\n"
            "Décision : une lettre de soutien sera écrite pour le local.\n\n"
            "Prochaine réunion : le 28 février à 18h30, même lieu"
        ),
    ),
    Scene(
        at=_at(1, 25, 9, 0),
        told="« CR 1 ».",
        who=CAMILLE,
        client=Client.THUNDERBIRD,
        subject="CR 1",
        text="CR 1",
    ),
    Scene(
        at=_at(1, 25, 9, 30),
        told="Le premier compte rendu est validé.",
        who=CAMILLE,
        client=Client.IPHONE,
        answers="draft_minutes",
        text="OK",
    ),
    Scene(
        at=_at(2, 1, 12, 40),
        told="Hélène donne des nouvelles depuis son téléphone, en réponse à l’accusé de réception.",
        who=HELENE,
        client=Client.IPHONE,
        answers="project_filed",
        text=(
            "Bonjour, le bailleur nous a montré le local hier, il nous plaît beaucoup.\n"
            "Accord : notre conseil d’administration a dit oui jeudi soir\n"
            "Horizon : pas avant 2018, le temps des travaux"
        ),
    ),
    Scene(
        at=_at(2, 2, 19, 10),
        told="Camille demande une lettre à trois institutions.",
        who=CAMILLE,
        client=Client.THUNDERBIRD,
        subject="lettre",
        text="LETTRE P2 à la Mairie, au Conseil départemental, à la Régie des Quais",
    ),
    Scene(
        at=_at(2, 2, 19, 30),
        told="Les trois lettres lui conviennent.",
        who=CAMILLE,
        client=Client.OUTLOOK,
        answers="draft_support",
        text="OK, merci",
    ),
    Scene(
        at=_at(2, 6, 17, 0),
        told="Elles sont parties.",
        who=CAMILLE,
        client=Client.IPHONE,
        answers="support_ready",
        text="Envoyées le 6 février",
    ),
    Scene(
        at=_at(2, 8, 20, 15),
        told="Malik fait suivre les mots de l’ESAT.",
        who=MALIK,
        client=Client.GMAIL,
        subject="TR : Vos caisses de livraison [P2]",
        text="L’ESAT du Moulin nous propose ceci.",
        forwards=_FROM_THE_ESAT,
    ),
    Scene(
        at=_at(2, 10, 14, 5),
        told="Anne propose l’épicerie mobile, depuis Thunderbird.",
        who=ANNE,
        client=Client.THUNDERBIRD,
        subject="Une épicerie mobile",
        text=(
            "Bonjour,\n\n"
            "Projet : L’Épicerie qui passe\n"
            "Présentation : une camionnette de produits locaux, qui s’arrête une heure au pied de chaque immeuble.\n"
            "Public visé : les personnes âgées et les familles sans voiture.\n"
            "Partenaires possibles : la Ferme du Vallon, les Jardins de la Rive\n"
            "Modèle économique : une marge de 15 %, et une adhésion de 5 € par an."
        ),
        signature="-- \nAnne",
    ),
    Scene(at=_at(2, 13, 8, 5), told="Un bulletin part, qui attend trois réponses."),
    Scene(
        at=_at(2, 14, 20, 0),
        told="La deuxième réunion est annoncée.",
        who=CAMILLE,
        client=Client.THUNDERBIRD,
        subject="prochaine réunion",
        text="RÉUNION 2 le 28/02 18h30, Maison des associations",
    ),
    Scene(
        at=_at(2, 15, 7, 50),
        told="Léo écrit quatre lignes depuis son téléphone.",
        who=LEO,
        client=Client.IPHONE,
        subject="Des portraits de métiers",
        text=(
            "Bonjour, avec le collège voisin nous voudrions filmer des gens du quartier qui racontent leur métier, et "
            "montrer ces films aux classes de troisième."
        ),
    ),
    Scene(
        at=_at(2, 16, 11, 25),
        told="Quelqu’un en difficulté vient avec un projet.",
        who=BRUNO,
        client=Client.GMAIL,
        subject="Réparer des vélos",
        text=(
            "Bonjour,\n\n"
            "Je m’appelle Bruno Tessier et je sais dépanner des vélos, je voudrais en faire un petit atelier ambulant.\n\n"
            "Je suis au RSA, hébergé chez ma sœur depuis mon expulsion. Vous pouvez m’appeler au 06 39 98 41 27."
        ),
        signature="Bruno T.",
    ),
    Scene(
        at=_at(2, 20, 7, 30),
        told="Malik écrit tout ce qui vient, depuis Outlook.",
        who=MALIK,
        client=Client.OUTLOOK,
        subject="[P2] ce qui nous attend",
        text=(
            "Bonjour,\n\n"
            "Nous tenons une réunion publique le 3 mars. Nous avons rendez-vous avec l’adjointe au commerce le 7 mars "
            "à 14h, puis avec la conseillère départementale le 9 mars. Nous visitons un hangar la semaine prochaine.\n"
            "Prochaine étape : un blog, en cours d’écriture\n\n"
            "Partenaires :\n"
            "- ESAT du Moulin (s’est proposé)\n"
            "- la Maison du vélo (intéressée)\n"
            "- le lycée Berthe-Morel (à contacter)"
        ),
        signature="Cordialement,\nMalik Aubert",
    ),
    Scene(at=_at(2, 20, 8, 5), told="Un bulletin annonce ce qui vient."),
    Scene(at=_at(2, 21, 7, 0), told="Les invitations partent, avec l’ordre du jour."),
    Scene(
        at=_at(2, 21, 8, 12),
        told="Marie viendra.",
        who=MARIE,
        client=Client.IPHONE,
        answers="invitation",
        text="Je viens",
    ),
    Scene(
        at=_at(2, 22, 12, 2),
        told="Karim s’excuse.",
        who=KARIM,
        client=Client.OUTLOOK,
        answers="invitation",
        text="Excusé, je suis en déplacement",
    ),
    Scene(at=_at(2, 27, 8, 5), told="Le bulletin de la veille."),
    Scene(
        at=_at(2, 28, 22, 50),
        told="Les notes de la deuxième réunion.",
        who=CAMILLE,
        client=Client.THUNDERBIRD,
        subject="Notes réunion 2",
        text=(
            "Présents : Camille, Marie, Paul, Jeanne\n"
            "Excusé : Karim\n"
            "CR 1 : adopté à l’unanimité\n\n"
            "P1\n"
            "Rôle de l’association : conseil, appui, et relais auprès du bailleur\n"
            "Suivi : vacant\n\n"
            "P2\n"
            "Action : Paul, relancer la Mairie, pour le 15/03\n\n"
            "P4\n"
            "Décision : le groupe présentera des personnes, pas d’organisations\n"
            "Attente : une page de présentation avec le budget du film, pour la prochaine réunion\n\n"
            "P5\n"
            "Le groupe a écouté Bruno, qui est au RSA.\n"
            "Accompagnement : Bruno Tessier, dettes de loyer, orienté vers le Relais du Toit\n\n"
            "Prochaine réunion : le 28 mars à 18h30, même lieu"
        ),
    ),
    Scene(
        at=_at(3, 1, 8, 40),
        told="« CR 2 ».",
        who=CAMILLE,
        client=Client.IPHONE,
        subject="cr",
        text="CR 2",
    ),
    Scene(
        at=_at(3, 1, 12, 31),
        told="« OK sauf B3 ».",
        who=CAMILLE,
        client=Client.OUTLOOK,
        answers="draft_minutes",
        text="OK sauf B3",
    ),
    Scene(
        at=_at(3, 2, 13, 0),
        told="Jeanne demande où en sont les projets.",
        who=JEANNE,
        client=Client.THUNDERBIRD,
        subject="où en est-on",
        text="ÉTAT",
    ),
    Scene(
        at=_at(3, 2, 13, 10),
        told="Paul demande la fiche de la friperie.",
        who=PAUL,
        client=Client.GMAIL,
        subject="fiche",
        text="FICHE P1",
    ),
    Scene(at=_at(3, 6, 8, 5), told="Le dernier bulletin : le compte rendu est paru."),
)
