"""An organisation's own copy of a draft response, answer by answer."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _, pgettext_lazy

from accounts.models import User
from accounts.owned import Owned


class Response(Owned):
    """What one organisation makes of the Network's draft. Its own people alone see it."""

    # No public page is made of it, and no search knows it.
    is_on_pages = False

    consultation_key = models.UUIDField(_("consultation"), editable=False)
    begun_at = models.DateTimeField(_("begun"))
    begun_by = models.ForeignKey(
        User, on_delete=models.PROTECT, related_name="+", verbose_name=_("begun by")
    )

    class Meta:
        verbose_name = _("own response")
        verbose_name_plural = _("own responses")
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "consultation_key"],
                name="organisation_has_one_response_to_a_consultation",
            ),
        ]


class Answer(models.Model):
    """The organisation's answer to one question in one language, as it is now.

    Beside it stands what the Network had asked and answered when the organisation last looked: so
    it can be told what has changed in the Network's draft since.
    """

    is_on_pages = False

    response = models.ForeignKey(
        Response, on_delete=models.CASCADE, related_name="answers", verbose_name=_("own response")
    )
    question_key = models.UUIDField(_("question"), editable=False)
    language = models.CharField(_("language"), max_length=2, choices=settings.LANGUAGES)
    position = models.PositiveIntegerField(_("position"))
    number = models.CharField(_("Number in the consultation"), max_length=20)
    words = models.TextField(_("question"))
    base = models.TextField(_("the Network's answer"), blank=True)
    text = models.TextField(_("answer"), blank=True)
    version = models.PositiveIntegerField(_("version"), default=1)
    is_left_out = models.BooleanField(_("left out"), default=False)
    changed_at = models.DateTimeField(_("changed"))
    changed_by = models.ForeignKey(
        User, on_delete=models.PROTECT, related_name="+", verbose_name=_("changed by")
    )

    class Meta:
        verbose_name = _("answer")
        verbose_name_plural = _("answers")
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["response", "question_key", "language"],
                name="question_has_one_answer_in_a_language",
            ),
        ]

    @property
    def is_edited(self) -> bool:
        """Whether it says something other than the Network's answer that it was made from."""
        return self.text != self.base


class AnswerVersion(models.Model):
    """What an answer said once. Nothing that anybody wrote is lost."""

    class How(models.TextChoices):
        BEGUN = "begun", _("Taken from the Network’s draft")
        WRITTEN = "written", _("Written")
        TAKEN = "taken", _("The Network’s new answer taken over")
        RESTORED = "restored", _("An earlier version brought back")
        ASIDE = "aside", pgettext_lazy("a version", "Set aside: a colleague had saved meanwhile")

    is_on_pages = False

    answer = models.ForeignKey(
        Answer, on_delete=models.CASCADE, related_name="versions", verbose_name=_("answer")
    )
    number = models.PositiveIntegerField(_("version"), null=True)
    text = models.TextField(_("answer"), blank=True)
    how = models.CharField(_("how"), max_length=10, choices=How)
    at = models.DateTimeField(_("at"))
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", verbose_name=_("by"))

    class Meta:
        verbose_name = _("version")
        verbose_name_plural = _("versions")
        ordering = ["-at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["answer", "number"], name="answer_has_each_version_once"
            ),
        ]
