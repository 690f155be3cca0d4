"""Lists that can be taken away as a table: what somebody typed is never a formula in it."""

from typing import Any

from wagtail.admin.views.mixins import SpreadsheetExportMixin

from accounts.spreadsheets import as_text


class GuardedExport(SpreadsheetExportMixin):
    """A table of which no cell is a formula. Wagtail sees to it in XLSX, and not in CSV."""

    def preprocess_field_value(self, field: str, value: Any, export_format: str) -> Any:
        shown = super().preprocess_field_value(field, value, export_format)
        return as_text(shown) if export_format == self.FORMAT_CSV else shown

    def stream_csv(self, queryset: Any) -> Any:
        """All of it at once: what is streamed is made when its visitor's language is over."""
        return list(super().stream_csv(queryset))
