"""How the fields of a plan are filled: what the plans of all kinds have in common."""

from typing import Any

from foundation.models import SitePage
from resources.models import Readership, Theme as ThemeRecord
from wscn_site.demo.about import home
from wscn_site.demo.members_shapes import Asked, Ready
from wscn_site.demo.seed.files import Shelf
from wscn_site.demo.seed.pages import HOME, Plan
from wscn_site.demo.seed.stories import as_stream, get_body
from wscn_site.demo.shapes import AudienceCode, DemoFile
from wscn_site.demo.words import LANGUAGES, Language, Story


def plan_section(
    key: str,
    *,
    model: type[SitePage],
    section: home.Section,
    under: str = HOME,
    is_in_menu: bool = False,
    audience: AudienceCode | None = None,
) -> Plan:
    """A page that holds others."""
    return Plan(
        key=key,
        under=under,
        model=model,
        slug=section.slug,
        title=section.title,
        summary=section.summary,
        is_in_menu=is_in_menu,
        audience=audience,
    )


def fill_body(story: Story, *, key: str, language: Language, shelf: Shelf) -> str:
    """A story as the page keeps it, with its pictures."""
    return get_body(story, key=key, language=language, image_of=shelf.get_image)


def fill_files(files: tuple[DemoFile, ...], *, key: str, shelf: Shelf) -> str:
    """Files as the page keeps them, once they are made."""
    return as_stream(shelf.get_files(files), key=f"{key}/files")


def fill_questions(questions: tuple[Asked, ...], *, key: str) -> str:
    """A draft response as the page keeps it: after each answer, what an area might add."""
    blocks = [
        {
            "type": "question",
            "value": {
                "number": str(number),
                **{f"words_{code}": asked.question.said(code) for code in LANGUAGES},
                **{
                    f"answer_{code}": f"{asked.draft.said(code)}\n\n[{asked.local.said(code)}]"
                    for code in LANGUAGES
                },
            },
        }
        for number, asked in enumerate(questions, start=1)
    ]
    return as_stream(blocks, key=f"{key}/questions")


def fill_ready_words(texts: tuple[Ready, ...], *, key: str) -> str:
    """Words that are ready to use as the page keeps them."""
    blocks = [
        {
            "type": "words",
            "value": {
                **{f"title_{code}": ready.title.said(code) for code in LANGUAGES},
                **{f"text_{code}": ready.text.said(code) for code in LANGUAGES},
            },
        }
        for ready in texts
    ]
    return as_stream(blocks, key=f"{key}/ready-words")


def get_themes(keys: tuple[str, ...]) -> list[Any]:
    """The themes with these keys."""
    return list(ThemeRecord.objects.filter(slug__in=keys))


def get_readerships(slugs: tuple[str, ...]) -> list[Any]:
    """Those for whom it is, by these slugs."""
    return list(Readership.objects.filter(slug__in=slugs))
