"""Short answers that people type below a quoted line; never the end of that line, wrapped by a client."""

from __future__ import annotations

from intake.reading.words_clients.phrase import Phrase

ANSWERS: tuple[Phrase, ...] = (
    Phrase("oui", "fr"),
    Phrase("non", "fr"),
    Phrase("si", "fr, es, it"),
    Phrase("ok", "*"),
    Phrase("d'accord", "fr"),
    Phrase("entendu", "fr"),
    Phrase("parfait", "fr"),
    Phrase("merci", "fr"),
    Phrase("ça me va", "fr"),
    Phrase("bien sûr", "fr"),
    Phrase("pourquoi pas", "fr"),
    Phrase("pas possible", "fr"),
    Phrase("je prends", "fr"),
    Phrase("je viens", "fr"),
    Phrase("je ne", "fr"),
    Phrase("j'ai", "fr"),
    Phrase("j'y serai", "fr"),
    Phrase("fait", "fr"),
    Phrase("vu", "fr"),
    Phrase("idem", "fr"),
    Phrase("yes", "en"),
    Phrase("no", "en, es, it"),
    Phrase("agreed", "en"),
    Phrase("done", "en"),
    Phrase("fine", "en"),
    Phrase("thanks", "en"),
    Phrase("i will", "en"),
    Phrase("ja", "de, nl, sv, da, no"),
    Phrase("nein", "de"),
    Phrase("sì", "it"),
    Phrase("sim", "pt"),
)
