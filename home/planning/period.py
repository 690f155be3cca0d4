"""Screens about a period: from which day to which somebody says, and takes along what is shown."""

from datetime import date, datetime, time, timedelta
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _, pgettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.paginator import WagtailPaginator
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from accounts.forms import DayInput
from accounts.views.exports import GuardedExport

MOST = timedelta(days=366)
AT_ONCE = 100


class Between(forms.Form):
    """The days to be shown, the first and the last."""

    first = forms.DateField(label=pgettext_lazy("the first day", "From"), widget=DayInput)
    last = forms.DateField(label=pgettext_lazy("the last day", "To"), widget=DayInput)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        first, last = cleaned.get("first"), cleaned.get("last")
        if first and last and last < first:
            raise ValidationError({"last": _("The last day comes before the first.")})
        if first and last and last - first > MOST:
            raise ValidationError({"last": _("Choose a year at most.")})
        return cleaned


class PeriodView(GuardedExport, WagtailAdminTemplateMixin, TemplateView):
    """Rows of a period: on the screen, as CSV and as XLSX."""

    list_export: ClassVar[list[str]] = []
    export_headings: ClassVar[dict[str, Any]] = {}

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not self.may_see():
            raise PermissionDenied
        first, last = self.get_usual_days(timezone.localdate())
        form = Between({"first": first, "last": last, **request.GET.dict()})
        rows = self.get_rows(**form.cleaned_data) if form.is_valid() else []
        if self.is_export and form.is_valid():
            return self.as_spreadsheet(rows, request.GET["export"])
        return self.render_to_response(self.get_context_data(form=form, rows=rows))

    def may_see(self) -> bool:
        """Whether this screen is for whoever asks."""
        raise NotImplementedError

    def get_usual_days(self, today: date) -> tuple[date, date]:
        """The first and the last day that are shown to who did not say."""
        raise NotImplementedError

    def get_rows(self, *, first: date, last: date) -> list[Any]:
        """What there is in these days."""
        raise NotImplementedError

    def turn_to(self, things: Any) -> dict[str, Any]:
        """The page of a long list that is asked for, and what its links are made of."""
        paginator = WagtailPaginator(things, AT_ONCE)
        page = paginator.get_page(self.request.GET.get("p"))
        return {
            "page_obj": page,
            "elided_page_range": paginator.get_elided_page_range(page.number),
        }

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return []


def as_moments(first: date, last: date) -> tuple[datetime, datetime]:
    """From the beginning of the first day to the end of the last."""
    return (
        timezone.make_aware(datetime.combine(first, time.min)),
        timezone.make_aware(datetime.combine(last, time.max)),
    )
