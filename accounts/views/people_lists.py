"""Where somebody brings a list of people: it is looked at, and done by the button that follows."""

from collections import Counter
from http import HTTPStatus
from typing import Any

from django.core import signing
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy
from django.views.generic import FormView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from accounts.models import Organisation
from accounts.people_imports import Fate, Held, Told, bring, give_back, look
from accounts.people_list_forms import PeopleListForm
from accounts.people_lists import read


class BringingPeople(FormView):
    """The screen, without saying whose it is: whoever has one says for which organisation."""

    form_class = PeopleListForm
    organisation: Organisation

    def get_organisation(self) -> Organisation:
        """Where the seats are, if it is for this reader to give them."""
        raise NotImplementedError

    def may_go_on(self) -> bool:
        """Whether one more may be seated this hour."""
        return True

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.organisation = self.get_organisation()
        return super().dispatch(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        sealed = request.POST.get("list")
        if sealed is None:
            return super().post(request, *args, **kwargs)
        try:
            held = Held.unseal(sealed, **self._whose)
        except signing.BadSignature:
            form = PeopleListForm({})
            form.errors.clear()
            form.add_error(
                "file", _("The list was out of date, and nothing was done. Choose it again.")
            )
            return self.form_invalid(form)
        return self._give_back(held) if request.POST.get("do") == "mend" else self._bring(held)

    def form_valid(self, form: PeopleListForm) -> HttpResponse:
        """Tell what would be done."""
        told = look(form.people, organisation=self.organisation, on=timezone.localdate())
        return self._tell(
            told, held=Held(text=form.cleaned_data["file"]), unread=form.people.unread
        )

    def form_invalid(self, form: PeopleListForm) -> HttpResponse:
        context = self.get_context_data(form=form)
        return self.render_to_response(context, status=HTTPStatus.UNPROCESSABLE_ENTITY)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(organisation=self.organisation, **kwargs)

    @property
    def _whose(self) -> dict[str, Any]:
        return {"organisation": self.organisation, "by": self.request.user}

    def _bring(self, held: Held) -> HttpResponse:
        told = bring(
            read(held.text),
            may_go_on=self.may_go_on,
            now=timezone.now(),
            **self._whose,
        )
        return self._tell(told, held=Held(text=held.text, refused=_find_wrong(told)), is_done=True)

    def _give_back(self, held: Held) -> HttpResponse:
        people = read(held.text)
        wrong = held.refused
        if wrong is None:
            told = look(people, organisation=self.organisation, on=timezone.localdate())
            wrong = _find_wrong(told)
        # With the mark by which spreadsheets know that it is UTF-8.
        content = give_back(people, wrong=wrong).encode("utf-8-sig")
        name = _("people-to-mend.csv")
        return HttpResponse(
            content,
            content_type="text/csv; charset=utf-8",
            headers={"Content-Disposition": f'attachment; filename="{name}"'},
        )

    def _tell(self, told: list[Told], *, held: Held, **more: Any) -> HttpResponse:
        fates = Counter(each.fate for each in told)
        counts = {fate.value: fates[fate] for fate in Fate}
        context = self.get_context_data(
            form=PeopleListForm(),
            told=told,
            counts=counts,
            sealed=held.seal(**self._whose),
            **more,
        )
        return self.render_to_response(context)


def _find_wrong(told: list[Told]) -> dict[int, str]:
    """What is wrong with the lines to mend, by their numbers."""
    return {each.line.number: each.what for each in told if each.fate is Fate.IS_BAD}


class BringPeople(WagtailAdminTemplateMixin, BringingPeople):
    """The membership manager's, from the screen of an organisation."""

    template_name = "membership/people_list.html"
    page_title = gettext_lazy("Seats for a list of people")
    header_icon = "group"

    def get_organisation(self) -> Organisation:
        if not self.request.user.has_perm("accounts.add_seat"):
            raise PermissionDenied
        return get_object_or_404(Organisation, pk=self.kwargs["pk"])

    def get_page_subtitle(self) -> str:
        return str(self.organisation)

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return []
