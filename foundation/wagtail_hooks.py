"""Where Wagtail asks this app for something."""

from wagtail import hooks

from .rich_text import register_language_marks

hooks.register("register_rich_text_features", register_language_marks)
