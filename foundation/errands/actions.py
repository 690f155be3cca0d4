"""Sending a page to a translator, and what becomes of it. The only writer of errands."""

from datetime import date, datetime

from django.conf import settings
from django.contrib.auth.models import Permission
from django.db import transaction
from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log

from accounts import audit, letters
from accounts.access import Reader
from accounts.models import User
from foundation.holding import hold
from foundation.models import Errand, SitePage
from foundation.pairs.halves import get_twin
from foundation.parity.keeping import get_couple
from foundation.staff.permissions import Person
from foundation.staff.rights import TRANSLATE

SENT = "foundation.sent_to_translator"
DONE = "foundation.translator_done"
TAKEN_BACK = "foundation.taken_from_translator"

MAY_NOT = _("Only somebody who may write both languages of the page can send it to a translator.")
NO_TRANSLATOR = _("She is not a translator.")
NOT_FOR_HER = _(
    "She may not read this page. It is not sent. Somebody who grants audiences can let her read it"
    " first."
)
WITH_SOMEBODY = _("This page is with a translator already. Take it back first.")
ENDED = _("This has been ended already.")


class ErrandRefused(Exception):
    """A page cannot be sent to this person, or is not hers to end. Nothing has been changed."""

    def __init__(self, words: str | Promise) -> None:
        self.words = words
        super().__init__(words)

    def __str__(self) -> str:
        return str(self.words)


def get_translators() -> QuerySet[User]:
    """Those to whom something can be sent, by their role."""
    app, _dot, codename = TRANSLATE.partition(".")
    right = Permission.objects.filter(content_type__app_label=app, codename=codename)
    return User.objects.filter(is_active=True, groups__permissions__in=right).distinct()


def may_send(user: Person, page: SitePage) -> bool:
    """Whoever may write both halves."""
    twin = get_twin(page)
    halves = [page, twin] if twin else []
    return bool(halves) and all(half.permissions_for_user(user).writes_here() for half in halves)


@transaction.atomic
def send(
    *, page: SitePage, to: User, by: User, wanted_on: date, now: datetime, note: str = ""
) -> Errand:
    """Let her write this half until she has done so, and tell her."""
    hold(Q(translation_key=page.translation_key))
    page = SitePage.objects.get(pk=page.pk).specific
    if not may_send(by, page):
        raise ErrandRefused(MAY_NOT)
    if not get_translators().filter(pk=to.pk).exists():
        raise ErrandRefused(NO_TRANSLATOR)
    if not _reads(to, page, now=now):
        raise ErrandRefused(NOT_FOR_HER)
    if Errand.objects.open().filter(page=page).exists():
        raise ErrandRefused(WITH_SOMEBODY)
    errand: Errand = Errand.objects.create(
        page=page, to=to, by=by, sent_at=now, wanted_on=wanted_on, note=note, words=_count(page)
    )
    _note(errand, SENT, verb="errand.sent", by=by, now=now)
    address = _address("wagtailadmin_pages:edit", page.pk)
    _tell(to, template="errands/sent", errand=errand, who=by, address=address)
    return errand


@transaction.atomic
def finish(*, errand: Errand, by: User, now: datetime) -> None:
    """She says that it is done: it is hers no longer, and who sent it is told."""
    errand = _hold(errand)
    if errand.to_id != by.pk or not _reads(by, errand.page, now=now):
        raise ErrandRefused(ENDED)
    errand.done_at = now
    errand.save(update_fields=["done_at"])
    _note(errand, DONE, verb="errand.done", by=by, now=now)
    if errand.by and errand.by.is_active:
        address = _address("abreast", errand.page_id)
        _tell(errand.by, template="errands/done", errand=errand, who=by, address=address)


@transaction.atomic
def take_back(*, errand: Errand, by: User, now: datetime) -> None:
    """It is hers no longer, whether or not she has begun; she is told."""
    errand = _hold(errand)
    if not may_send(by, errand.page.specific):
        raise ErrandRefused(MAY_NOT)
    errand.withdrawn_at = now
    errand.save(update_fields=["withdrawn_at"])
    _note(errand, TAKEN_BACK, verb="errand.taken_back", by=by, now=now)
    _tell(
        errand.to,
        template="errands/taken_back",
        errand=errand,
        who=by,
        address=_address("wagtailadmin_home"),
    )


def _hold(errand: Errand) -> Errand:
    """As it is now, and open: of two who end it at once, one does."""
    hold(Q(translation_key=errand.page.translation_key))
    found: Errand | None = Errand.objects.open().filter(pk=errand.pk).first()
    if found is None:
        raise ErrandRefused(ENDED)
    return found


def _reads(person: User, page: SitePage, *, now: datetime) -> bool:
    today = timezone.localdate(now)
    return Reader(person, today=today, has_two_steps=True).may_read(page)


def _count(page: SitePage) -> int:
    """How many words there are to translate: those of the other half."""
    couple = get_couple(page)
    twin = get_twin(page)
    return couple.halves[twin.language].words if couple and twin else 0


def _note(errand: Errand, action: str, *, verb: str, by: User, now: datetime) -> None:
    log(errand.page.specific, action, user=by)
    details = {"page": errand.page_id, "to": errand.to_id}
    audit.record(verb=verb, by=by, thing=errand, now=now, details=details)


def _tell(person: User, *, template: str, errand: Errand, who: User, address: str) -> None:
    """By a letter that has no word of what it is about: a page is called by its number."""
    letters.tell(
        person=person,
        to=person.email,
        template=template,
        who=who.name,
        wanted_on=errand.wanted_on,
        words=errand.words,
        address=address,
    )


def _address(name: str, *arguments: int) -> str:
    return settings.WAGTAILADMIN_BASE_URL + reverse(name, args=arguments)
