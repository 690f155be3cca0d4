"""Why can, or can't, this person see this? A screen of the CMS for whoever grants.

Whoever asks is told of nothing that she may not read herself: to her that is as absent as what is
not there. Of an audience that is granted she is told all the same, for she grants it.
"""

from dataclasses import dataclass
from typing import Any, cast

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Q
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone
from django.utils.translation import get_language, gettext as _, gettext_lazy
from django.views.generic import FormView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from accounts import audit, why as why_audience
from accounts.access import Reader
from accounts.audit import Detail
from accounts.models import Audience, Organisation, Seat, User
from accounts.numbers import as_number
from accounts.why import Answer
from foundation import why
from foundation.addresses import find_thing
from foundation.models import SitePage
from foundation.staff.permissions import Person, get_reader
from home.search.asking import Hit, Search

TITLE = gettext_lazy("Why can they see this?")
LISTED = 10


def may_ask(user: Person) -> bool:
    """Whoever may grant may ask what her grants do."""
    return user.has_perm("accounts.add_audienceuserobjectpermission")


@dataclass(frozen=True)
class Found:
    """What somebody would find, among what whoever asks may read herself."""

    found: list[SitePage]
    how_many: int
    hidden: list[SitePage]
    how_many_hidden: int
    # Of each audience that the hidden are for.
    reasons: list[tuple[Audience, Answer]]


class WhyForm(forms.Form):
    """Who, and what: one of the three."""

    who = forms.CharField(
        label=gettext_lazy("Who"),
        required=False,
        max_length=254,
        help_text=gettext_lazy(
            "An e-mail address, or a name. Leave it empty for somebody who has not signed in."
        ),
    )
    address = forms.CharField(
        label=gettext_lazy("Address of a page or a file"),
        required=False,
        max_length=2000,
        help_text=gettext_lazy("In either language, as it stands in the browser."),
    )
    audience = forms.ModelChoiceField(
        label=gettext_lazy("or an audience"),
        required=False,
        queryset=Audience.objects.all(),
        help_text=gettext_lazy("For what was granted to others than you."),
    )
    words = forms.CharField(
        label=gettext_lazy("or words to search for"), required=False, max_length=200
    )

    def clean_who(self) -> User | None:
        who = self.cleaned_data["who"].strip()
        if not who:
            return None
        people = User.objects.filter(Q(email__iexact=who) | Q(name__icontains=who))
        # Whoever has the very address is meant, whoever else has it in a name.
        exact = [each for each in people[: LISTED + 1] if each.email == who.lower()]
        found = exact or list(people[: LISTED + 1])
        if not found:
            raise ValidationError(_("Nobody here has this name or address."))
        if len(found) > 1:
            some = ", ".join(f"{each} <{each.email}>" for each in found[:LISTED])
            raise ValidationError(_("Several people are called so. Say which: %s") % some)
        return found[0]

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if sum(bool(cleaned.get(name)) for name in ("address", "audience", "words")) != 1:
            raise ValidationError(_("Give an address, an audience or words: one of the three."))
        return cleaned


class Why(WagtailAdminTemplateMixin, FormView):
    """The question, and the gate's own answer to it."""

    template_name = "home/why.html"
    form_class = WhyForm
    page_title = TITLE
    header_icon = "help"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not may_ask(request.user):
            raise PermissionDenied
        self.user = cast("User", request.user)
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return []

    def get_initial(self) -> dict[str, Any]:
        """Who or what she was looking at when she asked."""
        asked = {name: as_number(self.request.GET.get(name, "")) for name in ("person", "page")}
        person = User.objects.filter(pk=asked["person"]).first()
        page = SitePage.objects.filter(pk=asked["page"]).first()
        is_known = page is not None and why.is_known_to(self.user, page)
        return {
            "who": person.email if person else "",
            "address": page.url if page is not None and is_known else "",
        }

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        organisation = as_number(self.request.GET.get("organisation", ""))
        seats = Seat.objects.filter(organisation=organisation).select_related("person")
        return super().get_context_data(
            organisation=Organisation.objects.filter(pk=organisation).first(),
            seats=seats.order_by("person__name", "pk"),
            **kwargs,
        )

    def form_valid(self, form: WhyForm) -> HttpResponse:
        asked = form.cleaned_data
        person: User | None = asked["who"]
        reader = Reader(person, today=timezone.localdate())
        told: dict[str, Any] = {"person": person, "is_answered": True}
        if asked["words"]:
            told["search"] = search(asked["words"], reader=reader, by=self.user)
            about: dict[str, Detail] = {"found": told["search"].how_many}
        elif asked["audience"]:
            told["answer"] = why_audience.answer(reader, audience=asked["audience"])
            about = {"audience": asked["audience"].pk, "ruling": told["answer"].ruling.value}
        else:
            about = self._answer_address(asked["address"], reader=reader, told=told)
        thing = told.get("thing")
        details = {"person": person.pk if person else None, **about}
        audit.record(
            verb="access.asked", by=self.user, now=timezone.now(), thing=thing, details=details
        )
        return self.render_to_response(self.get_context_data(form=form, **told))

    def _answer_address(
        self, address: str, *, reader: Reader, told: dict[str, Any]
    ) -> dict[str, Detail]:
        thing = find_thing(address.strip())
        if thing is None or not why.is_known_to(self.user, thing):
            told["is_absent"] = True
            return {"ruling": "absent"}
        told |= {"thing": thing, "answer": why.answer(thing, reader=reader)}
        return {"audience": thing.audience_id, "ruling": told["answer"].ruling.value}


def search(words: str, *, reader: Reader, by: User) -> Found:
    """What somebody finds once both steps are given, and what of it stays hidden from them.

    Nothing is looked at that whoever asks may not read herself: how often a word is in it would
    tell what it says.
    """
    own = get_reader(by)
    hers = _get_pages(words, reader=own)
    theirs = set(_get_pages(words, reader=reader.in_reach.within(own)))
    found = [pk for pk in hers if pk in theirs]
    hidden = [pk for pk in hers if pk not in theirs]
    pages = SitePage.objects.readable_by(own).select_related("audience", "locale")
    shown = pages.in_bulk([*found[:LISTED], *hidden[:LISTED]])
    audiences = Audience.objects.filter(pk__in={shown[pk].audience_id for pk in hidden[:LISTED]})
    return Found(
        found=[shown[pk] for pk in found[:LISTED]],
        how_many=len(found),
        hidden=[shown[pk] for pk in hidden[:LISTED]],
        how_many_hidden=len(hidden),
        reasons=[(each, why_audience.answer(reader, audience=each)) for each in audiences],
    )


def _get_pages(words: str, *, reader: Reader) -> dict[int, Hit]:
    language = get_language() or ""
    question = Search(words, reader=reader, language=language, now=timezone.now())
    return {hit.page_id: hit for hit in question.hits}
