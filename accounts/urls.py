"""Signing in and out, in the words of each language. The names are those allauth asks for."""

from django.urls import include, path, re_path
from django.utils.translation import pgettext_lazy

from accounts.signin import addresses, second_step, sessions_list, views

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

app = [
    path("", second_step.add_app, name="mfa_activate_totp"),
    path(pgettext_lazy("address", "remove/"), second_step.remove_app, name="mfa_deactivate_totp"),
]

recovery_codes = [
    path("", second_step.show_recovery_codes, name="mfa_view_recovery_codes"),
    path(
        pgettext_lazy("address", "new/"),
        second_step.renew_recovery_codes,
        name="mfa_generate_recovery_codes",
    ),
    path(
        pgettext_lazy("address", "file/"),
        second_step.save_recovery_codes,
        name="mfa_download_recovery_codes",
    ),
]

passkeys = [
    path("", second_step.list_passkeys, name="mfa_list_webauthn"),
    path(pgettext_lazy("address", "add/"), second_step.add_passkey, name="mfa_add_webauthn"),
    path(
        pgettext_lazy("address", "<int:pk>/name/"),
        second_step.name_passkey,
        name="mfa_edit_webauthn",
    ),
    path(
        pgettext_lazy("address", "<int:pk>/remove/"),
        second_step.remove_passkey,
        name="mfa_remove_webauthn",
    ),
]

mailbox = [
    path("", addresses.ask_mailbox, name="account_ask_mailbox"),
    path("<str:token>/", addresses.show_mailbox, name="account_show_mailbox"),
]

address = [
    path("", addresses.change_address, name="account_change_address"),
    path("<str:token>/", addresses.confirm_address, name="account_confirm_address"),
]

security = [
    path("", second_step.overview, name="mfa_index"),
    path(pgettext_lazy("address", "app/"), include(app)),
    path(pgettext_lazy("address", "recovery-codes/"), include(recovery_codes)),
    path(pgettext_lazy("address", "passkeys/"), include(passkeys)),
    path(pgettext_lazy("address", "mailbox/"), include(mailbox)),
    path(pgettext_lazy("address", "link-sent/"), addresses.link_is_sent, name="account_link_sent"),
    path(
        pgettext_lazy("address", "sessions/"),
        sessions_list.list_sessions,
        name="usersessions_list",
    ),
    path(
        pgettext_lazy("address", "sessions/<int:pk>/end/"),
        sessions_list.end_session,
        name="usersessions_end",
    ),
]

sign_in = [
    path("", views.sign_in, name="account_login"),
    path(
        pgettext_lazy("address", "second-step/"),
        second_step.give_at_door,
        name="mfa_authenticate",
    ),
    path(
        pgettext_lazy("address", "passkey/"),
        second_step.sign_in_by_passkey,
        name="mfa_login_webauthn",
    ),
]

again = [
    path("", second_step.ask, name="account_second_step"),
    path(pgettext_lazy("address", "code/"), second_step.give_by_code, name="mfa_reauthenticate"),
    path(
        pgettext_lazy("address", "passkey/"),
        second_step.give_by_passkey,
        name="mfa_reauthenticate_webauthn",
    ),
    path(
        pgettext_lazy("address", "password/"),
        second_step.give_password_again,
        name="account_reauthenticate",
    ),
]

urlpatterns = [
    path(pgettext_lazy("address", "sign-in/"), include(sign_in)),
    path(pgettext_lazy("address", "second-step/"), include(again)),
    path(pgettext_lazy("address", "security/"), include(security)),
    path(pgettext_lazy("address", "sign-out/"), views.sign_out, name="account_logout"),
    path(pgettext_lazy("address", "new-password/"), include(new_password)),
    path(
        pgettext_lazy("address", "change-password/"),
        views.change_password,
        name="account_change_password",
    ),
    path(pgettext_lazy("address", "change-email/"), include(address)),
]
