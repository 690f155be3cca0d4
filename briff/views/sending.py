"""Where an issue is sent, which is an act of its own, and where one sees how far it has got."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _, gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages

from accounts.access import Reader
from briff import mailing
from briff.forms import SendForm
from briff.mail import Writer
from briff.models import Delivery, IssuePage, Mailing, Subscriber
from briff.views.editing import Screen

SHOWN = 100
# What the counts are of, in the order in which they are told.
TOLD = (
    Delivery.State.SENT,
    Delivery.State.WAITING,
    Delivery.State.CLAIMED,
    Delivery.State.SENDING,
    Delivery.State.REFUSED,
    Delivery.State.UNKNOWN,
    Delivery.State.FAILED,
    Delivery.State.SKIPPED,
    Delivery.State.CANCELLED,
)


class Send(Screen, TemplateView):
    """Who will have it, a copy to look at, and then the sending; once it is begun, how it goes."""

    model = IssuePage
    template_name = "briff/staff/send.html"
    page_title = gettext_lazy("Send the issue")
    header_icon = "mail"

    def may(self, permissions: Any) -> bool:
        return bool(permissions.can_edit()) and self.request.user.has_perm(mailing.MAY_SEND)

    @cached_property
    def mailing(self) -> Mailing | None:
        """Its sending, if it was begun."""
        return Mailing.objects.filter(pair=self.page.translation_key).first()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        if self.mailing is None:
            told = {
                "summary": mailing.summarise(self.page),
                "is_ready": len(mailing.get_halves(self.page.translation_key)) > 1,
                "languages": Subscriber.Language.choices,
            }
        else:
            counts = self.mailing.get_counts()
            asked = self.mailing.deliveries.filter(
                state__in=[Delivery.State.REFUSED, Delivery.State.UNKNOWN, Delivery.State.FAILED]
            )
            told = {
                "counts": [(state.label, counts[state.value]) for state in TOLD],
                "unknown": counts[Delivery.State.UNKNOWN],
                "failed": counts[Delivery.State.FAILED],
                "total": sum(counts.values()),
                "troubled": asked.select_related("subscriber").order_by("state", "pk")[:SHOWN],
            }
        form = kwargs.pop("form", None) or SendForm(issue=self.page)
        return super().get_context_data(mailing=self.mailing, form=form, **told, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        do = {
            "test": self._send_test,
            "send": self._begin,
            "pause": self._change,
            "resume": self._change,
            "cancel": self._change,
            "again": self._change,
        }.get(request.POST.get("do", ""))
        answer = do() if do else None
        return answer or redirect(request.path)

    def _send_test(self) -> None:
        halves = self._get_drafts() | mailing.get_halves(self.page.translation_key)
        today = timezone.localdate()
        writer = Writer(halves, today=today)
        reader = Reader(self.by, today=today)
        try:
            for language in halves:
                writer.write_test(to=self.by.email, language=language, reader=reader).send()
        except OSError:
            messages.error(self.request, _("No email can be sent just now."))
            return
        words = _("Sent in both languages to: %(email)s") % {"email": self.by.email}
        messages.success(self.request, words)

    def _get_drafts(self) -> dict[str, IssuePage]:
        halves = IssuePage.objects.filter(translation_key=self.page.translation_key)
        return {half.language: half.get_latest_revision_as_object() for half in halves}

    def _begin(self) -> HttpResponse | None:
        form = SendForm(self.request.POST, issue=self.page)
        if form.is_valid():
            try:
                mailing.begin(issue=self.page, by=self.by, now=timezone.now())
            except mailing.NotSent as refused:
                form.add_error(None, ValidationError(str(refused)))
            else:
                messages.success(self.request, _("The issue is being sent."))
                return None
        return self.render_to_response(self.get_context_data(form=form))

    def _change(self) -> None:
        do = {
            "pause": mailing.pause,
            "resume": mailing.resume,
            "cancel": mailing.cancel,
            "again": mailing.send_again,
        }[self.request.POST["do"]]
        if self.mailing is not None:
            do(mailing=self.mailing, by=self.by, now=timezone.now())
