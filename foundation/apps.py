from importlib import import_module

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class FoundationConfig(AppConfig):
    """What every page and every file shares."""

    name = "foundation"
    verbose_name = _("Foundation")

    def ready(self) -> None:
        # Signals and Wagtail's actions can be joined only once all models are there.
        import_module("foundation.pairs.joints").join()
        import_module("foundation.staff.joints").join()
        import_module("foundation.personal").join()
        post_migrate.connect(import_module("foundation.edition").watch, sender=self)
