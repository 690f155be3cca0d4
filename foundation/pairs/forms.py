"""What an editor writes: one half at a time, and what belongs to the pair in either."""

from typing import Any

from django.forms.models import model_to_dict
from django.utils.functional import cached_property
from django.utils.text import slugify
from wagtail.admin.forms.pages import CopyForm, WagtailAdminPageForm
from wagtail.coreutils import find_available_slug
from wagtail.models import Page, Revision

from accounts.numbers import as_number
from foundation.models import SitePage
from foundation.pairs.halves import get_twin


class HalfForm(WagtailAdminPageForm):
    """The form of one half. It gives back nothing that its writer has not touched."""

    instance: SitePage

    def clean(self) -> dict[str, Any]:
        for name in self._get_untouched():
            self.cleaned_data[name] = self._get_now(name)
        if self._is_slug_left_over():
            self.cleaned_data["slug"] = self._get_own_slug()
        cleaned: dict[str, Any] = super().clean()
        return cleaned

    @cached_property
    def as_loaded(self) -> SitePage | None:
        """The draft that the writer had before her when she began, where it is not the latest.

        While her form was open, somebody may have changed what the pair shares, in the other half.
        """
        loaded_id = as_number(self.data.get("loaded_revision_id", ""))
        if loaded_id in {0, self.instance.latest_revision_id}:
            return None
        revision: Revision | None = self.instance.revisions.filter(pk=loaded_id).first()
        return revision.as_object() if revision else None

    def _get_untouched(self) -> list[str]:
        """The shared fields that are as they were when the form was opened.

        All of them, where she may not write the other half: they are its fields too.
        """
        if self._writes_one_half():
            return [name for name in self.instance.pair_fields if name in self.cleaned_data]
        if self.as_loaded is None:
            return []
        loaded = model_to_dict(self.as_loaded, fields=self.instance.pair_fields)
        return [
            name
            for name in loaded
            if name in self.cleaned_data
            and not self.fields[name].has_changed(loaded[name], self[name].data)
        ]

    def _writes_one_half(self) -> bool:
        twin = get_twin(self.instance) if self.for_user and self.instance.pk else None
        return twin is not None and not twin.permissions_for_user(self.for_user).can_edit()

    def _get_now(self, name: str) -> Any:
        """The value of the latest draft, as a form has it once it is clean."""
        now = getattr(self.instance, name)
        return now.all() if self.instance._meta.get_field(name).many_to_many else now

    def _is_slug_left_over(self) -> bool:
        """Whether the address is still the one that a twin was made with, and the title is not."""
        titled = self.cleaned_data.get("title")
        return (
            self.instance.pk is not None
            and self.instance.first_published_at is None
            and titled != self.instance.title
            and self.cleaned_data.get("slug") == self.instance.slug
            and Page.objects.filter(
                translation_key=self.instance.translation_key, slug=self.instance.slug
            ).count()
            > 1
        )

    def _get_own_slug(self) -> str:
        slug = slugify(self.cleaned_data["title"])
        return find_available_slug(self.parent_page, slug, ignore_page_id=self.instance.pk)


class PairCopyForm(CopyForm):
    """A copy is a draft of its own in both languages: there is nothing else to choose."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("alias", "publish_copies"):
            self.fields.pop(name, None)
