"""Draws a piece of template with the components of the site."""

import re

from django.template import Context, Template
from django.utils import translation

# Every library of components.
LOADED = "{% load ui ui_files ui_forms ui_lists ui_recordings %}"


def render(source, **context):
    with translation.override("en"):
        return Template(LOADED + source).render(Context(context))


def words(html):
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())
