"""Where Wagtail asks this app for something."""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from wagtail import hooks

from foundation.errands import joints as errands
from foundation.errands.panels import show_panels
from foundation.models import SitePage
from foundation.opens import record_open
from foundation.pairs import desk
from foundation.pairs.history import register_history
from foundation.rich_text import register_language_marks
from foundation.rich_text_links import register_links
from foundation.staff import debts, hooks as staff
from foundation.staff.advice import GlossaryViewSet
from foundation.staff.choosers import hide_titles
from foundation.staff.confines import open_doors
from foundation.staff.making import SitePageViewSet
from foundation.staff.policies import register_policies

FIRST = -1000
LAST = 1000

register_policies()
hide_titles()
open_doors(
    "auditentry:index",
    "auditentry:index_results",
    "auditentry:inspect",
    right="accounts.view_auditentry",
)

hooks.register("register_admin_viewset", SitePageViewSet)
hooks.register("register_admin_viewset", lambda: GlossaryViewSet("glossary"))
hooks.register("register_log_actions", register_history)
hooks.register("register_rich_text_features", register_language_marks)
hooks.register("register_rich_text_features", register_links, order=LAST)

# Before anybody else's, who might answer with something of the page.
hooks.register("before_serve_page", staff.refuse_strangers, order=FIRST)
hooks.register("before_move_page", staff.refuse_move, order=FIRST)
hooks.register("before_bulk_action", staff.refuse_bulk_move, order=FIRST)
hooks.register("construct_page_chooser_queryset", staff.offer_readable_pages)
hooks.register("construct_document_chooser_queryset", staff.offer_readable_files)
hooks.register("construct_image_chooser_queryset", staff.offer_readable_files)
hooks.register("construct_media_chooser_queryset", staff.offer_readable_files)
hooks.register("construct_homepage_panels", staff.keep_readable_panels, order=LAST)
# After keep_readable_panels, which leaves those that it knows and no others; before the desk.
hooks.register("construct_homepage_panels", debts.show_panel, order=LAST + 2)
hooks.register("register_reports_menu_item", debts.get_menu_item)
hooks.register("construct_reports_menu", staff.hide_shut_reports, order=LAST)
hooks.register("insert_global_admin_css", staff.link_stylesheet)
hooks.register("construct_help_menu", staff.hide_news_of_wagtail, order=LAST)
# After the panels that are kept, which say nothing of who was sent what.
hooks.register("construct_homepage_panels", show_panels, order=LAST + 10)
hooks.register("register_admin_urls", errands.get_urls)
hooks.register("register_page_header_buttons", errands.get_button)
hooks.register("register_log_actions", errands.register_history)
errands.let_translators_in()
for menu in ("main", "reports", "settings", "help"):
    hooks.register(f"construct_{menu}_menu", staff.keep_open_ways, order=LAST)
hooks.register("register_admin_urls", staff.get_urls, order=FIRST)
hooks.register("register_reports_menu_item", staff.show_board)
hooks.register("after_publish_page", staff.say_what_is_left)
hooks.register("register_page_header_buttons", staff.get_page_buttons)
hooks.register("register_page_listing_more_buttons", staff.get_page_buttons)

hooks.register("construct_page_action_menu", desk.name_actions, order=LAST)
hooks.register("before_publish_page", desk.require_read_twin)
hooks.register("register_page_header_buttons", desk.get_twin_button)
hooks.register("register_page_listing_more_buttons", desk.get_twin_button)
hooks.register("register_page_header_buttons", desk.get_alone_button)
hooks.register("before_delete_page", desk.say_what_is_deleted)
hooks.register("before_move_page", desk.say_what_is_moved)


@hooks.register("before_serve_page")
def record_page_open(page: SitePage, request: HttpRequest, *serving: Any) -> None:
    """Write down that somebody opens a page which was granted to few, and which version of it."""
    record_open(
        request,
        thing=page,
        verb="page.opened",
        details={"revision": page.live_revision_id},
        now=timezone.now(),
    )
