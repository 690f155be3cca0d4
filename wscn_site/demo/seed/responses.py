"""What a sample organisation has made of a draft response, by the same actions as a real one."""

from datetime import datetime
from typing import Any

from accounts.models import User
from members_area import responses
from members_area.models import ConsultationPage, Response
from wscn_site.demo.members_shapes import Consultation
from wscn_site.demo.words import Both

WRITER = "lead@paid.example"


def is_answered(consultation: Consultation, *, now: datetime) -> bool:
    """Whether there is an own response; or it is too late to begin one."""
    pages = _get_pages(consultation).filter(closes_at__gt=now)
    own = Response.objects.filter(consultation_key__in=pages.values("translation_key"))
    return own.exists() or not pages.exists()


def answer(consultation: Consultation, *, words: Both, now: datetime) -> None:
    """Begin it, and write the first answer in both languages."""
    person = User.objects.get(email=WRITER)
    page = _get_pages(consultation).get()
    own = responses.begin(
        page=page, organisation=person.seats.get().organisation, by=person, now=now
    )
    for first in own.answers.filter(position=0):
        text = words.cy if first.language == "cy" else words.en
        responses.write(page=page, answer=first, text=text, seen=1, by=person, now=now)


def _get_pages(consultation: Consultation) -> Any:
    return ConsultationPage.objects.filter(slug=consultation.slug.en)
