"""Who has asked for the Briff by e-mail, how they want it, and what they agreed to."""

import uuid
from datetime import datetime
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from resources.models import Theme


class SubscriberQuerySet(models.QuerySet["Subscriber"]):
    """Subscribers, by what they are sent."""

    def active(self) -> Self:
        """Those who are sent the next issue."""
        return self.filter(state=Subscriber.State.ACTIVE)

    def at(self, email: str) -> Self:
        """Whoever has this address, by the index that says that they are one."""
        return self.alias(lowered=Lower("email")).filter(lowered=email.lower())

    def interested_in(self, themes: set[str]) -> Self:
        """Those for whom there is something in an issue with these themes.

        Who chose none wants everything; what has no theme is for everybody.
        """
        if "" in themes:
            return self.all()
        chosen = Subscriber.themes.through.objects.filter(theme__slug__in=themes)
        return self.filter(Q(themes=None) | Q(pk__in=chosen.values("subscriber")))


class Subscriber(models.Model):
    """An address that asked for the Briff. One address is one subscriber, however it is typed."""

    class Language(models.TextChoices):
        WELSH = "cy", "Cymraeg"
        ENGLISH = "en", "English"
        BOTH = "both", _("Both languages")

    class State(models.TextChoices):
        ASKED = "asked", _("Has not confirmed yet")
        ACTIVE = "active", _("Receives the Briff")
        PAUSED = "paused", _("Paused by themselves")
        REFUSED = "refused", _("Paused: the address was refused")
        STOPPED = "stopped", _("Unsubscribed")

    # No page of the site is made of it.
    is_on_pages = False

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    email = models.EmailField(_("e-mail address"))
    language = models.CharField(
        _("language"),
        max_length=4,
        choices=Language,
        default=Language.BOTH,
        help_text=_("In which language the Briff goes to them."),
    )
    themes = models.ManyToManyField(
        Theme,
        blank=True,
        related_name="+",
        through="briff.SubscriberTheme",
        verbose_name=_("themes"),
    )
    state = models.CharField(_("state"), max_length=8, choices=State, default=State.ASKED)
    since = models.DateTimeField(_("since"))
    reason = models.CharField(_("reason"), max_length=300, blank=True)

    objects: ClassVar[Any] = SubscriberQuerySet.as_manager()

    class Meta:
        verbose_name = _("subscriber")
        verbose_name_plural = _("subscribers")
        default_permissions = ("view", "delete")
        ordering: ClassVar = ["pk"]
        indexes: ClassVar = [models.Index(fields=["state", "language"], name="briff_by_state")]
        constraints: ClassVar = [
            models.UniqueConstraint(Lower("email"), name="briff_one_address_one_subscriber"),
        ]

    def __str__(self) -> str:
        return self.email

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of their mail; of two, Welsh comes first."""
        return ("cy", "en") if self.language == self.Language.BOTH else (self.language,)


class SubscriberTheme(models.Model):
    """A theme that a subscriber wants to hear of."""

    is_on_pages = False

    subscriber = models.ForeignKey(
        Subscriber, on_delete=models.CASCADE, verbose_name=_("subscriber")
    )
    theme = models.ForeignKey(Theme, on_delete=models.PROTECT, verbose_name=_("theme"))

    class Meta:
        verbose_name = _("theme of a subscriber")
        verbose_name_plural = _("themes of subscribers")
        default_permissions = ()
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["subscriber", "theme"], name="briff_subscriber_has_a_theme_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.subscriber_id}: {self.theme_id}"


class Consent(models.Model):
    """What a subscriber did and when, how, and the words that they were shown. Gone with them."""

    class What(models.TextChoices):
        ASKED = "asked", _("Asked for it")
        CONFIRMED = "confirmed", _("Confirmed it")
        CHANGED = "changed", _("Changed their choice")
        PAUSED = "paused", _("Paused it")
        RESUMED = "resumed", _("Asked for it again")
        STOPPED = "stopped", _("Unsubscribed")
        REFUSED = "refused", _("Paused: the address was refused")

    class How(models.TextChoices):
        FORM = "form", _("On the site")
        LINK = "link", _("By a link that was sent to them")
        ONE_CLICK = "one_click", _("By the button of their mail program")
        SERVER = "server", _("By their mail server")
        STAFF = "staff", _("By the Network")

    is_on_pages = False

    subscriber = models.ForeignKey(
        Subscriber, on_delete=models.CASCADE, related_name="consents", verbose_name=_("subscriber")
    )
    at = models.DateTimeField(_("when"))
    what = models.CharField(_("what"), max_length=9, choices=What)
    how = models.CharField(_("how"), max_length=9, choices=How)
    language = models.CharField(_("language"), max_length=4)
    themes = models.JSONField(_("themes"), default=list)
    wording = models.TextField(_("wording"), blank=True)

    class Meta:
        verbose_name = _("consent")
        verbose_name_plural = _("consents")
        default_permissions = ()
        ordering: ClassVar = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.subscriber_id}: {self.what}"

    @classmethod
    def of(
        cls, subscriber: Subscriber, *, what: str, how: str, now: datetime, wording: str = ""
    ) -> "Consent":
        """Write down what a subscriber has just done, with their choice as it is now."""
        slugs = subscriber.themes.order_by("position").values_list("slug", flat=True)
        return cls._default_manager.create(
            subscriber=subscriber,
            at=now,
            what=what,
            how=how,
            language=subscriber.language,
            themes=list(slugs),
            wording=wording,
        )
