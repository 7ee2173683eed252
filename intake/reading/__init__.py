"""Bytes to values: what a mail says, read without ever raising (`parse` is the one door)."""

from __future__ import annotations

from intake.reading.parse import parse

__all__ = ["parse"]
