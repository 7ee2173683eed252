"""The desk: a mail or the clock comes in, an Outcome goes out; nothing here touches the world."""

from intake.desk.clock import next_due, on_tick
from intake.desk.route import on_message
from intake.desk.work import Clerk

__all__ = ["Clerk", "next_due", "on_message", "on_tick"]
