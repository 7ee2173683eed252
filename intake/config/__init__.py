"""The configuration: one table, read from `intake.toml` into values that the rooms trust."""
