"""The story of a group, played on Maildirs by the real machinery, without any server."""
