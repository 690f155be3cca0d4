from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ResourcesConfig(AppConfig):
    """The public library: themes, the law, and resources."""

    name = "resources"
    verbose_name = _("Resources")
