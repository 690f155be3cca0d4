"""Where somebody sees to what is kept about her: takes it with her, or has it erased."""

from typing import Any

from allauth.core.ratelimit import consume, respond_429
from django.contrib.auth.decorators import login_required
from django.contrib.auth.models import AnonymousUser
from django.forms import Form
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.generic import FormView

from accounts.access import Reader
from accounts.models import Leaving
from accounts.personal import erasing
from accounts.personal.handing import answer_with, hand_over
from accounts.signin.mailbox import get_person
from accounts.signin.steps import AskingAgain

ERASE = "erase"


@method_decorator([login_required, never_cache], name="dispatch")
class OwnData(AskingAgain, FormView):
    """What she can do about it; and it is done, when she presses a button."""

    form_class = Form
    template_name = "home/own_data.html"

    def keeps_what_was_sent(self) -> bool:
        """Erasing cannot be taken back."""
        return self.request.POST.get("do") != ERASE

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What it is that would be erased, and whether she has asked for it."""
        person = get_person(self.request)
        return {
            **super().get_context_data(**kwargs),
            "summary": erasing.get_summary(person),
            "may_be_erased": not erasing.works_here(person),
            "goes_at_once": erasing.goes_at_once(person, on=timezone.localdate()),
            "leaving": Leaving.objects.filter(person=person, why=Leaving.Why.ASKED).first(),
        }

    def form_valid(self, form: Form) -> Any:
        """Do what the button says. A link that is followed by a program does nothing."""
        return self._erase() if self.request.POST.get("do") == ERASE else self._hand_over()

    def _erase(self) -> HttpResponse:
        """At once, where no organisation counts on her; else the Network is asked to."""
        person, now = get_person(self.request), timezone.now()
        if erasing.works_here(person):
            raise Http404
        if not erasing.goes_at_once(person, on=timezone.localdate(now)):
            erasing.ask(person=person, now=now)
            return HttpResponseRedirect(reverse("own_data"))
        erasing.erase(person=person, by=person, now=now)
        self.request.session.flush()
        self.request.user = AnonymousUser()
        return render(self.request, "home/erased.html")

    def _hand_over(self) -> Any:
        request = self.request
        if not consume(request, action="own_data", user=request.user):
            return respond_429(request)
        file = hand_over(
            person=get_person(request),
            reader=Reader.of(request),
            now=timezone.now(),
            request=request,
        )
        return answer_with(file)


own_data = OwnData.as_view()
