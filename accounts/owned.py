"""What a member organisation makes for itself: nobody else's, not even those who keep the site."""

from typing import Any, Protocol, Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import Organisation


class HasOrganisation(Protocol):
    """All that a list needs to know of its reader."""

    @property
    def organisation(self) -> Organisation | None: ...


class OwnedQuerySet(models.QuerySet[Any]):
    """A list that can be cut down to what belongs to its reader's organisation."""

    def owned_by(self, reader: HasOrganisation) -> Self:
        """Nothing at all for who has no live seat today, whatever else they may do."""
        if reader.organisation is None:
            return self.none()
        return self.filter(organisation=reader.organisation)


class Owned(models.Model):
    """Something that belongs to one organisation, whose people alone see it."""

    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("organisation"),
    )

    objects = OwnedQuerySet.as_manager()

    class Meta:
        abstract = True
