"""Numbers that somebody may have typed, or put into an address."""

# As many digits as the numbers of records have: Python refuses to read some thousands.
MOST_DIGITS = 9


def as_number(text: str) -> int:
    """The number; nothing has the number 0."""
    return int(text) if text.isdecimal() and len(text) <= MOST_DIGITS else 0
