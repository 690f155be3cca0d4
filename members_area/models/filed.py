"""Members' pages with files to take away."""

from typing import Any

from django.http import HttpRequest

from accounts.access import Reader
from foundation.file_links import FileLink, attach_files, file_groups, missing_languages
from foundation.models import SitePage

PER_PAGE = 12


class FiledPage(SitePage):
    """A members' page with files to take away."""

    available_files: list[FileLink]

    class Meta:
        abstract = True

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        reader: Reader = context["reader"]
        attach_files([self], reader=reader)
        context.update(
            file_groups=file_groups(self, language=self.language),
            languages_missing=missing_languages(self),
        )
        return context
