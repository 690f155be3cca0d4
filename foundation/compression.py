"""What everybody may have is sent small."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponseBase
from django.middleware.gzip import GZipMiddleware
from django.utils.cache import patch_vary_headers


class CompressionMiddleware(GZipMiddleware):
    """Compress what the public is sent, to whoever can read it so; nothing that is for somebody.

    How small a page becomes tells of the words in it, even where nobody else can read them
    (the BREACH attack). Files are sent as they are, for they are asked for in parts.

    Stand outside of what says whether a response is public.
    """

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        is_public = response.headers.get("Cache-Control", "").startswith("public")
        if not is_public or response.streaming:
            return response
        if response.status_code == HTTPStatus.NOT_MODIFIED:
            patch_vary_headers(response, ("Accept-Encoding",))
            return response
        answer: HttpResponseBase = super().process_response(request, response)
        return answer
