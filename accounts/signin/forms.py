"""The questions asked of somebody who signs in or chooses a password."""

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.forms import ChangePasswordForm, LoginForm, ResetPasswordForm
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _


class SignInForm(LoginForm):
    """An e-mail address and a password, which a password manager may fill in."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].label = _("Email address")
        self.fields["login"].widget.attrs["autocomplete"] = "username"
        self.fields["password"].help_text = ""  # the page says it, below the button


class ForgottenPasswordForm(ResetPasswordForm):
    """The e-mail address to which a link goes."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].label = _("Email address")

    def save(self, request: HttpRequest, **kwargs: Any) -> str:
        """Send the link, or word that there is no account: the page that follows is the same."""
        email: str = self.cleaned_data["email"]
        person = self.users[0] if self.users else None
        get_adapter().send_reset_letter(email=email, person=person)
        return email


class NewPasswordForm(ChangePasswordForm):
    """The password that is, and the one that shall be."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["oldpassword"].help_text = ""  # the page says it, below the button
