"""Where Wagtail asks this app for something."""

from wagtail import hooks

from foundation.pairs.history import register_history
from foundation.rich_text import register_language_marks

hooks.register("register_log_actions", register_history)
hooks.register("register_rich_text_features", register_language_marks)
