"""What is said of slips in the configuration's TOML, in both languages."""

from __future__ import annotations

from intake.config.language import Text

LINE = Text("line {number}", "ligne {number}")
WRITE = Text("Write: {mended}", "Écrivez : {mended}")

ROUND_QUOTES = Text(
    'the quotes are those of a text (“ ” « »); here they are straight (").',
    'les guillemets sont ceux d’un texte (“ ” « ») ; ici, ils sont droits (").',
)
ODD_BLANK = Text(
    "a blank in it is no plain one: it was pasted from a mail or a page.",
    "une espace n’est pas une espace simple : elle vient d’un courriel ou d’une page.",
)
TRUE_OR_FALSE = Text(
    "yes is written true here, and no false.", "ici, oui s’écrit true, et non s’écrit false."
)
ENDING = Text(
    "a line ends with neither a comma nor a semicolon.",
    "une ligne ne se termine ni par une virgule ni par un point-virgule.",
)
NO_COMMA = Text("a comma stands between what a list holds.", "une virgule sépare ce que contient une liste.")
REMARK = Text("a remark begins with #.", "une remarque commence par #.")
BRACKET = Text("the name of a table stands in brackets.", "le nom d’une table est entre crochets.")
NO_EQUALS = Text("= stands between a key and its value.", "il faut = entre une clé et sa valeur.")
LEADING_ZERO = Text("a number does not begin with 0.", "un nombre ne commence pas par 0.")
BACKSLASH = Text(
    "a text with \\ in it stands in simple quotes.", "un texte avec \\ est entre apostrophes droites."
)
NO_QUOTES = Text("a text stands in quotes.", "un texte est entre guillemets.")
KEY_TWICE = Text(
    "{key} stands on line {first} already; keep one of the two.",
    "{key} figure déjà à la ligne {first} ; gardez l’une des deux.",
)
TABLE_TWICE = Text(
    "[{table}] stands on line {first} already; put what is below it there.",
    "[{table}] figure déjà à la ligne {first} ; mettez-y ce qui suit.",
)
OPEN_LIST = Text(
    "the list that begins here is not closed: ] is missing.",
    "la liste qui commence ici n’est pas fermée : il manque ].",
)
NO_TOML = Text("“{line}” cannot be read: {reason}.", "« {line} » ne se lit pas : {reason}.")
NOT_READ = Text("it is no TOML", "ce n’est pas du TOML")

# How what Python minds begins, and how it is told.
MINDED: dict[str, Text] = {
    "Expected '=' after a key": Text("= is missing behind the key", "il manque = après la clé"),
    "Invalid value": Text("its value is neither a text in quotes nor a number", "sa valeur n’est ni un texte entre guillemets ni un nombre"),
    "Unclosed array": Text("a list is not closed: ] is missing", "une liste n’est pas fermée : il manque ]"),
    "Unterminated string": Text("a text is not closed: a quote is missing", "un texte n’est pas fermé : il manque un guillemet"),
    "Illegal character": Text("a text is not closed, or holds a sign that it may not", "un texte n’est pas fermé, ou contient un signe interdit"),
    "Expected newline or end of document": Text("something stands behind the value", "quelque chose suit la valeur"),
    "Expected ']'": Text("] is missing", "il manque ]"),
    "Invalid initial character for a key": Text("a key is made of letters", "une clé est faite de lettres"),
    "Invalid statement": Text("it is neither a table nor a key", "ce n’est ni une table ni une clé"),
    "Unescaped": Text("\\ means something else in a text", "\\ veut dire autre chose dans un texte"),
    "Invalid hex value": Text("\\ means something else in a text", "\\ veut dire autre chose dans un texte"),
    "Cannot overwrite": Text("it stands there already", "c’est déjà écrit plus haut"),
    "Cannot declare": Text("it stands there already", "c’est déjà écrit plus haut"),
}  # fmt: skip
