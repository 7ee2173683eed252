"""March: a fifth project, news, a second meeting, minutes returned, corrected and published."""

from __future__ import annotations

import datetime as dt

from intake.demo.people import CAMILLE, LUCIE, MARIE, NADIA, ZONE
from intake.demo.scene import Client, Scene


def _at(day: int, hour: int, minute: int = 0, month: int = 3) -> dt.datetime:
    return dt.datetime(2017, month, day, hour, minute, tzinfo=ZONE)


SCENES: tuple[Scene, ...] = (
    Scene(at=_at(6, 8, 5), told="Cinquième bulletin : le compte rendu n° 1 est paru."),
    Scene(
        at=_at(8, 17, 25),
        told="Lucie Garnier propose un cinquième projet, en quatre lignes, depuis son téléphone.",
        who=LUCIE,
        client=Client.IPHONE,
        subject="Jardin des Tilleuls",
        text=(
            "Bonjour, nous aimerions rouvrir le jardin des Tilleuls avec les deux écoles voisines : bacs "
            "potagers, compost et goûters de récolte. Il nous faudrait des outils et des parrains pour chaque bac."
        ),
    ),
    Scene(
        at=_at(9, 20, 0),
        told="Camille annonce la deuxième réunion.",
        who=CAMILLE,
        client=Client.THUNDERBIRD,
        subject="prochaine réunion",
        text="RÉUNION 2 le 28/03 18h30, Maison des associations",
    ),
    Scene(
        at=_at(10, 10, 5),
        told="Nadia donne des nouvelles, avec [P2] dans l’objet.",
        who=NADIA,
        client=Client.OUTLOOK,
        subject="[P2] des nouvelles de l’atelier",
        text=(
            "Bonjour,\n\n"
            "La friperie de la place nous offre deux machines à coudre. Nous avons rendez-vous à la mairie "
            "mardi prochain à 14h, et notre page en ligne ouvrira fin mars."
        ),
        signature="Cordialement,\nNadia Ferhat",
    ),
    Scene(at=_at(13, 8, 5), told="Sixième bulletin."),
    Scene(at=_at(20, 8, 5), told="Septième bulletin."),
    Scene(at=_at(21, 7, 0), told="Les invitations à la deuxième réunion partent."),
    Scene(
        at=_at(21, 8, 12),
        told="Marie viendra.",
        who=MARIE,
        client=Client.IPHONE,
        answers="invitation",
        text="je serai là",
    ),
    Scene(at=_at(27, 8, 5), told="Huitième bulletin : réunion demain."),
    Scene(
        at=_at(28, 23, 5),
        told="Les notes de la deuxième réunion arrivent.",
        who=CAMILLE,
        client=Client.THUNDERBIRD,
        subject="Notes réunion 2",
        text=(
            "Présents : Camille, Marie, Paul, Jeanne\n"
            "Excusés : Karim\n\n"
            "P1\n"
            "Marie a visité la loge avec Sophie : le local convient, il faut revoir l’arrivée d’eau.\n"
            "Fait : R1-A1\n"
            "Action : Marie, demander un devis au plombier, pour le 15/04\n\n"
            "P2\n"
            "La lettre de soutien a été envoyée à la mairie.\n"
            "Fait : R1-A2\n\n"
            "P5\n"
            "Décision : le groupe parraine deux bacs du jardin.\n"
            "Action : appeler les deux écoles\n\n"
            "Prochaine réunion : le 25 avril"
        ),
    ),
    Scene(
        at=_at(29, 8, 40),
        told="« CR 2 » : la laverie et l’atelier sont passés en section A, le jardin est en B.",
        who=CAMILLE,
        client=Client.IPHONE,
        subject="cr",
        text="CR 2",
    ),
    Scene(
        at=_at(29, 13, 15),
        told="Camille n’est pas prête : « NON », avec son motif.",
        who=CAMILLE,
        client=Client.IPHONE,
        answers="draft_minutes",
        text="Non, j’ai oublié la date des écoles, je complète ce soir.",
    ),
    Scene(
        at=_at(29, 21, 10),
        told="Elle complète ses notes et redemande le compte rendu dans le même mail.",
        who=CAMILLE,
        client=Client.THUNDERBIRD,
        subject="Suite réunion 2",
        text="CR 2\n\nP5\nAction : Jeanne, appeler la directrice de l’école, pour le 05/04",
    ),
    Scene(
        at=_at(30, 7, 55),
        told="Dans le métro, un mot suffit : « OK ».",
        who=CAMILLE,
        client=Client.IPHONE,
        answers="draft_minutes",
        text="Ok merci",
    ),
    Scene(at=_at(3, 8, 5, month=4), told="Neuvième bulletin : le compte rendu n° 2 est paru."),
)
