"""What the ground floor tells those above it."""

from django.dispatch import Signal

page_made = Signal()
"""A page has just been written for the first time, with all that hangs on it; same transaction."""

draft_saved = Signal()
"""A draft of a page has just been saved, as ``revision``; same transaction."""
