"""The line above a quote ("Le 3 mars 2017 à 10:02, Zoé a écrit :"): how it opens and how it closes."""

from __future__ import annotations

from intake.reading.words_clients.phrase import Phrase

# The first word or words; a date has to follow.
OPENERS: tuple[Phrase, ...] = (
    Phrase("Le", "fr", "Gmail, Thunderbird, Apple Mail, Yahoo, Orange, Proton, Roundcube"),
    Phrase("En date de", "fr", "Evolution"),
    Phrase("En date du", "fr", "KMail"),
    Phrase("On", "en", "Gmail, Thunderbird, Apple Mail, Yahoo, Proton"),
    Phrase("At", "en", "Eudora"),
    Phrase("Am", "de", "Gmail, Thunderbird, Apple Mail"),
    Phrase("Op", "nl", "Gmail, Thunderbird, Apple Mail"),
    Phrase("El", "es", "Gmail, Thunderbird, Apple Mail"),
    Phrase("Il", "it", "Gmail, Thunderbird, Apple Mail"),
    Phrase("Il giorno", "it", "Gmail, Apple Mail"),
    Phrase("In data", "it", "Spark, Airmail"),
    Phrase("Em", "pt", "Gmail, Thunderbird, Apple Mail"),
    Phrase("No dia", "pt", "Apple Mail"),
    Phrase("Den", "sv, da, no", "Gmail, Thunderbird, Apple Mail"),
    Phrase("På", "sv, no", "Outlook mobile"),
    Phrase("W dniu", "pl", "Thunderbird, Gmail"),
    Phrase("Dnia", "pl", "Onet, Interia"),
    Phrase("Dne", "cs", "Gmail, Thunderbird"),
    Phrase("V", "cs, ru", "Apple Mail"),
    Phrase("В", "ru", "Apple Mail"),
    Phrase("Pe", "ro", "Gmail, Apple Mail"),
    Phrase("În data", "ro", "Gmail"),
    Phrase("Στις", "el", "Gmail"),
    Phrase("Vào", "vi", "Gmail"),
    Phrase("Pada", "id", "Gmail"),
    Phrase("Dana", "hr", "Gmail"),
    Phrase("在", "zh", "Gmail, Apple Mail"),
)

# The words that end the line; a colon, spaces, dashes or an asterisk may follow.
VERBS: tuple[Phrase, ...] = (
    Phrase("a écrit", "fr", "Gmail, Thunderbird, Apple Mail, Yahoo, Orange, Proton"),
    Phrase("écrit", "fr", "mobile webmails that write the time in the present"),
    Phrase("a écrit ce qui suit", "fr", "GMX"),
    Phrase("écrivait", "fr", "Mutt"),
    Phrase("wrote", "en", "Gmail, Thunderbird, Apple Mail, Yahoo, Proton, Zoho"),
    Phrase("writes", "en", "Gnus"),
    Phrase("you wrote", "en", "Eudora"),
    Phrase("said", "en", "some mobile clients"),
    Phrase("schrieb", "de", "Gmail, Thunderbird, Apple Mail"),
    Phrase("geschrieben", "de", "Web.de, GMX"),
    Phrase("schreef", "nl", "Gmail, Thunderbird"),
    Phrase("het volgende geschreven", "nl", "Apple Mail"),
    Phrase("geschreven", "nl", "Apple Mail"),
    Phrase("escribió", "es", "Gmail, Thunderbird, Apple Mail"),
    Phrase("ha escrito", "es", "Yahoo"),
    Phrase("va escriure", "ca", "Gmail"),
    Phrase("ha scritto", "it", "Gmail, Thunderbird, Apple Mail"),
    Phrase("escreveu", "pt", "Gmail, Thunderbird, Apple Mail"),
    Phrase("escreveu o seguinte", "pt", "Apple Mail"),
    Phrase("skrev", "sv, da, no", "Gmail, Thunderbird, Apple Mail"),
    Phrase("kirjoitti", "fi", "Gmail, Thunderbird, Apple Mail"),
    Phrase("написал", "ru", "Gmail, Apple Mail"),
    Phrase("написал(а)", "ru", "Gmail, Apple Mail"),
    Phrase("пишет", "ru", "Thunderbird"),
    Phrase("пише", "uk", "Gmail"),
    Phrase("napisał", "pl", "Gmail, Apple Mail"),
    Phrase("napisał(a)", "pl", "Gmail, Apple Mail"),
    Phrase("napisała", "pl", "Gmail"),
    Phrase("pisze", "pl", "Thunderbird"),
    Phrase("napsal", "cs", "Gmail, Apple Mail"),
    Phrase("napsal(a)", "cs", "Gmail, Apple Mail"),
    Phrase("napísal", "sk", "Gmail"),
    Phrase("napísal(a)", "sk", "Gmail"),
    Phrase("ezt írta", "hu", "Gmail"),
    Phrase("a scris", "ro", "Gmail, Apple Mail"),
    Phrase("έγραψε", "el", "Gmail"),
    Phrase("şunu yazdı", "tr", "Gmail"),
    Phrase("yazdı", "tr", "Gmail, Apple Mail"),
    Phrase("đã viết", "vi", "Gmail"),
    Phrase("menulis", "id", "Gmail"),
    Phrase("je napisao/la", "hr", "Gmail"),
    Phrase("写道", "zh", "Gmail, Apple Mail"),
    Phrase("寫道", "zh", "Gmail, Apple Mail"),
    Phrase("のメール", "ja", "Gmail"),
    Phrase("님이 작성", "ko", "Gmail"),
)

# Verbs that the name follows ("Am … schrieb Zoé <…>:").
VERBS_BEFORE_NAME: tuple[Phrase, ...] = (
    Phrase("schrieb", "de", "Gmail, Thunderbird, Apple Mail"),
    Phrase("hat", "de", "Web.de, GMX"),
    Phrase("schreef", "nl", "Gmail, Thunderbird"),
    Phrase("heeft", "nl", "Apple Mail"),
    Phrase("skrev", "sv, da, no", "Gmail, Thunderbird, Apple Mail"),
    Phrase("escreveu", "pt", "Apple Mail"),
    Phrase("écrivait", "fr", "Mutt"),
)

# What may stand between the verb and the date when the name comes first ("Zoé <…> schrieb am 3. März").
VERB_THEN_DATE: tuple[Phrase, ...] = (
    Phrase("le", "fr", "Outlook mobile"),
    Phrase("on", "en", "Inbox"),
    Phrase("am", "de", "Gmail, Inbox"),
    Phrase("op", "nl", "Gmail"),
    Phrase("el", "es", "Gmail"),
    Phrase("il", "it", "Gmail"),
    Phrase("em", "pt", "Gmail"),
    Phrase("den", "sv, da, no", "Gmail"),
)
