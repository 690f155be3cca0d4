"""What published issues tell of, for whoever looks for issues by what is in them."""

from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.access import Reader
from foundation.models import SitePage
from resources.models import Act, ActIndexPage, Theme


class MentionQuerySet(models.QuerySet["Mention"]):
    """What is told of, and what of it a reader is told."""

    def readable_by(self, reader: Reader) -> Self:
        """Those that a reader of the issue finds in it: the gate is asked in the same statement."""
        pages = SitePage.objects.live().readable_by(reader).order_by()
        law = ActIndexPage.objects.live().readable_by(reader).order_by()
        return self.filter(
            Q(pair=None, act=None)
            | Q(pair__in=pages.values("translation_key"))
            | Q(act__isnull=False, language__in=law.values("locale__language_code"))
        )


class Mention(models.Model):
    """That a published issue tells of something, in the section of a theme.

    It is written when the issue is published. It holds no words, and no audience: that is asked of
    the page, whose pair it names.
    """

    issue = models.ForeignKey(
        "briff.IssuePage",
        on_delete=models.CASCADE,
        related_name="mentions",
        verbose_name=_("issue"),
    )
    language = models.CharField(_("language"), max_length=2)
    theme = models.ForeignKey(
        Theme, on_delete=models.CASCADE, null=True, related_name="+", verbose_name=_("theme")
    )
    pair = models.UUIDField(_("page"), null=True, db_index=True)
    act = models.ForeignKey(
        Act, on_delete=models.CASCADE, null=True, related_name="+", verbose_name=_("Act")
    )

    objects: ClassVar[Any] = MentionQuerySet.as_manager()

    class Meta:
        verbose_name = _("mention in an issue")
        verbose_name_plural = _("mentions in issues")
        default_permissions = ()
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(pair=None) | Q(act=None), name="briff_mention_is_of_one_thing"
            )
        ]

    def __str__(self) -> str:
        return f"{self.issue_id}: {self.pair or self.act_id or ''}"
