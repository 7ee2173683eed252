"""Documents made for the tests, as Word and LibreOffice make them."""

from __future__ import annotations

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
O = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"  # noqa: E741
T = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
RELS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r0" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"'
    ' Target="docProps/core.xml"/><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/officeDocument" Target="{main}"/></Relationships>'
)


def zipped(**parts: str | bytes) -> bytes:
    return packed({name.replace("__", "/"): content for name, content in parts.items()})


def packed(parts: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return out.getvalue()


def docx(body: str, main: str = "word/document.xml") -> bytes:
    document = f'<w:document xmlns:w="{W}" xmlns:mc="{MC}"><w:body>{body}<w:sectPr/></w:body></w:document>'
    return packed({"[Content_Types].xml": "<Types/>", "_rels/.rels": RELS.format(main=main), main: document})


def p(text: str, properties: str = "") -> str:
    """A paragraph of Word; its text may hold runs of its own."""
    run = text if text.startswith("<") else f"<w:r><w:t>{text}</w:t></w:r>"
    return f"<w:p><w:pPr>{properties}</w:pPr>{run}</w:p>"


def odt(body: str) -> bytes:
    content = (
        f'<office:document-content xmlns:office="{O}" xmlns:text="{T}" xmlns:table="{TABLE}"><office:body>'
        f"<office:text>{body}</office:text></office:body></office:document-content>"
    )
    manifest = "<manifest/>"
    mimetype = "application/vnd.oasis.opendocument.text"
    return packed({"mimetype": mimetype, "content.xml": content, "META-INF/manifest.xml": manifest})


def o(text: str) -> str:
    return f"<text:p>{text}</text:p>"
