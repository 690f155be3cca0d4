"""What the library's redirects cannot say of an old address."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.redirects.models import Redirect


class OldHost(models.Model):
    """The host that an old address was at, where it led elsewhere than on the others.

    Without one, a redirect is for every host by which this site is called.
    """

    # It is no use that anybody makes of a page.
    wagtail_reference_index_ignore = True

    redirect = models.OneToOneField(
        Redirect,
        on_delete=models.CASCADE,
        primary_key=True,
        related_name="only_on",
        verbose_name=_("redirect"),
    )
    host = models.CharField(_("host"), max_length=253)

    class Meta:
        verbose_name = _("host of an old address")
        verbose_name_plural = _("hosts of old addresses")

    def __str__(self) -> str:
        return self.host
