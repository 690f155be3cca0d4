"""Who looks after grants: those who are asked, and told, about them."""

from django.db.models import Q, QuerySet

from accounts.models import User

MAY_DECIDE = "change_proposal"


def get_managers() -> QuerySet[User]:
    """Everybody who may decide about a grant today: by her role, or as an administrator."""
    has_role = Q(
        groups__permissions__codename=MAY_DECIDE,
        groups__permissions__content_type__app_label="accounts",
    )
    managers = User.objects.filter(has_role | Q(is_superuser=True), is_active=True)
    return managers.distinct().order_by("pk")
