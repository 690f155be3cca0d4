"""Where those who keep the old addresses add one, change one, or bring a list of them."""

from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.admin.widgets import AdminPageChooser
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.redirects.views import CreateView, EditView
from wagtail.models import Page
from wagtail.permissions import policy_registry

from accounts.access import Reader
from foundation.models import OldHost
from foundation.old_addresses import OldAddress, get_address, known_by
from foundation.redirect_imports import End, Search, import_list
from foundation.redirect_lists import BadLine, Line, check_new_address, check_old_address
from foundation.redirects import get_redirects_for
from foundation.staff.permissions import get_reader

LARGEST = 5 * 1024 * 1024
MAY_LEAVE = _("It may lead to another website")


class RedirectForm(WagtailAdminModelForm):
    """One old address and where it leads: checked as a list of one line would be."""

    old_address = forms.CharField(
        label=_("Old address"),
        help_text=_(
            "From its first slash on, with its query if it had one: /?p=123. With https and the "
            "host, it is for that host only."
        ),
    )
    new_address = forms.CharField(
        label=_("New address"),
        required=False,
        help_text=_("Instead of a page: a file of ours, or another website."),
    )
    may_leave = forms.BooleanField(label=MAY_LEAVE, required=False)

    class Meta(WagtailAdminModelForm.Meta):
        model = Redirect
        fields = ("old_address", "redirect_page", "new_address", "may_leave", "is_permanent")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Another page is no page to her, not even by its number.
        readable = Page.objects.filter(sitepage__audience__in=sorted(self._reader.audience_ids))
        self.fields["redirect_page"] = forms.ModelChoiceField(
            label=_("Page"), queryset=readable, required=False, widget=AdminPageChooser()
        )
        self.end = End()
        self.fields["is_permanent"].label = _("For good")
        if self.instance.pk:
            host = OldHost.objects.filter(redirect=self.instance).values_list("host", flat=True)
            prefix = f"https://{host[0]}" if host else ""
            self.initial["old_address"] = f"{prefix}{self.instance.old_path}"
            self.initial["new_address"] = self.instance.redirect_link
            self.initial["may_leave"] = "://" in self.instance.redirect_link

    def clean_old_address(self) -> OldAddress:
        try:
            old = check_old_address(self.cleaned_data["old_address"])
        except BadLine as reason:
            raise ValidationError(str(reason)) from reason
        same = known_by(get_redirects_for(self._reader), [old]).exclude(pk=self.instance.pk)
        if any(get_address(redirect) == old for redirect in same):
            raise ValidationError(_("This old address leads somewhere already."))
        return old

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        page, new = cleaned.get("redirect_page"), cleaned.get("new_address")
        if "redirect_page" not in self.errors and bool(page) == bool(new):
            self.add_error("redirect_page", _("Choose a page, or write an address: one of them."))
        elif not self.errors:
            path = urlsplit(page.url or "").path if page else ""
            self._find_end(cleaned["old_address"], new=new or path)
        return cleaned

    def _find_end(self, old: OldAddress, *, new: str) -> None:
        field = "new_address" if self.cleaned_data["new_address"] else "redirect_page"
        try:
            line = Line(1, old, check_new_address(new), is_permanent=True)
        except BadLine as reason:
            self.add_error(field, str(reason))
            return
        may_leave = self.cleaned_data["may_leave"]
        search = Search([line], reader=self._reader, may_leave=may_leave)
        search.known = search.known.exclude(pk=self.instance.pk)
        search.run()
        for problem in search.problems:
            self.add_error(field, problem.what)
        self.end = search.ends.get(line.number, End())

    def save(self, commit: bool = True) -> Redirect:
        old: OldAddress = self.cleaned_data["old_address"]
        redirect = self.instance
        redirect.old_path = old.path
        redirect.redirect_page_id, redirect.redirect_link = self.end.page, self.end.link
        super().save(commit=commit)
        OldHost.objects.filter(redirect=redirect).delete()
        if old.host:
            OldHost.objects.create(redirect=redirect, host=old.host)
        return redirect

    @property
    def _reader(self) -> Reader:
        return get_reader(self.for_user)


class AddRedirect(CreateView):
    """A new redirect."""

    form_class = RedirectForm


class EditRedirect(EditView):
    """A redirect that is there."""

    form_class = RedirectForm


class ListForm(forms.Form):
    """A list of redirects, and what to do with it."""

    file = forms.FileField(
        label=_("List"),
        help_text=_(
            "CSV in UTF-8. Its first line names the columns: old_address, new_address and, if you "
            "like, permanent (yes or no)."
        ),
        widget=forms.FileInput(attrs={"accept": ".csv,text/csv"}),
    )
    is_trial = forms.BooleanField(
        label=_("Only tell me what would be done"), required=False, initial=True
    )
    is_whole = forms.BooleanField(label=_("If a line is bad, import none"), required=False)
    may_leave = forms.BooleanField(label=_("They may lead to other websites"), required=False)

    def clean_file(self) -> UploadedFile:
        file: UploadedFile = self.cleaned_data["file"]
        if (file.size or 0) > LARGEST:
            raise ValidationError(_("The file is too large."))
        return file


class ImportRedirects(WagtailAdminTemplateMixin, FormView):
    """Many redirects at once, out of a list. It tells of each bad line by its number."""

    template_name = "staff/import_redirects.html"
    form_class = ListForm
    page_title = _("Import redirects")
    header_icon = "redirect"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        policy = policy_registry.get_by_type(Redirect)
        if not all(policy.user_has_permission(request.user, act) for act in ("add", "change")):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return []

    def form_valid(self, form: forms.Form) -> HttpResponse:
        asked = {name: form.cleaned_data[name] for name in ("is_trial", "is_whole", "may_leave")}
        user: Any = self.request.user
        report = import_list(
            content=form.cleaned_data["file"].read(),
            reader=get_reader(user),
            by=user,
            now=timezone.now(),
            **asked,
        )
        return self.render_to_response(self.get_context_data(form=form, report=report))
