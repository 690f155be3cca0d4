"""What the site holds when somebody tries it out: words, files, organisations and people, as plain Python.

Nothing here knows a model or a database: `seed_demo` turns it into pages through the site's own actions.
All of it is our own writing about true things; whatever is invented says that it is a sample.
The Welsh is a careful draft by somebody who is not a first-language speaker and awaits a translator's check.
"""
