"""The eight themes of community safety and their sub-topics, as words to file things under."""

from collections.abc import Iterable
from typing import Any, ClassVar
from urllib.parse import urlencode

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext, gettext_lazy as _

from accounts.bilingual import in_active_language
from resources.filters import Question

# Of what is filed under themes: the theme, also where it is filed under a sub-topic of it.
ITS_THEME = Coalesce("themes__parent__slug", "themes__slug")


class ThemeManager(models.Manager["Theme"]):
    """Themes in their order, each before its sub-topics."""

    def get_queryset(self) -> models.QuerySet["Theme"]:
        # Not in Meta: modelcluster sorts a draft by that, and knows only names of fields.
        return (
            super()
            .get_queryset()
            .select_related("parent")
            .order_by(
                Coalesce("parent__position", "position"),
                F("parent").asc(nulls_first=True),
                "position",
            )
        )


class Theme(models.Model):
    """A theme, or a sub-topic of one, as a word to file things under: one row, both languages.

    What is filed under a sub-topic is of its theme too, and nobody has to say so.
    """

    class Icon(models.TextChoices):
        ASB = "asb", _("Building")
        VAWDASV = "vawdasv", _("Ribbon")
        TERRORISM = "terrorism", _("Shield")
        SUBSTANCES = "substances", _("Capsule")
        CRIME = "crime", _("House")
        VIOLENCE = "violence", _("Three people")
        SAFETY = "safety", _("Lifebuoy")
        SLAVERY = "slavery", _("Broken chain")

    parent = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        limit_choices_to={"parent": None},
        related_name="topics",
        verbose_name=_("sub-topic of"),
        help_text=_("Leave it empty for a theme."),
    )
    slug = models.SlugField(
        _("slug"),
        unique=True,
        help_text=_("Part of addresses, in both languages."),
    )
    name_cy = models.CharField(_("name in Welsh"), max_length=100)
    name_en = models.CharField(_("name in English"), max_length=100)
    icon = models.CharField(
        _("icon"),
        max_length=20,
        choices=Icon,
        blank=True,
        help_text=_("Leave it empty for a sub-topic: it has that of its theme."),
    )
    position = models.PositiveSmallIntegerField(
        _("position"),
        help_text=_("Its place in lists: 1 is first."),
    )
    has_quick_exit = models.BooleanField(
        _("offers a way to leave at once"),
        default=False,
        help_text=_(
            "For people who may be in danger if somebody sees them reading this. Sub-topics of a"
            " theme that offers it offer it too."
        ),
    )
    has_quiet_title = models.BooleanField(
        _("does not say in the browser what it is about"),
        default=False,
        help_text=_(
            "For the same people: the tab and the history of the browser show a title that says"
            " nothing. So it is for sub-topics of the theme."
        ),
    )

    objects: ClassVar = ThemeManager()

    class Meta:
        verbose_name = _("theme")
        verbose_name_plural = _("themes")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["position"],
                condition=Q(parent=None),
                name="theme_has_a_place_of_its_own",
                violation_error_message=_("Another theme has this position."),
            ),
            models.UniqueConstraint(
                fields=["parent", "position"],
                name="topic_has_a_place_of_its_own",
                violation_error_message=_("Another sub-topic of this theme has this position."),
            ),
            models.CheckConstraint(
                condition=Q(parent__isnull=False) | ~Q(icon=""),
                name="theme_has_an_icon",
                violation_error_message=_("A theme needs an icon."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        super().clean()
        if self.parent is None:
            return
        if self.parent.parent_id or self.parent == self or (self.pk and self.topics.exists()):
            raise ValidationError({"parent": _("Sub-topics have no sub-topics of their own.")})

    @property
    def name(self) -> str:
        """The theme's name in the language of the moment."""
        return in_active_language(cy=self.name_cy, en=self.name_en)

    @property
    def shown_icon(self) -> str:
        """Its own icon, or that of the theme that it is of."""
        return self.icon or (self.parent.icon if self.parent else "")

    @property
    def offers_quick_exit(self) -> bool:
        """Whether its readers may be in danger, or those of its theme."""
        return self.has_quick_exit or bool(self.parent and self.parent.has_quick_exit)

    @property
    def is_quietly_titled(self) -> bool:
        """Whether a browser is told no more of its page than that it is ours."""
        return self.has_quiet_title or bool(self.parent and self.parent.has_quiet_title)

    @property
    def query(self) -> str:
        """What an address of a list asks for, to show what is filed under it."""
        if self.parent is None:
            return urlencode({"theme": self.slug})
        return urlencode({"theme": self.parent.slug, "topic": self.slug})


class _UnderTheirThemes:
    """Tells sub-topics from themes where somebody chooses one in the CMS."""

    def create_option(self, name: str, value: Any, label: Any, *args: Any, **kwargs: Any) -> Any:
        theme = getattr(value, "instance", None)
        told = f"– {label}" if theme and theme.parent_id else label
        parent: Any = super()
        return parent.create_option(name, value, told, *args, **kwargs)


class ThemeBoxes(_UnderTheirThemes, forms.CheckboxSelectMultiple):
    """A box for each theme and each sub-topic."""


class ThemeSelect(_UnderTheirThemes, forms.Select):
    """One theme or sub-topic."""


def is_under(theme: Theme) -> Q:
    """Of rows: whether they are filed under it, or under a sub-topic of it. Some twice."""
    within = Theme.objects.filter(Q(pk=theme.pk) | Q(parent=theme))
    return Q(themes__in=within.order_by().values("pk"))


def ask_for_themes(chosen: Iterable[str]) -> list[Question]:
    """What narrows a list of things that are filed under themes.

    The sub-topics are those of the ``chosen`` themes: to ask for all of them would be no help.
    """
    themes = list(Theme.objects.all())
    topics = get_topics(themes, chosen=chosen)
    by_theme = Question(
        name="theme",
        legend=gettext("Theme"),
        answer=ITS_THEME,
        labels={theme.slug: theme.name for theme in themes if theme.parent is None},
        has_many=True,
    )
    by_topic = Question(
        name="topic",
        legend=gettext("Sub-topic"),
        answer="themes__slug",
        labels={topic.slug: topic.name for topic in topics},
        has_many=True,
    )
    return [by_theme, by_topic] if topics else [by_theme]


def get_topics(themes: Iterable[Theme], *, chosen: Iterable[str]) -> list[Theme]:
    """Those that are a sub-topic of one of the chosen themes."""
    slugs = set(chosen)
    return [theme for theme in themes if theme.parent and theme.parent.slug in slugs]
