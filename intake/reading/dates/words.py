"""The words dates are told in, French and English: a line a list of words, folded (no accents, lower case).

A word has one kind, whatever its language; kinds are what the rules are written in (`rules.py`). Words
that mean two things ("mar." is Tuesday and March, "sept" is September and seven) have a kind of their own.
"""

from __future__ import annotations

from typing import Final

# Words whose kind says all.
PLAIN: Final[dict[str, str]] = {
    "DAYS": "jour jours day days",
    "WEEK": "semaine semaines week weeks semaine-ci",
    "MONTHS": "mois month months mois-ci",
    "YEARS": "an ans annee annees year years annee-ci",
    "QUARTER": "trimestre trimestres quarter",
    "HALFYEAR": "semestre",
    "WEEKEND": "week-end weekend",
    "TERM": "rentree",  # la rentrée: September
    "NEXT": "prochain prochaine prochains prochaines next coming",
    "LAST": "dernier derniere derniers dernieres last past",
    "GONE": "passe passee",  # behind its noun alone: "je passe mardi" is no "mardi passé"
    "LE": "le la l' the",
    "LES": "les",
    "ON": "on",
    "CE": "ce cet cette this",
    "DU": "du",
    "DE": "de d' des of",
    "AU": "au aux to",
    "A": "a at",
    "AND": "et and",
    "OR": "ou or",
    "BETWEEN": "entre between",
    "FROM": "from",
    "EN": "en during",
    "IN": "in",
    "DANS": "dans within sous d'ici",
    "PARTIR": "partir compter starting",
    "BOUND": "avant apres vers jusqu' jusque until till before after by around dès",
    "SINCE": "depuis since",
    "FOR": "pour for",
    "AGO": "ago",
    "VOICI": "voici voila",
    "HABIT": "chaque tous toutes every each",
    # What is held in a month is told by it: "la réunion de mars".
    "EVENT": "reunion seance rencontre assemblee atelier bulletin meeting session",
    "GRAS": "gras",  # mardi gras
    # A date behind one of these is a name on a wall: "rue du 4 septembre", "champ de Mars".
    "STREET": (
        "rue rues avenue av boulevard bd bld place quai impasse allee square passage cours chemin faubourg "
        "fbg station metro villa street road lane champ champs pont poisson"
    ),
    # What may stand behind a bare "le 15"; any other word makes a number of it ("le 3 pièces").
    "FOLLOW": (
        "chez avec si je j' nous il elle ils elles vous tu mais car c' qui que qu' sera sont est par sans "
        "inclus compris maximum max delai with if we i you he she they but will is"
    ),
}

# Words that stand for a number: of a month, a weekday (Monday is 0), an hour, a count.
VALUED: Final[dict[str, dict[int, str]]] = {
    "MONTH_FR": {
        1: "janvier janv", 2: "fevrier fevr fev", 3: "mars", 4: "avril avr", 5: "mai", 6: "juin",
        7: "juillet juil", 8: "aout", 9: "septembre", 10: "octobre", 11: "novembre", 12: "decembre",
    },
    "MONTH_EN": {
        1: "january", 2: "february feb", 3: "march", 4: "april apr", 5: "may", 6: "june jun",
        7: "july", 8: "august aug", 9: "september", 10: "october", 11: "november", 12: "december",
    },
    "MONTH_BOTH": {1: "jan", 7: "jul", 9: "sep", 10: "oct", 11: "nov", 12: "dec"},
    "SEPT": {9: "sept"},
    "MAR": {3: "mar"},
    "WEEKDAY": {
        0: "lundi monday", 1: "mardi tuesday", 2: "mercredi wednesday", 3: "jeudi thursday",
        4: "vendredi friday", 5: "samedi saturday", 6: "dimanche sunday",
    },
    # Too weak alone ("mer", "mon", "sun"): only in front of a day.
    "SHORTDAY": {
        0: "lun mon", 1: "tue tues", 2: "mer mercr wed weds", 3: "jeu thu thur thurs",
        4: "ven vendr fri", 5: "sam sat", 6: "dim sun",
    },
    "ORDINAL": {
        1: "premier premiere first", 2: "deuxieme second seconde", 3: "troisieme third",
        4: "quatrieme fourth", 5: "cinquieme fifth",
    },
    "UN": {1: "un une one"},
    "COUNT": {
        2: "deux two", 3: "trois three", 4: "quatre four", 5: "cinq five", 6: "six", 7: "seven",
        8: "huit eight", 9: "neuf nine", 10: "dix ten", 11: "onze eleven", 12: "douze twelve",
        13: "treize thirteen", 14: "quatorze fourteen", 15: "quinze fifteen", 16: "seize sixteen",
        17: "dix-sept seventeen", 18: "dix-huit eighteen", 19: "dix-neuf nineteen", 20: "vingt twenty",
        22: "vingt-deux", 23: "vingt-trois", 24: "vingt-quatre", 25: "vingt-cinq", 26: "vingt-six",
        27: "vingt-sept", 28: "vingt-huit", 29: "vingt-neuf", 30: "trente thirty",
    },
    "FORTNIGHT": {8: "huitaine", 10: "dizaine", 14: "fortnight", 15: "quinzaine"},
    "SEASON": {1: "printemps spring", 2: "ete summer", 3: "automne autumn", 4: "hiver winter"},
    "YULE": {25: "noel christmas"},
    "RELATIVE": {
        -2: "avant-hier", -1: "hier yesterday", 0: "aujourd'hui today", 1: "demain tomorrow",
        2: "apres-demain",
    },
    "TONIGHT": {0: "tonight"},
    "DAYPART": {  # the hours to add to an hour told below noon: "à 6 h du soir"
        0: "matin matinee morning nuit night", 12: "apres-midi aprem soir soiree journee afternoon evening",
    },
    "NOON": {0: "minuit midnight", 12: "midi noon"},
    "PART": {
        1: "debut early beginning start", 2: "mi mid mi- mid- milieu middle", 3: "fin late end", 4: "courant",
    },
}  # fmt: skip

# Endings of a figure: a day ("1er", "3rd"), or a rank ("2e trimestre", "11e" arrondissement).
DAY_ENDINGS: Final = frozenset({"er", "st", "nd", "rd", "th"})
RANK_ENDINGS: Final = frozenset({"e", "eme", "ere", "re", "nde"})

# Where a span of a period begins and ends, in days of a month, months of a year, weekdays.
PARTS_OF_MONTH: Final = {1: (1, 10), 2: (11, 20), 3: (21, 31), 4: (1, 31)}
PARTS_OF_YEAR: Final = {1: (1, 3), 2: (5, 8), 3: (10, 12), 4: (1, 12)}
PARTS_OF_WEEK: Final = {1: (0, 1), 2: (2, 2), 3: (3, 6), 4: (0, 6)}
# Seasons by the months and days people mean: spring is 21 March to 20 June.
SEASONS: Final = {1: 3, 2: 6, 3: 9, 4: 12}

# Kinds of words of which a date has at least one, when it has no figure.
ANCHORING: Final = (
    "MONTH_FR MONTH_EN MONTH_BOTH SEPT MAR WEEKDAY DAYS WEEK MONTHS YEARS QUARTER HALFYEAR WEEKEND TERM "
    "FORTNIGHT SEASON YULE RELATIVE TONIGHT DAYPART NOON"
)
