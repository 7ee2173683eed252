"""The rules of the grammar, most telling first: a pattern of kinds of words, and how it is read.

A pattern names kinds (`words.py`, `tokens.py`) or the groups of kinds below, each with an optional name
to read it by: "day:DAYNUM month:MONTH year:YEAR?". The rest is regular-expression syntax over tokens.
"""

from __future__ import annotations

from typing import Final

from intake.reading.dates import readings

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
    "SIDE": "NEXT|LAST",
    "LEADING": "EN|IN|BOUND|SINCE|FOR",
}
# A date holds one of these, or nothing is looked for.
ANCHORS: Final = (
    "MONTH|WEEKDAY|SHORTDAY|DAY|ORDDAY|YEAR|DATE|SLASH|WEAKSLASH|DAYS|WEEK|MONTHS|YEARS|QUARTER|HALFYEAR|WEEKEND|TERM|"
    "FORTNIGHT|SEASON|YULE|RELATIVE|TONIGHT|DAYPART|NOON|QNUM"
)
# These never begin a date nor stand inside one before its anchor.
QUIET: Final = "WORD|STOP|COMMA|OPEN|CLOSE|FOLLOW|GRAS|AGO|CLOCK|DASH"
_WD = "(?: wd:SHORT COMMA? )?"
_STARTING = "(?: A? PARTIR DE | FROM )"

RULES: Final[tuple[tuple[str, readings.Reading], ...]] = (
    # Names on walls, habits: read as no date, so that nothing inside them is.
    ("STREET (?: DU | DE | A | AU ) LE? WEEKDAY? (?: DAYNUM | ORDINAL | COUNT ) MONTH YEAR?", readings.nothing),
    ("STREET (?: DU | DE ) LE? (?: MONTH | SEASON | YULE | TERM )", readings.nothing),
    ("HABIT LE? (?: DE )? (?: COUNTED | ORDINAL )? (?: WEEKDAY | UNIT | QUARTER | WEEKEND | DAYPART )", readings.nothing),
    ("(?: DU | FROM | DE )? WEEKDAY (?: AU | A | DASH ) LE? WEEKDAY (?! DAYNUM | COMMA DAYNUM )", readings.nothing),
    ("WEEKDAY GRAS", readings.nothing),
    (
        "(?: LE | DU | UN | CE LE ) WEEKDAY (?! COMMA? LE? (?: DAYNUM | ORDINAL | NUMERIC ) | SIDE | EN (?: COUNT | DAY ) | DE LE WEEK )",
        readings.nothing,
    ),
    # Spans between two days.
    (
        f"(?: BETWEEN | FROM | DU | DE )? (?: WEEK DU )? LE? {_WD} d1:DAYNUM m1:MONTH y1:YEAR? (?: AU | AND | DASH | A | BOUND ) "
        "(?: LE )? (?: SHORT COMMA? )? d2:DAYNUM m2:MONTH y2:YEAR?",
        readings.between_days,
    ),
    (
        f"(?: BETWEEN LE? | FROM LE? | (?: WEEK )? DU ) {_WD} d1:DAYNUM|ORDINAL (?: AU | AND | DASH | A | BOUND ) (?: LE )? "
        "(?: SHORT COMMA? )? d2:DAYNUM m2:MONTH y2:YEAR?",
        readings.between_days,
    ),
    ("d1:DAYNUM (?: DASH | AU ) d2:DAYNUM m2:MONTH y2:YEAR?", readings.between_days),
    ("m2:ENGLISH d1:DAYNUM (?: DASH | AU | AND ) d2:DAYNUM (?: COMMA? y2:YEAR )?", readings.between_days),
    (
        "(?: BETWEEN LE? | FROM LE? | DU ) (?: SHORT COMMA? )? n1:NUMERIC (?: AU | AND | DASH | A ) LE? (?: SHORT COMMA? )? n2:NUMERIC",
        readings.between_numeric,
    ),
    (
        "(?: BETWEEN LE? | FROM LE | (?: WEEK )? DU ) (?: SHORT COMMA? )? d1:DAYNUM (?: AU | AND ) LE? (?: SHORT COMMA? )? d2:DAYNUM "
        "(?! UNIT | NUMERIC | PERIOD )",
        readings.between_bare,
    ),
    ("(?: DE | BETWEEN | FROM | EN ) m1:LONGMONTH y1:YEAR? (?: A | AND | AU | DASH ) (?: EN )? m2:LONGMONTH y2:YEAR?", readings.between_months),
    ("(?: DE | BETWEEN | FROM ) y1:YEAR (?: A | AND | AU | DASH ) y2:YEAR", readings.between_years),
    # The week that holds a day.
    (f"(?: WEEK | w:WEEKEND ) (?: DU | DE LE? ) {_WD} day:DAYNUM|ORDINAL month:MONTH year:YEAR?", readings.week_of_day),
    (f"(?: WEEK | w:WEEKEND ) (?: DU | DE LE? ) {_WD} month:ENGLISH day:DAYNUM (?: COMMA? year:YEAR )?", readings.week_of_day),
    (f"(?: WEEK | w:WEEKEND ) (?: DU | DE LE? ) {_WD} date:NUMERIC", readings.week_of_day),
    ("(?: WEEK | w:WEEKEND ) DU day:DAYNUM", readings.week_of_day),
    # A day of a month.
    ("d0:DAYNUM COMMA d1:DAYNUM (?: AND | OR ) LE? d2:DAYNUM month:MONTH year:YEAR?", readings.several_days),
    ("d1:DAYNUM (?: AND | OR ) (?: LE )? d2:DAYNUM month:MONTH year:YEAR?", readings.several_days),
    (f"{_WD} LE? day:DAYNUM|ORDINAL month:MONTH COMMA? year:YEAR", readings.day_of_month),
    (f"{_WD} LE? day:DAYNUM|ORDINAL month:LONGMONTH|SEPT (?! DAYNUM DASH ) side:SIDE?", readings.day_of_month),
    (f"{_WD} LE? day:DAYNUM DE month:ENGLISH (?: COMMA? year:YEAR )?", readings.day_of_month),
    (f"{_WD} month:ENGLISH day:DAYNUM (?! UNIT ) (?: COMMA? year:YEAR )?", readings.day_of_month),
    (f"{_WD} LE? date:DATE", readings.numeric),
    (f"{_WD} LE? date:SLASH", readings.numeric),
    ("wd:SHORT COMMA? LE? date:WEAKSLASH", readings.numeric),
    ("(?: LE | FOR LE? | BOUND AU? | SINCE LE? | ON ) date:WEAKSLASH", readings.numeric),
    ("nth:RANKED wd:WEEKDAY DE month:MONTH year:YEAR?", readings.nth_weekday),
    ("nth:RANKED wd:WEEKDAY (?: DU | DE LE | DE ) side:NEXT? MONTHS side2:SIDE?", readings.nth_weekday),
    ("day:DAYNUM (?: DU | DE CE | DE LE | DE ) side:NEXT? MONTHS side2:SIDE?", readings.day_of_period),
    ("wd:WEEKDAY LE? day:DAYNUM (?! UNIT | STREET )", readings.weekday_and_number),
    ("(?: LE | BOUND LE? AU? | SINCE LE | ON LE ) day:DAYNUM (?! UNIT | PERIOD | STREET | MONTH | DE ENGLISH | DAYNUM | NUMBER | (?: DU | DE ) (?: CE | LE )? NEXT? MONTHS )", readings.bare_day),
    # A day seen from today.
    ("(?: SINCE | BOUND )? side:SIDE wd:WEEKDAY", readings.sided_weekday),
    ("wd:WEEKDAY side:SIDE", readings.sided_weekday),
    ("wd:WEEKDAY (?: DE LE | DE )? (?: WEEK side:SIDE | side2:SIDE WEEK )", readings.weekday_of_week),
    ("(?: wd:WEEKDAY | rel:RELATIVE ) EN n:COUNT|DAY", readings.in_eight),
    ("this:CE wd:WEEKDAY", readings.this_weekday),
    ("rel:RELATIVE|TONIGHT", readings.relative),
    ("CE noon:DAYPART|NOON", readings.relative),
    ("(?: EN | IN | AU | A | DANS )? LE? part:PART (?: DU | DE LE? | DE CE | LE )? side:NEXT? unit:PERIOD side2:SIDE? (?! DE MONTH )", readings.part_of_unit),
    # Spans with a name.
    ("(?: EN | IN | AU | A )? LE? part:PART DE? (?: (?: LE | DU ) MONTHS DE )? month:MONTH year:YEAR?", readings.part_of_month),
    ("(?: EN | IN | AU | A )? LE? part:PART (?: DE )? (?: LE? YEARS )? year:YEAR", readings.part_of_year),
    ("(?: EN | IN | AU | A )? LE? part:PART DE LE? season:SEASON year:YEAR?", readings.season),
    ("CE unit:PERIOD", readings.this_unit),
    ("DANS LE unit:WEEK|MONTHS|YEARS", readings.this_unit),
    ("unit:PERIOD side:SIDE", readings.sided_unit),
    ("side:SIDE unit:PERIOD (?! YEAR )", readings.sided_unit),
    ("(?: DANS A? | IN ) n:COUNTED unit:UNIT (?! AGO )", readings.ahead),
    ("(?: DANS | IN ) (?: UN | LE | A )? n:FORTNIGHT (?: DE DAYS )?", readings.ahead),
    ("(?: VOICI ) ago:COUNTED unit:UNIT", readings.ahead),
    ("ago:COUNTED unit:UNIT AGO", readings.ahead),
    ("nth:RANKED QUARTER (?: DE LE? YEARS? )? year:YEAR?", readings.quarter),
    ("nth:QNUM year:YEAR", readings.quarter),
    ("(?: EN | IN | AU | BOUND | FOR ) nth:QNUM", readings.quarter),
    ("nth:RANKED HALFYEAR (?: DE )? year:YEAR?", readings.half_year),
    ("(?: AU | EN | IN LE? | CE | A LE | BOUND LE? | FOR LE | DANS A? LE ) season:SEASON year:YEAR? side:SIDE?", readings.season),
    ("season:SEASON year:YEAR", readings.season),
    ("LE? season:SEASON side:SIDE", readings.season),
    ("side:SIDE season:SEASON", readings.season),
    ("(?: A LE | BOUND LE | FOR LE | DANS A? LE ) TERM year:YEAR? side:SIDE?", readings.term),
    ("TERM year:YEAR", readings.term),
    ("(?: A | BOUND | FOR | DANS A? ) yule:YULE year:YEAR?", readings.yule),
    ("(?: LEADING | AU | DANS A? )? LE? (?: MONTHS DE )? month:MONTH year:YEAR", readings.whole_month),
    ("(?: LEADING | AU | DANS ) MONTHS DE month:LONGMONTH side:SIDE?", readings.whole_month),
    (f"(?: since:SINCE | LEADING | DANS A? | {_STARTING} | (?<= EVENT ) DE ) month:LONGMONTH (?! DAYNUM ) side:SIDE?", readings.whole_month),
    ("month:LONGMONTH side:SIDE", readings.whole_month),
    ("side:SIDE month:LONGMONTH", readings.whole_month),
    (f"(?: LEADING | DANS A? | {_STARTING} | (?: EN )? LE? YEARS ) year:YEAR", readings.whole_year),
    ("wd:WEEKDAY", readings.bare_weekday),
)  # fmt: skip

# What may stand before a date and belongs to its words: an hour, a bound, the article.
LEAD: Final = (
    "(?: (?: DE | FROM ) clock:CLOCK (?: A | DASH ) CLOCK | (?<! DE ) A? clock2:CLOCK (?: (?: A | DASH ) CLOCK )? )? "
    "(?: (?: BOUND | SINCE ) (?: AU | A | DE )? | A? PARTIR (?: DU | DE )? | DANS (?: AU | A )? | ON )? LE|LES?"
)
# What may stand behind it: a part of the day, then an hour or two.
DAYPART: Final = "(?: COMMA? (?: EN PART DE | DANS LE | AU | EN | IN LE? | LE | DU | A )? daypart:DAYPART )?"
CLOCK: Final = (
    "(?: COMMA? OPEN? (?: A | DE | FROM | BOUND | AU )? LE? clock:CLOCK|NOON "
    "(?: (?: A | AU | DASH | AND | OR ) (?: CLOCK | NOON ) )? (?: (?: DU | DE LE? | IN LE | LE )? late:DAYPART )? CLOSE? )?"
)
