"""Whether both languages of a page say the same: what was written in one, and not in the other.

``docs/how/parity.md`` says how it is reckoned; ``docs/decisions/0080`` why so.
"""
