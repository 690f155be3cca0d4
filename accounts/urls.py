"""Signing in and out, in the words of each language. The names are those allauth asks for."""

from django.urls import include, path, re_path
from django.utils.translation import pgettext_lazy

from accounts.signin import views

new_password = [
    path("", views.ask_for_link, name="account_reset_password"),
    path(
        pgettext_lazy("address", "sent/"),
        views.asked_for_link,
        name="account_reset_password_done",
    ),
    path(
        pgettext_lazy("address", "done/"),
        views.password_is_changed,
        name="account_reset_password_from_key_done",
    ),
    re_path(
        r"^(?P<uidb36>[0-9A-Za-z]+)-(?P<key>[0-9A-Za-z-]+)/$",
        views.choose_new_password,
        name="account_reset_password_from_key",
    ),
]

urlpatterns = [
    path(pgettext_lazy("address", "sign-in/"), views.sign_in, name="account_login"),
    path(pgettext_lazy("address", "sign-out/"), views.sign_out, name="account_logout"),
    path(pgettext_lazy("address", "new-password/"), include(new_password)),
    path(
        pgettext_lazy("address", "change-password/"),
        views.change_password,
        name="account_change_password",
    ),
]
