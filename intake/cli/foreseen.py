"""`intake run --dry-run` on the terminal: each mail, what it would come to and why, and the letters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from intake.cli.reasons import letter_in_words, reason_in_words
from intake.cli.words_explain import DISPOSITIONS
from intake.config.language import Text
from intake.config.problems import COLON
from intake.rehearsing import ForeseenLetters, ForeseenMail

if TYPE_CHECKING:
    from intake.desk.records import Letter


def mail_in_words(foreseen: ForeseenMail, language: str) -> Iterator[str]:
    """Yield a mail's lines: who wrote what, what it would come to and why, and each letter."""
    message = foreseen.message
    sender = message.sender.email if message.sender else NOBODY.told(language)
    subject = message.subject or NO_SUBJECT.told(language)
    yield f"{MAIL.told(language, sender=sender, subject=subject)} <{message.key}>"
    words = reason_in_words(foreseen.reason, language)
    code = f" ({foreseen.reason})" if words != foreseen.reason else ""
    text = DISPOSITIONS[foreseen.disposition]
    yield f"  {text.told(language, reason=words, colon=COLON)}{code}"
    yield from letters_in_words(foreseen.letters, language)


def more_in_words(foreseen: ForeseenLetters, language: str) -> Iterator[str]:
    """Yield the letters that the clock brings, or that wait from before, below their heading."""
    yield (WAITED if foreseen.waited else DUE).told(language)
    yield from letters_in_words(foreseen.letters, language)


def letters_in_words(letters: Sequence[Letter], language: str) -> Iterator[str]:
    """Yield a line a letter."""
    for letter in letters:
        words = letter_in_words(letter.kind, language)
        code = f" ({letter.kind})" if words != letter.kind else ""
        yield f"  {LETTER.told(language, to=letter.to, words=words)}{code}"


NOBODY = Text("nobody", "personne")
NO_SUBJECT = Text("no subject", "sans objet")
MAIL = Text("{sender}, “{subject}”", "{sender}, « {subject} »")
LETTER = Text("letter to {to}: {words}", "lettre à {to} : {words}")
DUE = Text("Due by now:", "Ce qui est dû :")
WAITED = Text("Letters that wait from before:", "Lettres en attente d’avant :")
NOTHING = Text("No mail waits, and nothing is due.", "Aucun courriel n’attend, et rien n’est dû.")
ANIMATEURS_ALONE = Text(
    "All these letters would go to the animateurs alone ([outbox] rehearse).",
    "Toutes ces lettres n’iraient qu’à l’animation ([outbox] rehearse).",
)
