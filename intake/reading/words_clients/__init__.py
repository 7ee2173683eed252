"""What mail clients write around people's words: a line a phrase, with its language and its clients.

To teach the clerk a new phrase, add its line here and one numbered mail in `tests/data/mail/`.
"""
