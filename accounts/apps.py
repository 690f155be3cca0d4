from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _
from wagtail.users.apps import WagtailUsersAppConfig


class AccountsConfig(AppConfig):
    """Who people and organisations are, whether they have paid, and what they may read."""

    default = True
    name = "accounts"
    verbose_name = _("People and organisations")

    def ready(self) -> None:
        import_module("accounts.signin.records")  # listens to what Django and allauth tell
        import_module("accounts.personal.own").join()


class UsersConfig(WagtailUsersAppConfig):
    """Wagtail's screens of people and roles, made to fit our User and the gate."""

    user_viewset = "accounts.views.rights.PersonViewSet"
    group_viewset = "accounts.views.rights.RoleViewSet"
