"""Which language an answer is in: the address says so, or else the visitor's choice or browser."""

from django.http import HttpRequest, HttpResponseBase
from django.middleware.locale import LocaleMiddleware
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language, get_language_from_path


class LanguageMiddleware(LocaleMiddleware):
    """Django's, but an address without a language is never sent on to a guessed one.

    A refused document would otherwise be sent on to /en/, and a missing one too, and neither
    would be told what it asked. And a file is in its own language, not in its reader's.
    """

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        """Say the language of pages, and that it was the browser's wish where it was."""
        if not response.headers.get("Content-Type", "").startswith("text/html"):
            return response
        response.headers.setdefault("Content-Language", get_language() or "")
        if get_language_from_path(request.path_info) is None:
            patch_vary_headers(response, ("Accept-Language",))
        return response
