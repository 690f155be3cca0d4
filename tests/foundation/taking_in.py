"""Work of a translator that is handed out, done and brought back."""

from tests.factories.halves import draft_of
from tests.factories.translators import bring_back, get_file, take, translate_po

WORDS = {"Three new words.": "Tri gair newydd."}


def get_body(page):
    return [(block["id"], block["type"], block["value"]) for block in draft_of(page).body.raw_data]


def work(client, pair, words, *, what="left", numbers=None):
    """Handed out, translated, brought back and taken."""
    content = translate_po(get_file(client, pair, what=what), words)
    return take(client, bring_back(client, content), numbers=numbers)
