"""Where an issue is begun, and filled with what is new."""

from typing import Any, cast

from django.db import models
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _, ngettext
from django.views.generic import FormView, TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from accounts.models import User
from briff.forms import TAKEN, BeginForm, SinceForm
from briff.gathering import Group, Proposal, get_proposals, get_since
from briff.issues import Chosen, NumberTaken, add, begin, get_next_number, may_begin
from briff.models import BriffIndexPage, IssuePage
from foundation.staff.permissions import get_reader
from resources.models import Theme


class Screen(WagtailAdminTemplateMixin):
    """A screen about one page of the Briff, for those who may do this to it."""

    model: type[models.Model]
    request: HttpRequest
    page: Any

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.page = get_object_or_404(self.model, pk=kwargs["page_id"])

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not self.may(self.page.permissions_for_user(request.user)):
            raise Http404
        answer: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return answer

    def may(self, permissions: Any) -> bool:
        """Whether she may."""
        raise NotImplementedError

    @property
    def by(self) -> User:
        """Whoever is at work."""
        return cast(User, self.request.user)

    def get_page_subtitle(self) -> str:
        title: str = self.page.get_admin_display_title()
        return title

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return []


class Begin(Screen, FormView):
    """Begin an issue, in both languages at once."""

    model = BriffIndexPage
    template_name = "briff/staff/begin.html"
    form_class = BeginForm
    page_title = _("New issue")
    header_icon = "plus"

    def may(self, permissions: Any) -> bool:
        return may_begin(self.page, by=self.by)

    def get_initial(self) -> dict[str, Any]:
        return {"number": get_next_number(), "on": timezone.localdate()}

    def form_valid(self, form: BeginForm) -> HttpResponse:
        said = form.cleaned_data
        try:
            issue = begin(index=self.page, number=said["number"], on=said["on"], by=self.by)
        except NumberTaken:
            form.add_error("number", TAKEN)
            return self.form_invalid(form)
        return redirect("briff_gather", issue.pk)


class Gather(Screen, TemplateView):
    """What is new since the last issue: what is ticked goes into the draft."""

    model = IssuePage
    template_name = "briff/staff/gather.html"
    page_title = _("Gather what is new")
    header_icon = "download"

    def may(self, permissions: Any) -> bool:
        return bool(permissions.can_edit())

    @cached_property
    def draft(self) -> IssuePage:
        """The issue as it is being written."""
        draft: IssuePage = self.page.get_latest_revision_as_object()
        return draft

    @cached_property
    def since(self) -> SinceForm:
        """From which day on."""
        asked = {"since": self.request.GET.get("since") or get_since(self.draft)}
        return SinceForm(asked)

    @cached_property
    def groups(self) -> list[Group]:
        """What can be ticked."""
        day = self.since.get_day(get_since(self.draft))
        return get_proposals(issue=self.draft, since=day, reader=get_reader(self.by))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        edit = reverse("wagtailadmin_pages:edit", args=[self.page.pk])
        return super().get_context_data(
            groups=self.groups,
            since=self.since,
            themes=Theme.objects.filter(parent=None),
            edit_url=edit,
            **kwargs,
        )

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.is_locked():
            messages.error(request, _("Somebody has locked the draft. Nothing was added."))
            return redirect(request.get_full_path())
        added = add(issue=self.page, chosen=self._get_chosen(), by=self.by)
        words = ngettext("Added to the draft: %(count)s", "Added to the draft: %(count)s", added)
        messages.success(request, words % {"count": added})
        return redirect("wagtailadmin_pages:edit", self.page.pk)

    def is_locked(self) -> bool:
        """Whether somebody else keeps one of its languages to herself."""
        halves = IssuePage.objects.filter(translation_key=self.page.translation_key)
        return any(half.permissions_for_user(self.by).page_locked() for half in halves)

    def _get_chosen(self) -> list[Chosen]:
        """What was ticked, in the order of the numbers beside it; only what was offered."""
        asked = self.request.POST
        ticked = set(asked.getlist("chosen"))
        offered = [one for group in self.groups for one in group.proposals if one.name in ticked]
        known = {theme.slug for theme in Theme.objects.filter(parent=None)}

        def place_of(one: Proposal) -> int:
            place = asked.get(f"place-{one.name}", "")
            return int(place) if place.isdecimal() and len(place) < 6 else 99_999

        return [
            Chosen(
                kind=one.kind,
                number=one.number,
                theme=theme if (theme := asked.get(f"theme-{one.name}", "")) in known else "",
            )
            for one in sorted(offered, key=place_of)
        ]
