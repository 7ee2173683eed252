"""The weekly digest: which period is due, and to whom it goes."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from desk.office import CAMILLE, KARIM, MARIE, SOPHIE, ZONE, Desk, at, letters, with_group
from intake.desk import next_due
from intake.desk.digest import preview
from intake.desk.group import DigestRules
from intake.desk.notices import Digest, DigestBody, NothingNew
from intake.desk.outcome import Outcome
from intake.desk.records import DigestPeriod
from intake.desk.work import Work
from intake.reading.message import Address

EVERYBODY = [("digest", who.email) for who in (CAMILLE, MARIE, KARIM)]


def started(desk: Desk | None = None) -> Desk:
    """A clerk that began on Monday 6 March at 10 o'clock, and one project mailed since."""
    desk = desk or Desk()
    desk.tick()
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    return desk


def body_of(outcome: Outcome) -> DigestBody:
    body = outcome.notices[0].body
    assert isinstance(body, Digest)
    return body.body


def periods(desk: Desk) -> list[str]:
    return [period.key for period in desk.records(DigestPeriod)]


def test_the_first_tick_claims_the_week_without_a_letter() -> None:
    desk = Desk()
    assert desk.tick().notices == ()
    due = at(6, 3, 8)
    assert desk.records(DigestPeriod) == [DigestPeriod("2017-W10", 0, due, due)]


@pytest.mark.parametrize(("hour", "minute", "sent"), [(7, 59, False), (8, 0, True), (8, 1, True)])
def test_a_digest_leaves_at_its_hour(hour: int, minute: int, sent: bool) -> None:
    desk = started()
    assert letters(desk.tick(at(13, 3, hour, minute))) == (EVERYBODY if sent else [])


def test_each_person_gets_one_letter_with_one_key_a_week() -> None:
    desk = started()
    outcome = desk.tick(at(13, 3, 8, 5))
    assert [notice.key for notice in outcome.notices] == [
        f"digest:2017-W11:{who.key}" for who in (CAMILLE, MARIE, KARIM)
    ]
    notice = outcome.notices[1]
    assert (notice.to, notice.about, notice.language) == (MARIE, "digest", "fr")
    assert notice.reply_tag == desk.clerk.tokens.tag("digest")
    assert notice.body == Digest("Marie Petit", body_of(outcome))
    assert desk.tick(at(13, 3, 8, 6)).notices == ()
    assert desk.tick(at(19, 3, 23)).notices == ()


def test_the_window_closes_where_the_next_one_opens() -> None:
    desk = started()
    first = body_of(desk.tick(at(13, 3, 8, 5)))
    desk.mail(SOPHIE, "Le local est trouvé.", subject="[P1]")
    second = body_of(desk.tick(at(20, 3, 8, 2)))
    assert (first.number, first.start, first.end) == (1, at(6, 3, 8), at(13, 3, 8, 5))
    assert (second.number, second.start, second.end) == (2, at(13, 3, 8, 5), at(20, 3, 8, 2))
    assert (first.missed, second.missed) == (0, 0)


def test_three_weeks_asleep_make_one_digest_that_says_so() -> None:
    desk = started()
    desk.tick(at(13, 3, 8))
    desk.mail(SOPHIE, "Le local est trouvé.", subject="[P1]")
    outcome = desk.tick(at(5, 4, 11))
    assert letters(outcome) == EVERYBODY
    body = body_of(outcome)
    assert (body.number, body.missed, body.start, body.end) == (2, 2, at(13, 3, 8), at(5, 4, 11))
    assert [line.ref for line in body.changed] == ["P1"]
    assert periods(desk) == ["2017-W10", "2017-W11", "2017-W14"]
    assert desk.records(DigestPeriod)[-1] == DigestPeriod("2017-W14", 2, at(13, 3, 8), at(5, 4, 11), 3, 2)


@pytest.mark.parametrize(
    ("sent", "then", "missed"),
    [
        ((17, 3), (20, 3), 0),  # on a Friday, four days late
        ((17, 3), (27, 3), 1),
        ((19, 3), (20, 3), 0),
        ((19, 3), (27, 3), 1),
    ],
)
def test_weeks_missed_are_counted_by_the_calendar(
    sent: tuple[int, int], then: tuple[int, int], missed: int
) -> None:
    desk = started()
    desk.tick(at(*sent, 20))
    desk.mail(SOPHIE, "Le local est trouvé.", subject="[P1]")
    assert body_of(desk.tick(at(*then, 8))).missed == missed


def test_a_quiet_week_is_told_to_the_animateurs_alone() -> None:
    desk = Desk()
    desk.tick()
    outcome = desk.tick(at(13, 3, 8))
    assert letters(outcome) == [("nothing_new", CAMILLE.email)]
    assert outcome.notices[0].body == NothingNew(at(6, 3, 8), at(13, 3, 8), 3)
    assert outcome.notices[0].key == f"digest:2017-W11:empty:{CAMILLE.key}"
    assert periods(desk) == ["2017-W10", "2017-W11"]


def test_a_clock_set_back_sends_nothing_again() -> None:
    desk = started()
    assert letters(desk.tick(at(13, 3, 8, 5))) == EVERYBODY
    for moment in (at(13, 3, 8, 0), at(12, 3, 23), at(6, 3, 9), at(1, 1), at(13, 3, 8, 6)):
        assert desk.tick(moment).notices == ()
    assert periods(desk) == ["2017-W10", "2017-W11"]


def test_news_behind_a_clock_set_back_stand_in_the_next_digest() -> None:
    desk = started()
    desk.tick(at(13, 3, 8, 5))
    desk.now = at(9, 3)
    desk.mail(SOPHIE, "Le local est trouvé.", subject="[P1]")
    desk.mail(MARIE, "Un fournil.", subject="Fournil")
    body = body_of(desk.tick(at(20, 3, 8)))
    assert [line.updates for line in body.changed] == [("Le local est trouvé.",)]
    assert [line.title for line in body.new] == ["Fournil"]


@pytest.mark.parametrize(
    ("rules", "moments", "sent"),
    [
        # Summer time begins on 26 March at 2 o'clock: 02:30 is not on the clock that day, 08:00 is 06:00 UTC.
        (DigestRules(6, dt.time(8, 0)), [at(26, 3, 7, 59), at(26, 3, 8, 0)], [False, True]),
        (
            DigestRules(6, dt.time(2, 30)),
            [at(26, 3, 1, 59), at(26, 3, 3, 29), at(26, 3, 3, 30)],
            [False, False, True],
        ),
        # It ends on 29 October at 3 o'clock: 02:30 comes twice and the digest leaves the first time.
        (DigestRules(6, dt.time(8, 0)), [at(29, 10, 7, 59), at(29, 10, 8, 0)], [False, True]),
        (
            DigestRules(6, dt.time(2, 30)),
            [at(29, 10, 2, 29), at(29, 10, 2, 30), at(29, 10, 2, 15, fold=1), at(29, 10, 2, 30, fold=1)],
            [False, True, False, False],
        ),
    ],
)
def test_on_the_days_when_the_clocks_change(
    rules: DigestRules, moments: list[dt.datetime], sent: list[bool]
) -> None:
    desk = Desk(with_group(digest=rules), moments[0] - dt.timedelta(days=6))
    desk.tick()
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    assert [letters(desk.tick(moment)) == EVERYBODY for moment in moments] == sent


@pytest.mark.parametrize(
    ("now", "due"),
    [
        (at(6, 3, 10), at(13, 3, 8)),
        (at(13, 3, 7, 59), at(13, 3, 8)),
        (at(13, 3, 8), at(20, 3, 8)),
        (at(20, 3, 9), at(27, 3, 8)),
        (at(23, 10, 9), at(30, 10, 8)),
    ],
)
def test_the_next_one_is_due_a_week_later_by_the_clock_on_the_wall(
    now: dt.datetime, due: dt.datetime
) -> None:
    desk = Desk(now=now)
    desk.tick()
    found = next_due(desk.cabinet, desk.clerk, now)
    assert found == due
    assert found.astimezone(ZONE).time() == dt.time(8, 0)


def test_a_day_moved_within_a_week_that_had_its_digest_waits_for_the_next() -> None:
    desk = started()
    desk.tick(at(13, 3, 8))
    desk.mail(SOPHIE, "Le local est trouvé.", subject="[P1]")
    group = with_group(digest=DigestRules(4, dt.time(8, 0)))
    desk.clerk = dataclasses.replace(desk.clerk, group=group)
    assert desk.tick(at(17, 3, 9)).notices == ()
    outcome = desk.tick(at(24, 3, 9))
    assert letters(outcome) == EVERYBODY
    assert body_of(outcome).changed[0].updates == ("Le local est trouvé.",)


def test_who_left_paused_or_bounced_gets_none() -> None:
    desk = started()
    desk.mail(MARIE, "STOP")
    desk.mail(KARIM, "PAUSE 1 semaine")
    assert letters(desk.tick(at(13, 3, 8))) == [("digest", CAMILLE.email)]
    desk.mail(SOPHIE, "Le local est trouvé.", subject="[P1]")
    assert letters(desk.tick(at(20, 3, 8))) == [("digest", CAMILLE.email), ("digest", KARIM.email)]


def test_a_preview_shows_what_would_be_told_and_claims_nothing() -> None:
    desk = started()
    work = Work(desk.cabinet, desk.clerk, at(9, 3))
    body = preview(work)
    assert (body.number, body.start, body.end) == (1, at(6, 3, 8), at(9, 3))
    assert [line.title for line in body.new] == ["Laverie"]
    assert periods(desk) == ["2017-W10"]


def test_a_preview_before_the_first_tick_shows_the_week() -> None:
    desk = Desk()
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    body = preview(Work(desk.cabinet, desk.clerk, at(9, 3)))
    assert (body.number, body.start) == (1, at(27, 2, 8))


def test_two_members_at_one_address_get_one_letter() -> None:
    """A couple who share a box are two names in the configuration, and one reader of it."""
    shared = [Address(name, "foyer@courriel.example") for name in ("Paul Martin", "Rose Martin")]
    desk = started(Desk(with_group(members=(*shared, MARIE))))
    told = letters(desk.tick(at(13, 3, 8)))
    assert sorted(to for _, to in told) == sorted([CAMILLE.email, MARIE.email, "foyer@courriel.example"])
