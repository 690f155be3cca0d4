"""From which address a request comes, behind servers of our own that pass it on."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase


class ClientAddressMiddleware:
    """Stand first. Limits and the audit log count and name what REMOTE_ADDR says after this.

    Each server in front adds the address that it was called from to X-Forwarded-For; what comes
    before theirs was written by whoever called, and says nothing.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        servers = settings.TRUSTED_PROXY_COUNT
        passed_on = request.headers.get("X-Forwarded-For", "").split(",")
        if servers and len(passed_on) >= servers and passed_on[-servers].strip():
            request.META["REMOTE_ADDR"] = passed_on[-servers].strip()
        return self.get_response(request)
