"""A page is a pair: one in Welsh and one in English, never one of them alone.

``docs/how/pair.md`` says how it is used; ``docs/decisions`` say why it is so.
"""
