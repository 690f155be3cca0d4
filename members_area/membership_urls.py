"""Joining, and looking after a membership, in the words of each language."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from members_area.views import memberships
from members_area.views.joining import join, joined
from members_area.views.people import bring_colleagues

urlpatterns = [
    path("", memberships.membership, name="membership"),
    path(pgettext_lazy("address", "join/"), join, name="join"),
    path(pgettext_lazy("address", "join/received/"), joined, name="joined"),
    path(
        pgettext_lazy("address", "<int:organisation_id>/colleagues/"),
        memberships.add_colleague,
        name="add_colleague",
    ),
    path(
        pgettext_lazy("address", "<int:organisation_id>/colleagues/list/"),
        bring_colleagues,
        name="bring_colleagues",
    ),
    path(
        pgettext_lazy("address", "<int:organisation_id>/all-still-here/"),
        memberships.confirm_seats,
        name="confirm_seats",
    ),
    path(
        pgettext_lazy("address", "seats/<int:seat_id>/"),
        memberships.change_seat,
        name="change_seat",
    ),
    path(
        pgettext_lazy("address", "invoices/<int:number>.pdf"),
        memberships.get_invoice,
        name="get_invoice",
    ),
    path(
        pgettext_lazy("address", "credit-notes/<int:number>.pdf"),
        memberships.get_credit_note,
        name="get_credit_note",
    ),
]
