from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EventsConfig(AppConfig):
    """What happens when."""

    name = "events"
    verbose_name = _("Events")

    def ready(self) -> None:
        # Needs the models, which are there only now.
        import_module("events.turns").join()
