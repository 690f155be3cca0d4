"""What the parity board can be narrowed by."""

from datetime import timedelta
from typing import Any, ClassVar

import django_filters
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.models import Page
from wagtail.permissions import policy_registry

from accounts.bilingual import get_language_spoken
from accounts.models import User
from foundation.models import PairStanding

Trouble = PairStanding.Trouble
# The root of the tree is the first, and a front door the second.
DEPTH_OF_SECTIONS = 3
AGES = [
    (7, _("More than a week")),
    (30, _("More than a month")),
    (90, _("More than three months")),
    (365, _("More than a year")),
]
KINDS = {
    "missing": Q(is_missing_cy=True) | Q(is_missing_en=True),
    "behind_cy": Q(behind_cy__gt=0),
    "behind_en": Q(behind_en__gt=0),
    "untranslated": Q(untranslated_cy__gt=0) | Q(untranslated_en__gt=0),
    "any": Q(trouble__gt=Trouble.NONE),
    "none": Q(trouble=Trouble.NONE),
}
# Since when a half is behind, which may be a shorter while than its pair has something to do.
SINCE = {"behind_cy": "behind_cy_since", "behind_en": "behind_en_since"}


class BoardFilters(WagtailFilterSet):
    """Section, owner, what is amiss and for how long."""

    section = django_filters.ChoiceFilter(label=_("Section"), method="narrow_to_section")
    owner = django_filters.ChoiceFilter(label=_("Owner"), method="narrow_to_owner")
    kind = django_filters.ChoiceFilter(
        label=_("What is amiss"),
        method="narrow_to_kind",
        choices=[
            ("any", _("Anything")),
            ("missing", _("One language is missing")),
            ("behind_cy", _("Welsh is behind")),
            ("behind_en", _("English is behind")),
            ("untranslated", _("Something is not translated")),
            ("none", _("Nothing")),
        ],
    )
    age = django_filters.ChoiceFilter(label=_("For how long"), method="narrow_to_age", choices=AGES)

    class Meta:
        model = PairStanding
        fields: ClassVar[list[str]] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        shown = self.queryset
        self.filters["section"].extra["choices"] = list(_get_sections(self.request.user))
        owners = User.objects.filter(
            pk__in=shown.order_by().values("cy__owner").union(shown.order_by().values("en__owner"))
        )
        self.filters["owner"].extra["choices"] = [(each.pk, str(each)) for each in owners]

    def narrow_to_section(self, rows: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """What stands in a part of the site, in either tree."""
        return rows.filter(Q(cy__path__startswith=value) | Q(en__path__startswith=value))

    def narrow_to_owner(self, rows: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """What somebody began, in either language."""
        return rows.filter(Q(cy__owner=value) | Q(en__owner=value))

    def narrow_to_kind(self, rows: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """What is amiss in this way."""
        return rows.filter(KINDS[value])

    def narrow_to_age(self, rows: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """What has been amiss for longer than so many days: of one language, if that is asked."""
        since = SINCE.get(self.form.cleaned_data["kind"], "since")
        return rows.filter(**{f"{since}__lt": timezone.now() - timedelta(days=int(value))})


def _get_sections(user: Any) -> list[tuple[str, str]]:
    """The pages below the front door that she may find, in the language in which she works."""
    language = get_language_spoken()
    pages = policy_registry.get_by_type(Page).explorable_instances(user)
    found = pages.filter(depth=DEPTH_OF_SECTIONS, locale__language_code=language)
    return list(found.order_by("draft_title").values_list("path", "draft_title"))
