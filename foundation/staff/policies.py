"""Lists of pages and files in the CMS: those that a member of staff may read, and no others.

Wagtail asks these policies wherever it lists, finds or offers something: the explorer, search,
choosers, reports, its own API.
"""

from collections.abc import Iterable
from typing import Any

import wagtailmedia
from django.db.models import Q, QuerySet
from wagtail.models import Page
from wagtail.permission_policies.collections import CollectionOwnershipPermissionPolicy
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.permissions import register_permission_policy

from foundation.models import Document, Image, Media
from foundation.staff.permissions import Person, get_reader, may_work_on


class AudiencePagePolicy(PagePermissionPolicy):
    """Wagtail's rights in the tree, for those who may read what grows there."""

    def user_has_any_permission_for_instance(
        self, user: Person, actions: Iterable[str], instance: Page
    ) -> bool:
        return may_work_on(user, instance) and bool(
            super().user_has_any_permission_for_instance(user, actions, instance)
        )

    def instances_user_has_any_permission_for(
        self, user: Person, actions: Iterable[str]
    ) -> QuerySet[Page]:
        pages = super().instances_user_has_any_permission_for(user, actions)
        return self._readable(pages, user)

    def instances_with_direct_explore_permission(self, user: Person) -> QuerySet[Page]:
        pages = super().instances_with_direct_explore_permission(user)
        found = Page.objects.filter(pk__in=[page.pk for page in pages])
        return self._readable(found, user)

    def explorable_instances(self, user: Person) -> QuerySet[Page]:
        return self._readable(super().explorable_instances(user), user)

    def _readable(self, pages: QuerySet[Page], user: Person) -> QuerySet[Page]:
        readable = sorted(get_reader(user).audience_ids)
        # The root of the tree is no page of ours; without it the explorer has nowhere to begin.
        return pages.filter(Q(depth=1) | Q(sitepage__audience__in=readable))


class AudienceFilePolicy(CollectionOwnershipPermissionPolicy):
    """Wagtail's rights in a collection, for those who may read the file."""

    def user_has_any_permission_for_instance(
        self, user: Person, actions: Iterable[str], instance: Any
    ) -> bool:
        return get_reader(user).may_read(instance) and bool(
            super().user_has_any_permission_for_instance(user, actions, instance)
        )

    def instances_user_has_any_permission_for(
        self, user: Person, actions: Iterable[str]
    ) -> QuerySet[Any]:
        files = super().instances_user_has_any_permission_for(user, actions)
        return files.readable_by(get_reader(user))


# A registered class goes before whatever Wagtail's own apps register for it when they are ready.
FILE_POLICIES = {
    model: AudienceFilePolicy(model, auth_model=rights, owner_field_name="uploaded_by_user")
    for model, rights in (
        (Document, "wagtaildocs.Document"),
        (Image, "wagtailimages.Image"),
        (Media, "wagtailmedia.Media"),
    )
}


def register_policies() -> None:
    """Put our policies in the place of Wagtail's, before anybody has asked for one."""
    register_permission_policy(Page, AudiencePagePolicy())
    for model, policy in FILE_POLICIES.items():
        register_permission_policy(model, policy, exact_class=True)
    # wagtailmedia does not ask the registry everywhere, but always this function.
    wagtailmedia.get_permission_policy = lambda: FILE_POLICIES[Media]
