from django.apps import AppConfig


class SiteConfig(AppConfig):
    """Joins the apps into one site, and seeds the demonstration."""

    name = "wscn_site"
