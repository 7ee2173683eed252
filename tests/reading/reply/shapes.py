"""How clients put an older mail below a reply: a line or block a client and language, with invented people.

`{old}` stands for the older mail as it is, `{quoted}` for the same with a `>` before every line.
"""

from __future__ import annotations

from typing import NamedTuple


class Shape(NamedTuple):
    """What a client writes below the sender's words."""

    name: str
    below: str


OLD = "Bonjour à tous,\n\nVoici le brouillon du compte rendu.\nOK sauf B3 ?\n\nLa commission"
QUOTED = "\n".join(f"> {line}".rstrip() for line in OLD.split("\n"))
INNER_QUOTED = "\n".join(f"> {line}".rstrip() for line in QUOTED.split("\n"))

OUTLOOK_FR = "De : Léa Roussel <lea@jardin.example>\nEnvoyé : lundi 6 mars 2017 09:12\nÀ : Projets ESS <projets@ess.example>\n"

SHAPES: tuple[Shape, ...] = (
    Shape("fr gmail", "Le lun. 6 mars 2017 à 10:02, Léa Roussel <lea@jardin.example> a écrit :\n\n{quoted}"),
    Shape(
        "fr gmail nbsp",
        "Le lun. 6 mars 2017 à\u00a010:02, Léa Roussel <lea@jardin.example> a écrit\u00a0:\n\n{quoted}",
    ),
    Shape(
        "fr gmail narrow nbsp",
        "Le lun. 6 mars 2017 à 10:02, Léa Roussel <lea@jardin.example> a écrit\u202f:\n\n{quoted}",
    ),
    Shape(
        "fr gmail wrapped at a",
        "Le lun. 6 mars 2017 à 10:02, Léa Roussel <lea@jardin.example> a\nécrit :\n\n{quoted}",
    ),
    Shape(
        "fr gmail wrapped in the address",
        "Le lun. 6 mars 2017 à 10:02, Jean-Christophe Martin-Dupond <\njc.martin-dupond@tierslieu.example> a écrit :\n\n{quoted}",
    ),
    Shape("fr gmail old", "Le 6 mars 2017 à 10:02, Léa Roussel <lea@jardin.example> a écrit :\n\n{quoted}"),
    Shape("fr gmail no address", "Le lundi 6 mars 2017, Léa Roussel a écrit :\n\n{quoted}"),
    Shape("fr gmail unquoted", 'Le 6 mars 2017 10:02, "Léa Roussel" <lea@jardin.example> a écrit :\n\n{old}'),
    Shape("fr thunderbird", "Le 06/03/2017 à 10:02, Léa Roussel a écrit :\n{quoted}"),
    Shape("fr thunderbird nbsp", "Le 06/03/2017 à 10:02, Léa Roussel a écrit\u00a0:\n{quoted}"),
    Shape("fr thunderbird old", "Léa Roussel a écrit :\n{quoted}"),
    Shape(
        "fr apple mail", "> Le 6 mars 2017 à 10:02, Léa Roussel <lea@jardin.example> a écrit :\n> \n{quoted}"
    ),
    Shape(
        "fr apple mail unquoted",
        "Le 6 mars 2017 à 10:02, Léa Roussel <lea@jardin.example> a écrit :\n\n{old}",
    ),
    Shape(
        "fr iphone",
        "Envoyé de mon iPhone\n\n> Le 6 mars 2017 à 10:02, Léa Roussel <lea@jardin.example> a écrit :\n> \n{quoted}",
    ),
    Shape(
        "fr yahoo",
        "Le lundi 6 mars 2017 à 10:02:33 UTC+1, Léa Roussel <lea@jardin.example> a écrit :\n\n{old}",
    ),
    Shape("fr yahoo old", "Le Lundi 6 mars 2017 10h02, Léa Roussel <lea@jardin.example> a écrit :\n\n{old}"),
    Shape(
        "fr yahoo mobile",
        "Envoyé à partir de Yahoo Mail pour Android\n\nLe lun. 6 mars 2017 à 10:02, Léa Roussel\n<lea@jardin.example> a écrit :\n{old}",
    ),
    Shape(
        "fr proton", "Le lundi 6 mars 2017 à 10:02, Léa Roussel <lea@jardin.example> a écrit :\n\n{quoted}"
    ),
    Shape(
        "fr proton old",
        "-------- Message original --------\nLe 6 mars 2017 à 10:02, Léa Roussel < lea@jardin.example> a écrit :\n\n{old}",
    ),
    Shape("fr roundcube", "Le 2017-03-06 10:02, Léa Roussel a écrit :\n{quoted}"),
    Shape(
        "fr orange",
        '> Message du 06/03/17 10:02\n> De : "Léa Roussel" <lea@jardin.example>\n> A : projets@ess.example\n> Copie à : \n> Objet : Compte rendu\n> \n{quoted}',
    ),
    Shape(
        "fr orange unquoted",
        '========================================\n\nMessage du : 06/03/2017 10:02\nDe : "Léa Roussel " <lea@jardin.example>\nA : projets@ess.example\nCopie à :\nSujet : Compte rendu\n\n{old}',
    ),
    Shape(
        "fr sfr",
        'Message du 06/03/17 10:02\nDe : "Léa Roussel" <lea@jardin.example>\nA : "Projets ESS" <projets@ess.example>\nCopie à : \nObjet : Compte rendu\n\n{old}',
    ),
    Shape(
        "fr zimbra",
        '----- Mail original -----\nDe: "Léa Roussel" <lea@jardin.example>\nÀ: "Projets ESS" <projets@ess.example>\nEnvoyé: Lundi 6 Mars 2017 10:02:33\nObjet: Compte rendu\n\n{old}',
    ),
    Shape(
        "fr zimbra new",
        'De: "Léa Roussel" <lea@jardin.example>\nÀ: "projets" <projets@ess.example>\nEnvoyé: Lundi 6 Mars 2017 10:02:33\nObjet: Compte rendu\n\n{old}',
    ),
    Shape(
        "fr la poste",
        'De : "Léa Roussel" <lea@jardin.example>\nA : projets@ess.example\nEnvoyé: lundi 6 Mars 2017 10:02\nObjet : Compte rendu\n\n{old}',
    ),
    Shape("fr outlook", OUTLOOK_FR + "Objet : Compte rendu\n\n{old}"),
    Shape("fr outlook cc", OUTLOOK_FR + "Cc : Hugo <hugo@ess.example>\nObjet : RE: Compte rendu\n\n{old}"),
    Shape("fr outlook nbsp", (OUTLOOK_FR + "Objet : Compte rendu").replace(" :", "\u00a0:") + "\n\n{old}"),
    Shape("fr outlook no space", (OUTLOOK_FR + "Objet : Compte rendu").replace(" :", ":") + "\n\n{old}"),
    Shape("fr outlook bar", "_" * 32 + "\n" + OUTLOOK_FR + "Objet : Compte rendu\n\n{old}"),
    Shape(
        "fr outlook bold",
        "*De :* Léa Roussel <lea@jardin.example>\n*Envoyé :* lundi 6 mars 2017 09:12\n*À :* Projets ESS\n*Objet :* Compte rendu\n\n{old}",
    ),
    Shape(
        "fr outlook name only",
        "De : Léa Roussel\nEnvoyé : lundi 6 mars 2017 09:12\nÀ : Projets ESS\nObjet : Compte rendu\n\n{old}",
    ),
    Shape(
        "fr outlook message d'origine",
        "-----Message d'origine-----\nDe : Léa Roussel [mailto:lea@jardin.example]\nEnvoyé : lundi 6 mars 2017 09:12\nÀ : Projets ESS\nObjet : Compte rendu\n\n{old}",
    ),
    Shape(
        "fr outlook curly apostrophe",
        "-----Message d’origine-----\nDe : Léa Roussel\nEnvoyé : lundi 6 mars 2017 09:12\nÀ : Projets ESS\nObjet : Compte rendu\n\n{old}",
    ),
    Shape(
        "fr outlook mac",
        "De : Léa Roussel <lea@jardin.example>\nDate : lundi 6 mars 2017 à 09:12\nÀ : Projets ESS <projets@ess.example>\nObjet : Compte rendu\n\n{old}",
    ),
    Shape(
        "fr outlook mac pour",
        "De : Léa Roussel <lea@jardin.example>\nDate : lundi 6 mars 2017 à 09:12\nPour : Projets ESS <projets@ess.example>\nSujet : Compte rendu\n\n{old}",
    ),
    Shape(
        "fr outlook mobile",
        "Télécharger Outlook pour Android<https://aka.ms/ghei36>\n________________________________\nDe : Léa Roussel <lea@jardin.example>\nEnvoyé : lundi 6 mars 2017 09:12:00\nÀ : Projets ESS <projets@ess.example>\nObjet : Compte rendu\n\n{old}",
    ),
    Shape(
        "fr windows mail",
        "Envoyé à partir de Courrier pour Windows\n\nDe : Léa Roussel\nEnvoyé le :lundi 6 mars 2017 09:12\nÀ : projets@ess.example\nObjet :Compte rendu\n\n{old}",
    ),
    Shape(
        "fr outlook long recipients",
        "De : Léa Roussel <lea@jardin.example>\nEnvoyé : lundi 6 mars 2017 09:12\nÀ : Projets ESS <projets@ess.example>; Hugo Petit\n<hugo@ess.example>; Anne Morel <anne@ess.example>\nObjet : Compte rendu de la réunion\ndu mois de mars\n\n{old}",
    ),
    Shape(
        "fr samsung",
        "Envoyé depuis mon smartphone Samsung Galaxy.\n\n-------- Message d'origine --------\nDe : Léa Roussel <lea@jardin.example>\nDate : 06/03/2017 10:02 (GMT+01:00)\nÀ : projets@ess.example\nObjet : Compte rendu\n\n{old}",
    ),
    Shape("fr our mark", "-- Répondez au-dessus de cette ligne --\n\n{old}"),
    Shape("fr our mark hashes", "## Répondez au-dessus de cette ligne ##\n\n{old}"),
    Shape(
        "fr our mark quoted",
        "Le lun. 6 mars 2017 à 10:02, Projets ESS <projets@ess.example> a écrit :\n\n> -- Répondez au-dessus de cette ligne --\n>\n{quoted}",
    ),
    Shape("en our mark", "-- Reply above this line --\n\n{old}"),
    Shape("en gmail", "On Mon, Mar 6, 2017 at 10:02 AM, Lea Roussel <lea@jardin.example> wrote:\n\n{quoted}"),
    Shape("en gmail new", "On Mon, 6 Mar 2017 at 10:02, Lea Roussel <lea@jardin.example> wrote:\n\n{quoted}"),
    Shape(
        "en gmail wrapped",
        "On Mon, Mar 6, 2017 at 10:02 AM, Lea Roussel <lea@jardin.example>\nwrote:\n\n{quoted}",
    ),
    Shape("en thunderbird", "On 03/06/2017 10:02 AM, Lea Roussel wrote:\n{quoted}"),
    Shape("en apple mail", "On 6 Mar 2017, at 10:02, Lea Roussel <lea@jardin.example> wrote:\n\n{old}"),
    Shape(
        "en apple mail quoted",
        "> On Mar 6, 2017, at 10:02 AM, Lea Roussel <lea@jardin.example> wrote:\n> \n{quoted}",
    ),
    Shape(
        "en iphone",
        "Sent from my iPhone\n\n> On Mar 6, 2017, at 10:02 AM, Lea Roussel <lea@jardin.example> wrote:\n> \n{quoted}",
    ),
    Shape(
        "en outlook",
        "From: Lea Roussel <lea@jardin.example>\nSent: Monday, March 6, 2017 9:12 AM\nTo: Projects\nSubject: Minutes\n\n{old}",
    ),
    Shape(
        "en outlook bracket",
        "From: Lea Roussel [mailto:lea@jardin.example]\nSent: 06 March 2017 09:12\nTo: Projects\nCc: Hugo\nSubject: RE: Minutes\n\n{old}",
    ),
    Shape(
        "en outlook original",
        "-----Original Message-----\nFrom: Lea Roussel\nSent: Monday, March 6, 2017 9:12 AM\nTo: Projects\nSubject: Minutes\n\n{old}",
    ),
    Shape(
        "en outlook mac",
        "From: Lea Roussel <lea@jardin.example>\nDate: Monday, March 6, 2017 at 9:12 AM\nTo: Projects <projets@ess.example>\nSubject: Minutes\n\n{old}",
    ),
    Shape(
        "en yahoo",
        "On Monday, March 6, 2017, 10:02:33 AM GMT+1, Lea Roussel <lea@jardin.example> wrote:\n\n{old}",
    ),
    Shape(
        "en proton",
        "On Monday, March 6th, 2017 at 10:02 AM, Lea Roussel <lea@jardin.example> wrote:\n\n{quoted}",
    ),
    Shape(
        "en zimbra",
        '----- Original Message -----\nFrom: "Lea Roussel" <lea@jardin.example>\nTo: "Projects" <projets@ess.example>\nSent: Monday, March 6, 2017 10:02:33 AM\nSubject: Minutes\n\n{old}',
    ),
    Shape(
        "en zoho",
        "---- On Mon, 06 Mar 2017 10:02:33 +0100 Lea Roussel <lea@jardin.example> wrote ----\n\n{old}",
    ),
    Shape(
        "en samsung",
        "-------- Original message --------\nFrom: Lea Roussel <lea@jardin.example>\nDate: 06/03/2017 10:02 (GMT+01:00)\nTo: projets@ess.example\nSubject: Minutes\n\n{old}",
    ),
    Shape("en iso date", "2017-03-06 10:02 GMT+01:00 Lea Roussel <lea@jardin.example>:\n\n{quoted}"),
    Shape("en slashes", "2017/3/6 Lea Roussel <lea@jardin.example>\n\n{quoted}"),
    Shape("en name first", "Lea Roussel <lea@jardin.example> wrote:\n\n{quoted}"),
    Shape(
        "thread of two",
        "Le 06/03/2017 à 10:02, Léa Roussel a écrit :\n{quoted}\n>\n> Le 05/03/2017 à 09:00, Hugo a écrit :\n{inner}",
    ),
    Shape(
        "outlook above gmail",
        OUTLOOK_FR
        + "Objet : Compte rendu\n\n{old}\n\nLe dim. 5 mars 2017 à 09:00, Hugo <hugo@ess.example> a écrit :\n\n{quoted}",
    ),
)


def below(shape: Shape) -> str:
    """Fill in a shape's older mail."""
    filled = shape.below.replace("{old}", OLD).replace("{quoted}", QUOTED)
    return filled.replace("{inner}", INNER_QUOTED)
