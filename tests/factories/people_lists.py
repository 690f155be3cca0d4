"""Lists of people, as somebody might bring them."""

import re

from django.core.files.uploadedfile import SimpleUploadedFile

HEADING = "name,email,role,language\n"


def make_file(text, *, name="people.csv"):
    """A file to send along: the lines below the heading, or bytes as they are."""
    content = text if isinstance(text, bytes) else (HEADING + text).encode()
    return SimpleUploadedFile(name, content, content_type="text/csv")


def get_sealed(response):
    """The list as the page carries it on."""
    return re.search(r'name="list" value="([^"]+)"', response.text)[1]
