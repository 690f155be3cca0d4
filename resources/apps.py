from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ResourcesConfig(AppConfig):
    """The public library: themes, the law, and resources."""

    name = "resources"
    verbose_name = _("Resources")

    def ready(self) -> None:
        # Needs the models, which are there only now.
        import_module("resources.calls").join()
