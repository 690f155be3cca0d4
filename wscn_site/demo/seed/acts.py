"""The law of the demonstration as records."""

from collections.abc import Iterable

from resources.models import Act as ActRecord, Duty as DutyRecord, Theme
from wscn_site.demo.shapes import Act


def are_kept(acts: Iterable[Act]) -> bool:
    """Whether each of these laws is there. What somebody has changed in one since is theirs."""
    return not _find_missing(acts)


def keep(acts: Iterable[Act]) -> None:
    """Write down each law that is not there yet, with its duties and themes."""
    for act in _find_missing(acts):
        _write(act)


def _find_missing(acts: Iterable[Act]) -> list[Act]:
    there = set(ActRecord.objects.values_list("kind", "year", "number"))
    return [act for act in acts if (act.kind, act.year, act.number) not in there]


def _write(act: Act) -> None:
    record = ActRecord(
        kind=act.kind,
        year=act.year,
        number=act.number,
        title_cy=act.title.cy,
        title_en=act.title.en,
        is_title_cy_statutory=act.is_made_in_wales,
        summary_cy=act.summary.cy,
        summary_en=act.summary.en,
        in_force_from=act.in_force_from,
        in_force_note_cy=act.in_force_note.cy,
        in_force_note_en=act.in_force_note.en,
        law_url_cy=act.law.cy,
        law_url_en=act.law.en,
        guidance_url_cy=act.guidance_cy,
        guidance_url_en=act.guidance_en,
    )
    record.themes = Theme.objects.filter(slug__in=act.themes)
    record.duties = [
        DutyRecord(body=body, what_cy=duty.what.cy, what_en=duty.what.en, sort_order=number)
        for number, (duty, body) in enumerate(
            (duty, body) for duty in act.duties for body in duty.bodies
        )
    ]
    record.full_clean()
    record.save()
