"""One search over all that a reader may read, in both languages.

``entries`` keeps what it knows of each page; ``asking`` finds, and asks the gate each time;
``extracts`` shows where the words are; ``facets`` narrows; ``views`` answers.
"""
