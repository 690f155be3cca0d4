"""What somebody who works in the CMS settles about it for herself."""

from typing import Any

from wagtail.admin.views.account import (
    AccountView,
    AvatarSettingsPanel,
    NameEmailSettingsPanel,
)


class OwnSettings(AccountView):
    """Language, time zone and look, but no portrait and no name.

    A portrait would be shown at the address of its file, which there is not: the CMS would fail on
    every page from then on. Wagtail asks for two names where a person has one, and keeps neither.
    """

    def get_panels(self) -> list[Any]:
        """Wagtail's, without those."""
        left_out = (AvatarSettingsPanel, NameEmailSettingsPanel)
        return [panel for panel in super().get_panels() if not isinstance(panel, left_out)]
