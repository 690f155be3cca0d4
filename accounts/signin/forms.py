"""The questions asked of somebody who signs in or chooses a password."""

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.forms import (
    ChangePasswordForm,
    LoginForm,
    ReauthenticateForm,
    ResetPasswordForm,
)
from allauth.mfa.adapter import get_adapter as get_second_factors
from allauth.mfa.base import forms as base
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm, EditWebAuthnForm
from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from accounts.models.people import as_stored
from accounts.signin.factors import use_up

PASSKEY_NAME = 100


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


class NewAddressForm(forms.Form):
    """The address with which somebody will sign in."""

    email = forms.EmailField(
        label=_("New email address"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )

    def __init__(self, *args: Any, person: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person = person

    def clean_email(self) -> str:
        """The address as it is kept, if it is another one."""
        email = as_stored(self.cleaned_data["email"])
        if email == self.person.email:
            raise forms.ValidationError(_("This is your address already."))
        return email


class PasswordAgainForm(ReauthenticateForm):
    """The password once more."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].label = _("Password")
        self.fields["password"].widget.attrs["autocomplete"] = "current-password"


class AnyCode(forms.Form):
    """A code from the app, or one of the recovery codes: each is good once."""

    user: Any

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ask_for_code(self.fields["code"])
        self.fields["code"].help_text = _("Six digits from your app, or a recovery code.")

    def clean_code(self) -> str:
        """The code, if it is right and nobody has used it a moment ago."""
        code: str = super().clean_code()  # type: ignore[misc]  # a mixin
        if not use_up(self.user, code):
            raise get_second_factors().validation_error("incorrect_code")
        return code


class SecondStepForm(AnyCode, base.AuthenticateForm):
    """The second step, while signing in."""


class SecondStepAgainForm(AnyCode, base.ReauthenticateForm):
    """The second step of somebody who is signed in."""


class AppForm(ActivateTOTPForm):
    """The first code that a new app shows."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ask_for_code(self.fields["code"])
        self.fields["code"].help_text = _("Six digits, which the app shows now.")

    def clean_code(self) -> str:
        """The code, which is used up."""
        code: str = super().clean_code()
        use_up(self.user, code)
        return code


class PasskeyForm(AddWebAuthnForm):
    """A name for a new passkey, and whether it is to open the door by itself."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].label = _("What to call it")
        self.fields["name"].help_text = _("Such as the device that it is on.")
        self.fields["name"].max_length = PASSKEY_NAME
        self.fields["name"].widget.attrs |= {"maxlength": PASSKEY_NAME, "autocomplete": "off"}
        self.fields["passwordless"].label = _("Let me sign in with it alone, without a password")
        self.fields["passwordless"].help_text = _("It will ask for its PIN, your finger or face.")
        self.fields["passwordless"].initial = True


class PasskeyNameForm(EditWebAuthnForm):
    """Another name for a passkey."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].label = _("What to call it")
        self.fields["name"].widget.attrs |= {"maxlength": PASSKEY_NAME, "autocomplete": "off"}


def ask_for_code(field: forms.Field) -> None:
    """A box for digits, into which a phone offers them."""
    field.label = _("Code")
    field.widget.attrs |= {"autocomplete": "one-time-code", "inputmode": "numeric"}
