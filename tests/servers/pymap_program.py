"""pymap's own program, with everybody as a user: run as a process of its own by pymap_server."""

from __future__ import annotations

import dataclasses
import sys
from typing import Any

from pymap.backend import dict as in_memory
from pymap.main import main
from pysasl import hashing


class Everybody(dict[str, Any]):
    """Know every name as the one user there is; each name still has a mailbox of its own."""

    def get(self, name: str, default: Any = None) -> Any:
        known = super().get("everybody", default)
        return dataclasses.replace(known, name=name) if known else known


class Login(in_memory.Login):
    def __init__(self, config: Any) -> None:
        super().__init__(config)
        self.users_dict = Everybody()


if __name__ == "__main__":
    # A test signs in a hundred times, and guards nothing.
    hashing.BuiltinHash.__init__.__kwdefaults__["rounds"] = 1
    in_memory.Login = Login
    sys.exit(main())
