"""Where the membership manager erases somebody: what goes, what stays and why, then the button."""

from typing import Any

from django.db import models
from django.forms import modelform_factory
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic

from accounts.models import Leaving
from accounts.personal import erasing
from accounts.signin.mailbox import get_person
from accounts.signin.steps import AskingAgain
from accounts.views.keeping import RecordViewSet


class EraseView(AskingAgain, generic.DeleteView):
    """Erase somebody, by somebody who has shown a moment ago that it is she."""

    page_title = gettext_lazy("Erase")
    template_name = "membership/erase.html"

    def keeps_what_was_sent(self) -> bool:
        """It cannot be taken back."""
        return False

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        summary = erasing.get_summary(self.object)
        return {**super().get_context_data(**kwargs), "summary": summary}

    def get_success_message(self) -> str:
        return _("Erased. A letter has gone to the address that was kept.")

    def delete_action(self) -> None:
        erasing.erase(person=self.object, by=get_person(self.request), now=timezone.now())


class LeavingIndexView(generic.IndexView):
    """People, with when they asked."""

    def get_base_queryset(self) -> models.QuerySet[Leaving]:
        return Leaving.objects.select_related("person")


class EraseColumn(Column):
    """The way to where it is done."""

    cell_template_name = "membership/erase_cell.html"


class LeavingViewSet(RecordViewSet):
    """Who is to be erased, the one who has waited longest first."""

    model = Leaving
    screens = ("index", "index_results")
    form_class = modelform_factory(Leaving, fields=["why"])
    index_view_class = LeavingIndexView
    icon = "bin"
    menu_label = gettext_lazy("People to be erased")
    list_display = ("person", "why", "since", EraseColumn("person_id", label=gettext_lazy("Erase")))
    list_filter = ("why",)
