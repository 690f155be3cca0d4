from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EventsConfig(AppConfig):
    """What happens when, and who is coming."""

    name = "events"
    verbose_name = _("Events")
