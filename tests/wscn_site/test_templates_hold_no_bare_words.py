"""A word in a template stands in a translate tag, or it can never be Welsh."""

import re
from pathlib import Path

import pytest
from django.conf import settings

from tests.english import texts_of

TEMPLATES = [
    path
    for path in sorted(Path(settings.BASE_DIR).glob("*/templates/**/*.*"))
    if path.suffix in {".html", ".txt", ".xml"}
]
# They stand without the site's machinery, or say what is the same in both languages.
IN_BOTH_LANGUAGES = (
    "templates/400.html",
    "templates/500.html",
    "components/wordmark.html",
    "blocks/preview/documents.html",
)
TRANSLATED = re.compile(
    r"{#.*?#}"
    r"|{%-?\s*comment.*?endcomment\s*%}"
    r"|{%\s*blocktrans(?:late)?\b.*?endblocktrans(?:late)?\s*%}"
    r"|{%.*?%}"
    r"|{{.*?}}",
    re.DOTALL,
)
# A component's argument that people read, given as it stands.
BARE_ARGUMENT = re.compile(
    r"""{%[^%]*\b(?:label|legend|note|summary|text|title)=(["'])(?=.*?[^\W\d_]{2}.*?\1).*?%}"""
)
BARE_WORD = re.compile(r"[^\W\d_]{2,}")


def find_bare_words(source):
    html = TRANSLATED.sub("", source)
    texts = [text.strip() for text in texts_of(html) if BARE_WORD.search(text)]
    return texts + [found.group() for found in BARE_ARGUMENT.finditer(source)]


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_template_holds_no_bare_words(path):
    bare = find_bare_words(path.read_text(encoding="utf-8"))

    assert bare == [] or str(path).endswith(IN_BOTH_LANGUAGES)


@pytest.mark.parametrize(
    "source",
    [
        "<h2>Related</h2>",
        '<img alt="A map of {{ place }}">',
        "{% if page %}Related{% endif %}",
        '<button aria-label="Close">{% icon name="close" %}</button>',
        '{% button label="Close" icon="close" %}',
    ],
)
def test_a_bare_word_is_seen(source):
    assert len(find_bare_words(source)) == 1


@pytest.mark.parametrize(
    "source",
    [
        '<h2 class="title">{% translate "Related" %}</h2>',
        "{% blocktranslate trimmed %}Related to {{ page }}{% endblocktranslate %}",
        '<img alt="{{ picture.alt }}"> – 999 …',
        '{% translate "Close" as label %}{% button label=label icon="close" %}',
        "{# A note. #}{% comment %}Another.{% endcomment %}<script>let on = 1</script>",
    ],
)
def test_what_is_translated_is_not_a_bare_word(source):
    assert find_bare_words(source) == []
