"""A page in the editor as a kind of reader sees it: a kind, and never a person who has a name.

It is a mode of Wagtail's preview, so nothing is asked of the site but that one page, by whoever may
edit it. Whoever looks never sees more than she may read herself: the kinds on offer are those that
she belongs to, and what the imagined reader reads is cut down to it once more.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _, override
from wagtail.models import Page

from accounts import audit
from accounts.access import Reader
from accounts.models import Audience, AuditEntry, User
from foundation.staff.permissions import get_acting_reader

AS_KIND: dict[str, Any] = {
    Audience.Access.PUBLIC: _("As anybody"),
    Audience.Access.MEMBERS: _("As a member"),
    Audience.Access.GRANTED: _("As a member who was granted %(audience)s"),
}
VERB = "page.seen_as"
# A preview is made anew with every word that is written.
NOTED_ONCE_IN = timedelta(hours=1)


@dataclass(frozen=True)
class SeenAs:
    """What the page says on top of itself, in the language of whoever looks."""

    kind: str
    language: str


def get_kinds() -> list[tuple[str, str | Promise]]:
    """The kinds of reader that whoever is at work belongs to, each with its name."""
    return [(each.code, name_kind(each)) for each in _get_audiences(get_acting_reader())]


def name_kind(audience: Audience) -> str:
    """What a reader of this kind is called."""
    name: str = AS_KIND[audience.access] % {"audience": audience}
    return name


def see_as(code: str, *, page: Page, request: HttpRequest) -> Reader:
    """Answer this request as to a reader of that kind. A kind that is not hers, there is not."""
    own, now = get_acting_reader(), timezone.now()
    audience = _get_audiences(own).filter(code=code).first()
    if audience is None or own.person is None:
        raise Http404
    reader = Reader.imagine(audience, today=own.today).within(own)
    reader.stand_in(request)
    profile = getattr(own.person, "wagtail_userprofile", None)
    language = profile.get_preferred_language() if profile else settings.LANGUAGE_CODE
    with override(language):
        vars(request)["seen_as"] = SeenAs(kind=name_kind(audience), language=language)
    if _is_noted(audience, page=page, by=own.person, since=now - NOTED_ONCE_IN):
        return reader
    thing, details = (page if page.pk else None), {"audience": audience.pk}
    audit.record(verb=VERB, by=own.person, thing=thing, details=details, now=now)
    return reader


def _get_audiences(own: Reader) -> QuerySet[Audience]:
    return Audience.objects.filter(pk__in=own.audience_ids).order_by("pk")


def _is_noted(audience: Audience, *, page: Page, by: User, since: datetime) -> bool:
    noted = AuditEntry.objects.filter(verb=VERB, actor_id=by.pk, subject_id=page.pk, at__gte=since)
    return noted.filter(details__audience=audience.pk).exists()
