"""What of a person may be told, and to whom: names by each one's choice, private things held."""
