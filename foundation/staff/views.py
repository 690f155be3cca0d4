"""Who can read this? A screen of the CMS that says so of a page, and where it is changed."""

from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _, gettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.models import Page

from accounts.models import Audience
from foundation.changing import Change, change_audience, foresee
from foundation.gate import GateRefused
from foundation.models import SitePage
from foundation.openings import cancel_opening, get_opening, plan_opening
from foundation.staff.forms import PageAudienceForm
from foundation.staff.permissions import Person

IN_WORDS = {
    Audience.Access.PUBLIC: gettext_lazy("Everybody can read this page. It needs no sign-in."),
    Audience.Access.MEMBERS: gettext_lazy(
        "Everybody in an organisation that is a member today can read this page."
    ),
    Audience.Access.GRANTED: gettext_lazy(
        "Only members who have been granted this audience can read this page."
    ),
}
NOBODY = gettext_lazy("Nobody can read this page yet.")


class WhoCanRead(WagtailAdminTemplateMixin, FormView):
    """The audience of a page in words, and, for those who may, the choice of another."""

    template_name = "staff/who_can_read.html"
    form_class = PageAudienceForm
    page_title = gettext_lazy("Who can read this?")
    header_icon = "view"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        page = get_object_or_404(Page, pk=kwargs["page_id"]).specific
        if not isinstance(page, SitePage):
            raise Http404
        self.page = page

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not self.page.permissions_for_user(request.user).can_edit():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self) -> str:
        title: str = self.page.get_admin_display_title()
        return title

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return []

    def get_initial(self) -> dict[str, Any]:
        opening = get_opening(self.page)
        return {
            "audience": self.page.audience_id,
            "opens_at": opening.opens_at if opening else None,
        }

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "user": self.request.user}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            page=self.page,
            in_words=describe(self.page.audience),
            may_change=may_change_audience(self.request.user, self.page),
            **kwargs,
        )

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_change_audience(request.user, self.page):
            raise PermissionDenied
        return super().post(request, *args, **kwargs)

    def form_valid(self, form: Form) -> HttpResponse:
        said = form.cleaned_data
        who: dict[str, Any] = {"page": self.page, "by": self.request.user, "now": timezone.now()}
        field, change = "audience", None
        try:
            with transaction.atomic():
                if said["audience"].pk != self.page.audience_id:
                    change = self._change(said["audience"], with_files=said["with_files"], **who)
                field = "opens_at"
                self._plan(said["opens_at"], **who)
                # What she has not seen and agreed to is tried, so that she hears what is in its
                # way, and taken back.
                is_agreed = change is None or said["mark"] == change.mark
                transaction.set_rollback(not is_agreed)
        except GateRefused as refused:
            form.add_error(field, str(refused))
            self._look_again()
            return self.form_invalid(form)
        if change is not None and not is_agreed:
            self._look_again()
            return self._ask(form, change)
        messages.success(
            self.request,
            _("Changed, in both languages. Who can read it now: %(audience)s")
            % {"audience": said["audience"].name},
        )
        return redirect(self.request.path)

    def _change(self, audience: Audience, *, with_files: bool, **who: Any) -> Change:
        change = foresee(page=self.page, audience=audience, today=timezone.localdate())
        change_audience(audience=audience, with_files=with_files, **who)
        return change

    def _look_again(self) -> None:
        """The page as it is, and not as it would have been."""
        self.page = SitePage.objects.get(pk=self.page.pk).specific

    def _ask(self, form: Form, change: Change) -> HttpResponse:
        """Show what would change, and change nothing until she has agreed to just that."""
        context = self.get_context_data(form=form)
        context["change"] = change
        context["has_changed"] = bool(form.cleaned_data["mark"])
        context["opens_at"] = form.data.get("opens_at", "")
        return self.response_class(
            request=self.request, template=["staff/change_audience.html"], context=context
        )

    def _plan(self, opens_at: datetime | None, **who: Any) -> None:
        opening = get_opening(self.page)
        if opens_at is None:
            cancel_opening(**who)
        elif opening is None or opening.opens_at != opens_at:
            plan_opening(opens_at=opens_at, **who)


def describe(audience: Audience | None) -> str | Promise:
    """Who the readers are, in a sentence."""
    return IN_WORDS[Audience.Access(audience.access)] if audience else NOBODY


def may_change_audience(user: Person, page: SitePage) -> bool:
    """Whoever may publish what stands here, in both languages. She is one of its readers, then."""
    halves = SitePage.objects.filter(translation_key=page.translation_key)
    return all(half.permissions_for_user(user).may_set_audience() for half in halves.specific())


def get_address(page: Page) -> str:
    """Where this screen is for this page."""
    return reverse("who_can_read", args=[page.pk])
