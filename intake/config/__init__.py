"""The configuration: one table, read from `intake.toml` into values that the rooms trust."""

from intake.config.find import find, load
from intake.config.values import Config

__all__ = ["Config", "find", "load"]
