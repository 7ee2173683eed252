"""Finding what a mail is about: by our tag, the letter replied to, a reference or the exact title."""

from __future__ import annotations

import pytest

from desk.drafts import drafted
from desk.office import BOX, CAMILLE, KARIM, MARIE, SOPHIE, Desk, with_group
from intake.desk.notices import DraftMinutes, ProjectFiled, QuestionPassedOn
from intake.desk.records import Thread
from intake.desk.subject import Subject, folded, is_marked, plain_subject, subject_of
from intake.desk.work import Work
from intake.reading import parse


def office() -> Desk:
    """P1 Laverie and P2 Fournil; P3 has a title that says nothing."""
    desk = Desk()
    for title in ("Laverie", "Fournil", "Le"):
        desk.mail(SOPHIE, f"Notre projet : {title}.", subject=title)
    return desk


def found(desk: Desk, subject: str = "", **fields: str) -> Subject:
    message = parse(desk.raw(SOPHIE, "Bonjour.", subject=subject, **fields), desk.group.zone)
    return subject_of(message, Work(desk.cabinet, desk.clerk, desk.now))


@pytest.mark.parametrize(
    ("subject", "about", "how"),
    [
        ("[P2] des nouvelles", "P2", "subject"),
        ("Re: [Projets ESS] [p2] nouvelles", "P2", "subject"),
        ("[P02]", "P2", "subject"),
        ("nouvelles de P2", "P2", "subject"),
        ("laverie [P2]", "P2", "subject"),
        ("[P9] des nouvelles", "P9", "subject"),
        ("Laverie", "P1", "title"),
        ("RE: Tr : [Projets ESS] LAVERIE !", "P1", "title"),
        ("nouvelles de P9", "", ""),
        ("Le", "", ""),
        ("Laverie solidaire", "", ""),
        ("p2 sans majuscule", "", ""),
        ("MP2", "", ""),
        ("", "", ""),
    ],
)
def test_by_the_subject_line(subject: str, about: str, how: str) -> None:
    assert found(office(), subject) == Subject(about, how)


@pytest.mark.parametrize("field", ["To", "Cc", "Delivered_To", "X_Original_To"])
def test_by_the_tag_in_an_address(field: str) -> None:
    desk = office()
    address = f"projets+{desk.clerk.tokens.tag('P2')}@quartier.example"
    assert found(desk, "Laverie", **{field: address}) == Subject("P2", "address")


@pytest.mark.parametrize(
    "address",
    [
        "projets+p2.aaaaaa@quartier.example",
        "projets+@quartier.example",
        "projets+p2@quartier.example",
        "projets+.@quartier.example",
        "projets+r1-v1.aaaaaaaaaaaaaaaa@quartier.example",
        "projets+pé.üüü@quartier.example",
        BOX,
    ],
)
def test_a_tag_that_is_not_ours_tells_nothing(address: str) -> None:
    assert found(office(), To=address) == Subject()


def test_a_tag_at_another_box_tells_nothing() -> None:
    desk = office()
    tag = desk.clerk.tokens.tag("P2")
    assert found(desk, To=f"projets+{tag}@ailleurs.example, autre+{tag}@quartier.example") == Subject()


def test_by_the_letter_replied_to_the_newest_first() -> None:
    desk = office()
    first, second = (
        notice for notice in desk.notices if isinstance(notice.body, ProjectFiled) and notice.about != "P3"
    )
    ids = " ".join(f"<{desk.id_of(each)}>" for each in (first, second))
    assert found(desk, "Fournil", References=f"<x@y.example> {ids}") == Subject(
        "P2", "thread", "", second.key, SOPHIE.key
    )
    assert found(desk, "Fournil", In_Reply_To=f"<{desk.id_of(first)}>") == Subject(
        "P1", "thread", "", first.key, SOPHIE.key
    )


def test_the_letter_comes_before_the_subject_and_the_tag_before_the_letter() -> None:
    desk = office()
    first = next(notice for notice in desk.notices if notice.about == "P1")
    in_thread = {"In_Reply_To": f"<{desk.id_of(first)}>"}
    assert found(desk, "[P2]", **in_thread).about == "P1"
    tagged = f"projets+{desk.clerk.tokens.tag('P2')}@quartier.example"
    assert found(desk, "", To=tagged, **in_thread) == Subject("P2", "address")


def test_tag_and_letter_of_one_thing_tell_the_letter_too() -> None:
    desk = office()
    first = next(notice for notice in desk.notices if notice.about == "P1")
    tagged = f"projets+{desk.clerk.tokens.tag('P1')}@quartier.example"
    assert found(desk, To=tagged, In_Reply_To=f"<{desk.id_of(first)}>").letter == first.key


def test_a_reply_to_a_draft_carries_its_token() -> None:
    desk, draft = drafted()
    by_thread = found(desk, In_Reply_To=f"<{desk.id_of(draft)}>")
    by_address = found(desk, To=f"projets+{draft.reply_tag}@quartier.example")
    assert (by_thread.about, by_thread.how, by_thread.letter) == ("R1-v1", "thread", draft.key)
    assert (by_address.about, by_address.how) == ("R1-v1", "address")
    assert by_thread.token == by_address.token != ""


def test_the_token_may_stand_in_the_subject() -> None:
    desk, draft = drafted()
    token = desk.last(DraftMinutes)[1].token
    assert (
        found(desk, f"Re: à valider #R1-v1-{token}").token
        == found(desk, In_Reply_To=f"<{desk.id_of(draft)}>").token
    )
    assert found(desk, "Re: à valider #R1-v1-aaaaaaaaaaaaaaaa") == Subject("R1-v1", "wrong word")


def test_a_tag_of_a_version_finds_it_and_approves_nothing() -> None:
    desk, _ = drafted()
    tag = desk.clerk.tokens.tag("R1-v1")
    assert desk.mail(CAMILLE, "OK", To=f"projets+{tag}@quartier.example").reason == "refused: token_missing"


def test_a_group_whose_address_has_a_plus_has_no_tags() -> None:
    desk = Desk(with_group(address="box+projets@quartier.example"))
    tag = desk.clerk.tokens.tag("P2")
    assert found(desk, To=f"box+{tag}@quartier.example") == Subject()


def test_a_thread_of_a_letter_that_was_about_nothing() -> None:
    desk = office()
    desk.mail(MARIE, "AIDE")
    help_letter = desk.notices[-1]
    assert desk.cabinet.get(Thread, desk.id_of(help_letter)) is not None
    in_reply = {"In_Reply_To": f"<{desk.id_of(help_letter)}>"}
    assert found(desk, "Re: Aide", **in_reply).about == ""
    assert found(desk, "Re: Aide", **in_reply).letter == help_letter.key
    assert found(desk, "[P1] du nouveau", **in_reply).about == "P1"


def test_a_reference_in_brackets_that_is_no_projects_goes_to_a_human() -> None:
    desk = office()
    outcome = desk.mail(KARIM, "Le local est trouvé.", subject="[P9] nouvelles")
    assert outcome.reason == "question passed on"
    assert desk.last(QuestionPassedOn)[0].to == KARIM


@pytest.mark.parametrize(
    ("line", "plain"),
    [
        ("RE: [Projets ESS] Laverie [P1]", "Laverie"),
        ("Re: TR : Fwd: Laverie", "Laverie"),
        ("Rép. : Laverie", "Rép. : Laverie"),
        ("Re[2]: Laverie #R1-v1-aaaaaaaaaaaa", "Laverie"),
        ("Retour d'expérience : la laverie", "Retour d'expérience : la laverie"),
        ("  ", ""),
    ],
)
def test_a_subject_without_its_marks(line: str, plain: str) -> None:
    assert plain_subject(line) == plain


@pytest.mark.parametrize(
    ("line", "marked"),
    [("Re: Laverie", True), (" TR : x", True), ("[Liste] x", True), ("Laverie", False), ("", False)],
)
def test_marks_of_replies(line: str, marked: bool) -> None:
    assert is_marked(line) is marked


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        ("L’ÉPICERIE – Solidaire !", "l epicerie solidaire"),
        ("Œuvre\u00a0n° 2", "œuvre n 2"),
        ("_a__b_", "a b"),
        ("", ""),
    ],
)
def test_words_for_comparing(words: str, plain: str) -> None:
    assert folded(words) == plain
