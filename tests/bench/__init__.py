"""How quick the site is: `make bench` and `make bench-search` call this. No test asks the time.

``place`` is a database and a folder for one run, ``words`` what the pages say, ``filling`` the
pages, ``serving`` the site as in production, ``load`` its visitors; ``pages``, ``search`` and
``briff`` are what is measured.
"""
