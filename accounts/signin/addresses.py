"""Where people change the address that they sign in with, and show that a mailbox is theirs.

The pages have the names of those that allauth would have in their place.
"""

import logging
from collections.abc import Callable
from typing import Any

from allauth.account import views
from allauth.account.adapter import get_adapter
from allauth.account.utils import get_next_redirect_url
from allauth.core.ratelimit import consume, respond_429
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.decorators import login_required
from django.core import signing
from django.core.exceptions import ValidationError
from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from django.views.generic import FormView, TemplateView

from accounts import people
from accounts.models import User
from accounts.signin import known_browsers, mailbox
from accounts.signin.forms import NewAddressForm
from accounts.signin.mailbox import LinkTokens, ShowingMailbox, get_person
from accounts.signin.steps import AskingAgain, end_sessions_elsewhere
from accounts.signin.views import Refusing

logger = logging.getLogger(__name__)

SALT = "accounts.signin.addresses"
WANTED = "wanted_with_mailbox"


class SendingLink(Refusing):
    """A form after which a letter with a link is on its way."""

    request: HttpRequest
    action: str
    send: Callable[[Form], None]

    def form_valid(self, form: Form) -> HttpResponse:
        """Send it; if no letter can be sent just now, say so."""
        if not consume(self.request, action=self.action, user=self.request.user):
            return respond_429(self.request)
        try:
            self.send(form)
        except OSError:
            logger.exception("A letter could not be sent")
            form.add_error(None, _("No email can be sent just now. Try again in a few minutes."))
            return self.form_invalid(form)
        return HttpResponseRedirect(reverse("account_link_sent"))


@method_decorator(login_required, name="dispatch")
class AskMailbox(SendingLink, FormView):
    """Have a link sent to the address that we know."""

    form_class = Form
    template_name = views.RequestLoginCodeView.template_name
    action = "mailbox"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Ask, and remember what for; whoever has shown it already goes on."""
        wanted = get_next_redirect_url(request)
        if wanted:
            request.session[WANTED] = wanted
        if not mailbox.is_needed(request):
            return _go_on(request)
        return super().dispatch(request, *args, **kwargs)

    def send(self, form: Form) -> None:
        person = get_person(self.request)
        get_adapter().send_link(
            "account/email/mailbox",
            to=person.email,
            person=person,
            name="account_show_mailbox",
            token=LinkTokens(purpose="mailbox").make_token(person),
        )


@require_safe
@login_required
def show_mailbox(request: HttpRequest, token: str) -> HttpResponse:
    """Come by the link: the mailbox is theirs who is signed in."""
    if not LinkTokens(purpose="mailbox").check_token(get_person(request), token):
        return _say_it_is_over(request, reverse("account_ask_mailbox"))
    mailbox.note(request)
    return _go_on(request)


def _say_it_is_over(request: HttpRequest, another_url: str) -> HttpResponse:
    """The link does not work; there is the way to another."""
    return render(request, views.ConfirmEmailView.template_name, {"another_url": another_url})


def _go_on(request: HttpRequest) -> HttpResponse:
    return HttpResponseRedirect(request.session.pop(WANTED, "") or reverse("mfa_index"))


@method_decorator(login_required, name="dispatch")
class ChangeAddress(ShowingMailbox, AskingAgain, SendingLink, FormView):
    """Say which address it shall be. It is theirs once they have come by the link to it."""

    form_class = NewAddressForm
    template_name = views.EmailView.template_name
    action = "change_address"

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "person": self.request.user}

    def send(self, form: Form) -> None:
        """Write to the new address: with a link, or that somebody signs in with it already.

        The page that follows is the same, so that nobody learns who has an account.
        """
        email = form.cleaned_data["email"]
        owner = people.find(email)
        if owner is not None:
            get_adapter().send_mail("account/email/address_taken", email, {"user": owner})
            return
        person = get_person(self.request)
        token = LinkTokens(purpose="address", said=email).make_token(person)
        get_adapter().send_link(
            "account/email/address",
            to=email,
            person=person,
            name="account_confirm_address",
            token=signing.dumps([email, token], salt=SALT),
        )


@method_decorator(login_required, name="dispatch")
class ConfirmAddress(TemplateView):
    """Come by the link to the new address, as the person who asked for it; then it is theirs.

    Whoever is signed in as somebody else has a link that does not work: an address that was
    mistyped gives the account to nobody.
    """

    template_name = views.ConfirmEmailView.template_name

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Ask: programs that look at mail follow links, and press no buttons."""
        email = self.get_email()
        return self.render_to_response({"email": email}) if email else self.refuse()

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        """Change it, and sign her out wherever else she is signed in."""
        email = self.get_email()
        if not email:
            return self.refuse()
        person = User.objects.get(pk=get_person(request).pk)
        try:
            people.move(person=person, email=email, now=timezone.now())
        except ValidationError:
            # Somebody else has got it meanwhile.
            return self.refuse()
        request.user = person
        end_sessions_elsewhere(request, person=person)
        update_session_auth_hash(request, person)
        UserSession.objects.create_from_request(request)
        mailbox.note(request)
        response = HttpResponseRedirect(reverse("mfa_index"))
        known_browsers.remember(request, response, email=email)
        return response

    def get_email(self) -> str:
        """The address that the link is about; nothing, if it does not work."""
        try:
            email, token = signing.loads(
                self.kwargs["token"], salt=SALT, max_age=settings.PASSWORD_RESET_TIMEOUT
            )
        except signing.BadSignature:
            return ""
        tokens = LinkTokens(purpose="address", said=email)
        return email if tokens.check_token(get_person(self.request), token) else ""

    def refuse(self) -> HttpResponse:
        return _say_it_is_over(self.request, reverse("account_change_address"))


@method_decorator(login_required, name="dispatch")
class LinkIsSent(TemplateView):
    """Say where to look."""

    template_name = views.EmailVerificationSentView.template_name


ask_mailbox = AskMailbox.as_view()
change_address = ChangeAddress.as_view()
confirm_address = ConfirmAddress.as_view()
link_is_sent = LinkIsSent.as_view()
