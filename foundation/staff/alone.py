"""A screen of the CMS on which one half of a pair is published alone, and why."""

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.models import Page

from accounts.forms import DayInput
from accounts.models import User
from foundation.models import Debt, SitePage
from foundation.pairs.alone import (
    get_reasons_against,
    get_seen,
    publish_alone,
    tell_what_it_means,
)
from foundation.pairs.desk import ALONE, may_publish_both
from foundation.pairs.errors import PairError, Reason
from foundation.panels import EDIT

DONE = {
    "cy": _("Published in Welsh alone. English stands as owed until both are published."),
    "en": _("Published in English alone. Welsh stands as owed until both are published."),
}


class AloneForm(forms.ModelForm):
    """Why one language goes out alone, and by when the other follows."""

    class Meta:
        model = Debt
        fields: ClassVar = ["reason", "words", "promised_on"]
        widgets: ClassVar = {
            "reason": forms.RadioSelect,
            "words": forms.Textarea(attrs={"rows": 3}),
            "promised_on": DayInput(),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice: Any = self.fields["reason"]
        choice.choices = Debt.Reason.choices


class PublishAlone(WagtailAdminTemplateMixin, FormView):
    """What it means, what is missing, why it is done; for whoever may publish both."""

    template_name = "pairs/alone.html"
    form_class = AloneForm
    header_icon = "warning"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        page = get_object_or_404(Page, pk=kwargs["page_id"]).specific
        if not isinstance(page, SitePage):
            raise Http404
        self.half, self.now = page, timezone.now()
        # As it was when she began, until she is told that it is not so any more.
        self.seen = request.POST.get("seen", "")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not (isinstance(request.user, User) and may_publish_both(request.user, self.half)):
            raise PermissionDenied
        self.by = request.user
        return super().dispatch(request, *args, **kwargs)

    def get_page_title(self) -> str | Promise:
        return ALONE[self.half.language]

    def get_page_subtitle(self) -> str:
        title: str = self.half.get_admin_display_title()
        return title

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return []

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "instance": Debt(published_at=self.now)}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        other = self.half.get_translations().get().specific
        halves = [self.half, other]
        against = self._get_reasons_against(halves)
        return super().get_context_data(
            half=self.half,
            means=tell_what_it_means(self.half, other=other),
            against=[(reason, self._get_way(reason)) for reason in against],
            seen=self.seen or get_seen(self.half, halves=halves),
            debt=self.half.get_debt(),
            **kwargs,
        )

    def form_valid(self, form: AloneForm) -> HttpResponse:
        try:
            publish_alone(
                page=self.half,
                by=self.by,
                now=self.now,
                as_seen=self.seen,
                **form.cleaned_data,
            )
        except PairError as refused:
            for reason in refused.reasons:
                form.add_error(None, str(reason.words))
            # As it is now, and not as it was when she began.
            self.half, self.seen = Page.objects.get(pk=self.half.pk).specific, ""
            return self.form_invalid(form)
        messages.success(self.request, DONE[self.half.language])
        return redirect("wagtailadmin_pages:edit", self.half.pk)

    def _get_reasons_against(self, halves: list[SitePage]) -> list[Reason]:
        try:
            return get_reasons_against(self.half, halves=halves, by=self.by, now=self.now)
        except PairError as refused:
            return refused.reasons

    def _get_way(self, reason: Reason) -> tuple[str, str | Promise] | None:
        if reason.page_id is None:
            return None
        return reverse("wagtailadmin_pages:edit", args=[reason.page_id]), EDIT[reason.language]
