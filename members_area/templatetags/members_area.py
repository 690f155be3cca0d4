"""The parts that the pages of consultations are made of."""

from datetime import date, datetime
from typing import Any

from django import template
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _, ngettext

from members_area.differences import compare
from members_area.models import ConsultationPage
from members_area.questions import split_paragraphs

A_YEAR = 366

register = template.Library()


@register.inclusion_tag("members_area/parts/consultation_links.html")
def consultation_links(*, page: ConsultationPage) -> dict[str, Any]:
    """The ways to the consultation itself: in the reader's language first, and in the other."""
    urls = {"cy": page.url_cy, "en": page.url_en}
    here = page.language
    order = sorted(urls, key=lambda code: code != here)
    found = [code for code in order if urls[code]]
    return {
        "links": [
            {"url": urls[code], "language": "" if code == here else code, "is_only": len(found) < 2}
            for code in found
        ]
    }


@register.inclusion_tag("members_area/parts/question_head.html")
def question_head(*, question: Any, level: int) -> dict[str, Any]:
    """The number of a question, and what it asks."""
    return {"question": question, "level": level}


@register.filter
def days_left(day: date | datetime) -> str:
    """How long there still is, in words: days, today, or that it is over; no count of thousands."""
    last = timezone.localdate(day) if isinstance(day, datetime) else day
    left = (last - timezone.localdate()).days
    if left < 0:
        return _("Overdue")
    if left == 0:
        return _("Today")
    if left > A_YEAR:
        return _("More than a year left")
    return ngettext("%(count)s day left", "%(count)s days left", left) % {"count": left}


@register.simple_tag
def plain_text(*, text: str) -> SafeString:
    """Text that was typed: an empty line begins a paragraph, and lines are kept."""
    paragraphs = (
        (format_html_join(SafeString("<br>"), "{}", ((line,) for line in lines)),)
        for lines in split_paragraphs(text)
    )
    return format_html('<div class="prose">{}</div>', format_html_join("", "<p>{}</p>", paragraphs))


@register.inclusion_tag("members_area/parts/downloads.html")
def downloads(*, page: ConsultationPage, is_own: bool) -> dict[str, Any]:
    """The ways to take a response away: the Network's draft, or one's own."""
    name = "response_file" if is_own else "draft_file"
    kinds = {"docx": "Word", "odt": "OpenDocument", "html": _("Web page")}
    return {
        "files": [
            {"url": reverse(name, args=[page.translation_key, kind]), "kind": kind, "label": label}
            for kind, label in kinds.items()
        ]
    }


@register.inclusion_tag("members_area/parts/difference.html")
def difference(*, before: str, after: str) -> dict[str, Any]:
    """What is different between two texts, in words as well as in looks."""
    return {"parts": compare(before, after)}
