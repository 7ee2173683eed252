"""The quarantine: documents are opened here, in a child process that can do nothing but answer with text."""
