"""Where work for a translator is handed out, and taken in again."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.core import signing
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from accounts.numbers import as_number
from foundation.models import PairStanding, SitePage
from foundation.pairs.errors import NotAllowed
from foundation.parity.hand_off import po, word, xliff
from foundation.parity.hand_off.handing_out import FORMATS, hand_out
from foundation.parity.hand_off.looking import Fate, Look, Told
from foundation.parity.hand_off.sheets import BadFile, Returned, ReturnedLine, Sheet
from foundation.parity.hand_off.taking_in import take_in
from foundation.staff.board import POLICY, get_shown_to

LARGEST = 5 * 1024 * 1024
SECONDS_HELD = 24 * 60 * 60
READERS: dict[str, Callable[[bytes], Returned]] = {
    "docx": word.read,
    "po": po.read,
    "xlf": xliff.read,
    "xliff": xliff.read,
}
TITLE_OUT = _("Hand out to a translator")
TITLE_IN = _("Take in from a translator")


class HandOutForm(forms.Form):
    """What is handed out, and as what."""

    language = forms.ChoiceField(
        label=_("To be written in"),
        choices=[("cy", _("Welsh")), ("en", _("English"))],
        widget=forms.RadioSelect,
    )
    what = forms.ChoiceField(
        label=_("What is handed out"),
        choices=[("left", _("What waits there")), ("all", _("All of it"))],
        widget=forms.RadioSelect,
        initial="left",
    )
    kind = forms.ChoiceField(
        label=_("Kind of file"),
        choices=[
            ("docx", _("Word, in two columns")),
            ("xlf", _("XLIFF 1.2, for translators' programs")),
            ("po", _("PO")),
        ],
        widget=forms.RadioSelect,
        initial="docx",
    )


class TakeInForm(forms.Form):
    """A file that came back."""

    file = forms.FileField(
        label=_("The translator's file"),
        widget=forms.FileInput(attrs={"accept": ".docx,.po,.xlf,.xliff"}),
    )

    def clean_file(self) -> Returned:
        file: UploadedFile = self.cleaned_data["file"]
        read = READERS.get((file.name or "").rpartition(".")[2].lower())
        if read is None:
            raise ValidationError(_("Choose a file that ends in .docx, .xlf, .xliff or .po."))
        if (file.size or 0) > LARGEST:
            raise ValidationError(_("The file is too large."))
        try:
            return read(file.read())
        except BadFile as reason:
            raise ValidationError(str(reason)) from reason


class ForWriters(WagtailAdminTemplateMixin, FormView):
    """A screen for those who write pages."""

    header_icon = "globe"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not POLICY.user_has_permission(request.user, "change"):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return []


class HandOutWork(ForWriters):
    """The strings of some pages, as a file."""

    template_name = "pairs/hand_out.html"
    form_class = HandOutForm
    page_title = TITLE_OUT

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.rows:
            messages.warning(request, _("Choose at least one page."))
            return redirect("parity_board")
        return super().get(request, *args, **kwargs)

    @cached_property
    def rows(self) -> list[PairStanding]:
        """The pairs that were chosen, of those that are on the board for her."""
        asked: Any = self.request.POST if self.request.method == "POST" else self.request.GET
        ids = [as_number(pk) for pk in asked.getlist("id")]
        return list(get_shown_to(self.request.user).filter(cy__in=ids).order_by("pk"))

    def get_initial(self) -> dict[str, Any]:
        behind = {code: sum(_count(row, code) for row in self.rows) for code in ("cy", "en")}
        return {**super().get_initial(), "language": max(behind, key=lambda code: behind[code])}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(rows=self.rows, **kwargs)

    def form_valid(self, form: forms.Form) -> HttpResponse:
        person: Any = self.request.user
        pages = list(
            SitePage.objects.filter(pk__in=[row.cy_id for row in self.rows]).order_by("pk")
        )
        try:
            sheet = hand_out(
                pages=pages,
                language=form.cleaned_data["language"],
                only_left=form.cleaned_data["what"] == "left",
                by=person,
                now=timezone.now(),
            )
        except NotAllowed as refused:
            form.add_error("language", str(refused))
            return self.form_invalid(form)
        if sheet is None:
            form.add_error("what", _("Nothing waits there: there is nothing to hand out."))
            return self.form_invalid(form)
        return self._give(sheet, form.cleaned_data["kind"])

    def _give(self, sheet: Sheet, kind: str) -> HttpResponse:
        write, content_type = FORMATS[kind]
        filename = f"{sheet.made_at:%Y-%m-%d}-{sheet.language}-{str(sheet.reference)[:8]}.{kind}"
        disposition = f'attachment; filename="{filename}"'
        return HttpResponse(
            write(sheet),
            content_type=content_type,
            headers={"Content-Disposition": disposition, "Cache-Control": "no-store"},
        )


class TakeInWork(ForWriters):
    """A file that came back: it is looked at, and taken by the button that follows."""

    template_name = "pairs/take_in.html"
    form_class = TakeInForm
    page_title = TITLE_IN

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        sealed = request.POST.get("sealed")
        if sealed is None:
            return super().post(request, *args, **kwargs)
        person: Any = request.user
        try:
            returned = unseal(sealed, by=person)
            numbers = {as_number(each) for each in request.POST.getlist("take")}
            told = take_in(returned, numbers=numbers, by=person, now=timezone.now())
        except (signing.BadSignature, BadFile):
            messages.error(
                request, _("The file was out of date, and nothing was taken. Choose it again.")
            )
            return redirect("take_in")
        return self._show(told, form=TakeInForm(), is_done=True)

    def form_valid(self, form: forms.Form) -> HttpResponse:
        returned = form.cleaned_data["file"]
        try:
            told = Look(returned, by=self.request.user).tell()
        except BadFile as reason:
            form.add_error("file", str(reason))
            return self.form_invalid(form)
        return self._show(told, form=TakeInForm(), sealed=seal(returned, by=self.request.user))

    def _show(self, told: list[Told], **more: Any) -> HttpResponse:
        context = self.get_context_data(
            told=told,
            can_take=[each for each in told if each.may_be_taken],
            others=[each for each in told if not each.may_be_taken],
            TAKE=Fate.TAKE,
            **more,
        )
        return self.render_to_response(context)


def seal(returned: Returned, *, by: Any) -> str:
    """What came back, as the page carries it: kept nowhere else, and one person's."""
    lines = [[each.line, each.number, each.text, each.is_unfinished] for each in returned.lines]
    held = {"reference": returned.reference, "language": returned.language, "lines": lines}
    return signing.dumps(held, salt=_get_salt(by), compress=True)


def unseal(sealed: str, *, by: Any) -> Returned:
    """What was looked at; BadSignature if it is another's, or too old."""
    held = signing.loads(sealed, salt=_get_salt(by), max_age=SECONDS_HELD)
    lines = [
        ReturnedLine(line=line, number=number, text=text, is_unfinished=is_unfinished)
        for line, number, text, is_unfinished in held["lines"]
    ]
    return Returned(reference=held["reference"], language=held["language"], lines=lines)


def _get_salt(by: Any) -> str:
    return f"work taken in by {by.pk}"


def _count(row: PairStanding, code: str) -> int:
    missing = row.words_cy + row.words_en if getattr(row, f"is_missing_{code}") else 0
    count: int = getattr(row, f"behind_{code}") + getattr(row, f"untranslated_{code}") + missing
    return count
