"""The part of the outline that is the Briff: its page, and its issues once all they tell of is there."""

from collections.abc import Iterator
from typing import Any

from briff.models import BriffIndexPage, IssuePage
from foundation.models import SitePage
from resources.models import Act
from wscn_site.demo.about import home
from wscn_site.demo.briff import ISSUES, SAMPLE, BriffItem, Issue, Law, OwnWords
from wscn_site.demo.seed.filling import plan_section
from wscn_site.demo.seed.pages import Fields, Plan, get_translation_key
from wscn_site.demo.seed.stories import as_stream
from wscn_site.demo.words import Both, Language

BRIFF = "briff"


def get_briff() -> Iterator[Plan]:
    """The page of all issues."""
    yield plan_section(BRIFF, model=BriffIndexPage, section=home.BRIFF_SECTION, is_in_menu=True)


def get_issues() -> Iterator[Plan]:
    """The issues, oldest first."""
    yield from map(_issue, ISSUES)


def _issue(issue: Issue) -> Plan:
    key = f"{BRIFF}/{issue.number}"

    def words(language: Language, shelf: Any) -> Fields:
        said = (issue.introduction, SAMPLE)
        return {"introduction": "".join(f"<p>{each.said(language)}</p>" for each in said)}

    return Plan(
        key=key,
        under=BRIFF,
        model=IssuePage,
        slug=Both(cy=f"rhifyn-{issue.number}", en=f"issue-{issue.number}"),
        title=Both(cy=f"Y Briff, rhifyn {issue.number}", en=f"The Briff, issue {issue.number}"),
        summary=issue.summary,
        words=words,
        shared=lambda shelf: {
            "number": issue.number,
            "published_on": issue.published_on,
            "sections": _get_sections(issue, key=key),
        },
    )


def _get_sections(issue: Issue, *, key: str) -> str:
    """The sections as the page keeps them."""
    sections = []
    for place, (theme, items) in enumerate(issue.sections):
        blocks = [
            {
                "type": kind,
                "value": value,
                "id": str(get_translation_key(f"{key}/{place}/{number}")),
            }
            for number, (kind, value) in enumerate(map(_get_item, items))
        ]
        sections.append({"type": "section", "value": {"theme": theme, "items": blocks}})
    return as_stream(sections, key=f"{key}/sections")


def _get_item(item: BriffItem) -> tuple[str, Any]:
    match item:
        case Law():
            act = Act.objects.get(kind=item.kind, year=item.year, number=item.number)
            return "act", str(act.pk)
        case OwnWords():
            words = {"title": item.title, "text": item.text, "source": item.source}
            said = {
                f"{name}_{code}": text
                for name, both in words.items()
                for code, text in (("cy", both.cy), ("en", both.en))
            }
            due_on = item.due_on.isoformat() if item.due_on else None
            return "words", {**said, "url_cy": "", "url_en": "", "due_on": due_on}
        case _:
            halves = SitePage.objects.filter(translation_key=get_translation_key(item))
            return "page", halves.get(locale__language_code="en").pk
