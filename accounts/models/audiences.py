from datetime import date
from enum import StrEnum
from functools import reduce
from operator import or_
from typing import ClassVar

from django.db import models
from django.db.models import Case, CharField, Exists, OuterRef, Q, Value, When
from django.utils.translation import gettext_lazy as _
from guardian.models import GroupObjectPermissionBase, UserObjectPermissionBase

from accounts.bilingual import in_active_language
from accounts.models.memberships import Seat
from accounts.models.organisations import Organisation
from accounts.models.people import User

READ = "read_audience"


class Way(StrEnum):
    """By what somebody belongs to an audience."""

    EVERYBODY = "everybody"
    SEAT = "seat"
    BY_NAME = "by name"
    BY_ORGANISATION = "by organisation"
    AT_WORK = "at work"


class AudienceQuerySet(models.QuerySet["Audience"]):
    """Audiences, by who belongs to them."""

    def open_to(self, person: User | None, *, on: date) -> "AudienceQuerySet":
        """What somebody belongs to that day: one statement, and the whole of the rule.

        Everybody has what is public. A live seat opens what is for members, and what has been
        granted to its holder or to its organisation. Whoever works for the Network has what has
        been granted to them by name, membership or not; being a superuser opens nothing. A grant
        opens to the end of its last day, if it has one.
        """
        return self.filter(reduce(or_, _get_ways(person, on=on).values()))

    def get_ways(self, person: User | None, *, on: date) -> dict[int, tuple[str, Way]]:
        """Of each that is open to somebody: how it opens, and by what. The same one statement.

        The rule stands in it once: audiences are few, so those that open by no way come along.
        """
        ways = _get_ways(person, on=on).items()
        cases = (When(condition, then=Value(way.value)) for way, condition in ways)
        rows = (
            self.order_by()
            .annotate(way=Case(*cases, output_field=CharField()))
            .values_list("pk", "access", "way")
        )
        return {audience_id: (access, Way(way)) for audience_id, access, way in rows if way}


def lasting(*, on: date) -> Q:
    """Of grants: those that have no last day, or whose last day is not over that day."""
    return Q(ends_on=None) | Q(ends_on__gte=on)


def _get_ways(person: User | None, *, on: date) -> dict[Way, Q]:
    """Each way, and when it is open to somebody: the rule, said once."""
    everybody = {Way.EVERYBODY: Q(access=Audience.Access.PUBLIC)}
    if person is None:
        return everybody
    seats = Seat.objects.live(on=on).filter(person=person)
    staff = User.objects.filter(pk=person.pk, is_staff=True, is_active=True)
    to_person = AudienceUserObjectPermission.objects.filter(
        lasting(on=on), content_object=OuterRef("pk"), permission__codename=READ, user=person
    )
    to_organisation = AudienceGroupObjectPermission.objects.filter(
        lasting(on=on),
        content_object=OuterRef("pk"),
        permission__codename=READ,
        group__organisation__in=seats.values("organisation"),
    )
    granted = Audience.Access.GRANTED
    return {
        **everybody,
        Way.SEAT: Q(Exists(seats), access=Audience.Access.MEMBERS),
        Way.BY_NAME: Q(Exists(to_person), Exists(seats), access=granted),
        Way.BY_ORGANISATION: Q(Exists(to_organisation), access=granted),
        Way.AT_WORK: Q(Exists(to_person), Exists(staff)),
    }


class Audience(models.Model):
    """Who may read a thing. Everything that can be read has one; without one, nobody reads it."""

    class Access(models.TextChoices):
        PUBLIC = "public", _("Everybody")
        MEMBERS = "members", _("Members")
        GRANTED = "granted", _("Members who have been granted it")

    code = models.SlugField(
        _("code"),
        unique=True,
        help_text=_("A short name for it, in the audit log. It stays as it is."),
    )
    name_cy = models.CharField(_("name in Welsh"), max_length=100)
    name_en = models.CharField(_("name in English"), max_length=100)
    handling_cy = models.TextField(
        _("handling note in Welsh"),
        blank=True,
        help_text=_("What its readers may do with what they read."),
    )
    handling_en = models.TextField(_("handling note in English"), blank=True)
    tells_of_news = models.BooleanField(
        _("write to its readers about what is new"),
        default=True,
        help_text=_("To those who have not said otherwise in their account."),
    )
    needs_two = models.BooleanField(
        _("two people must agree to each grant"),
        default=False,
        help_text=_(
            "What one of those who grant proposes has no effect until another agrees. Two must"
            " agree to take this away, too. One is enough to take a grant back."
        ),
    )
    access = models.CharField(_("access"), max_length=10, choices=Access, default=Access.GRANTED)

    objects: ClassVar[models.Manager["Audience"]] = AudienceQuerySet.as_manager()

    class Meta:
        verbose_name = _("audience")
        verbose_name_plural = _("audiences")
        ordering = ["pk"]
        permissions = [(READ, _("Can read what is for the audience"))]
        constraints = [
            models.UniqueConstraint(
                fields=["access"],
                condition=~Q(access="granted"),
                name="one_audience_of_everybody_and_one_of_members",
                violation_error_message=_(
                    "There is one audience for everybody and one for members; others are granted."
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        return in_active_language(cy=self.name_cy, en=self.name_en)

    @property
    def handling(self) -> str:
        return in_active_language(cy=self.handling_cy, en=self.handling_en)


class Grant(models.Model):
    """What both kinds of grant have beside guardian's own: until when it opens anything."""

    ends_on = models.DateField(
        _("last day"),
        null=True,
        blank=True,
        help_text=_(
            "On this day it still opens; from the next day on it opens nothing. "
            "Leave it empty where it holds until somebody takes it back."
        ),
    )

    class Meta:
        abstract = True


class AudienceUserObjectPermission(Grant, UserObjectPermissionBase):
    """A person who has been granted an audience; guardian's row, gone when either of them goes."""

    content_object = models.ForeignKey(
        Audience, on_delete=models.CASCADE, related_name="grants_to_people"
    )

    class Meta(UserObjectPermissionBase.Meta):
        abstract = False
        verbose_name = _("grant to a person")
        verbose_name_plural = _("grants to people")

    def __str__(self) -> str:
        return f"{self.content_object}: {self.user} <{self.user.email}>"

    @property
    def holder(self) -> User:
        person: User = self.user
        return person


class AudienceGroupObjectPermission(Grant, GroupObjectPermissionBase):
    """An organisation, by its group, that has been granted an audience."""

    content_object = models.ForeignKey(
        Audience, on_delete=models.CASCADE, related_name="grants_to_organisations"
    )

    class Meta(GroupObjectPermissionBase.Meta):
        abstract = False
        verbose_name = _("grant to an organisation")
        verbose_name_plural = _("grants to organisations")

    def __str__(self) -> str:
        return f"{self.content_object}: {self.holder}"

    @property
    def holder(self) -> Organisation:
        organisation: Organisation = self.group.organisation
        return organisation
