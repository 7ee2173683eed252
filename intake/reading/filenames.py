"""Names of attached files: safe to show and to write, and told apart from programs in disguise."""

from __future__ import annotations

import re
import unicodedata

MAX_NAME = 150

# What a double click runs, on the systems people have; from the lists of Gmail and Outlook.
EXECUTABLE = frozenset(
    {
        "ade", "adp", "apk", "app", "appx", "bat", "cab", "chm", "cmd", "com", "cpl", "dll", "dmg", "ex",
        "exe", "hta", "ins", "isp", "jar", "js", "jse", "lib", "lnk", "mde", "msc", "msi", "msp", "mst",
        "nsh", "pif", "ps1", "ps1xml", "ps2", "psc1", "reg", "scf", "scr", "sct", "shb", "sys", "vb",
        "vbe", "vbs", "vhd", "vxd", "wsc", "wsf", "wsh", "xll",
    }
)  # fmt: skip
# What people believe they open, when it stands before the real ending: facture.pdf.exe.
DOCUMENT = frozenset(
    {
        "doc", "docx", "gif", "htm", "html", "jpeg", "jpg", "odp", "ods", "odt", "pdf", "png", "ppt",
        "pptx", "rtf", "txt", "xls", "xlsx", "zip",
    }
)  # fmt: skip
# Names that Windows keeps for devices, whatever the ending.
DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{kind}{n}" for kind in ("com", "lpt") for n in range(1, 10))}
)

_FORBIDDEN = re.compile(r'[<>:"|?*]')
# Controls, and marks that turn the direction of writing: "facture\u202efdp.exe" shows as "factureexe.pdf".
_UNSHOWN = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")

EXTENSIONS = {
    "application/ics": "ics",
    "application/msword": "doc",
    "application/pdf": "pdf",
    "application/pgp-keys": "asc",
    "application/pgp-signature": "asc",
    "application/pkcs7-mime": "p7m",
    "application/pkcs7-signature": "p7s",
    "application/vnd.ms-excel": "xls",
    "application/vnd.ms-powerpoint": "ppt",
    "application/vnd.ms-tnef": "dat",
    "application/vnd.oasis.opendocument.presentation": "odp",
    "application/vnd.oasis.opendocument.spreadsheet": "ods",
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": "pptx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/x-pkcs7-mime": "p7m",
    "application/x-pkcs7-signature": "p7s",
    "application/zip": "zip",
    "audio/mp4": "m4a",
    "audio/mpeg": "mp3",
    "audio/ogg": "ogg",
    "audio/wav": "wav",
    "image/bmp": "bmp",
    "image/gif": "gif",
    "image/heic": "heic",
    "image/jpeg": "jpg",
    "image/jpg": "jpg",
    "image/png": "png",
    "image/svg+xml": "svg",
    "image/tiff": "tif",
    "image/webp": "webp",
    "message/rfc822": "eml",
    "text/calendar": "ics",
    "text/csv": "csv",
    "text/html": "html",
    "text/markdown": "md",
    "text/plain": "txt",
    "text/rtf": "rtf",
    "text/vcard": "vcf",
    "text/x-vcard": "vcf",
    "video/mp4": "mp4",
    "video/quicktime": "mov",
}


def safe(name: str) -> str:
    """Make a name safe: one path component, NFC, no controls, no device, no longer than disks allow."""
    name = _UNSHOWN.sub("", unicodedata.normalize("NFC", name))
    name = _FORBIDDEN.sub("_", name.replace("\\", "/").rstrip("/").rpartition("/")[2])
    name = " ".join(name.split()).strip(". ")
    if len(name) > MAX_NAME or len(name.encode("utf-8", "replace")) > MAX_NAME * 3 // 2:
        name = _shortened(name)
    return f"_{name}" if name.split(".")[0].lower() in DEVICES else name


def invented(content_type: str, number: int) -> str:
    """Name a file that came without a name."""
    main, _, sub = content_type.partition("/")
    ending = EXTENSIONS.get(content_type, "txt" if main == "text" else "bin")
    kind = (
        main
        if main in ("image", "audio", "video", "text")
        else "message"
        if content_type == "message/rfc822"
        else "file"
    )
    return f"{kind}-{number}.{ending or sub}"


def type_of(name: str) -> str:
    """Guess the type of a file from its name's ending."""
    ending = name.rpartition(".")[2].lower()
    return next((kind for kind, known in EXTENSIONS.items() if known == ending), "application/octet-stream")


def refusal(name: str, content: bytes) -> str:
    """Say why a file is not handed to people, as a word, or nothing."""
    pieces = name.lower().split(".")
    if len(pieces) > 1 and pieces[-1].strip() in EXECUTABLE:
        is_disguised = len(pieces) > 2 and pieces[-2].strip() in DOCUMENT
        return "double_extension" if is_disguised else "executable"
    return "executable" if _is_program(content) else ""


def _is_program(content: bytes) -> bool:
    """Tell a program by its first bytes: Windows (MZ ... PE), Linux (ELF), macOS (Mach-O)."""
    if content[:2] == b"MZ" and len(content) > 64:
        at = int.from_bytes(content[60:64], "little")
        return content[at : at + 4] == b"PE\x00\x00"
    return content[:4] in (b"\x7fELF", b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe")


def _shortened(name: str) -> str:
    stem, dot, ending = name.rpartition(".")
    ending = ending if dot and len(ending) <= 10 else ""
    stem = stem if ending else name
    room = MAX_NAME - len(ending) - 1
    while stem and len(stem[:room].encode("utf-8", "replace")) > MAX_NAME * 3 // 2:
        room -= 10
    return f"{stem[:room].rstrip()}.{ending}" if ending else stem[:room].rstrip()
