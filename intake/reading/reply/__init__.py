"""What the sender newly wrote, apart from the quote, the signature and a mail passed on."""

from __future__ import annotations

from intake.reading.reply.split import Split, split

__all__ = ["Split", "split"]
