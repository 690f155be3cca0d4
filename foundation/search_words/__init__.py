"""What words mean for a search: a text in Welsh or English as terms that do not mind the form.

``terms`` is the way in. The lists beside it are plain text, for whoever knows the words; what has
been indexed must be indexed again after a change to them or to the rules.
"""
