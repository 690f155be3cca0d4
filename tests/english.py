"""Finding English that was left on a page, or in a mail, that should be Welsh.

Two nets, for either alone has holes. The first knows every English string that has a Welsh one:
it finds the label that nobody translated, however short. The second knows no string but the small
words that no English sentence does without: it finds text that never went through gettext.
"""

import re
from contextlib import contextmanager
from functools import cache
from gettext import NullTranslations
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

from babel.messages.pofile import read_po
from django.apps import apps
from django.conf import settings
from django.utils.translation import trans_real

from accounts.collation import LETTERS_OF_TWO

# In an alphabet, Th is a letter, and not the end of an English ordinal.
LETTERS = {letter.capitalize() for letter in LETTERS_OF_TWO}
# What a language calls itself; what stands where a script will write a number; the top of the tree,
# which has a name in both languages.
IN_THE_CMS = {"English", "None", "Pob tudalen · All pages"}
# None of these is also a Welsh word, as "a", "am", "at", "can", "is" and "to" are.
SMALL_WORDS = re.compile(
    r"\b(?:and|are|be|been|but|by|cannot|could|does|for|from|have|how|if|in|into|it|its|not|of|on|or"
    r"|our|please|should|that|the|their|there|they|this|until|was|we|what|when|where|which|who|will"
    r"|with|without|would|you|your)\b",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
PLACEHOLDER = re.compile(r"%\(\w+\)[sdr]|%[sdr]|\{\w*\}")
VOID = frozenset(
    {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
)
UNSEEN = frozenset({"script", "style", "template"})
SPOKEN_ATTRIBUTES = ("alt", "aria-description", "aria-label", "label", "placeholder", "title")


def find_english_in_page(html):
    """Every text of the page, attributes too, that is in English where it should be Welsh."""
    return find_english(texts_of(html, language="cy"))


def find_english_in_cms(html):
    """The same for a screen of the CMS, but for what it says in English to everybody."""
    return [text for text in find_english_in_page(html) if text not in IN_THE_CMS]


def find_english_in_mail(message):
    """The same for the subject and the lines of a mail to somebody who prefers Welsh."""
    pages = [html for html, _ in getattr(message, "alternatives", [])]
    in_pages = [text for html in pages for text in find_english_in_page(html)]
    return find_english([message.subject, *message.body.splitlines()]) + in_pages


def texts_of(html, language=""):
    """What the page says in a language; without one, what stands under no ``lang`` at all."""
    reader = _Texts(language)
    reader.feed(html)
    reader.close()
    return reader.texts


@contextmanager
def asked_in_vain():
    """Every string, seen or not, that is meanwhile asked for in Welsh and has none."""
    welsh, gaps = trans_real.translation("cy"), _Gaps()
    english, welsh._fallback = welsh._fallback, gaps
    try:
        yield gaps.strings
    finally:
        welsh._fallback = english


def find_english(texts):
    clean = [" ".join(text.split()) for text in texts]
    words = [text for text in clean if text and text not in LETTERS]
    return [text for text in words if _is_a_string(text) or _has_small_words(text)]


def _has_small_words(text):
    return len(WORD.findall(text)) >= 3 and bool(SMALL_WORDS.search(text))


def _is_a_string(text):
    plain, patterns = _english_strings()
    return text.casefold() in plain or any(pattern.fullmatch(text) for pattern in patterns)


@cache
def _english_strings():
    """The English of every string that has other Welsh: as they are, and those with gaps."""
    english, welsh = set(), set()
    for path in _catalogues():
        for message in read_po(BytesIO(path.read_bytes()), locale="cy"):
            if message.id and not message.fuzzy and message.string and all(message.string):
                english.update(_forms(message.id))
                welsh.update(_forms(message.string))
    # What is Welsh somewhere is not English, whatever else it may be: "Person", "Data".
    left = {" ".join(text.split()) for text in english - welsh}
    plain = {text.casefold() for text in left if not PLACEHOLDER.search(text)}
    patterns = [
        re.compile(".+".join(map(re.escape, PLACEHOLDER.split(text))))
        for text in left
        if PLACEHOLDER.search(text) and WORD.search(PLACEHOLDER.sub("", text))
    ]
    return plain - {text.casefold() for text in welsh}, patterns


def _catalogues():
    folders = [Path(app.path, "locale") for app in apps.get_app_configs()]
    for folder in [*settings.LOCALE_PATHS, Path(_django(), "conf", "locale"), *folders]:
        yield from Path(folder, "cy", "LC_MESSAGES").glob("django*.po")


def _django():
    return Path(apps.get_app_config("auth").path).parent.parent


def _forms(text):
    return [text] if isinstance(text, str) else list(text)


class _Gaps(NullTranslations):
    """Where Welsh looks for what it has not got."""

    def __init__(self):
        super().__init__()
        self.strings = set()

    def gettext(self, message):
        self.strings.add(message)
        return message

    def ngettext(self, one, many, number):
        self.strings.add(one)
        return super().ngettext(one, many, number)


class _Texts(HTMLParser):
    """What the page says in one language, leaving out what it marks as being in another."""

    def __init__(self, wanted):
        super().__init__()
        self.texts = []
        self._wanted = wanted
        self._open = []

    def handle_starttag(self, tag, attrs):
        attributes = {name: value or "" for name, value in attrs}
        language = attributes.get("lang") or self._language
        if language == self._wanted and not self._is_unseen:
            self.texts += _spoken(tag, attributes)
        if tag not in VOID:
            self._open.append((tag, language))

    def handle_endtag(self, tag):
        # What was never opened closes nothing: else all that comes after it would be unheard.
        if any(tag == name for name, _ in self._open):
            while self._open.pop()[0] != tag:
                pass

    def handle_data(self, data):
        if self._language == self._wanted and not self._is_unseen:
            self.texts.append(data)

    @property
    def _language(self):
        return self._open[-1][1] if self._open else ""

    @property
    def _is_unseen(self):
        return any(tag in UNSEEN for tag, _ in self._open)


def _spoken(tag, attributes):
    """The attributes of a tag that somebody sees or hears."""
    for name in SPOKEN_ATTRIBUTES:
        yield attributes.get(name, "")
    if tag == "input" and attributes.get("type") in {"button", "submit", "reset"}:
        yield attributes.get("value", "")
    if tag == "meta" and attributes.get("name", attributes.get("property", "")) in {
        "description",
        "og:title",
        "og:description",
        "og:site_name",
        "og:image:alt",
    }:
        yield attributes.get("content", "")
