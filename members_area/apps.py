from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MembersAreaConfig(AppConfig):
    """What members find behind the lock."""

    name = "members_area"
    verbose_name = _("Members' area")
