"""`intake publish DIR`: the published minutes as a folder of static files, for any web server."""
# ruff: noqa: PLC0415 - `intake --help` imports this file and must stay light

from __future__ import annotations

import argparse
from pathlib import Path

from intake.cli.parser import Subparsers
from intake.config.language import Text
from intake.errors import UsageError


def add_parser(subparsers: Subparsers) -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "publish", help="write the published minutes as a folder of pages: index, a page a meeting, Atom feed"
    )
    parser.add_argument("folder", type=Path, metavar="DIR", help="where to; made when it is missing")
    parser.add_argument(
        "--url", default="", metavar="URL", help="where it will be served, for the feed's links"
    )


def run(args: argparse.Namespace) -> int:
    """Write the files that changed since they were last written. Raises UsageError, StoreError."""
    from intake.cli import rooms
    from intake.cli.console import language, say
    from intake.desk.minutes.site import Site, site_files

    config = rooms.configuration(args)
    if not _is_ours(args.folder):
        raise UsageError(
            TAKEN.told(language(), path=args.folder / "index.html"), remedy=TAKEN_REMEDY.told(language())
        )
    with rooms.open_to_look(config) as store:
        files = list(site_files(store.view(), Site(config.group, args.url)))
    written = _write(args.folder, files)
    say(WRITTEN, path=args.folder, written=written, count=len(files))
    return 0


def _is_ours(folder: Path) -> bool:
    """Tell whether the folder's index is one of ours, or there is none."""
    from intake.desk.minutes.site import INDEX, MARK
    from intake.store.disk import refusal

    try:
        return MARK in (folder / INDEX).read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return True
    except OSError as error:
        raise refusal(error, folder) from error


def _write(folder: Path, files: list[tuple[str, bytes]]) -> int:
    """Write what is not there as it should be, each file whole; return how many."""
    from intake.cli.progress import FILES, Progress
    from intake.store.disk import refusal

    bar, written = Progress(len(files), of=FILES), 0
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files:
            written += _put(folder / name, content)
            bar.step()
    except OSError as error:
        raise refusal(error, folder) from error
    finally:
        bar.end()
    return written


def _put(path: Path, content: bytes) -> bool:
    if path.exists() and path.read_bytes() == content:
        return False
    temporary = path.with_name(f".{path.name}.tmp")
    temporary.write_bytes(content)
    # A web server reads them as another user: the usual rights of this one's files, not the store's.
    temporary.replace(path)
    return True


TAKEN = Text("{path} is not a page of intake's.", "{path} n’est pas une page d’intake.")
TAKEN_REMEDY = Text("Name another folder.", "Nommez un autre dossier.")
WRITTEN = Text(
    "{written} of {count} files written into {path}.", "{written} fichier(s) sur {count} écrits dans {path}."
)
