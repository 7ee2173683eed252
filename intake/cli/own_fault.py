"""What nobody foresaw, in a sentence: what the disk refuses, and faults of intake's own."""

from __future__ import annotations

from intake.cli.console import language
from intake.config.faults import in_language
from intake.config.language import Text
from intake.errors import IntakeError, StoreError, UsageError


def own_fault(error: Exception) -> IntakeError:
    """Return the error that people are told instead of a traceback."""
    told = language()
    if isinstance(error, OSError) and error.strerror:
        words = in_language(error.strerror, told)
        if error.filename is None:
            return StoreError(REFUSED.told(told, words=words), remedy=LOOK.told(told))
        return StoreError(REFUSED_AT.told(told, path=error.filename, words=words), remedy=LOOK.told(told))
    if isinstance(error, ValueError) and "null byte" in str(error):
        return IntakeError(NULL.told(told), remedy=LOOK.told(told))
    if isinstance(error, UnicodeEncodeError) and "surrogates" in error.reason:
        return UsageError(NOT_UTF8.told(told), remedy=NOT_UTF8_REMEDY.told(told))
    what = f"{type(error).__name__}: {error}"
    return IntakeError(FAULT.told(told, what=what), remedy=REPORT.told(told))


REFUSED = Text("The system refuses: {words}.", "Le système refuse : {words}.")
REFUSED_AT = Text("{path} cannot be used: {words}.", "{path} ne peut pas servir : {words}.")
NULL = Text("A name holds a sign that no file has.", "Un nom contient un signe qu’aucun fichier ne porte.")
NOT_UTF8 = Text(
    "A word of the command line is not UTF-8.", "Un mot de la ligne de commande n’est pas en UTF-8."
)
NOT_UTF8_REMEDY = Text("Type it anew, on a terminal in UTF-8.", "Retapez-le, dans un terminal en UTF-8.")
LOOK = Text("Look at the path, and at who may read and write there.",
            "Vérifiez le chemin, et qui peut y lire et y écrire.")  # fmt: skip
FAULT = Text(
    "intake stopped on a fault of its own: {what}", "intake s’est arrêté sur une erreur à lui : {what}"
)
REPORT = Text(
    "Run it again with --debug, and report what it prints.",
    "Relancez la commande avec --debug, et signalez ce qu’elle affiche.",
)
