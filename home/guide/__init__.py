"""The guide: how each task of those who work in the CMS is done, in both languages.

``chapters`` are what there is to read, ``places`` which screen each chapter is about, ``pictures``
what a chapter shows of a screen. The words are templates: ``home/templates/guide``.
"""
