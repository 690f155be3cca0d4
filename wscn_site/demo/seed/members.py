"""The part of the outline behind the lock: the briefings, the consultations, the members' library."""

from collections.abc import Iterator
from functools import partial

from members_area.models import (
    BriefingIndexPage,
    BriefingPage,
    ConsultationIndexPage,
    ConsultationPage,
    MaterialIndexPage,
    MaterialPage,
    MembersHomePage,
)
from wscn_site.demo.about import home
from wscn_site.demo.briefings import BRIEFINGS
from wscn_site.demo.consultations import CONSULTATIONS
from wscn_site.demo.materials import MATERIALS
from wscn_site.demo.members_shapes import Briefing, Consultation, Material
from wscn_site.demo.seed.files import Shelf
from wscn_site.demo.seed.filling import (
    fill_body,
    fill_files,
    fill_questions,
    fill_ready_words,
    get_readerships,
    get_themes,
    plan_section,
)
from wscn_site.demo.seed.pages import Fields, Plan
from wscn_site.demo.seed.podcasts import get_parts, get_transcript
from wscn_site.demo.seed.stories import get_changes


def get_members_area() -> Iterator[Plan]:
    """What is behind the lock."""
    yield plan_section(
        "members",
        model=MembersHomePage,
        section=home.MEMBERS_SECTION,
        audience="members",
    )
    yield plan_section(
        "briefings",
        model=BriefingIndexPage,
        section=home.BRIEFINGS_SECTION,
        under="members",
        is_in_menu=True,
    )
    yield from (_briefing(one) for one in sorted(BRIEFINGS, key=lambda one: one.briefed_on))
    yield plan_section(
        "consultations",
        model=ConsultationIndexPage,
        section=home.CONSULTATIONS_SECTION,
        under="members",
        is_in_menu=True,
    )
    yield from (_consultation(one) for one in CONSULTATIONS)
    yield plan_section(
        "materials",
        model=MaterialIndexPage,
        section=home.MATERIALS_SECTION,
        under="members",
        is_in_menu=True,
    )
    yield from (_material(one) for one in sorted(MATERIALS, key=lambda one: one.published_on))


def _briefing(briefing: Briefing) -> Plan:
    key = f"briefings/{briefing.slug.en}"
    return Plan(
        key=key,
        under="briefings",
        model=BriefingPage,
        slug=briefing.slug,
        title=briefing.title,
        summary=briefing.summary,
        audience=briefing.audience,
        words=lambda language, shelf: {
            "body": fill_body(briefing.body, key=key, language=language, shelf=shelf),
            "withdrawn_why": briefing.withdrawn_why.said(language),
        },
        shared=lambda shelf: {
            "kind": briefing.kind,
            "handling": briefing.handling,
            "briefed_on": briefing.briefed_on,
            "holds_until": briefing.holds_until,
            "must_acknowledge": briefing.must_acknowledge,
            "changes": get_changes(briefing.changes, key=f"{key}/changes"),
            "withdrawn_on": briefing.withdrawn_on,
            "files": fill_files(briefing.files, key=key, shelf=shelf),
        },
    )


def _consultation(consultation: Consultation) -> Plan:
    key = f"consultations/{consultation.slug.en}"
    return Plan(
        key=key,
        under="consultations",
        model=ConsultationPage,
        slug=consultation.slug,
        title=consultation.title,
        summary=consultation.summary,
        words=lambda language, shelf: {
            "asked_by": consultation.asked_by.said(language),
            "body": fill_body(consultation.body, key=key, language=language, shelf=shelf),
        },
        shared=lambda shelf: {
            "closes_at": consultation.closes_at,
            "devolution": consultation.devolution,
            "url_cy": consultation.url.cy,
            "url_en": consultation.url.en,
            "questions": fill_questions(consultation.questions, key=key),
            "files": fill_files(consultation.files, key=key, shelf=shelf),
        },
    )


def _material(material: Material) -> Plan:
    key = f"materials/{material.slug.en}"

    def shared(shelf: Shelf) -> Fields:
        recordings = shelf.get_recordings(material.recordings, title=material.title)
        return {
            "kind": material.kind,
            "published_on": material.published_on,
            "files": fill_files(material.files, key=key, shelf=shelf),
            "ready_words": fill_ready_words(material.ready, key=key),
            "recording_id": next(iter(recordings), None),
        }

    return Plan(
        key=key,
        under="materials",
        model=MaterialPage,
        slug=material.slug,
        title=material.title,
        summary=material.summary,
        words=lambda language, shelf: {
            "body": fill_body(material.body, key=key, language=language, shelf=shelf),
            "chapters": get_parts(material.parts, key=f"{key}/parts", language=language),
            "transcript": get_transcript(material, language=language),
        },
        shared=shared,
        related={
            "themes": partial(get_themes, material.themes),
            "readerships": partial(get_readerships, material.readerships),
        },
    )
