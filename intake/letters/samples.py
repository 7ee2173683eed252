"""One notice of every kind, with invented people: templates are tried with them, golden letters show them."""

from __future__ import annotations

import dataclasses
import datetime as dt
from zoneinfo import ZoneInfo

from intake.desk.group import Group
from intake.desk.notices import (
    AddressDead,
    AgendaLine,
    Body,
    CallLine,
    Card,
    Change,
    CommentHeld,
    CommentToSee,
    ConfirmApproval,
    ConfirmMembership,
    Digest,
    DigestBody,
    DraftMinutes,
    DraftReminder,
    Enclosure,
    Fact,
    FileLine,
    Help,
    Invitation,
    LetterRefused,
    MemberToAccept,
    MinutesLine,
    MinutesOutcome,
    MinutesText,
    NothingNew,
    Notice,
    ProjectCard,
    ProjectFiled,
    ProjectLine,
    PublishedMinutes,
    QuestionPassedOn,
    QuestionToSee,
    RefusalLine,
    RefusalsToSee,
    Sentence,
    SetAside,
    State,
    Transcript,
    TranscriptLine,
    Unclear,
    UpdateFiled,
    VolunteerToSee,
    Welcome,
)
from intake.desk.records import Item, Paragraph, Section, Visibility, When
from intake.reading.message import Address, Precision

PARIS = ZoneInfo("Europe/Paris")
NOW = dt.datetime(2017, 3, 6, 8, 0, tzinfo=PARIS)
MARIE = Address("Marie Aubert", "marie.aubert@membres.example")
JEAN = Address("Jean Lemoine", "jean@quartier.example")
GROUP = Group(
    name="Projets ESS",
    association="Les Amis du Quartier",
    address="projets@quartier.example",
    zone=PARIS,
    animateurs=(JEAN,),
    members=(MARIE,),
)

TUESDAY = When(
    "le 14 mars à 18h30", dt.date(2017, 3, 14), dt.date(2017, 3, 14), dt.time(18, 30), Precision.DAY
)
NEXT_WEEK = When("la semaine prochaine", dt.date(2017, 3, 6), dt.date(2017, 3, 12), precision=Precision.WEEK)
LAST_WEEK = When("vendredi", dt.date(2017, 3, 3), dt.date(2017, 3, 3), precision=Precision.DAY)
SOME_DAY = When("un de ces jours")
FILES = (FileLine("présentation-laverie.pdf", 4_200_000), FileLine("photos.exe", 12_300, "executable"))
EXPIRES = dt.datetime(2017, 3, 7, 18, 0, tzinfo=PARIS)

LAUNDRY = ProjectLine(
    "P1", "Laverie solidaire", "ongoing", "Claire",
    updates=(
        ("La mairie nous reçoit le 14 mars. "
        "Le dossier complet est là : https://laverie.example/dossier?v=2\n\n"
        "L’ESAT propose de traiter le linge que nous lavons."),
    ),
    changes=(("status", "proposed", "ongoing"), ("follower", "", "Marie")),
    files=(FileLine("plan.pdf", 310_000),),
)  # fmt: skip
SEWING = ProjectLine("P2", "Atelier couture", "waiting", "Amadou", updates=("Toujours pas de local.",))
BAKERY = ProjectLine(
    "P3", "Le pain d’à côté", "proposed", "Inès",
    text="Une boulangerie associative, ouverte le soir, qui forme deux apprentis.",
    files=(FileLine("modèle économique.pptx", 1_900_000),),
)  # fmt: skip

DIGEST = DigestBody(
    number=9,
    start=dt.datetime(2017, 2, 27, 8, 0, tzinfo=PARIS),
    end=NOW,
    missed=1,
    sought=(
        CallLine("P1", "Laverie solidaire", "quelqu’un pour suivre le dossier avec Claire", "call"),
        CallLine("P2", "Atelier couture", "le budget prévisionnel", "request", "Amadou", TUESDAY),
        CallLine("P3", "Le pain d’à côté", "appeler la mairie", "action", "Inès Martin", NEXT_WEEK),
        CallLine("P2", "Atelier couture", "rendre les clés", "action", "Amadou", LAST_WEEK, overdue=True),
    ),
    changed=(LAUNDRY, SEWING),
    agenda=(
        AgendaLine("", TUESDAY, place="Maison des associations", meeting=3),
        AgendaLine("Table ronde sur le linge", NEXT_WEEK, "P1", "Laverie solidaire"),
    ),
    new=(BAKERY,),
    minutes=(MinutesLine(2, dt.date(2017, 2, 28), "draft"),),
)

PUBLIC_TEXT = """Compte rendu de la réunion n° 2
Projets ESS – Les Amis du Quartier
mardi 28 février 2017, Maison des associations

Présents : Jean, Marie, Claire

A) Point sur les projets en cours

A1. Laverie solidaire (P1)

Le conseil d’administration a donné son accord.

Prochaine étape : rendez-vous à la mairie le 14 mars.

B) Les nouveaux projets présentés

B1. Le pain d’à côté (P3)

Une boulangerie associative, ouverte le soir.

Décisions

– R2-D1 : écrire à la mairie (Jean, pour le 10 mars)

CR établi par Jean, animateur du groupe de travail"""


def _item(label: str, title: str, about: str, *paragraphs: Paragraph, hidden: bool = False) -> Item:
    fate = Visibility.INTERNAL if hidden else Visibility.PUBLIC
    return Item(label, Section(label[0]), title, paragraphs, about, fate)


INTERNAL_ITEMS = (
    _item(
        "A1", "Laverie solidaire", "P1",
        Paragraph(
            "update", "Le conseil d’administration a donné son accord.",
            "d’après le courriel de Claire, 21/02",
        ),
        Paragraph("step", "rendez-vous à la mairie le 14 mars.", "notes de Jean"),
    ),
    _item(
        "B1", "Le pain d’à côté", "P3",
        Paragraph(
            "presentation", "Une boulangerie associative, ouverte le soir.",
            "d’après le courriel d’Inès, 24/02",
        ),
        Paragraph("decision", "trouver un local", flag="sans responsable ni date"),
    ),
    _item("B2", "Accueil", "P4", Paragraph("text", "Vu en réunion.", "notes de Jean"), hidden=True),
    _item("D", "Décisions", "", Paragraph("listed", "R2-D1 : écrire à la mairie (Jean, pour le 10 mars)")),
)  # fmt: skip
PUBLIC_ITEMS = tuple(
    dataclasses.replace(item, paragraphs=tuple(Paragraph(each.role, each.text) for each in item.paragraphs))
    for item in INTERNAL_ITEMS
    if item.visibility is Visibility.PUBLIC
)
PUBLIC = MinutesText(
    2, dt.date(2017, 2, 28), "Compte rendu de la réunion n° 2", PUBLIC_TEXT, PUBLIC_ITEMS,
    ("Jean", "Marie", "Claire"), ("Amadou",), "le 28 mars à 18 h 30",
    "CR établi par Jean, animateur du groupe de travail",
)  # fmt: skip
INTERNAL = dataclasses.replace(
    PUBLIC,
    items=INTERNAL_ITEMS,
    text=PUBLIC_TEXT.replace("accord.", "accord. [d’après le courriel de Claire, 21/02]"),
)


def sentence(name: str, /, **values: object) -> Sentence:
    return Sentence(name, tuple(values.items()))


LAUNDRY_CARD = ProjectCard(
    "P1", "Laverie solidaire", "ongoing", dt.datetime(2017, 2, 6, 9, 0, tzinfo=PARIS), "Marie Aubert",
    (Fact("presentation", "Une laverie où l’on paie selon ses moyens."), Fact("need", "un local de 40 m²")),
    DIGEST.sought[:1], DIGEST.agenda[1:],
    ((dt.datetime(2017, 3, 2, 9, 0, tzinfo=PARIS), "La mairie nous reçoit le 14 mars."),), FILES[:1],
)  # fmt: skip
ASKED_OF = dataclasses.replace(BAKERY, updates=())

BODIES: dict[str, Body] = {
    "project_filed": ProjectFiled(
        "P1", "Laverie solidaire", "Claire",
        (
            Fact("presentation", "Une laverie où l’on paie selon ses moyens.\nOuverte à tous."),
            Fact("audience", "les voisins"),
        ),
        ("need", "model"), FILES, (TUESDAY, NEXT_WEEK, SOME_DAY),
    ),
    "update_filed": UpdateFiled(
        "P1", "Laverie solidaire", "Claire",
        "Bonne nouvelle : le conseil a dit oui !\n\nNous voyons la mairie la semaine prochaine.",
        FILES[:1], (NEXT_WEEK,), (Fact("need", "un local de 40 m²"),),
    ),
    "comment_held": CommentHeld("P1", "Laverie solidaire", "Paul"),
    "comment_to_see": CommentToSee(
        "P1", "Laverie solidaire", "Paul", "paul@ailleurs.example", "J’ai une machine à donner.", FILES[:1]
    ),
    "volunteer_to_see": VolunteerToSee(
        "P1", "Laverie solidaire", "quelqu’un pour suivre le dossier",
        "Marie Aubert", MARIE.email, "Je prends P1, avec plaisir.",
    ),
    "question_to_see": QuestionToSee(
        "Marie Aubert", MARIE.email, "Bulletin n° 9", "Peut-on visiter la laverie ?"
    ),
    "question_passed_on": QuestionPassedOn("Marie"),
    "transcript": Transcript(
        "Jean",
        (
            TranscriptLine("RÉUNION 3 le 28/03 18h30, Maison des associations", sentence(
                "meeting_planned", number=3, date=dt.date(2017, 3, 28), time=dt.time(18, 30),
                place="Maison des associations",
            )),
            TranscriptLine("STATUT P1 en cours", sentence(
                "status_set", ref="P1", title="Laverie solidaire", was="proposed", now="ongoing"
            )),
        ),
        (TranscriptLine("BILAN 2017", sentence("not_yet", verb="BILAN")),),
        ("Pense aux clés",),
    ),
    "help": Help("Jean", animateur=True, member=True),
    "unclear": Unclear("Paul", "??", "unknown"),
    "digest": Digest("Marie", DIGEST),
    "nothing_new": NothingNew(DIGEST.start, DIGEST.end, 1),
    "invitation": Invitation(
        "Marie", 3, dt.date(2017, 3, 28), dt.time(18, 30), "Maison des associations", (SEWING, BAKERY)
    ),
    "draft_minutes": DraftMinutes(
        "Jean", 3, EXPIRES, INTERNAL, PUBLIC,
        (Change("A1", "Le conseil a dit oui.", "Le conseil d’administration a donné son accord."),),
        ("B1\u00a0: trouver un local – sans responsable ni date",), "k7f3qd",
        "=== DÉBUT DU COMPTE RENDU ===", "=== FIN DU COMPTE RENDU ===",
    ),
    "minutes_outcome": MinutesOutcome("Jean", 2, 3, "approved", "Jean Lemoine", NOW, "B2"),
    "confirm_approval": ConfirmApproval("Jean", 2, 3, "OK SAUF B2", EXPIRES, "k7f3qd"),
    "published_minutes": PublishedMinutes("Marie", PUBLIC),
    "draft_reminder": DraftReminder("Jean", 2, 3, 2, EXPIRES),
    "refusals_to_see": RefusalsToSee(
        dt.date(2017, 3, 5),
        (
            RefusalLine("rose@ailleurs.example", "Re: Compte rendu", "approval_not_animateur", 3),
            RefusalLine("", "", "forged sender", 12),
        ),
    ),
    "set_aside": SetAside(
        "inconnu@ailleurs.example", "Une idée", "unclear: unknown", "sha256:0123456789abcdef"
    ),
    "letter_refused": LetterRefused("paul@ailleurs.example", "update_filed", "550 5.1.1 User unknown"),
    "address_dead": AddressDead("Paul", "paul@ailleurs.example", "5.1.1", 5, dt.date(2017, 2, 20)),
    "state": State(
        "Marie Aubert", (dataclasses.replace(SEWING, text="Un atelier ouvert."), ASKED_OF), DIGEST.agenda
    ),
    "card": Card("Marie Aubert", (LAUNDRY_CARD,)),
    "confirm_membership": ConfirmMembership("Paul Martin"),
    "member_to_accept": MemberToAccept("Paul Martin", "paul@ailleurs.example"),
    "welcome": Welcome("Paul Martin", (ASKED_OF,), DIGEST.agenda),
}  # fmt: skip

ABOUT = {
    "project_filed": "P1", "update_filed": "P1", "comment_to_see": "P1", "volunteer_to_see": "P1",
    "draft_minutes": "R2-v3", "minutes_outcome": "R2", "confirm_approval": "R2-v3", "published_minutes": "R2",
    "draft_reminder": "R2-v3", "invitation": "R3",
}  # fmt: skip
CALENDAR = Enclosure("réunion-3.ics", "text/calendar", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")


def notice(kind: str, language: str = "fr", **changes: object) -> Notice:
    """Return a notice of this kind as the desk would make it, with some fields changed."""
    body = BODIES[kind]
    to_animateur = body.family.value in {"draft", "reminder"} or kind in {"transcript", "help"}
    made = Notice(
        key=f"{kind}:{language}",
        to=JEAN if to_animateur else MARIE,
        language=language,
        body=body,
        about=ABOUT.get(kind, ""),
        reply_tag=f"{ABOUT[kind].lower()}.k7f3qd" if kind in ABOUT else "",
        subject="RE: Une idée" if body.family.value in {"ack", "refusal"} else "",
        in_reply_to="une-idee@mail.example",
        references=("racine@mail.example",),
        enclosures=(CALENDAR,) if kind == "invitation" else (),
    )
    return dataclasses.replace(made, **changes)  # type: ignore[arg-type]
