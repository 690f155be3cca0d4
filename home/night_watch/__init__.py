"""The night watch: it walks the site as each kind of reader, and says what is not as it should be.

``kinds`` says who reads what, and does not ask the gate. ``nobodies`` are there for as long as a
transaction. ``site`` is asked as a server would ask it. ``walking`` puts these together.
"""
