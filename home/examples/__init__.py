"""Examples to begin from: finished pages in both languages, which are no pages.

Each is a file (``pages``) that says what both halves would say. Nobody meets one on the site, in a
list or in a search, for there is nothing to meet; whoever begins from one has two drafts of hers.
"""
