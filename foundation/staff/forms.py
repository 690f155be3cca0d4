"""Who may read it: asked where a file is put here, and where a page is."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.collections import BaseCollectionMemberForm
from wagtail.admin.widgets import AdminDateTimeInput

from accounts.access import set_audience
from accounts.gated import Gated
from accounts.models import Audience, User
from foundation.staff.permissions import get_reader
from foundation.staff.policies import FILE_POLICIES


def get_held(user: User) -> QuerySet[Audience]:
    """The audiences that she belongs to herself, and so may choose for others."""
    return Audience.objects.filter(pk__in=sorted(get_reader(user).audience_ids))


def get_granted(user: User) -> QuerySet[Audience]:
    """Those of them that were granted to her."""
    return Audience.objects.filter(pk__in=sorted(get_reader(user).granted_ids))


class GatedFileForm(BaseCollectionMemberForm):
    """A form for a file that also asks for whom the file is. There is no answer beforehand.

    Until somebody has answered, what she uploads is kept aside, and is not yet there at all.
    """

    audience = forms.ModelChoiceField(
        label=_("Who may read it"),
        queryset=Audience.objects.none(),
        help_text=_("Nobody else can find, open or be sent this file."),
    )

    def __init__(self, *args: Any, user: User | None = None, **kwargs: Any) -> None:
        super().__init__(*args, user=user, **kwargs)
        self.user = user
        self.initial["audience"] = self.instance.audience_id
        if user is not None:
            choice: Any = self.fields["audience"]
            choice.queryset = get_held(user) if self._is_free(user) else get_granted(user)

    def _is_free(self, user: User) -> bool:
        """Whether all the collections that it may be in are free to her, for whomever it is.

        Which she chooses is not known yet, and she is to be offered what she will not be refused.
        """
        free = set(FILE_POLICIES[self._meta.model].get_free_collections(user))
        return free.issuperset(self.collections)

    def save(self, *args: Any, **kwargs: Any) -> Any:
        file: Gated = super().save(*args, **kwargs)
        audience = self.cleaned_data["audience"]
        if file.pk and audience.pk != file.audience_id:
            # Wagtail's views call this with nothing but the form: there is nobody else to ask.
            set_audience(thing=file, audience=audience, by=self.user, now=timezone.now())
        return file


class PageAudienceForm(forms.Form):
    """For whom a page is."""

    audience = forms.ModelChoiceField(
        label=_("Who can read this page"),
        queryset=Audience.objects.none(),
        widget=forms.RadioSelect,
        empty_label=None,
    )

    opens_at = forms.DateTimeField(
        label=_("Open to everybody from"),
        required=False,
        widget=AdminDateTimeInput,
        help_text=_(
            "For what members read first: at that moment both languages and their own files become"
            " public by themselves. Leave it empty, and it stays as it is."
        ),
    )
    # What she was shown before she agreed to it, and whether the files go along.
    mark = forms.CharField(required=False, widget=forms.HiddenInput)
    with_files = forms.BooleanField(required=False)

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice: Any = self.fields["audience"]
        choice.queryset = get_held(user)
