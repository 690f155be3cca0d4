"""What is kept about those who asked for the Briff."""

from datetime import datetime, timedelta

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from accounts.models import RetentionSettings, User
from accounts.personal.kinds import Basis, Fate, Holding, Kind, Old, Whom, months_before, register
from briff import subscribing
from briff.links import CONFIRM, HOLDS_FOR
from briff.models import Consent, Delivery, Mailing, Subscriber

A_DAY = timedelta(days=1)
OVER = (Mailing.State.DONE, Mailing.State.CANCELLED)


def forget_subscriber(whom: Whom, by: User | None, now: datetime) -> None:
    """By the action that erases one: only that a mail was sent to somebody stays.

    Her subscription moved along with her address. What has stopped at a former one was hers, too;
    what somebody has there now is theirs.
    """
    for address in whom.addresses:
        erase_batch(Subscriber.objects.at(address), now)
    for address in whom.former:
        stopped = Subscriber.objects.at(address).filter(state=Subscriber.State.STOPPED)
        erase_batch(stopped, now)


def get_stopped(now: datetime, held: RetentionSettings) -> QuerySet[Subscriber]:
    """Who unsubscribed so long ago, also if it was asked for since and never confirmed."""
    before = months_before(now, held.subscriber_months)
    gone = (Subscriber.State.STOPPED, Subscriber.State.ASKED)
    return Subscriber.objects.filter(state__in=gone, since__lt=before)


def erase_batch(batch: QuerySet[Subscriber], now: datetime) -> None:
    """Each by the action that erases one. They are held and asked again: somebody may come back."""
    held = [subscriber.pk for subscriber in batch.select_for_update()]
    for subscriber in batch.filter(pk__in=held):
        subscribing.erase(subscriber=subscriber)


def get_unconfirmed(now: datetime, held: RetentionSettings) -> QuerySet[Subscriber]:
    """Who never followed the link, now that it is over."""
    before = now - timedelta(seconds=HOLDS_FOR[CONFIRM] or 0)
    asked = Subscriber.objects.filter(state=Subscriber.State.ASKED, since__lt=before)
    found: QuerySet[Subscriber] = asked.exclude(consents__what=Consent.What.CONFIRMED)
    return found


def get_old_deliveries(now: datetime, held: RetentionSettings) -> QuerySet[Delivery]:
    """Of mailings that ended so long ago, those of which it is known whose they were."""
    known = Delivery.objects.filter(~Q(answer="") | Q(subscriber__isnull=False))
    before = months_before(now, held.delivery_months)
    return known.filter(mailing__state__in=OVER, mailing__ended_at__lt=before)


def forget_readers(batch: QuerySet[Delivery], now: datetime) -> None:
    """The rows stay, so that an issue's counts stay true; they are nobody's."""
    batch.update(subscriber=None, answer="")


SUBSCRIPTION = Kind(
    code="subscription",
    title=_("Your subscription to the Briff"),
    why=_(
        "To send it to you in the language and on the themes that you chose, and to show what you "
        "agreed to, when, and in what words."
    ),
    basis=Basis.CONSENT,
    seen_by=_("You, by the link in each issue, and those who send it."),
    until=_("After you unsubscribed, unless you have yourself erased: then at once."),
    period="subscriber_months",
    fate=Fate.GOES,
    holdings=(
        Holding(
            model="briff.Subscriber",
            by=("email",),
            tells=("email", "language", "state", "since", "reason"),
        ),
        Holding(model="briff.SubscriberTheme", by=("subscriber__email",), tells=("theme",)),
        Holding(
            model="briff.Consent",
            by=("subscriber__email",),
            tells=("at", "what", "how", "language", "themes", "wording"),
        ),
    ),
    forget=forget_subscriber,
    old=(Old(get_rows=get_stopped, moment="since", act=erase_batch),),
)

UNCONFIRMED = Kind(
    code="unconfirmed",
    title=_("An address for which the Briff was asked, and that nobody confirmed"),
    why=_("To send the one letter with the link that confirms it."),
    basis=Basis.INTEREST,
    seen_by=_("Those who send the Briff."),
    until=_("After it was asked for."),
    days=timedelta(seconds=HOLDS_FOR[CONFIRM] or 0) // A_DAY,
    fate=Fate.GOES,
    old=(Old(get_rows=get_unconfirmed, moment="since", act=erase_batch),),
)

DELIVERIES = Kind(
    code="deliveries",
    title=_("Which issues of the Briff were sent to you"),
    why=_("So that nobody is sent an issue twice, and an address that is refused is paused."),
    basis=Basis.INTEREST,
    seen_by=_("Those who send the Briff. We do not know whether you open it."),
    until=_("After the issue was sent."),
    period="delivery_months",
    fate=Fate.NAMELESS,
    because=_("How many were sent is counted."),
    holdings=(
        Holding(
            model="briff.Delivery",
            by=("subscriber__email",),
            tells=(("mailing", _("issue")), "state", "at", "answer"),
        ),
        Holding(
            model="briff.Mailing",
            by=("begun_by",),
            tells=("number", "begun_at"),
        ),
    ),
    old=(
        Old(
            get_rows=get_old_deliveries,
            moment="mailing__ended_at",
            done="made nobody’s",
            act=forget_readers,
        ),
    ),
)


def join() -> None:
    """Put them on the list."""
    register(SUBSCRIPTION, UNCONFIRMED, DELIVERIES, place=3)


def get_whom(subscriber: Subscriber) -> Whom:
    """A subscriber, by her address: whoever has the link reads the mail of it."""
    return Whom(person=None, addresses=frozenset({subscriber.email}))


OF_A_SUBSCRIBER = (SUBSCRIPTION, DELIVERIES)
