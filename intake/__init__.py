"""Intake: a working group's clerk by email."""

__version__ = "0.1.0"
