"""A site of Wagtail and wagtail-localize as they come, to try what is said of them.

It has settings of its own, so it runs in a process of its own: `python -m tests.stock`. Nothing of
ours is in it. What it says is in docs/how/stock.md.
"""
