"""The door: mailboxes and transports, bytes in and bytes out."""

from intake.mail.opening import maildir_of, open_mailbox, open_transport, outbox_maildir_of, waiting

__all__ = ["maildir_of", "open_mailbox", "open_transport", "outbox_maildir_of", "waiting"]
