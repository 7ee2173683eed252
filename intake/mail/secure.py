"""TLS as every connection of ours uses it: certificates and names are verified, without exception."""

from __future__ import annotations

import ssl
from pathlib import Path

from intake.errors import ConfigurationError


def tls_context(cafile: Path | None) -> ssl.SSLContext:
    """Trust the system's authorities, and those of `cafile`. Raises ConfigurationError."""
    context = ssl.create_default_context()
    if cafile is not None:
        try:
            context.load_verify_locations(cafile)
        except OSError as error:
            raise ConfigurationError(
                f"The certificates to trust cannot be read from {cafile}: {error.strerror or error}.",
                remedy="Name a PEM file.",
            ) from error
    return context
