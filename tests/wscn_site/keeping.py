"""Pages that are kept, and how many queries they ask."""

from foundation.models import SitePage

FRONT_PAGES = ["/cy/", "/en/"]


def get_public_pages():
    pages = SitePage.objects.live().filter(audience__code="public", depth__gt=1)
    return [page.url for page in pages.order_by("path")]
