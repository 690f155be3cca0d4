"""Lists of pages and files in the CMS: those that a member of staff may read, and no others.

Wagtail asks these policies wherever it lists, finds or offers something: the explorer, search,
choosers, reports, its own API.
"""

from collections.abc import Iterable
from typing import Any

import wagtailmedia
from django.db.models import Q, QuerySet
from wagtail.models import Collection, GroupCollectionPermission, Page
from wagtail.permission_policies.collections import CollectionOwnershipPermissionPolicy
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.permissions import register_permission_policy

from foundation.models import Document, Image, Media
from foundation.staff.permissions import (
    Person,
    as_gated,
    get_reader,
    may_work_on,
)
from foundation.staff.rights import (
    ON_GRANTED,
    get_groups_that_write_granted,
    get_rights,
    is_shown_to,
    is_written_by,
    writes_granted,
)

# What may be done with a file without changing anything.
LOOKING = frozenset({"choose", "view"})


class AudiencePagePolicy(PagePermissionPolicy):
    """Wagtail's rights in the tree, for those who may read what grows there.

    And those that follow from what a page is: ``foundation.staff.rights``.
    """

    def user_has_any_permission(self, user: Person, actions: Iterable[str]) -> bool:
        actions = set(actions)
        return bool(super().user_has_any_permission(user, actions)) or (
            bool(ON_GRANTED & actions) and writes_granted(user)
        )

    def user_has_any_permission_for_instance(
        self, user: Person, actions: Iterable[str], instance: Page
    ) -> bool:
        if not may_work_on(user, instance):
            return False
        actions = set(actions)
        follow = get_rights(user, as_gated(instance), reader=get_reader(user))
        return bool(follow & actions) or bool(
            super().user_has_any_permission_for_instance(user, actions, instance)
        )

    def instances_user_has_any_permission_for(
        self, user: Person, actions: Iterable[str]
    ) -> QuerySet[Page]:
        pages = super().instances_user_has_any_permission_for(user, actions)
        if writes_granted(user) and ON_GRANTED & set(actions):
            written = is_written_by(user, reader=get_reader(user))
            pages = Page.objects.filter(Q(pk__in=pages.values("pk")) | written)
        return self._readable(pages, user)

    def instances_with_direct_explore_permission(self, user: Person) -> QuerySet[Page]:
        pages = super().instances_with_direct_explore_permission(user)
        found = Q(pk__in=[page.pk for page in pages])
        if writes_granted(user):
            # It may be anywhere: she begins at the front doors.
            found |= Q(depth=2)
        return self._readable(Page.objects.filter(found), user)

    def explorable_instances(self, user: Person) -> QuerySet[Page]:
        pages = super().explorable_instances(user)
        if writes_granted(user):
            shown = Page.objects.filter(is_shown_to(user, reader=get_reader(user)))
            way = Q(pk__in=shown.values("pk")) | Q(path__in=_get_paths_above(shown))
            pages = Page.objects.filter(Q(pk__in=pages.values("pk")) | way)
        return self._readable(pages, user)

    def _readable(self, pages: QuerySet[Page], user: Person) -> QuerySet[Page]:
        readable = sorted(get_reader(user).audience_ids)
        # The root of the tree is no page of ours; without it the explorer has nowhere to begin.
        return pages.filter(Q(depth=1) | Q(sitepage__audience__in=readable))


def _get_paths_above(pages: QuerySet[Page]) -> list[str]:
    """The way to each of these from the root."""
    step = Page.steplen
    paths = pages.order_by().values_list("path", flat=True)
    return sorted({path[:end] for path in paths for end in range(step, len(path), step)})


class FreeFilePolicy(CollectionOwnershipPermissionPolicy):
    """Wagtail's rights in a collection, but for those of whoever writes what was granted to her.

    These are for the files of few. Whatever other role she has says nothing of her files, unless
    it gives rights in collections itself.
    """

    # Kept apart from all that she has, which Wagtail keeps under a name of its own.
    permission_cache_name = "_free_collection_permissions"

    def get_all_permissions_for_user(self, user: Any) -> QuerySet[GroupCollectionPermission]:
        rights: QuerySet[GroupCollectionPermission] = super().get_all_permissions_for_user(user)
        return rights.exclude(group__in=get_groups_that_write_granted())


class AudienceFilePolicy(CollectionOwnershipPermissionPolicy):
    """Wagtail's rights in a collection, for those who may read the file.

    By the role that writes what was granted, she changes no file that is for more people.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.free = FreeFilePolicy(*args, **kwargs)

    def user_has_any_permission_for_instance(
        self, user: Person, actions: Iterable[str], instance: Any
    ) -> bool:
        actions, reader = set(actions), get_reader(user)
        is_hers = (
            actions <= LOOKING
            or reader.is_granted(instance)
            or not writes_granted(user)
            or self.free.user_has_any_permission_for_instance(user, actions, instance)
        )
        return (
            is_hers
            and reader.may_read(instance)
            and bool(super().user_has_any_permission_for_instance(user, actions, instance))
        )

    def instances_user_has_any_permission_for(
        self, user: Person, actions: Iterable[str]
    ) -> QuerySet[Any]:
        actions, reader = set(actions), get_reader(user)
        files = super().instances_user_has_any_permission_for(user, actions)
        if not actions <= LOOKING and writes_granted(user):
            free = self.free.instances_user_has_any_permission_for(user, actions)
            hers = Q(pk__in=free.values("pk")) | Q(audience__in=sorted(reader.granted_ids))
            files = files.filter(hers)
        return files.readable_by(reader)

    def get_free_collections(self, user: Person) -> QuerySet[Collection]:
        """Where she may put files for whomever she belongs to herself, and not only for few."""
        rights = self.free if writes_granted(user) else self
        found: QuerySet[Collection] = rights.collections_user_has_any_permission_for(
            user, {"add", "change"}
        )
        return found


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
