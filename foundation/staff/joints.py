"""Where the gate is joined to what Wagtail tells of its tree, and a list of Wagtail's to Welsh."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import (
    AnchorLinkChooserForm,
    EmailLinkChooserForm,
    ExternalLinkChooserForm,
    PhoneLinkChooserForm,
)
from wagtail.contrib.redirects.filters import RedirectsReportFilterSet
from wagtail.models import Page
from wagtail.signals import pre_page_move

from foundation.gate import check_move

LINK_FORMS: tuple[Any, ...] = (
    AnchorLinkChooserForm,
    EmailLinkChooserForm,
    ExternalLinkChooserForm,
    PhoneLinkChooserForm,
)
OF_LINKS = {
    "link_text": _("Text of the link"),
    "email_address": _("Email address"),
    "subject": _("Subject of the email"),
    "body": _("Text of the email"),
    "phone_number": _("Telephone number"),
}


def join() -> None:
    """Listen before a page moves, by whatever path: an exception leaves it where it is."""
    pre_page_move.connect(refuse_move, dispatch_uid="foundation.gate")
    ask_late_for_words()
    name_fields_of_links()


def ask_late_for_words() -> None:
    """Wagtail asks for the words of this filter as the program starts, when nobody is there yet."""
    kind = RedirectsReportFilterSet.base_filters["is_permanent"]
    kind.label = _("Type")
    kind.extra["empty_label"] = _("All")
    kind.extra["choices"] = ((True, _("Permanent")), (False, _("Temporary")))


def name_fields_of_links() -> None:
    """Wagtail names these fields by what the program calls them, which is English."""
    for form in LINK_FORMS:
        for name, label in OF_LINKS.items():
            if name in form.base_fields:
                form.base_fields[name].label = label


def refuse_move(*, instance: Page, parent_page_after: Page, **details: Any) -> None:
    """Refuse what the gate refuses."""
    check_move(page=instance.specific, to=parent_page_after)
