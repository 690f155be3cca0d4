"""What is kept about those whom the public pages name, and about what the public looks for."""

from datetime import datetime, timedelta

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import RetentionSettings, User
from accounts.personal.kinds import Basis, Fate, Holding, Kind, Old, Whom, register
from home.models import NightWatch, ReviewReminder, VainSearch
from home.search.vain import KEPT_FOR
from resources.models import ResourcePage

NIGHTS_KEPT_FOR = REMINDERS_KEPT_FOR = timedelta(days=92)


def get_old_searches(now: datetime, held: RetentionSettings) -> QuerySet[VainSearch]:
    """What nobody has looked for since."""
    return VainSearch.objects.filter(last_on__lt=timezone.localdate(now) - KEPT_FOR)


def get_old_nights(now: datetime, held: RetentionSettings) -> QuerySet[NightWatch]:
    """Nights that are over for so long."""
    return NightWatch.objects.filter(started_at__lt=now - NIGHTS_KEPT_FOR)


def get_old_reminders(now: datetime, held: RetentionSettings) -> QuerySet[ReviewReminder]:
    """Of days so long ago that none counts on them."""
    return ReviewReminder.objects.filter(on__lt=timezone.localdate(now) - REMINDERS_KEPT_FOR)


def forget_reviewer(whom: Whom, by: User | None, now: datetime) -> None:
    """What she looked after is nobody's."""
    ResourcePage.objects.filter(reviewer__in=whom.people).update(reviewer=None)


CONTACTS = Kind(
    code="contacts",
    title=_("Names and addresses on public pages"),
    why=_("Whom to write to about a network, and who speaks or writes there."),
    basis=Basis.INTEREST,
    seen_by=_("Everybody."),
    until=_("As long as the page says so. Ask, and it is changed."),
    fate=Fate.APART,
    holdings=(
        Holding(model="home.NetworkPage", by=("email",)),
        Holding(model="events.EventPage", by=("booking_email", "contact_email")),
    ),
)

SEARCHES = Kind(
    code="searches",
    title=_("Words that were looked for and not found"),
    why=_("So that editors can write what is missing. Not who looked, nor when."),
    basis=Basis.INTEREST,
    seen_by=_("Those who work in the content management system."),
    until=_("After they were last looked for."),
    days=KEPT_FOR.days,
    fate=Fate.APART,
    holdings=(Holding(model="home.VainSearch"),),
    old=(Old(get_rows=get_old_searches, moment="last_on"),),
)

NIGHTS = Kind(
    code="night-watches",
    title=_("What the night watch found"),
    why=_(
        "So that what opens to the wrong people is noticed: by numbers, also of accounts and seats."
    ),
    basis=Basis.INTEREST,
    seen_by=_("Those who look after memberships."),
    until=_("After the night on which it was found."),
    days=NIGHTS_KEPT_FOR.days,
    fate=Fate.NAMELESS,
    holdings=(Holding(model="home.NightWatch"),),
    old=(Old(get_rows=get_old_nights, moment="started_at"),),
)

REMINDERS = Kind(
    code="review-reminders",
    title=_("What you look after, and when you were reminded of it"),
    why=_("So that a page is looked at again in time, and nobody is reminded twice."),
    basis=Basis.INTEREST,
    seen_by=_("Those who work in the content management system."),
    until=_("After the day of the reminder."),
    days=REMINDERS_KEPT_FOR.days,
    fate=Fate.GOES,
    holdings=(
        Holding(model="resources.ResourcePage", by=("reviewer",), tells=("title", "review_by")),
        Holding(model="home.ReviewReminder", by=("person",), tells=("on",), goes=True),
    ),
    forget=forget_reviewer,
    old=(Old(get_rows=get_old_reminders, moment="on"),),
)


def join() -> None:
    """Put them on the list."""
    register(CONTACTS, SEARCHES, NIGHTS, REMINDERS, place=5)
