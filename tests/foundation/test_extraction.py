"""What a person can read is found, wherever in the code it stands."""

import pytest

from foundation.extraction import extract_strings


@pytest.fixture
def app(tmp_path):
    """A folder like one of our apps, with a word in each kind of file."""
    files = {
        "models.py": '_("organisation")\npgettext_lazy("a state", "open")\n'
        'ngettext("One seat", "%(count)d seats", count)\n'
        "# Translators: on a button\n"
        '_("Send")\n',
        "templates/library/page.html": "{% if page %}\n      {% translate 'Latest' %}\n"
        "  {% endif %}\nIt's {% blocktranslate trimmed with name=page.title %}\n  About\n"
        "  {{ name }}{% endblocktranslate %}\n{{ _('Closed')|lower }}\n",
        "templates/mail/subject.txt": "{% blocktranslate count counter=n %}One file"
        "{% plural %}{{ counter }} files{% endblocktranslate %}\n",
        "migrations/0001_initial.py": '_("written by a machine")\n',
        "demo/words.py": '_("a sample")\n',
        "README.md": '_("not a word of the site")\n',
    }
    folder = tmp_path / "library"
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_strings_are_found_in_code_and_templates_and_nowhere_else(app):
    source = extract_strings([app])

    assert {message.id for message in source if message.id} == {
        "organisation",
        "open",
        ("One seat", "%(count)d seats"),
        "Send",
        "Latest",
        "About %(name)s",
        "Closed",
        ("One file", "%(counter)s files"),
    }


def test_a_string_keeps_its_context_and_what_is_said_to_the_translator(app):
    source = extract_strings([app])

    assert source.get("open", context="a state").context == "a state"
    assert source.get("Send").auto_comments == ["on a button"]


def test_a_string_says_where_it_stands(app):
    source = extract_strings([app])

    assert source.get("Latest").locations == [("library/templates/library/page.html", 2)]
