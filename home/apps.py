from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    """The front door: home page, information pages, navigation."""

    name = "home"
    verbose_name = _("Home")

    def ready(self) -> None:
        # Wagtail's signals can be joined only once all models are there.
        import_module("home.search.entries").join()
        import_module("home.search.within").join()
        import_module("home.theme_shelves").join()
        import_module("home.personal").join()
