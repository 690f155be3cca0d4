"""Where people sign in and choose passwords: allauth's pages, answering as ours do."""

import logging
from http import HTTPStatus

from allauth.account import views
from allauth.core.ratelimit import respond_429
from django.conf import settings
from django.core.exceptions import NON_FIELD_ERRORS
from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import resolve_url
from django.utils.translation import gettext as _
from django.views.csrf import csrf_failure
from django.views.generic import FormView

from accounts.signin import mailbox
from accounts.signin.steps import AskingAgain, has_two_steps

logger = logging.getLogger(__name__)


class Refusing(FormView):
    """A form whose refusal is no success to whoever sent it, person or program."""

    def form_invalid(self, form: Form) -> HttpResponse:
        """Show what was typed and what is wrong with it."""
        response = super().form_invalid(form)
        response.status_code = HTTPStatus.UNPROCESSABLE_ENTITY
        return response


class SignIn(Refusing, views.LoginView):
    """Sign in, and go on to where one was going."""

    def form_invalid(self, form: Form) -> HttpResponse:
        """Say no; after a few wrong passwords, ask for patience."""
        if form.has_error(NON_FIELD_ERRORS, "too_many_login_attempts"):
            return respond_429(self.request)
        return super().form_invalid(form)

    def get_authenticated_redirect_url(self) -> str:
        """The start: who is signed in and sent here was refused something, and would be again."""
        return resolve_url(settings.LOGIN_REDIRECT_URL)


class ForgottenPassword(Refusing, views.PasswordResetView):
    """Ask for a link to choose a new password."""

    def form_valid(self, form: Form) -> HttpResponse:
        """Send it; if no letter can be sent just now, say so: that is the same for everybody."""
        try:
            return super().form_valid(form)
        except OSError:
            logger.exception("A letter could not be sent")
            form.add_error(None, _("No email can be sent just now. Try again in a few minutes."))
            return self.form_invalid(form)


class ChooseNewPassword(Refusing, views.PasswordResetFromKeyView):
    """Choose a password, with the link that was sent."""

    def form_valid(self, form: Form) -> HttpResponse:
        """Keep it. Who is signed in by that has shown that the mailbox is theirs."""
        response: HttpResponse = super().form_valid(form)
        if self.request.user == self.reset_user:
            mailbox.note(self.request)
        return response


class ChangePassword(AskingAgain, Refusing, views.PasswordChangeView):
    """Choose a password, knowing the one that is; with the second step, where there is one."""

    def is_sensitive(self) -> bool:
        """Who has no second step gives the password in the form itself."""
        return has_two_steps(self.request)

    def keeps_what_was_sent(self) -> bool:
        """Passwords are kept nowhere."""
        return False


def refuse_stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Say that the form has expired, but not to somebody who pressed "Sign in" twice."""
    is_sign_in = request.path == resolve_url(settings.LOGIN_URL)
    if is_sign_in and request.user.is_authenticated:
        return HttpResponseRedirect(resolve_url(settings.LOGIN_REDIRECT_URL))
    return csrf_failure(request, reason=reason)


sign_in = SignIn.as_view()
sign_out = views.LogoutView.as_view()
ask_for_link = ForgottenPassword.as_view()
asked_for_link = views.PasswordResetDoneView.as_view()
choose_new_password = ChooseNewPassword.as_view()
password_is_changed = views.PasswordResetFromKeyDoneView.as_view()
change_password = ChangePassword.as_view()
