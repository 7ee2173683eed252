"""Floods, loops and borrowed addresses: filed at a bounded cost, answered and reported once."""

from __future__ import annotations

from collections import Counter

import pytest

from desk.drafts import drafted
from desk.office import CAMILLE, HOST, MARIE, SOPHIE, Desk, at
from intake.desk.notices import ProjectFiled, RefusalLine, RefusalsToSee
from intake.desk.records import Heard, Project, Refusals
from intake.reading.message import Address

ROBOT = Address("Guichet", "guichet@mairie.example")


def said(desk: Desk) -> Counter[str]:
    return Counter(notice.kind for notice in desk.notices)


def test_a_burst_of_the_same_mail_is_filed_answered_and_told_once() -> None:
    desk = Desk()
    reasons = Counter(
        desk.mail(ROBOT, "Nous voulons ouvrir une laverie de quartier.", subject="Votre demande").reason
        for _ in range(1_000)
    )
    assert reasons == {"project P1": 1, "repeated": 999}
    assert said(desk) == {"project_filed": 1}


def test_a_burst_of_different_mails_stops_being_projects_and_is_reported_once() -> None:
    desk = Desk()
    reasons = Counter(
        desk.mail(SOPHIE, f"Nous voulons ouvrir une laverie de quartier, {words}.", subject=words).reason
        for words in (f"idée {chr(97 + n % 26) * (n // 26 + 1)}" for n in range(1_000))
    )
    assert reasons["too many mails"] == 980
    assert len(desk.records(Project)) == 20
    assert said(desk) == {"project_filed": 10, "set_aside": 1}
    assert len(desk.records(Heard)[0].texts) == 60


def test_an_animateur_may_write_as_much_as_there_is_to_say() -> None:
    desk, _ = drafted()
    outcomes = [desk.mail(CAMILLE, f"[P1] nouvelle {n}", subject="P1") for n in range(60)]
    assert {outcome.reason.partition(" ")[0] for outcome in outcomes} == {"update"}


def test_a_robot_that_answers_our_answers_is_left_alone_at_its_third_mail() -> None:
    desk = Desk()
    answered = []
    for number, words in enumerate(
        ("Nous avons reçu ceci", "Nous avons lu cela", "Nous avons vu la suite", "Nous avons tout classé")
    ):
        last = next((each for each in reversed(desk.notices) if each.to == ROBOT), None)
        subject = "" if last else "Demande"
        told = desk.mail(
            ROBOT, f"{words}, dossier de laverie numéro {number}.", subject=subject, answers=last
        ).notices
        answered.append(sum(notice.to == ROBOT for notice in told))
    assert answered == [1, 1, 0, 0]


def test_a_robot_whose_words_differ_by_a_number_is_answered_once() -> None:
    desk = Desk()
    answered = [
        len(desk.mail(ROBOT, f"Ticket {n} ouvert pour vous.", subject=f"Ticket {n}").notices)
        for n in range(4)
    ]
    assert answered == [1, 0, 0, 0]


def test_questions_of_a_thousand_strangers_reach_the_animateurs_in_a_few_letters_and_a_summary() -> None:
    desk = Desk()
    for n in range(1_000):
        stranger = Address("", f"a{n}@ailleurs.example")
        desk.mail(stranger, f"Comment devenir membre de {n} ?", subject="Question")
    assert said(desk) == {"question_passed_on": 1_000, "question_to_see": 15}
    desk.tick(at(7, 3))
    summary = [each.body for each in desk.notices if isinstance(each.body, RefusalsToSee)]
    assert [sum(line.count for line in each.refusals) for each in summary] == [985]
    assert {line.reason for line in summary[0].refusals} == {"too many questions"}


def test_strangers_whose_address_is_borrowed_get_no_answer_and_wait_in_a_summary() -> None:
    desk = Desk()
    for n in range(1_000):
        forged = Address("", f"a{n}@ailleurs.example")
        proof = f"{HOST}; dmarc=fail header.from=ailleurs.example"
        assert desk.mail(forged, "Gagnez !", subject="Offre", authentication=proof).reason == "forged sender"
    assert said(desk) == {"set_aside": 5}
    assert {notice.to.key for notice in desk.notices} == {CAMILLE.key}
    assert len(desk.records(Refusals)[0].senders) == 50
    desk.tick(at(7, 3, 8))
    day, summary = desk.last(RefusalsToSee)
    assert day.key == "refusals:2017-03-06:camille@quartier.example"
    assert len(summary.refusals) == 46
    assert summary.refusals[0] == RefusalLine("a5@ailleurs.example", "Offre", "forged sender", 1)
    assert summary.refusals[-1] == RefusalLine("", "", "forged sender", 950)
    assert desk.records(Refusals) == []


def test_a_refusal_is_told_to_its_sender_once_a_day_and_the_rest_in_one_letter() -> None:
    desk, draft = drafted()
    desk.now = at(1, 3, 9)
    before = len(desk.notices)
    for _ in range(30):
        assert desk.mail(MARIE, "OK", answers=draft).reason == "refused: approval_not_animateur"
    kinds = Counter((notice.kind, notice.to.key) for notice in desk.notices[before:])
    assert kinds == {("transcript", MARIE.key): 1, ("minutes_outcome", CAMILLE.key): 1}
    desk.tick(at(2, 3, 7))
    assert desk.last(RefusalsToSee)[1].refusals == (
        RefusalLine(MARIE.key, "Re: draft_minutes", "approval_not_animateur", 29),
    )
    desk.now = at(2, 3, 9)
    assert [n.kind for n in desk.mail(MARIE, "OK", answers=draft).notices] == [
        "transcript",
        "minutes_outcome",
    ]


@pytest.mark.parametrize("words", ["Nous avons un local.", "P1 : nous avons un local."])
def test_the_same_news_another_day_is_news(words: str) -> None:
    desk = Desk()
    project = desk.mail(SOPHIE, "Une laverie.", subject="Laverie").notices[0]
    assert isinstance(project.body, ProjectFiled)
    assert desk.mail(SOPHIE, words, answers=project).reason == "update P1-U1"
    desk.wait(days=1)
    assert desk.mail(SOPHIE, words, answers=project).reason == "update P1-U2"
