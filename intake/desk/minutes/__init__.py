"""Minutes: built out of the records, written as text, corrected by version."""
