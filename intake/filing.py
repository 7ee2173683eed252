"""What a pass lays beside the store as files: published minutes, and approved letters of support."""

from __future__ import annotations

from collections.abc import Iterator

from intake import desk
from intake.errors import StoreError
from intake.letters.sheets import files_of
from intake.store import Store, papers


def file_minutes(store: Store, language: str) -> None:
    """Lay published minutes beside the store as files; a disk that refuses them holds up no letter."""
    try:
        there = papers.papers(store.folder)
        papers.keep(store.folder, desk.missing_papers(store.view(), language, there))
    except StoreError as error:
        store.warnings.append(f"The published minutes are not all kept as files yet: {error}")


def file_letters(store: Store, language: str) -> None:
    """Lay approved letters of support beside the store as files, as minutes are."""
    try:
        there = papers.papers(store.folder, papers.LETTERS)
        papers.keep(store.folder, _made(store, language, there), papers.LETTERS)
    except StoreError as error:
        store.warnings.append(f"The letters of support are not all kept as files yet: {error}")


def _made(store: Store, language: str, there: frozenset[str]) -> Iterator[tuple[str, bytes]]:
    for sheet in desk.missing_sheets(store.view(), language, there):
        yield from ((each.filename, each.content) for each in files_of(sheet) if each.filename not in there)
