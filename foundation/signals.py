"""What the ground floor tells those above it."""

from django.dispatch import Signal

page_made = Signal()
"""A page has just been written for the first time, with all that hangs on it; same transaction."""

draft_saved = Signal()
"""A draft of a page has just been saved, as ``revision``; same transaction."""

turn_asked_for = Signal()
"""When will a page say something else by the clock alone, after ``now``? A moment, or None.

The end of the day need not be said. Whoever makes a page by the time of day answers.
"""
