"""Run `python -m intake` as the `intake` command."""

from intake.cli import main

raise SystemExit(main())
