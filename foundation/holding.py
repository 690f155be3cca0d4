"""Pages held while something is done to them, so that nobody else writes them in the meantime."""

from django.db.models import Q
from wagtail.models import Page


def hold(wanted: Q) -> list[Page]:
    """Hold these pages until the transaction ends, and give them as they are now, as plain Pages.

    Whoever holds any page holds the root of the tree first. So those who write queue at one door,
    whatever they take after it and in which order, and two can never wait for each other: an act
    takes both halves, their parents, what is below them, and does not know at its start which.
    On SQLite a transaction has the whole database to itself, and there is nothing to hold.
    """
    queued = Page.objects.select_for_update()
    list(queued.filter(depth=1).order_by("pk").values_list("pk"))
    return list(queued.filter(wanted).order_by("pk"))
