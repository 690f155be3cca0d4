"""For how long it is kept who was sent which issue.

The counts of an issue are for ever; whose deliveries they were is not. A delivery that is forgotten
keeps what became of it and when, and is nobody's.
"""

from datetime import datetime, timedelta

from django.db.models import Q, QuerySet

from briff.models import Delivery, Mailing

OVER = (Mailing.State.DONE, Mailing.State.CANCELLED)


def get_old_deliveries(*, older_than: timedelta, now: datetime) -> QuerySet[Delivery]:
    """Of mailings that ended so long ago, the deliveries of which it is known whose they were."""
    known = Delivery.objects.filter(~Q(answer="") | Q(subscriber__isnull=False))
    return known.filter(mailing__state__in=OVER, mailing__ended_at__lt=now - older_than)


def forget_deliveries(*, older_than: timedelta, now: datetime) -> int:
    """Forget whose they were, and what their servers answered; how many there were."""
    old = get_old_deliveries(older_than=older_than, now=now).order_by()
    return Delivery.objects.filter(pk__in=old.values("pk")).update(subscriber=None, answer="")
