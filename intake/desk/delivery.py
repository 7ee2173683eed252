"""Letters that could not be delivered: when to try again, and what a human must know."""

from __future__ import annotations

import datetime as dt

from intake.desk.answers import tell_animateurs
from intake.desk.bounces import count_refusal
from intake.desk.notices import LetterRefused
from intake.desk.outcome import Outcome, View
from intake.desk.records import Letter
from intake.desk.work import Clerk, Work

FIRST_WAIT = dt.timedelta(minutes=5)
LONGEST_WAIT = dt.timedelta(hours=6)
MOST_TRIES = 60
GIVE_UP = dt.timedelta(days=5)
TOLD_AS = "letter_refused"


def next_try(letter: Letter, now: dt.datetime) -> dt.datetime | None:
    """Return when a deferred letter is tried again, waiting twice as long each time up to six hours.

    None after five days (RFC 5321 section 4.5.4.1): then it counts as refused. So it does after more tries
    than these take, for it may have been queued by a clock that was ahead of time.
    """
    if now - letter.queued >= GIVE_UP or letter.tries >= MOST_TRIES:
        return None
    # The letter's own key spreads a crowd that was deferred together over half a wait more.
    spread = 1 + (sum(letter.key.encode()) % 50) / 100
    wait: dt.timedelta = min(FIRST_WAIT * (1 << min(letter.tries, 10)), LONGEST_WAIT)
    return now + wait * spread


def on_lost(letter: Letter, view: View, clerk: Clerk, now: dt.datetime) -> Outcome:
    """Tell the animateurs of a letter that is damaged on our own disk: nobody gets it any more."""
    work = Work(view, clerk, now)
    if letter.kind != TOLD_AS:
        tell_animateurs(work, f"refused:{letter.key}", LetterRefused(letter.to, letter.kind, ""))
    return work.outcome(None, "letter lost")


def on_refused(letter: Letter, answer: str, view: View, clerk: Clerk, now: dt.datetime) -> Outcome:
    """Score the address of a letter that cannot be delivered, and tell the animateurs but the one it was to.

    Of a letter that tells of a refused one nothing is told: two dead addresses would tell each other forever.
    """
    work = Work(view, clerk, now)
    count_refusal(letter.to, answer, work)
    if letter.kind != TOLD_AS:
        body = LetterRefused(letter.to, letter.kind, answer)
        others = [each for each in work.group.animateurs if each.key != letter.to.casefold()]
        tell_animateurs(work, f"refused:{letter.key}", body, to=others)
    return work.outcome(None, "letter refused")
