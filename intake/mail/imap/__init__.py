"""Mailboxes on IMAP servers (RFC 3501, with MOVE and UIDPLUS where the server has them)."""
