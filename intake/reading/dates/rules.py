"""The rules of the grammar, most telling first: a pattern of kinds of words, and how it is read.

A pattern names kinds (`words.py`, `tokens.py`) or the groups of kinds below, each with an optional name
to read it by: "day:DAYNUM month:MONTH year:YEAR?". The rest is regular-expression syntax over tokens.
"""

from __future__ import annotations

from typing import Final

from intake.reading.dates import periods, readings
from intake.reading.dates.hits import Reading

GROUPS: Final = {
    "MONTH": "MONTH_FR|MONTH_EN|MONTH_BOTH|SEPT|MAR",
    "ENGLISH": "MONTH_EN|MONTH_BOTH|SEPT|MAR",
    "LONGMONTH": "MONTH_FR|MONTH_EN|MONTH_BOTH",
    "DAYNUM": "DAY|ORDDAY",
    "RANKED": "ORDINAL|RANK|ORDDAY|LAST",
    "COUNTED": "UN|COUNT|DAY|NUMBER|A",
    "UNIT": "DAYS|WEEK|MONTHS|YEARS",
    "PERIOD": "WEEK|MONTHS|YEARS|QUARTER|WEEKEND",
    "SHORT": "WEEKDAY|SHORTDAY|MAR",
    "NUMERIC": "DATE|SLASH|WEAKSLASH",
    "SIDE": "NEXT|LAST|GONE",
    "BEFORE": "NEXT|LAST",
    "TILL": "AU|AND|DASH|A|BOUND",
    "WITHIN": "EN|IN|BOUND|SINCE|FOR",
    "ON_OR_AT": "EN|IN|AU|A",
}
# A date holds one of these, or nothing is looked for.
ANCHORS: Final = (
    "MONTH|WEEKDAY|SHORTDAY|DAY|ORDDAY|YEAR|DATE|SLASH|WEAKSLASH|DAYS|WEEK|MONTHS|YEARS|QUARTER|HALFYEAR|WEEKEND|"
    "TERM|FORTNIGHT|SEASON|YULE|RELATIVE|TONIGHT|DAYPART|NOON|QNUM"
)
# These never begin a date nor stand inside one before its anchor.
QUIET: Final = "WORD|STOP|COMMA|OPEN|CLOSE|FOLLOW|GRAS|AGO|CLOCK|DASH"

_A_WEEKDAY: Final = "(?: SHORT COMMA? )?"
_WD: Final = "(?: wd:SHORT COMMA? )?"
_TILL_DAY: Final = f"TILL LE? {_A_WEEKDAY} d2:DAYNUM m2:MONTH y2:YEAR?"
_TILL_NUMBER: Final = f"LE? {_A_WEEKDAY} d2:DAYNUM (?! UNIT | NUMERIC | PERIOD )"
_THE_WEEK_OF: Final = "(?: WEEK | w:WEEKEND ) (?: DU | DE LE? )"
_FROM_ON: Final = "(?: A? PARTIR DE | FROM )"
_END_YEAR: Final = "(?: COMMA? y2:YEAR )?"
_YEAR: Final = "(?: COMMA? year:YEAR )?"
_OF_THE: Final = "(?: DU | DE LE? | DE CE | LE )?"
_DATED: Final = "COMMA? LE? (?: DAYNUM | ORDINAL | NUMERIC )"
_OF_A_MONTH: Final = "(?: DU | DE ) (?: CE | LE )? NEXT? MONTHS"
_NO_MONTH: Final = "(?! DE MONTH )"
_AT_THE: Final = "(?: A | FOR | DANS A? ) LE"
_NO_BARE_DAY: Final = f"UNIT | PERIOD | STREET | MONTH | DE ENGLISH | DAYNUM | NUMBER | {_OF_A_MONTH}"

_NO_DATES: Final = (
    "STREET (?: DU | DE | A | AU ) LE? WEEKDAY? (?: DAYNUM | ORDINAL | COUNT ) MONTH YEAR?",
    "STREET (?: DU | DE ) LE? (?: MONTH | SEASON | YULE | TERM )",
    "HABIT LE? DE? (?: COUNTED | ORDINAL )? (?: WEEKDAY | UNIT | QUARTER | WEEKEND | DAYPART )",
    "(?: DU | FROM | DE )? WEEKDAY (?: AU | A | DASH ) LE? WEEKDAY (?! COMMA? DAYNUM )",
    "WEEKDAY GRAS",
    f"(?: LE | DU | UN | CE LE ) WEEKDAY (?! {_DATED} | SIDE | EN (?: COUNT | DAY ) | DE LE WEEK )",
)
_BETWEEN_DAYS: Final = (
    f"(?: BETWEEN | FROM | DU | DE )? (?: WEEK DU )? LE? {_WD} d1:DAYNUM m1:MONTH y1:YEAR? {_TILL_DAY}",
    f"(?: BETWEEN LE? | FROM LE? | WEEK? DU ) {_WD} d1:DAYNUM|ORDINAL {_TILL_DAY}",
    "d1:DAYNUM (?: DASH | AU ) d2:DAYNUM m2:MONTH y2:YEAR?",
    f"m2:ENGLISH d1:DAYNUM (?: DASH | AU | AND ) d2:DAYNUM {_END_YEAR}",
)
_WEEK_OF_DAY: Final = (
    f"{_THE_WEEK_OF} {_WD} day:DAYNUM|ORDINAL month:MONTH year:YEAR?",
    f"{_THE_WEEK_OF} {_WD} month:ENGLISH day:DAYNUM {_YEAR}",
    f"{_THE_WEEK_OF} {_WD} date:NUMERIC",
    "(?: WEEK | w:WEEKEND ) DU day:DAYNUM",
)
_SEASONS: Final = (
    f"(?: AU | EN | CE | (?: IN | BOUND ) LE? | {_AT_THE} ) season:SEASON year:YEAR? side:SIDE?",
    "season:SEASON year:YEAR",
    "LE? season:SEASON side:SIDE",
    "side:BEFORE season:SEASON",
)

# Every pattern with its reading, the first that fits wins.
RULES: Final[tuple[tuple[Reading, tuple[str, ...]], ...]] = (
    (readings.nothing, _NO_DATES),
    (readings.between_days, _BETWEEN_DAYS),
    (
        readings.between_numeric,
        (f"(?: BETWEEN LE? | FROM LE? | DU ) {_A_WEEKDAY} n1:NUMERIC TILL LE? {_A_WEEKDAY} n2:NUMERIC",),
    ),
    (
        readings.between_bare,
        (f"(?: BETWEEN LE? | FROM LE | WEEK? DU ) {_A_WEEKDAY} d1:DAYNUM (?: AU | AND ) {_TILL_NUMBER}",),
    ),
    (readings.between_numeric, ("(?: BETWEEN LE? | FROM LE? | DU ) d1:DAYNUM TILL LE? n2:SLASH|DATE",)),
    (readings.between_weekdays, ("BETWEEN wd:WEEKDAY AND w2:WEEKDAY",)),
    (
        periods.between_months,
        (
            "m1:LONGMONTH DASH m2:LONGMONTH y2:YEAR?",
            "(?: DE | BETWEEN | FROM | EN ) m1:LONGMONTH y1:YEAR? TILL EN? m2:LONGMONTH y2:YEAR?",
        ),
    ),
    (periods.between_years, ("(?: DE | BETWEEN | FROM ) y1:YEAR TILL y2:YEAR",)),
    (periods.week_of_day, _WEEK_OF_DAY),
    (
        readings.several_days,
        (
            "d0:DAYNUM COMMA d1:DAYNUM (?: AND | OR ) LE? d2:DAYNUM month:MONTH year:YEAR?",
            "d1:DAYNUM (?: AND | OR ) LE? d2:DAYNUM month:MONTH year:YEAR?",
        ),
    ),
    (
        readings.day_of_month,
        (
            f"{_WD} LE? day:DAYNUM|ORDINAL month:MONTH COMMA? year:YEAR",
            f"{_WD} LE? day:DAYNUM|ORDINAL month:LONGMONTH|SEPT (?! DAYNUM DASH ) side:SIDE?",
            f"{_WD} LE? day:DAYNUM DE month:ENGLISH {_YEAR}",
            f"{_WD} LE day:COUNT month:LONGMONTH year:YEAR?",
            f"{_WD} month:ENGLISH day:DAYNUM (?! UNIT ) {_YEAR}",
        ),
    ),
    (
        readings.numeric,
        (
            f"{_WD} LE? date:DATE|SLASH",
            "wd:SHORT COMMA? LE? date:WEAKSLASH",
            "(?: LE | FOR LE? | BOUND AU? | SINCE LE? | ON ) date:WEAKSLASH",
        ),
    ),
    (
        readings.nth_weekday,
        (
            "nth:RANKED wd:WEEKDAY DE month:MONTH year:YEAR?",
            "nth:RANKED wd:WEEKDAY (?: DU | DE LE | DE ) side:NEXT? MONTHS side2:SIDE?",
        ),
    ),
    (readings.day_of_period, ("day:DAYNUM (?: DU | DE CE | DE LE | DE ) side:NEXT? MONTHS side2:SIDE?",)),
    (readings.weekday_and_number, ("wd:WEEKDAY LE? day:DAYNUM (?! UNIT | STREET )",)),
    (
        readings.bare_day,
        (f"(?: LE | BOUND LE? AU? | SINCE LE | ON LE ) day:DAYNUM (?! {_NO_BARE_DAY} )",),
    ),
    (readings.sided_weekday, ("(?: SINCE | BOUND )? side:BEFORE wd:WEEKDAY", "wd:WEEKDAY side:SIDE")),
    (readings.weekday_of_week, ("wd:WEEKDAY (?: DE LE | DE )? (?: WEEK side:SIDE | side2:BEFORE WEEK )",)),
    (readings.in_eight, ("(?: wd:WEEKDAY | rel:RELATIVE ) EN n:COUNT|DAY",)),
    (readings.this_weekday, (f"CE wd:WEEKDAY (?! {_DATED} )",)),
    (readings.relative, ("rel:RELATIVE|TONIGHT", "CE noon:DAYPART|NOON")),
    (
        periods.part_of_unit,
        (f"(?: ON_OR_AT | DANS )? LE? part:PART {_OF_THE} side:NEXT? unit:PERIOD side2:SIDE? {_NO_MONTH}",),
    ),
    (
        periods.part_of_month,
        ("ON_OR_AT? LE? part:PART DE? (?: (?: LE | DU ) MONTHS DE )? month:MONTH year:YEAR?",),
    ),
    (periods.part_of_year, ("ON_OR_AT? LE? part:PART DE? (?: LE? YEARS )? year:YEAR",)),
    (periods.season, ("ON_OR_AT? LE? part:PART DE LE? season:SEASON year:YEAR?",)),
    (periods.this_unit, ("CE unit:PERIOD", "DANS LE unit:WEEK|MONTHS|YEARS")),
    (
        periods.sided_unit,
        ("unit:PERIOD side:SIDE", "(?<! LES ) side:BEFORE unit:PERIOD (?! DE? YEAR | DE MONTH )"),
    ),
    (
        periods.ahead,
        (
            "(?: DANS A? LES? | IN ) n:COUNTED unit:UNIT (?! AGO )",
            "(?: DANS | IN ) (?: UN | LE | A )? n:FORTNIGHT (?: DE DAYS )?",
            "VOICI ago:COUNTED unit:UNIT",
            "ago:COUNTED unit:UNIT AGO",
        ),
    ),
    (periods.nth_part, ("nth:RANKED unit:WEEK|FORTNIGHT DE month:MONTH year:YEAR?",)),
    (
        periods.quarter,
        (
            "nth:RANKED QUARTER (?: DE LE? YEARS? )? year:YEAR?",
            "nth:QNUM year:YEAR",
            "(?: EN | IN | AU | BOUND | FOR ) nth:QNUM",
        ),
    ),
    (periods.half_year, ("nth:RANKED HALFYEAR DE? year:YEAR?",)),
    (periods.season, _SEASONS),
    (
        periods.term,
        ("(?: A LE | BOUND LE | FOR LE | DANS A? LE ) TERM year:YEAR? side:SIDE?", "TERM year:YEAR"),
    ),
    (
        readings.yule,
        (
            "(?: A | BOUND | FOR | DANS A? ) yule:YULE year:YEAR?",
            "yule:YULE year:YEAR",
        ),
    ),
    (
        periods.whole_month,
        (
            "(?: WITHIN | AU | DANS A? )? LE? (?: MONTHS DE )? month:MONTH year:YEAR",
            "(?: WITHIN | AU | DANS | LE ) MONTHS DE month:LONGMONTH side:SIDE?",
            f"(?: since:SINCE | WITHIN | DANS A? | {_FROM_ON} ) month:LONGMONTH (?! DAYNUM ) side:SIDE?",
            "(?<= EVENT ) DE month:LONGMONTH",
            "month:LONGMONTH side:SIDE",
            "side:BEFORE month:LONGMONTH",
        ),
    ),
    (periods.whole_year, (f"(?: WITHIN | DANS A? | {_FROM_ON} | EN? LE? YEARS ) year:YEAR",)),
    (readings.bare_weekday, ("wd:WEEKDAY",)),
)

# What may stand before a date and belongs to its words: an hour, a bound, the article.
LEAD: Final = (
    "(?: (?: DE | FROM ) clock:CLOCK (?: A | DASH ) CLOCK "
    "| (?<! DE ) A? clock2:CLOCK (?: (?: A | DASH ) CLOCK )? )? "
    "(?: (?: BOUND | SINCE ) (?: AU | A | DE )? | A? PARTIR (?: DU | DE )? | DANS (?: AU | A )? | ON )? "
    "LE|LES?"
)
# What may stand behind it: a part of the day, then an hour or two.
DAYPART: Final = (
    "(?: OPEN WEEKDAY CLOSE )? (?: COMMA? "
    "(?: EN PART DE | DANS LE | AU | EN | IN LE? | LE | DU | A )? daypart:DAYPART )?"
)
CLOCK: Final = (
    "(?: COMMA? (?: DE | FROM )? hour:DAY (?: A | DASH ) CLOCK "
    "| COMMA? OPEN? (?: A | DE | FROM | BOUND | AU )? LE? clock:CLOCK|NOON "
    "(?: (?: A | AU | DASH | AND | OR ) (?: CLOCK | NOON ) )? "
    "(?: (?: DU | DE LE? | IN LE | LE )? late:DAYPART )? CLOSE? )?"
)
