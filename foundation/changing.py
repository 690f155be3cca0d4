"""What it means to say that a page is for others: seen first, and then done, with its files."""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from accounts.access import is_no_more_open, set_audience
from accounts.audiences import count_people
from accounts.gated import Gated
from accounts.models import Audience, User
from foundation.gate import get_changed, set_page_audience
from foundation.models import SitePage
from foundation.pairs.files import get_own_files


@dataclass(frozen=True, kw_only=True)
class Change:
    """What would change: pairs of pages, files that go along, and how many people there are.

    People are None where everybody is meant. ``mark`` is another one as soon as any of it is.
    """

    before: Audience | None
    after: Audience
    pairs: int
    files: int
    people_before: int | None
    people_after: int | None
    mark: str


@transaction.atomic
def foresee(*, page: SitePage, audience: Audience, today: date) -> Change:
    """Look at what would change, and change nothing; GateRefused where it would be refused."""
    pages, files = _look(page, audience=audience)
    before = pages[0].audience if pages else audience
    people = [count_people(each, on=today) for each in (before, audience)]
    told = (
        *(f"{each.pk}:{each.audience_id}" for each in pages),
        *(f"{each._meta.label}:{each.pk}:{each.audience_id}" for each in files),
        *map(str, people),
    )
    return Change(
        before=before,
        after=audience,
        pairs=len({each.translation_key for each in pages}),
        files=len(files),
        people_before=people[0],
        people_after=people[1],
        mark=hashlib.sha256("\n".join(told).encode()).hexdigest()[:16],
    )


@transaction.atomic
def change_audience(
    *, page: SitePage, audience: Audience, with_files: bool, by: User, now: datetime
) -> None:
    """Say for whom a page is, and its own files too if that is wanted: all of it, or nothing."""
    _, files = _look(page, audience=audience)
    set_page_audience(page=page, audience=audience, by=by, now=now)
    for file in files if with_files else ():
        set_audience(thing=file, audience=audience, by=by, now=now)


def _look(page: SitePage, *, audience: Audience) -> tuple[list[SitePage], list[Gated]]:
    """The pages that would change, the page itself first, and the files that can go along.

    A file goes along that was for the page's own readers, or is for more people than the page will
    be for. One that is for others stays as it is: it would open to people whom nobody meant.
    """
    pages = get_changed(page=page, audience=audience)
    former = page.audience_id
    specific = SitePage.objects.filter(pk__in=[each.pk for each in pages]).specific()
    files = [
        file
        for file in get_own_files(specific)
        if file.audience_id not in (None, audience.pk)
        and (file.audience_id == former or is_no_more_open(audience, than=file.audience))
    ]
    return pages, files
