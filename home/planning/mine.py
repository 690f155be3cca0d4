"""The pages that somebody may write, as lists of work name them."""

from typing import Any

from django.db.models import CharField, Exists, OuterRef, Q, Subquery
from django.db.models.functions import Cast
from django.urls import reverse
from wagtail.models import Page, Revision
from wagtail.permissions import policy_registry

from accounts.bilingual import get_language_spoken
from accounts.models import User
from foundation.models import SitePage


def writes(user: Any) -> bool:
    """Whether she writes any page at all."""
    policy = policy_registry.get_by_type(Page)
    return bool(policy.user_has_permission(user, "change"))


def get_mine(model: Any, user: User) -> Any:
    """The pages of a kind that she may write, one half of each: her language's, if that is hers."""
    pages = policy_registry.get_by_type(Page)
    hers = pages.instances_user_has_permission_for(user, "change").order_by()
    in_her_language = hers.filter(locale__language_code=get_language_spoken())
    twin = in_her_language.filter(translation_key=OuterRef("translation_key"))
    return model.objects.filter(
        Q(locale__language_code=get_language_spoken()) | ~Exists(twin), pk__in=hers.values("pk")
    )


def get_due_out(user: User) -> Any:
    """Those that go out at a set time, in both languages, the next first; ``due`` says when."""
    drafts = Revision.page_revisions.filter(
        object_id=Cast(OuterRef("pk"), CharField()), approved_go_live_at__isnull=False
    )
    pages = get_mine(SitePage, user).annotate(
        due=Subquery(drafts.order_by().values("approved_go_live_at")[:1])
    )
    return pages.filter(due__isnull=False).order_by("due", "pk")


def get_edit_url(page: Page) -> str:
    """The way to its editor."""
    return reverse("wagtailadmin_pages:edit", args=[page.pk])
