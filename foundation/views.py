"""Addresses that belong to no page: the door, the choice of language, what robots may see."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language_from_request
from django.views.decorators.http import require_safe

LANGUAGES = dict(settings.LANGUAGES)


@require_safe
def root(request: HttpRequest) -> HttpResponse:
    """Send to the front page in the visitor's language: by choice, then by browser.

    Never kept by a cache, for the next visitor may prefer the other language.
    """
    code = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)
    if code not in LANGUAGES:
        code = get_language_from_request(request)
    response = HttpResponseRedirect(f"/{code}/")
    response.headers["Cache-Control"] = "no-store"
    patch_vary_headers(response, ("Cookie", "Accept-Language"))
    return response


@require_safe
def choose_language(request: HttpRequest, code: str) -> HttpResponse:
    """Remember the language that the visitor chose, and go on to the page that she wanted in it."""
    if code not in LANGUAGES:
        raise Http404
    wanted = request.GET.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    response = HttpResponseRedirect(wanted if is_ours else f"/{code}/")
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        code,
        max_age=settings.LANGUAGE_COOKIE_AGE,
        secure=request.is_secure(),
        httponly=True,
        samesite="Lax",
    )
    response.headers["Cache-Control"] = "no-store"
    return response


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Tell crawlers where the sitemap is, and which addresses have nothing for them."""
    lines = (
        "User-agent: *",
        "Disallow: /cms/",
        "Disallow: /language/",
        f"Sitemap: {request.build_absolute_uri(reverse('sitemap'))}",
        "",
    )
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
