"""A member answers a call, or is interested in a project."""

from __future__ import annotations

from desk.office import CAMILLE, KARIM, MARIE, SOPHIE, Desk, bodies, letters, transcript, with_group
from intake.desk.notices import VolunteerToSee
from intake.desk.records import Call, CallState, Disposition

FAILED = "mx.quartier.example; dmarc=fail"


def office(*titles: str) -> Desk:
    """A desk with a project for each title; Laverie, P1, where none is told."""
    desk = Desk()
    for title in titles or ("Laverie",):
        desk.mail(SOPHIE, f"Notre projet : {title}.", subject=title)
    return desk


def test_answering_a_call_is_noted_and_told_to_the_animateurs() -> None:
    desk = office()
    desk.mail(SOPHIE, "Appel : qui tient la caisse ?", subject="[P1]")
    outcome = desk.mail(MARIE, "Je prends P1, le samedi", subject="bulletin")
    assert desk.records(Call)[0].answers == ("marie@courriel.example",)
    assert desk.records(Call)[0].state is CallState.ANSWERED
    assert transcript(outcome) == ([("call_answered", {"ref": "P1", "title": "Laverie"})], [])
    notice, body = desk.last(VolunteerToSee)
    assert (notice.to, notice.about) == (CAMILLE, "P1")
    assert body == VolunteerToSee(
        "P1",
        "Laverie",
        "qui tient la caisse ?",
        "Marie Petit",
        MARIE.email,
        "Je prends P1, le samedi",
        "Sophie Arnaud",
    )


def test_without_a_call_it_is_an_offer() -> None:
    desk = office()
    outcome = desk.mail(MARIE, "JE PRENDS P1")
    assert transcript(outcome)[0] == [("offer_made", {"ref": "P1", "title": "Laverie"})]
    assert desk.last(VolunteerToSee)[1].call == ""


def test_answering_twice_counts_once() -> None:
    desk = office()
    desk.mail(SOPHIE, "Appel : deux bénévoles pour la caisse", subject="[P1]")
    desk.mail(MARIE, "JE PRENDS P1")
    again = desk.mail(MARIE, "INTÉRESSÉE P1")
    assert transcript(again)[0] == [("offer_already", {"ref": "P1", "title": "Laverie"})]
    assert letters(again) == [("transcript", MARIE.email)]
    desk.mail(KARIM, "I take P1")
    assert desk.records(Call)[0].answers == (MARIE.key, KARIM.key)


def test_two_projects_in_one_command_are_two_answers() -> None:
    desk = office("Laverie", "Fournil")
    outcome = desk.mail(MARIE, "JE PRENDS P1 et P2")
    done = [values["title"] for _, values in transcript(outcome)[0]]
    assert done == ["Laverie", "Fournil"]
    assert [body.ref for body in bodies(outcome) if isinstance(body, VolunteerToSee)] == ["P1", "P2"]


def test_a_second_wish_in_the_same_line_is_told_too() -> None:
    desk = Desk()
    desk.mail(SOPHIE, "Une laverie.\n\nAppel : un plombier", subject="Laverie")
    done, refused = transcript(desk.mail(MARIE, "Je prends P1 et INTÉRESSÉE P9", subject="Re: Bulletin"))
    assert [name for name, _ in done] == ["call_answered"]
    assert refused == [("project_unknown", {"ref": "P9"})]


def test_an_unknown_project_is_told_so() -> None:
    outcome = office().mail(MARIE, "JE PRENDS P9")
    assert transcript(outcome) == ([], [("project_unknown", {"ref": "P9"})])


def test_a_hidden_project_is_as_unknown_as_one_that_is_not() -> None:
    desk = office()
    desk.mail(CAMILLE, "CONFIDENTIEL P1")
    outcome = desk.mail(MARIE, "JE PRENDS P1")
    assert transcript(outcome) == ([], [("project_unknown", {"ref": "P1"})])
    assert letters(outcome) == [("transcript", MARIE.email)]


def test_a_holder_who_is_no_member_does_not_volunteer() -> None:
    outcome = office().mail(SOPHIE, "JE PRENDS P1")
    assert transcript(outcome) == ([], [("for_members", {"verb": "JE PRENDS P1"})])


def test_mere_interest_is_told_to_the_animateurs_without_a_holder_who_was_asked() -> None:
    desk = office()
    desk.mail(MARIE, "INTÉRESSÉE P1")
    assert desk.last(VolunteerToSee)[1].asked == ""


def test_a_holder_sees_the_page_and_the_files_of_their_own_project_alone() -> None:
    desk = office("Laverie")
    desk.mail(KARIM, "Un fournil.", subject="Fournil")
    assert letters(desk.mail(SOPHIE, "FICHE P1")) == [("card", SOPHIE.email)]
    refused = desk.mail(SOPHIE, "FICHE P2")
    assert transcript(refused) == ([], [("for_members", {"verb": "FICHE P2"})])


def test_a_forged_member_takes_nothing() -> None:
    desk = office()
    desk.mail(SOPHIE, "Appel : qui tient la caisse ?", subject="[P1]")
    outcome = desk.mail(MARIE, "JE PRENDS P1", authentication=FAILED)
    assert transcript(outcome) == ([], [("approval_unproven", {})])
    assert desk.records(Call)[0].answers == ()


def test_a_machine_takes_nothing() -> None:
    desk = office()
    desk.mail(SOPHIE, "Appel : qui tient la caisse ?", subject="[P1]")
    outcome = desk.mail(MARIE, "JE PRENDS P1", Auto_Submitted="auto-replied")
    assert (outcome.disposition, outcome.notices) == (Disposition.IGNORED, ())
    assert desk.records(Call)[0].answers == ()


def test_a_mailing_list_takes_nothing() -> None:
    desk = office()
    outcome = desk.mail(MARIE, "JE PRENDS P1", List_Id="<voisins.liste.example>")
    assert (outcome.disposition, outcome.reason) == (Disposition.ASIDE, "command by list")
    assert letters(outcome) == [("set_aside", CAMILLE.email)]


def test_an_animateur_who_is_a_member_gets_one_letter() -> None:
    desk = Desk(with_group(members=(CAMILLE, MARIE)))
    desk.mail(CAMILLE, "RÉUNION 1 le 8/03 18h")
    assert letters(desk.tick()) == [("invitation", CAMILLE.email), ("invitation", MARIE.email)]
