from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    """The front door: home page, information pages, navigation."""

    name = "home"
    verbose_name = _("Home")
