from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MembersAreaConfig(AppConfig):
    """What members find behind the lock."""

    name = "members_area"
    verbose_name = _("Members' area")

    def ready(self) -> None:
        # Wagtail's signals can be joined only once all models are there.
        import_module("members_area.closing").join()
        import_module("members_area.letters").join()
        import_module("members_area.personal").join()
