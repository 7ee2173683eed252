"""Letters of support: drafted, approved by reply, sent by hand, and what was answered."""
