"""A certificate authority for one test session, made by the openssl command; nothing outside trusts it."""

from __future__ import annotations

import dataclasses
import shutil
import ssl
import subprocess
from pathlib import Path

KEY = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes")
LEAF = "subjectAltName={names}\nauthorityKeyIdentifier=keyid\nkeyUsage=critical,digitalSignature\n"
THIS_MACHINE = "DNS:localhost,IP:127.0.0.1,IP:::1"


@dataclasses.dataclass(frozen=True)
class Certificate:
    """A server's certificate and its key, as PEM files."""

    pem: Path
    key: Path

    def context(self) -> ssl.SSLContext:
        """Return what a server in Python is given."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.pem, self.key)
        return context

    def copied(self, folder: Path) -> Certificate:
        """Copy both files to where a server that runs as somebody else can read them."""
        return Certificate(Path(shutil.copy(self.pem, folder)), Path(shutil.copy(self.key, folder)))


class Authority:
    """Sign certificates for servers of the tests: good ones, expired ones, ones for somebody else."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.pem = folder / "ca.pem"
        usage = ("-addext", "keyUsage=critical,keyCertSign,cRLSign")
        subject = ("-subj", "/CN=Authority of the tests", "-days", "2")
        self._openssl("req", "-x509", *KEY, *subject, *usage, "-keyout", folder / "ca.key", "-out", self.pem)

    def sign(self, name: str, *, names: str = THIS_MACHINE, days: int = 2) -> Certificate:
        """Make a certificate; `days` of -1 makes one that expired yesterday."""
        made = Certificate(self.folder / f"{name}.pem", self.folder / f"{name}.key")
        if made.pem.exists():
            return made
        request, extensions = self.folder / f"{name}.csr", self.folder / f"{name}.ext"
        extensions.write_text(LEAF.format(names=names))
        self._openssl("req", *KEY, "-subj", f"/CN={name}", "-keyout", made.key, "-out", request)
        signed_by = ("-CA", self.pem, "-CAkey", self.folder / "ca.key", "-CAcreateserial")
        life = (*self._life(days), "-extfile", extensions)
        self._openssl("x509", "-req", "-in", request, *signed_by, *life, "-out", made.pem)
        return made

    def _life(self, days: int) -> tuple[str, ...]:
        """Say how long a certificate counts: since 3.4, openssl wants dates for one that is over already."""
        if days < 0 and "-not_after" in self._openssl("x509", "-help"):
            return ("-not_before", "20170101000000Z", "-not_after", "20170102000000Z")
        return ("-days", str(days))

    def _openssl(self, *words: str | Path) -> str:
        done = subprocess.run(["openssl", *map(str, words)], check=True, capture_output=True, text=True)
        return done.stdout + done.stderr


def find_openssl() -> str | None:
    """Say where the openssl command is."""
    return shutil.which("openssl")
