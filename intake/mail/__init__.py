"""The door: mailboxes and transports, bytes in and bytes out."""

from intake.mail.opening import open_mailbox, open_transport, waiting

__all__ = ["open_mailbox", "open_transport", "waiting"]
