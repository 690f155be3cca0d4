from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    """Who people and organisations are, whether they have paid, and what they may read."""

    name = "accounts"
    verbose_name = _("People and organisations")
