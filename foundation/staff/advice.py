"""Advice on the words of a page, in its editor beside Wagtail's checks."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.side_panels import BaseSidePanel
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic.models import IndexView
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.viewsets.model import ModelViewSet

from accounts.views.exports import GuardedExport
from foundation.advice.giving import get_advice
from foundation.models import Term
from foundation.staff.permissions import get_reader


class AdviceSidePanel(BaseSidePanel):
    """What there is to say of the draft as it was last saved."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        aria_label = _("Toggle advice on words")
        icon_name = "openquote"

        def get_context_data(self, parent_context: Any) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            return context | {"count": len(self.panel.advice)}

    name = "advice"
    title = _("Advice on words")
    template_name = "staff/advice_panel.html"
    order = 360

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.advice = get_advice(self.object, reader=get_reader(self.request.user))


class EditPage(EditView):
    """Wagtail's editor, with advice on the words."""

    def get_side_panels(self) -> Any:
        panels = super().get_side_panels()
        # What Wagtail asks for while somebody writes leaves what stands beside the fields alone.
        if not (self.expects_json_response or self.hydrate_create_view):
            panels.append(AdviceSidePanel(self.page, self.request))
        return panels


class GlossaryIndex(GuardedExport, IndexView):
    """The list of terms, and a table of it to take away."""


class GlossaryViewSet(ModelViewSet):
    """The glossary: found, mended and added to, and taken along as a table."""

    model = Term
    icon = "openquote"
    index_view_class = GlossaryIndex
    menu_label = _("Glossary")
    menu_order = 320
    add_to_admin_menu = True
    form_fields = ("en", "cy", "others_en", "others_cy", "note", "is_looked_for")
    list_display = (
        "en",
        "cy",
        Column(
            "is_looked_for",
            label=_("In pages"),
            accessor=lambda term: _("Looked for") if term.is_looked_for else "",
            sort_key="is_looked_for",
        ),
    )
    list_filter = ("is_looked_for",)
    list_export = ("en", "cy", "others_en", "others_cy", "note", "is_looked_for")
    export_filename = "glossary"
    search_fields = ("en", "cy", "others_en", "others_cy")
    # The list is searched as it is typed, in any part of a word.
    search_backend_name = None
    copy_view_enabled = False
