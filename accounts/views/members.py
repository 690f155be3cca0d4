"""Organisations, their memberships, their people."""

from typing import Any

from django.db import models
from django.urls import URLPattern, path, reverse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _, pgettext
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.widgets.button import Button

from accounts import second_steps
from accounts.forms import (
    MemberForm,
    OrganisationForm,
    SeatChangeForm,
    SeatForm,
)
from accounts.membership_forms import MembershipChangeForm, MembershipForm
from accounts.memberships import get_next_year
from accounts.models import Member, Membership, Organisation, Seat
from accounts.numbers import as_number
from accounts.signin.steps import AskingAgain
from accounts.views.erasing import EraseView
from accounts.views.keeping import (
    AskingWhyEditView,
    KeepingCreateView,
    RecordViewSet,
)
from accounts.views.people_lists import BringPeople


class OrganisationEditView(AskingWhyEditView):
    """An organisation, of whose people one may ask why they can see something."""

    is_asked_as = "organisation"

    @property
    def header_more_buttons(self) -> list[Button]:
        """The way to giving seats to a list of people as well, for whoever may."""
        buttons = super().header_more_buttons
        if self.request.user.has_perm("accounts.add_seat"):
            address = reverse("organisation:people", args=[self.object.pk])
            buttons.append(Button(BringPeople.page_title, address, icon_name="group"))
        return buttons


class OrganisationViewSet(RecordViewSet):
    """Every organisation of the directory, member or not."""

    model = Organisation
    form_class = OrganisationForm
    edit_view_class = OrganisationEditView
    icon = "home"
    list_display = ("name_cy", "name_en", "kind")
    list_filter = ("kind",)
    search_fields = ("name_cy", "name_en", "place_cy", "place_en")

    def get_urlpatterns(self) -> list[URLPattern]:
        people = path("people/<int:pk>/", BringPeople.as_view(), name="people")
        return [*super().get_urlpatterns(), people]


class RenewColumn(Column):
    """The way to the form for the year that follows."""

    cell_template_name = "membership/renew_cell.html"


class MembershipCreateView(KeepingCreateView):
    """A new membership; one that renews another begins with what was agreed for that."""

    def get_initial(self) -> dict[str, Any]:
        number = as_number(self.request.GET.get("renews", ""))
        before = Membership.objects.filter(pk=number).first()
        return {**super().get_initial(), **(get_next_year(before) if before else {})}


class MembershipIndexView(generic.IndexView):
    """Memberships, each with its organisation."""

    def get_base_queryset(self) -> models.QuerySet[Membership]:
        return Membership.objects.select_related("organisation")


class MembershipViewSet(RecordViewSet):
    """Who belongs to the Network, from when to when, and what was agreed."""

    model = Membership
    form_class = MembershipForm
    change_form_class = MembershipChangeForm
    index_view_class = MembershipIndexView
    add_view_class = MembershipCreateView
    icon = "calendar"
    list_display = (
        "organisation",
        "starts_on",
        "ends_on",
        "lapses_on",
        "state",
        "fee_band",
        "fee",
        RenewColumn("pk", label=_("Renewal")),
    )
    list_filter: dict[str, list[str]] = {
        "state": ["exact"],
        "fee_band": ["exact"],
        "organisation__kind": ["exact"],
    }
    search_fields = ("organisation__name_cy", "organisation__name_en")


class MemberEditView(AskingAgain, AskingWhyEditView):
    """A person, whose second step may be taken away here."""

    def is_sensitive(self) -> bool:
        # Who may not be here would learn from being asked that there is one.
        return self.user_has_permission("change") and second_steps.has_any(self.kwargs["pk"])


class MaySignInColumn(Column):
    """Whether somebody may sign in, in a word."""

    def get_value(self, instance: Any) -> str:
        yes = pgettext("may they sign in?", "Yes")
        return yes if super().get_value(instance) else pgettext("may they sign in?", "No")


class MemberViewSet(RecordViewSet):
    """People in member organisations. Whoever works in the CMS is an administrator's to change."""

    model = Member
    form_class = MemberForm
    edit_view_class = MemberEditView
    delete_view_class = EraseView
    screens = (*RecordViewSet.screens, "delete")
    icon = "user"
    menu_label = _("People in organisations")
    list_display = (
        "name",
        "email",
        "preferred_language",
        MaySignInColumn("is_active", label=capfirst(_("may sign in")), sort_key="is_active"),
    )
    list_filter = ("is_active", "preferred_language")
    search_fields = ("name", "email")

    def register_admin_url_finder(self) -> None:
        """Leave Wagtail to find people where the administrator does."""


class SeatIndexView(generic.IndexView):
    """Seats, each with its person and organisation."""

    def get_base_queryset(self) -> models.QuerySet[Seat]:
        return Seat.objects.select_related("person", "organisation")


class SeatViewSet(RecordViewSet):
    """Who sits in which organisation: a colleague is added, and a leaver let go, here."""

    model = Seat
    form_class = SeatForm
    change_form_class = SeatChangeForm
    index_view_class = SeatIndexView
    icon = "group"
    list_display = ("person", "organisation", "role", "starts_on", "ends_on")
    list_filter = ("role",)
    search_fields = (
        "person__name",
        "person__email",
        "organisation__name_cy",
        "organisation__name_en",
    )
