from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FoundationConfig(AppConfig):
    """What every page and every file shares."""

    name = "foundation"
    verbose_name = _("Foundation")
