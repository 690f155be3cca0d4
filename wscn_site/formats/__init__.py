"""Dates and times as both languages write them here; Django's own are American or mistaken."""
