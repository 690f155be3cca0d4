"""Screens that write by our actions: each change is checked, whole, and in the audit log."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.generic.edit import FormMixin
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import Button


class KeepingMixin(FormMixin):
    """A form that keeps its record by an action; what the action refuses is said in the form."""

    request: HttpRequest
    form: Any
    get_error_message: Callable[[], str]

    def save_instance(self) -> models.Model:
        kept: models.Model = self.form.keep(by=self.request.user, now=timezone.now())
        return kept

    def form_valid(self, form: ModelForm) -> HttpResponse:
        try:
            return super().form_valid(form)
        except ValidationError as refused:
            form.add_error(None, ValidationError(refused.messages))
            self.produced_error_message = self.get_error_message()
            return self.form_invalid(form)


class KeepingCreateView(KeepingMixin, generic.CreateView):
    """A new record."""

    def get_initial(self) -> dict[str, Any]:
        return {**super().get_initial(), "starts_on": timezone.localdate()}

    def get_success_buttons(self) -> list[Any]:
        return super().get_success_buttons() if self.edit_url_name else []


class KeepingEditView(KeepingMixin, generic.EditView):
    """A record that there is."""


class AskingWhyEditView(KeepingEditView):
    """A record from which one asks why somebody can see something, or cannot."""

    # What the question calls it.
    is_asked_as = "person"

    @property
    def header_more_buttons(self) -> list[Button]:
        """Wagtail's, and the way there for whoever may ask."""
        buttons: list[Button] = list(super().header_more_buttons)
        if self.request.user.has_perm("accounts.add_audienceuserobjectpermission"):
            address = f"{reverse(settings.WHY_URL)}?{self.is_asked_as}={self.object.pk}"
            buttons.append(Button(_("Why can they see this?"), address, icon_name="help"))
        return buttons


class RecordViewSet(ModelViewSet):
    """A list, a form for a new record, a form for one that there is. Nothing is ever deleted."""

    screens: tuple[str, ...] = ("index", "index_results", "add", "edit")
    form_class: type[ModelForm] = ModelForm
    change_form_class: type[ModelForm] | None = None
    add_view_class = KeepingCreateView
    edit_view_class = KeepingEditView
    copy_view_enabled = False
    search_backend_name = None

    def get_form_class(self, for_update: bool = False) -> type[ModelForm]:
        if for_update and self.change_form_class:
            return self.change_form_class
        return self.form_class

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        missing = {"add", "edit", "delete", "history", "usage"} - set(self.screens)
        return {
            **super().get_common_view_kwargs(**kwargs),
            **{f"{screen}_url_name": None for screen in missing},
        }

    def get_urlpatterns(self) -> list[URLPattern]:
        return [pattern for pattern in super().get_urlpatterns() if pattern.name in self.screens]
