from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BriffConfig(AppConfig):
    """The weekly bulletin."""

    name = "briff"
    verbose_name = _("The Briff")

    def ready(self) -> None:
        # Wagtail's signals can be joined only once all models are there.
        import_module("briff.mentioning").join()
        import_module("briff.personal").join()
        import_module("briff.moving").join()
