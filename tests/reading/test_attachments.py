"""The files of a mail: their names, what is refused, what is decoration."""

import hashlib

import pytest

from intake.reading import filenames, parse
from intake.reading.message import Attachment

HEAD = b"From: Zoe <zoe@jardin.example>\nMessage-ID: <a@jardin.example>\nContent-Type: multipart/mixed; boundary=b\n\n"


def files(*parts: bytes) -> tuple[Attachment, ...]:
    body = b"".join(b"--b\n" + part + b"\n" for part in (b"Content-Type: text/plain\n\nok", *parts))
    return parse(HEAD + body + b"--b--\n").attachments


def name_of(head: bytes) -> str:
    return files(head + b"\n\nx")[0].filename


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (b'Content-Type: application/pdf; name="plan.pdf"', "plan.pdf"),
        (b"Content-Disposition: attachment; filename=plan.pdf", "plan.pdf"),
        (
            b'Content-Type: application/pdf; name="a.pdf"\nContent-Disposition: attachment; filename="b.pdf"',
            "b.pdf",
        ),
        (b"Content-Disposition: attachment; filename*=utf-8''caf%C3%A9.pdf", "café.pdf"),
        (b"Content-Disposition: attachment; filename*=iso-8859-1'fr'caf%E9.pdf", "café.pdf"),
        (b"Content-Disposition: attachment; filename*=\"utf-8''caf%C3%A9.pdf\"", "café.pdf"),
        (b"Content-Disposition: attachment; filename*=caf%C3%A9.pdf", "café.pdf"),
        (b"Content-Disposition: attachment; filename*=x-foo''caf%E9.pdf", "café.pdf"),
        (b"Content-Disposition: attachment; filename*0*=utf-8''caf%C3; filename*1*=%A9.pdf", "café.pdf"),
        (b"Content-Disposition: attachment; filename*1=b.pdf; filename*0=a", "ab.pdf"),
        (b"Content-Disposition: attachment; filename*1=b.pdf", "b.pdf"),
        (b'Content-Disposition: attachment; filename="=?utf-8?Q?caf=C3=A9?=.pdf"', "café.pdf"),
        (
            b'Content-Disposition: attachment; filename="=?utf-8?B?Y2Fmw6k=?=\n =?utf-8?B?LnBkZg==?="',
            "café.pdf",
        ),
        ('Content-Disposition: attachment; filename="café.pdf"'.encode(), "café.pdf"),
        (b'Content-Disposition: attachment; filename="caf\xe9.pdf"', "café.pdf"),
        (b"Content-Disposition: attachment; filename=mon projet final.pdf", "mon projet final.pdf"),
        (b'Content-Disposition: attachment; filename="a.pdf";;;', "a.pdf"),
        (b'Content-Disposition: attachment; filename="a.pdf', "a.pdf"),
        (b'Content-Disposition: attachment; filename="a;b.pdf"', "a;b.pdf"),
        (b'Content-Disposition: attachment; filename="a\\"b.pdf"', "a_b.pdf"),
        (b'Content-Disposition: attachment; filename=""', "text-1.txt"),
        (b"Content-Type: image/png", "image-1.png"),
        (b"Content-Type: application/pdf", "file-1.pdf"),
        (b"Content-Type: application/pdf\nContent-Location: https://x.example/d/plan.pdf?v=2", "plan.pdf"),
        (b"Content-Type: message/rfc822\n\nSubject: Vieux =?utf-8?Q?caf=C3=A9?=", "Vieux café.eml"),
        (b"Content-Type: message/rfc822\n\nFrom: a@b.example", "message-1.eml"),
    ],
)
def test_name_is_decoded(head: bytes, expected: str) -> None:
    assert name_of(head) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("plan.pdf", "plan.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\zoe\\plan.pdf", "plan.pdf"),
        ("dossier/", "dossier"),
        ("a:b?c*.pdf", "a_b_c_.pdf"),
        ("plan\x00.pdf\n", "plan.pdf"),
        ("  plan   v2 .pdf. ", "plan v2 .pdf"),
        (".bashrc", "bashrc"),
        ("..", ""),
        ("CON.txt", "_CON.txt"),
        ("nul", "_nul"),
        ("cafe\u0301.pdf", "café.pdf"),
        ("facture\u202efdp.exe", "facturefdp.exe"),
        ("x" * 300 + ".pdf", "x" * 146 + ".pdf"),
        ("x" * 300, "x" * 149),
        ("é" * 300 + ".pdf", "é" * 106 + ".pdf"),
    ],
)
def test_name_is_safe_for_a_disk(written: str, expected: str) -> None:
    assert filenames.safe(written) == expected


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("plan.pdf", b"%PDF", ""),
        ("archive.tar.gz", b"", ""),
        ("jeu.exe", b"", "executable"),
        ("SCRIPT.VBS", b"", "executable"),
        ("facture.pdf.exe", b"", "double_extension"),
        ("photo.jpg.scr", b"", "double_extension"),
        ("exe", b"", ""),
        ("plan.pdf", b"MZ" + b"\0" * 58 + b"\x40\0\0\0PE\0\0", "executable"),
        ("notes.txt", b"MZ est une abreviation" + b" " * 50, ""),
        ("outil", b"\x7fELF\x02", "executable"),
    ],
)
def test_refusal_is_told_as_a_word(name: str, content: bytes, expected: str) -> None:
    assert filenames.refusal(name, content) == expected


def test_attachment_carries_its_bytes_and_hash() -> None:
    (file,) = files(b"Content-Type: text/csv; name=b.csv\nContent-Transfer-Encoding: base64\n\nYTti")
    assert file == Attachment("b.csv", "text/csv", 3, hashlib.sha256(b"a;b").hexdigest(), False, b"a;b")
    assert file.content == b"a;b"


def test_small_inline_picture_is_decoration_and_a_photo_is_not() -> None:
    small = b"Content-Type: image/png; name=logo.png\nContent-Disposition: inline\n\n" + b"x" * 100
    photo = b"Content-Type: image/jpeg; name=IMG_1.jpg\nContent-Disposition: inline\n\n" + b"x" * 70_000
    attached = (
        b"Content-Type: image/png; name=carte.png\nContent-Disposition: attachment\nContent-ID: <c>\n\nx"
    )
    assert [file.inline for file in files(small, photo, attached)] == [True, False, False]


def test_signatures_of_programs_are_no_files_to_tell_of() -> None:
    (file,) = files(b"Content-Type: application/pgp-signature; name=signature.asc\n\n-----BEGIN\r\nx\r\n")
    assert (file.filename, file.inline, file.content) == ("signature.asc", True, b"-----BEGIN\nx\n")


def test_text_sent_as_a_file_is_no_text() -> None:
    (file,) = files(b"Content-Type: text/plain; name=notes.txt\nContent-Disposition: attachment\n\nOK")
    assert (file.filename, file.content) == ("notes.txt", b"OK")


def test_zip_is_never_opened() -> None:
    (file,) = files(b"Content-Type: application/zip; name=a.zip\n\nPK\x03\x04 not a zip")
    assert (file.filename, file.refused) == ("a.zip", "")
