"""Where people give their second step, and set it up: allauth's pages, answering as ours do."""

from http import HTTPStatus
from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.utils import get_next_redirect_url
from allauth.account.views import LoginView, ReauthenticateView
from allauth.mfa.base import views as base
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as app
from allauth.mfa.webauthn import views as passkeys
from allauth.mfa.webauthn.internal.auth import begin_authentication
from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.contrib.auth.views import redirect_to_login
from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render, resolve_url
from django.urls import reverse
from django.utils.translation import pgettext
from django.views.decorators.http import require_safe
from django.views.generic import TemplateView

from accounts.signin.demonstration import get_code
from accounts.signin.forms import SignInForm
from accounts.signin.mailbox import ShowingMailbox
from accounts.signin.steps import FACTORS, has_two_steps
from accounts.signin.views import Refusing

WANTED = "wanted_with_second_step"


@require_safe
@login_required
def ask(request: HttpRequest) -> HttpResponse:
    """Ask somebody who is signed in for her second step, then go on to what she wanted.

    Who has none yet is shown how to get one; what she wanted is kept until she has.
    """
    wanted = get_next_redirect_url(request) or request.session.get(WANTED, "")
    if has_two_steps(request):
        request.session.pop(WANTED, None)
        return HttpResponseRedirect(wanted or resolve_url(settings.LOGIN_REDIRECT_URL))
    if Authenticator.objects.filter(user=request.user, type__in=FACTORS).exists():
        way = get_adapter().get_reauthentication_methods(request.user)[0]["url"]
        return redirect_to_login(wanted, login_url=way)
    request.session[WANTED] = wanted
    return HttpResponseRedirect(reverse("mfa_index"))


class Telling(TemplateView):
    """In the demonstration, the page says what the person's app would show."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        return {**context, "demonstration_code": get_code(self.get_person())}

    def get_person(self) -> Any:
        return self.request.user


class GiveAtDoor(Telling, base.AuthenticateView):
    """Give it while signing in, after the password."""

    def form_invalid(self, form: Form) -> HttpResponse:
        """Say what was wrong, with the code or with the passkey."""
        response: HttpResponse = super().form_invalid(form)
        response.status_code = HTTPStatus.UNPROCESSABLE_ENTITY
        return response

    def get_person(self) -> Any:
        return self.stage.login.user

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        options = context["js_data"]["request_options"]["publicKey"]
        return {**context, "has_passkey": bool(options.get("allowCredentials"))}


class GiveByCode(Telling, Refusing, base.ReauthenticateView):
    """Give it, or give it again, with a code."""


class GiveByPasskey(Refusing, passkeys.ReauthenticateWebAuthnView):
    """Give it, or give it again, with a passkey."""

    def form_invalid(self, form: Form) -> HttpResponse:
        """Say so on the page, where allauth would send her to the door."""
        return _show_refusal(super(passkeys.ReauthenticateWebAuthnView, self).form_invalid(form))


class GivePasswordAgain(Refusing, ReauthenticateView):
    """Is it still you? For who has no second step."""


class SignInByPasskey(passkeys.LoginWebAuthnView):
    """Sign in with a passkey alone: nobody is asked for a name."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """What the page's script passes on to the browser; for a person, the door."""
        if request.accepts("text/html"):
            return HttpResponseRedirect(resolve_url(settings.LOGIN_URL))
        return JsonResponse({"request_options": begin_authentication(user=None)})

    def form_invalid(self, form: Form) -> HttpResponse:
        """Show the door again, and say that the passkey opens nothing here."""
        door = SignInForm(request=self.request)
        context = self.get_context_data(form=door, is_passkey_refused=True)
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        return render(self.request, LoginView.template_name, context, status=status)


class AddApp(ShowingMailbox, Refusing, app.ActivateTOTPView):
    """Set up an authenticator app. Before the first second step, the mailbox is shown."""


class AddPasskey(ShowingMailbox, Refusing, passkeys.AddWebAuthnView):
    """Set up a passkey; the same."""


class NamePasskey(Refusing, passkeys.EditWebAuthnView):
    """Call a passkey something else."""


class SaveRecoveryCodes(codes.DownloadRecoveryCodesView):
    """The recovery codes as a file, named in its language."""

    def render_to_response(self, context: dict[str, Any], **more: Any) -> HttpResponse:
        response: HttpResponse = super().render_to_response(context, **more)
        name = pgettext("file name", "recovery-codes")
        response.headers["Content-Disposition"] = f'attachment; filename="{name}.txt"'
        return response


def _show_refusal(response: HttpResponse) -> HttpResponse:
    response.status_code = HTTPStatus.UNPROCESSABLE_ENTITY
    return response


give_at_door = GiveAtDoor.as_view()
give_by_code = GiveByCode.as_view()
give_by_passkey = GiveByPasskey.as_view()
give_password_again = GivePasswordAgain.as_view()
sign_in_by_passkey = SignInByPasskey.as_view()
overview = base.IndexView.as_view()
add_app = AddApp.as_view()
remove_app = app.DeactivateTOTPView.as_view()
show_recovery_codes = codes.ViewRecoveryCodesView.as_view()
renew_recovery_codes = codes.GenerateRecoveryCodesView.as_view()
save_recovery_codes = SaveRecoveryCodes.as_view()
list_passkeys = passkeys.ListWebAuthnView.as_view()
add_passkey = AddPasskey.as_view()
name_passkey = NamePasskey.as_view()
remove_passkey = passkeys.RemoveWebAuthnView.as_view()
