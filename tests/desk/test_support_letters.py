"""Letters of support: drafted, approved by reply, corrected, refused, expired."""

from __future__ import annotations

import dataclasses

import pytest

from desk.office import CAMILLE, DENIS, KARIM, MARIE, Desk, at, letters, transcript, with_group
from desk.support_desk import approved, drafted, states, with_project
from intake.desk.group import ApprovalRules
from intake.desk.notices import (
    ConfirmApproval,
    DraftSupport,
    DraftUnread,
    SupportOutcome,
    SupportReady,
)
from intake.desk.records import (
    FOLLOWS,
    AuditLine,
    Portrait,
    Project,
    RecipientState,
    SupportLetter,
    SupportState,
    SupportVersion,
)
from intake.desk.support.wording import holder_called
from letters.reading_back import received

TOWN_HALL = """L1. Mairie

Les Voisins – groupe de travail «\u00a0Projets ESS\u00a0» – projets@quartier.example

À l’attention de la Mairie

Le 6 mars 2017

Objet\u00a0: soutien au projet «\u00a0Laverie\u00a0»

Madame, Monsieur,

Notre association, Les Voisins, réunit un groupe de travail, «\u00a0Projets
ESS\u00a0», qui accueille et accompagne des projets. Elle a l’honneur d’appeler
votre attention sur l’un d’eux, «\u00a0Laverie\u00a0».

Une laverie où l’on paie selon ses moyens, tenue par des voisins.

Elle forme deux apprentis.

Notre association soutient ce projet et en suit l’avancement.

Nous vous saurions gré de l’attention et du soutien que vous voudrez bien
lui apporter, et nous tenons à votre disposition pour vous rencontrer ou
vous donner tout complément d’information.

Nous vous prions d’agréer, Madame, Monsieur, l’expression de nos salutations
les plus distinguées.

Pour l’association Les Voisins

Camille Roche, animatrice du groupe de travail «\u00a0Projets ESS\u00a0»"""


@pytest.mark.parametrize(
    ("language", "opening", "support"),
    [
        (
            "fr",
            "Notre groupe de travail, « Projets ESS », accueille et accompagne des projets.",
            "Notre groupe soutient ce projet et en suit l’avancement.",
        ),
        (
            "en",
            "Our working group, “Projets ESS”, welcomes and accompanies projects.",
            "Our group supports this project and follows its progress.",
        ),
    ],
)
def test_a_group_of_no_association_speaks_for_itself(language: str, opening: str, support: str) -> None:
    desk = with_project(Desk(with_group(association="", language=language)))
    desk.mail(CAMILLE, "LETTRE P1 à Mairie", subject="lettre")
    text = " ".join(newest(desk).text.split())
    assert opening in text
    assert support in text
    assert "ssociation" not in text


@pytest.mark.parametrize(
    ("holder", "told"),
    [
        ("association Les Lilas", "l’association Les Lilas"),
        ("Centre social Les Lilas", "le Centre social Les Lilas"),
        ("Sophie Arnaud", "Sophie Arnaud"),
        ("", ""),
    ],
)
def test_who_brings_a_project_has_an_article_where_it_is_known(holder: str, told: str) -> None:
    assert holder_called(holder, "fr") == told


def letter(desk: Desk) -> SupportLetter:
    return desk.records(SupportLetter)[0]


def newest(desk: Desk) -> SupportVersion:
    return desk.records(SupportVersion)[-1]


def test_a_letter_is_drafted_for_each_recipient_and_mailed_to_the_animateurs_alone() -> None:
    desk = with_project(Desk(with_group(animateurs=(CAMILLE, DENIS))))
    outcome = desk.mail(
        CAMILLE, "LETTRE P1 à Mairie <mairie@ville.example>, Semaest, Député", subject="lettre"
    )
    assert sorted(letters(outcome)) == [
        ("draft_support", CAMILLE.email),
        ("draft_support", DENIS.email),
        ("transcript", CAMILLE.email),
    ]
    assert transcript(outcome)[0] == [
        (
            "letter_drafted",
            {"ref": "P1-L1", "title": "Laverie", "names": ("Mairie", "Semaest", "Député"), "twice": ()},
        )
    ]
    body = desk.last(DraftSupport, CAMILLE)[1]
    assert body.text.split("\n\nL2. Semaest\n\n")[0] == TOWN_HALL
    assert "À l’attention de Semaest" in body.text
    assert "À l’attention du Député" in body.text
    assert [each.email for each in body.recipients] == ["mairie@ville.example", "", ""]
    assert set(states(desk).values()) == {RecipientState.DRAFTED}


def test_an_ok_approves_and_brings_the_sheets_to_every_animateur() -> None:
    desk, draft = drafted(Desk(with_group(animateurs=(CAMILLE, DENIS))))
    outcome = desk.mail(CAMILLE, "OK", answers=draft)
    assert letters(outcome) == [("support_ready", CAMILLE.email), ("support_ready", DENIS.email)]
    body = desk.last(SupportReady, DENIS)[1]
    assert [sheet.filename for sheet in body.sheets] == [
        "lettre-P1-L1-1-Mairie",
        "lettre-P1-L1-2-Semaest",
        "lettre-P1-L1-3-Depute",
    ]
    assert (body.by, body.left_out) == ("Camille Roche", ())
    assert letter(desk).state is SupportState.APPROVED
    assert set(states(desk).values()) == {RecipientState.APPROVED}


@pytest.mark.parametrize("words", ["OK SAUF 2", "ok sauf L2", "OK sauf la lettre 2, merci", "OK except 2"])
def test_a_recipient_may_be_left_out(words: str) -> None:
    desk, draft = drafted()
    desk.mail(CAMILLE, words, answers=draft)
    body = desk.last(SupportReady)[1]
    assert [sheet.filename[-7:] for sheet in body.sheets] == ["-Mairie", "-Depute"]
    assert body.left_out == ("Semaest",)
    assert states(desk)["Semaest"] is RecipientState.LEFT_OUT


def test_a_no_returns_the_letter_and_every_animateur_learns_why() -> None:
    desk, draft = drafted(Desk(with_group(animateurs=(CAMILLE, DENIS))))
    outcome = desk.mail(CAMILLE, "NON, il manque le budget", answers=draft)
    assert letters(outcome) == [("support_outcome", CAMILLE.email), ("support_outcome", DENIS.email)]
    body = desk.last(SupportOutcome, DENIS)[1]
    assert (body.what, body.by, body.reason) == ("returned", "Camille Roche", "il manque le budget")
    desk.mail(CAMILLE, "OK", answers=draft)
    assert desk.last(SupportOutcome, CAMILLE)[1].what == "returned"
    assert letter(desk).state is SupportState.RETURNED


def test_a_line_replaces_the_body_of_one_letter_and_asks_again() -> None:
    desk, draft = drafted()
    outcome = desk.mail(CAMILLE, "L2 : Nous aimerions vous présenter une laverie.", answers=draft)
    assert outcome.reason == "corrected: P1-L1-v2"
    body = desk.last(DraftSupport)[1]
    first, _, rest = body.text.partition("\n\nL2. Semaest\n\n")
    assert first == TOWN_HALL
    second = rest.partition("\n\nL3. ")[0].split("\n\n")
    assert second[3:7] == [
        "Objet\u00a0: soutien au projet «\u00a0Laverie\u00a0»",
        "Madame, Monsieur,",
        "Nous aimerions vous présenter une laverie.",
        "Nous vous prions d’agréer, Madame, Monsieur, l’expression de nos salutations\nles plus distinguées.",
    ]
    assert {change.label for change in body.changes} == {"L2"}
    assert letter(desk).state is SupportState.DRAFT


def test_a_letter_may_be_taken_out_and_put_back() -> None:
    desk, draft = drafted()
    desk.mail(CAMILLE, "L2 : retirer", answers=draft)
    notice, body = desk.last(DraftSupport)
    assert "Semaest" not in body.text
    assert [(change.label, change.was, change.now) for change in body.changes] == [("L2", "", "")]
    desk.mail(CAMILLE, "L2 : public", answers=notice)
    assert "L2. Semaest" in desk.last(DraftSupport)[1].text


def quoted(text: str) -> str:
    body = "\n".join(f"> {line}".rstrip() for line in text.splitlines())
    return f"> === DÉBUT DE LA LETTRE ===\n>\n{body}\n>\n> === FIN DE LA LETTRE ==="


def test_an_edit_in_the_quoted_draft_makes_the_next_version() -> None:
    desk, draft = drafted()
    assert isinstance(draft.body, DraftSupport)
    edited = draft.body.text.replace("À l’attention du Député", "À l’attention de Madame la Députée").replace(
        "Elle forme deux apprentis.", "Elle forme trois apprentis.", 1
    )
    outcome = desk.mail(
        CAMILLE,
        f"Corrigé.\n\nLe lun. 6 mars 2017 à 10:00, Projets ESS <projets@quartier.example> a écrit :\n{quoted(edited)}",
        answers=draft,
    )
    assert outcome.reason == "corrected: P1-L1-v2"
    body = desk.last(DraftSupport)[1]
    assert body.text == edited
    assert [(each.label, each.was, each.now) for each in body.changes] == [
        ("L1", "Elle forme deux apprentis.", "Elle forme trois apprentis."),
        ("L3", "À l’attention du Député", "À l’attention de Madame la Députée"),
    ]


def test_an_unchanged_quoted_draft_below_an_ok_approves_it() -> None:
    desk, draft = drafted()
    assert isinstance(draft.body, DraftSupport)
    text = f"OK\n\nLe lun. 6 mars 2017 à 10:00, Projets ESS <projets@quartier.example> a écrit :\n{quoted(draft.body.text)}"
    assert desk.mail(CAMILLE, text, answers=draft).reason == "approved P1-L1-v1"


def test_a_quote_that_lacks_half_of_the_draft_is_asked_back() -> None:
    desk, draft = drafted()
    text = f"Voilà.\n\nLe lun. 6 mars 2017 à 10:00, Projets ESS <projets@quartier.example> a écrit :\n{quoted(TOWN_HALL[:400])}"
    outcome = desk.mail(CAMILLE, text, answers=draft)
    assert transcript(outcome)[1] == [("letter_halves", {})]
    assert newest(desk).version == 1


def test_a_letter_deleted_in_the_quoted_draft_is_left_out() -> None:
    desk, draft = drafted()
    assert isinstance(draft.body, DraftSupport)
    kept = draft.body.text.partition("\n\nL3. ")[0]
    desk.mail(
        CAMILLE,
        f"Voilà.\n\nLe lun. 6 mars 2017 à 10:00, Projets ESS <projets@quartier.example> a écrit :\n{quoted(kept)}",
        answers=draft,
    )
    assert states(desk)["Député"] is RecipientState.LEFT_OUT
    assert desk.last(DraftSupport)[1].text == kept


def test_a_text_put_between_the_marks_is_what_every_letter_says() -> None:
    desk, draft = drafted()
    new = "Madame, Monsieur,\n\nVenez voir la laverie.\n\nBien à vous,\n\nCamille"
    desk.mail(CAMILLE, f"=== DÉBUT DE LA LETTRE ===\n{new}\n=== FIN DE LA LETTRE ===", answers=draft)
    text = desk.last(DraftSupport)[1].text
    assert text.count("Venez voir la laverie.") == 3
    assert "À l’attention de Semaest\n\nLe 6 mars 2017\n\nObjet" in text
    assert "salutations" not in text


def test_an_ok_to_a_version_that_was_replaced_approves_nothing() -> None:
    desk, draft = drafted()
    desk.mail(CAMILLE, "L1 : Bonjour.", answers=draft)
    desk.mail(CAMILLE, "OK", answers=draft)
    body = desk.last(SupportOutcome)[1]
    assert (body.what, body.version) == ("superseded", 2)
    assert letter(desk).state is SupportState.DRAFT


def test_a_second_ok_changes_nothing_and_says_who_approved() -> None:
    desk, _ = approved(Desk(with_group(animateurs=(CAMILLE, DENIS))))
    draft = desk.last(DraftSupport, DENIS)[0]
    outcome = desk.mail(DENIS, "OK", answers=draft)
    assert letters(outcome) == [("support_outcome", DENIS.email)]
    body = desk.last(SupportOutcome, DENIS)[1]
    assert (body.what, body.by) == ("already", "Camille Roche")


def test_a_host_that_proves_nothing_makes_the_approval_ask_once_more() -> None:
    desk, draft = drafted(Desk(with_group(authserv_id="")))
    desk.mail(CAMILLE, "OK SAUF 2", answers=draft, authentication="")
    notice, body = desk.last(ConfirmApproval)
    assert (body.support, letter(desk).state) == ("P1-L1", SupportState.DRAFT)
    desk.mail(CAMILLE, "OK", answers=notice, authentication="")
    assert states(desk)["Semaest"] is RecipientState.LEFT_OUT
    assert letter(desk).state is SupportState.APPROVED


def test_a_letter_that_nobody_approves_is_reminded_of_and_expires() -> None:
    desk, draft = drafted()
    assert letters(desk.tick(at(8, 3, 11)))[:1] == [("support_outcome", CAMILLE.email)]
    assert desk.last(SupportOutcome)[1].what == "expiring"
    assert [kind for kind, _ in letters(desk.tick(at(8, 3, 12)))] == []
    reminder = desk.last(SupportOutcome)[0]
    desk.tick(at(13, 3, 11))
    assert desk.last(SupportOutcome)[1].what == "expired"
    for answered in (draft, reminder):
        outcome = desk.mail(CAMILLE, "OK", answers=answered)
        assert outcome.reason == "refused: token_expired"
    assert letter(desk).state is SupportState.EXPIRED


def test_an_ok_to_the_reminder_approves() -> None:
    desk, _ = drafted()
    desk.tick(at(8, 3, 11))
    desk.mail(CAMILLE, "OK", answers=desk.last(SupportOutcome)[0])
    assert letter(desk).state is SupportState.APPROVED


def test_where_two_must_approve_the_first_ok_is_counted_and_told() -> None:
    group = with_group(animateurs=(CAMILLE, DENIS), approval=ApprovalRules(quorum=2))
    desk, draft = drafted(Desk(group))
    outcome = desk.mail(CAMILLE, "OK SAUF 2", answers=draft)
    assert letters(outcome) == [("support_outcome", CAMILLE.email), ("support_outcome", DENIS.email)]
    body = desk.last(SupportOutcome, DENIS)[1]
    assert (body.what, body.count, body.needed) == ("agreed", 1, 2)
    assert letter(desk).state is SupportState.DRAFT
    desk.mail(CAMILLE, "OK", answers=draft)
    assert letter(desk).state is SupportState.DRAFT
    desk.mail(CAMILLE, "OK SAUF 2", answers=draft)
    desk.mail(DENIS, "OK", answers=desk.last(DraftSupport, DENIS)[0])
    assert letter(desk).state is SupportState.APPROVED
    assert states(desk)["Semaest"] is RecipientState.LEFT_OUT


def test_two_who_leave_everybody_out_between_them_approve_nothing() -> None:
    group = with_group(animateurs=(CAMILLE, DENIS), approval=ApprovalRules(quorum=2))
    desk, draft = drafted(Desk(group), "LETTRE P1 à Mairie, Semaest")
    desk.mail(CAMILLE, "OK SAUF 1", answers=draft)
    outcome = desk.mail(DENIS, "OK SAUF 2", answers=desk.last(DraftSupport, DENIS)[0])
    assert transcript(outcome)[1] == [("letter_nobody_left", {})]


def test_each_act_on_a_letter_is_a_line_of_the_audit() -> None:
    desk, _ = approved()
    acts = [(each.act, each.about) for each in desk.records(AuditLine) if each.about.startswith("P1-L1")]
    assert acts[:2] == [("drafted", "P1-L1-v1"), ("sent", "P1-L1-v1")]
    assert ("approved", "P1-L1-v1") in acts


def test_a_deputy_of_today_gets_the_draft_and_may_approve() -> None:
    desk, _ = drafted()
    desk.mail(CAMILLE, "DÉLÉGUER à marie@courriel.example du 6 au 20 mars", subject="délégation")
    desk.tick()
    desk.mail(MARIE, "OK", answers=desk.last(DraftSupport, MARIE)[0])
    assert letter(desk).approved_by == MARIE.key


def test_a_project_without_a_recap_is_flagged_and_not_approved_as_it_is() -> None:
    desk = with_project()
    project = desk.records(Project)[0]
    desk.cabinet.records[Project][project.key] = dataclasses.replace(project, portrait=Portrait())
    desk.mail(CAMILLE, "LETTRE P1 à Mairie", subject="lettre")
    notice, body = desk.last(DraftSupport)
    assert [flag.name for flag in body.flags] == ["letter_flag_todo"]
    outcome = desk.mail(CAMILLE, "OK", answers=notice)
    assert transcript(outcome)[1] == [("letter_incomplete", {})]
    desk.mail(CAMILLE, "L1 : Une laverie.", answers=notice)
    desk.mail(CAMILLE, "OK", answers=desk.last(DraftSupport)[0])
    assert letter(desk).state is SupportState.APPROVED


BAD = [
    ("LETTRE P9 à Mairie", "project_unknown", {"ref": "P9"}),
    ("LETTRE P1", "letter_no_recipient", {"ref": "P1"}),
    ("LETTRE P1 à , ;", "letter_no_recipient", {"ref": "P1"}),
    (
        "LETTRE P1 à " + ", ".join(f"Mairie {n}" for n in range(30)),
        "letter_too_many",
        {"count": 30, "most": 10},
    ),
]


@pytest.mark.parametrize(("line", "name", "values"), BAD, ids=[line[:20] for line, _, _ in BAD])
def test_what_cannot_be_drafted_gets_a_sentence(line: str, name: str, values: dict[str, object]) -> None:
    desk = with_project()
    outcome = desk.mail(CAMILLE, line, subject="lettre")
    assert transcript(outcome) == ([], [(name, values)])
    assert desk.records(SupportLetter) == []


def test_what_seems_private_is_flagged_before_it_leaves_the_group() -> None:
    desk = with_project(
        text="Une laverie. Paul Durand, au RSA, la tiendra ; son numéro est le 06 12 34 56 78."
    )
    desk.mail(CAMILLE, "LETTRE P1 à Mairie", subject="lettre")
    (flag,) = desk.last(DraftSupport)[1].flags
    assert flag.name == "letter_flag_private"
    assert "06 12 34 56 78" in str(dict(flag.values)["words"])


def test_a_confidential_project_gets_no_letter() -> None:
    desk = with_project()
    desk.mail(CAMILLE, "CONFIDENTIEL P1", subject="x")
    outcome = desk.mail(CAMILLE, "LETTRE P1 à Mairie", subject="lettre")
    assert transcript(outcome)[1] == [("letter_confidential", {"ref": "P1"})]


def test_a_project_made_confidential_since_keeps_its_letter_back() -> None:
    desk, draft = drafted()
    desk.mail(CAMILLE, "CONFIDENTIEL P1", subject="x")
    outcome = desk.mail(CAMILLE, "OK", answers=draft)
    assert transcript(outcome)[1] == [("letter_confidential", {"ref": "P1"})]
    assert letter(desk).state is SupportState.DRAFT


def test_a_recipient_named_twice_gets_one_letter() -> None:
    desk = with_project()
    outcome = desk.mail(CAMILLE, "LETTRE P1 à la Mairie, Semaest, à la mairie <m@ville.example>", subject="x")
    ((_, values),) = transcript(outcome)[0]
    assert values["twice"] == ("mairie",)
    assert [(each.name, each.email) for each in letter(desk).recipients] == [
        ("Mairie", "m@ville.example"),
        ("Semaest", ""),
    ]


def test_an_exception_of_nobody_or_of_all_approves_nothing() -> None:
    desk, draft = drafted(line="LETTRE P1 à Mairie")
    desk.mail(CAMILLE, "OK SAUF 4", answers=draft)
    text = " ".join(received(desk.last(DraftUnread)[0], desk.group).text.replace("\u00a0", " ").split())
    assert "Il n’y a pas de lettre L4 dans ce brouillon. Rien n’est envoyé ni changé" in text
    assert "Répondez à ce courriel, avec sur la première ligne : OK" in text
    assert transcript(desk.mail(CAMILLE, "OK SAUF 1", answers=draft))[1] == [("letter_nobody_left", {})]
    assert letter(desk).state is SupportState.DRAFT


def test_an_unknown_line_is_never_an_approval() -> None:
    desk, draft = drafted()
    outcome = desk.mail(CAMILLE, "Je regarde demain", answers=draft)
    assert desk.last(DraftUnread)[1].unread == ("Je regarde demain",)
    assert outcome.reason == "not understood"
    desk.mail(CAMILLE, "\n", answers=draft)
    told = desk.last(DraftUnread)[1]
    assert [(each.label, each.name) for each in told.recipients] == [
        ("L1", "Mairie"),
        ("L2", "Semaest"),
        ("L3", "Député"),
    ]
    assert letter(desk).state is SupportState.DRAFT


def test_only_an_animateur_asks_for_a_letter() -> None:
    desk = with_project()
    outcome = desk.mail(KARIM, "LETTRE P1 à Mairie", subject="lettre")
    assert transcript(outcome)[1] == [("not_allowed", {"verb": "LETTRE P1 à Mairie"})]


def test_a_version_that_was_changed_in_the_store_is_not_approved() -> None:
    desk, draft = drafted()
    version = newest(desk)
    tampered = dataclasses.replace(version, text=version.text.replace("laverie", "banque"))
    desk.cabinet.records[SupportVersion][version.key] = tampered
    with pytest.raises(ValueError, match="is not the text that was shown"):
        desk.mail(CAMILLE, "OK", answers=draft)


def test_the_table_of_states_knows_every_state_and_nothing_comes_after_a_letter_left_out_but_a_draft() -> (
    None
):
    assert set(FOLLOWS) == set(RecipientState)
    assert FOLLOWS[RecipientState.LEFT_OUT] == {RecipientState.DRAFTED}
    assert RecipientState.SENT not in FOLLOWS[RecipientState.DRAFTED]
