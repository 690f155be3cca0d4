from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BriffConfig(AppConfig):
    """The weekly bulletin."""

    name = "briff"
    verbose_name = _("The Briff")
