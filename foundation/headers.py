"""What every response says about itself: what it may load, who may keep it, who may frame it.

Two content security policies, by address: a strict one for all that the public and members see, and
one for the CMS, whose pages need inline scripts and styles (Wagtail issue 1288).
"""

from collections.abc import Callable, Mapping

from django.http import HttpRequest, HttpResponseBase

Policy = Mapping[str, str]

STRICT: Policy = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "media-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
CMS: Policy = {
    **STRICT,
    "script-src": "'self' 'unsafe-inline'",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "media-src": "'self' blob:",
    "frame-src": "'self'",
    "worker-src": "'self' blob:",
    "frame-ancestors": "'self'",
}
# The editor shows the page in a frame, and otherwise as its readers will have it.
PREVIEW: Policy = {**STRICT, "frame-ancestors": "'self'"}
CMS_PREFIX = "/cms/"
PERMISSIONS_POLICY = ", ".join(
    f"{feature}=()"
    for feature in (
        "accelerometer",
        "camera",
        "display-capture",
        "geolocation",
        "gyroscope",
        "magnetometer",
        "microphone",
        "midi",
        "payment",
        "usb",
    )
)
# A minute, and not a moment longer, whatever keeps it cannot reach.
PUBLIC = "public, max-age=60, must-revalidate"


def header_value(policy: Policy) -> str:
    """A policy as the browser reads it."""
    return "; ".join(f"{directive} {sources}" for directive, sources in policy.items())


class SecurityHeadersMiddleware:
    """Stand outermost, so that static files, refusals and errors carry the headers too."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        response.headers.setdefault("Content-Security-Policy", header_value(get_policy(request)))
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        response.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        set_cache_control(request, response)
        return response


def get_policy(request: HttpRequest) -> Policy:
    """What a page may load and who may frame it. A preview comes by itself, then in the answer."""
    if getattr(request, "is_dummy", False):
        return PREVIEW
    return CMS if request.path.startswith(CMS_PREFIX) else STRICT


def set_cache_control(request: HttpRequest, response: HttpResponseBase) -> None:
    """Nothing that a signed-in reader was shown is kept, anywhere; what the public sees may be.

    A page without a word about caching is private to be safe, unless it is a plain public page: a
    GET by nobody in particular that set no cookie. That it is as it was says the same as the page.
    """
    user = getattr(request, "user", None)
    if user is not None and user.is_authenticated:
        response.headers["Cache-Control"] = "private, no-store"
        return
    if response.has_header("Cache-Control"):
        return
    is_plain = request.method in ("GET", "HEAD") and response.status_code in (200, 304)
    if is_plain and not response.cookies and not request.path.startswith(CMS_PREFIX):
        response.headers["Cache-Control"] = PUBLIC
    else:
        response.headers["Cache-Control"] = "private, no-store"
