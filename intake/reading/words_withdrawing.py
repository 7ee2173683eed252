"""How a holder takes a project back, in so many words: folded, parted by " | ", fr and en."""

from __future__ import annotations

from typing import Final

# Before "P4": these ask it, with nothing but a motive behind the number.
WITHDRAWING: Final = (
    "retirer | supprimer | je retire | je supprime | nous retirons | merci de retirer | retirez | supprimez",
    "retirer mon | retirer notre | je retire mon | nous retirons notre | merci de retirer mon",
    "merci de retirer notre | je souhaite retirer | je souhaite retirer mon | je voudrais retirer",
    "je voudrais retirer mon | je veux retirer | je veux retirer mon | nous souhaitons retirer",
    "nous souhaitons retirer notre | nous voulons retirer | nous voulons retirer notre",
    "withdraw | i withdraw | we withdraw | remove | delete | withdraw my | i withdraw my | we withdraw our",
    "i want to withdraw | i want to withdraw my | i would like to withdraw | i would like to withdraw my",
    "please withdraw | please withdraw my",
)
