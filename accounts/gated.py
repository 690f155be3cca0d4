"""What everything that can be read has in common: an audience, and one way to change it.

The audience is never written by saving the thing. A form, a revision, an import or an object
loaded a minute ago can therefore not open what ``accounts.access.set_audience`` has shut since.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any, Protocol, Self

from django.db import models
from django.utils.translation import gettext_lazy as _


class AudienceRefused(ValueError):
    """Somebody tried to write an audience past ``accounts.access.set_audience``."""


class HasAudiences(Protocol):
    """All that a list needs to know of its reader."""

    today: date

    @property
    def audience_ids(self) -> frozenset[int]: ...


class GatedQuerySet(models.QuerySet[Any]):
    """A list that can be cut down to what its reader may read."""

    def readable_by(self, reader: HasAudiences) -> Self:
        return self.filter(audience__in=sorted(reader.audience_ids))

    def update(self, **values: Any) -> int:
        if {"audience", "audience_id"} & values.keys():
            raise AudienceRefused("Only set_audience() writes an audience.")
        return super().update(**values)

    def bulk_create(self, objs: Iterable[Any], *args: Any, **kwargs: Any) -> list[Any]:
        if {"audience", "audience_id"} & set(kwargs.get("update_fields") or ()):
            raise AudienceRefused("Only set_audience() writes an audience.")
        things = list(objs)
        for thing in things:
            thing.audience_id = thing.get_audience_id_at_birth()
        return super().bulk_create(things, *args, **kwargs)


class Gated(models.Model):
    """Something that is read by its audience only. Without an audience, nobody reads it.

    A model with a manager of its own builds it from a queryset that extends GatedQuerySet.
    """

    audience = models.ForeignKey(
        "accounts.Audience",
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("audience"),
    )

    objects = GatedQuerySet.as_manager()

    class Meta:
        abstract = True

    _audience_id_as_read: int | None

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self._state.adding:
            self.audience_id = self.get_audience_id_at_birth()
        else:
            self._refuse_another_audience()
        super().save(*args, **kwargs)
        self.remember_audience()

    @classmethod
    def from_db(cls, *args: Any, **kwargs: Any) -> Self:
        thing = super().from_db(*args, **kwargs)
        thing.remember_audience()
        return thing

    def refresh_from_db(self, *args: Any, **kwargs: Any) -> None:
        super().refresh_from_db(*args, **kwargs)
        self.remember_audience()

    def is_shut(self, *, on: date) -> bool:
        """Whether nobody opens it that day, whoever its audience is. A list must say the same."""
        return False

    def get_audience_id_at_birth(self) -> int | None:
        """The audience of a thing that is about to be made: nobody. A page answers its parent's."""
        if self.audience_id is not None:
            raise AudienceRefused("A thing is born for nobody; set_audience() opens it.")
        return None

    def remember_audience(self) -> None:
        """Take the audience that the thing has now for the one in the database."""
        if "audience_id" in self.__dict__:
            self._audience_id_as_read = self.audience_id

    def _refuse_another_audience(self) -> None:
        if "audience_id" not in self.__dict__:
            return
        if not hasattr(self, "_audience_id_as_read"):
            # Built from a revision, not read from its row.
            stored = type(self)._base_manager.filter(pk=self.pk)
            self._audience_id_as_read = stored.values_list("audience", flat=True).get()
        if self.audience_id != self._audience_id_as_read:
            raise AudienceRefused("Only set_audience() writes an audience.")

    def _do_update(
        self, base_qs: Any, using: Any, pk_val: Any, values: Any, *args: Any, **kwargs: Any
    ) -> Any:
        # Django's own, one call for each table of the thing. The audience leaves the statement, so
        # that an object loaded before set_audience() cannot put the former audience back.
        kept = [value for value in values if value[0].name != "audience"]
        return super()._do_update(base_qs, using, pk_val, kept, *args, **kwargs)
