"""One root, and one class for each party whose fault it may be; each knows its exit code (sysexits.h)."""

from __future__ import annotations


class IntakeError(Exception):
    """An error told to people in one sentence and one remedy, without a traceback."""

    exit_code = 70

    def __init__(self, sentence: str, *, remedy: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.sentence} {self.remedy}".strip()


class UsageError(IntakeError):
    """The command's words are off."""

    exit_code = 64


class ConfigurationError(IntakeError):
    """The configuration does not say what is needed; `problems` holds every fault found, a line each."""

    exit_code = 78

    def __init__(self, sentence: str, *, remedy: str = "", problems: tuple[str, ...] = ()) -> None:
        super().__init__(sentence, remedy=remedy)
        self.problems = problems


class ServerError(IntakeError):
    """A mail server is away or refuses for good: wrong password, unknown host, refused certificate."""

    exit_code = 69


class ServerAwayError(ServerError):
    """A mail server is away for now; the next pass tries again."""

    exit_code = 75


class UnansweredError(ServerAwayError):
    """A server fell silent, or hung up, over one letter, which may have gone; it is tried again later."""


class StoreError(IntakeError):
    """The store cannot be opened or written; nothing of the change was kept."""

    exit_code = 74


class DamagedError(StoreError):
    """What was kept is no longer on the disk as it was written."""


class StoreBusyError(StoreError):
    """Another run holds the store: no fault, the other run does the work."""

    exit_code = 0


class UnreadableMailError(IntakeError):
    """A mail could not be taken in; its raw bytes wait in the shunt."""

    exit_code = 65


class UnreadDocumentError(IntakeError):
    """A document that came with a mail was not read; the sentence says why."""

    exit_code = 65


class TemplateError(IntakeError):
    """A template of the user's own cannot be rendered; `place` names the file and line."""

    exit_code = 78

    def __init__(self, sentence: str, *, remedy: str = "", place: str = "") -> None:
        super().__init__(sentence, remedy=remedy)
        self.place = place
