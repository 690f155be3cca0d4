"""The fields of what is heard, as the site keeps them."""

from collections.abc import Iterable
from itertools import pairwise

from resources.transcripts import Cue, write_webvtt
from wscn_site.demo.seed.stories import as_stream
from wscn_site.demo.shapes import Heard, Part
from wscn_site.demo.words import LANGUAGES, Language


def get_transcript(heard: Heard, *, language: Language) -> str:
    """What is said, in one language, each until the next begins; nothing, where nothing is."""
    if not heard.transcript:
        return ""
    place = LANGUAGES.index(language)
    moments = [*(said.at[place] for said in heard.transcript), heard.get_seconds(language)]
    return write_webvtt(
        Cue(start=start, end=end, speaker=said.by, text=said.words.said(language))
        for said, (start, end) in zip(heard.transcript, pairwise(moments), strict=True)
    )


def get_parts(parts: Iterable[Part], *, key: str, language: Language) -> str:
    """The chapters."""
    place = LANGUAGES.index(language)
    return as_stream(
        (
            {
                "type": "chapter",
                "value": {"start": part.at[place], "title": part.title.said(language)},
            }
            for part in parts
        ),
        key=key,
    )


def get_people(people: Iterable[tuple[str, str]], *, key: str) -> str:
    """Who is in it."""
    return as_stream(
        ({"type": "person", "value": {"name": name, "role": role}} for name, role in people),
        key=key,
    )
