"""A backlog's mails read in a process of their own, on the other core, while this one works on those read."""
