"""The form with which somebody brings a list of people."""

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _

from accounts.list_texts import BadList, decode
from accounts.people_lists import PeopleList, read

# Smaller than what Django keeps in memory: a list that is taken has never been on the disk.
LARGEST = 256 * 1024


class PeopleListForm(forms.Form):
    """A list of people, and nothing else: what is done with it is asked when it has been read."""

    file = forms.FileField(
        label=_("List"),
        help_text=_(
            "A CSV file. Its first line names the columns: name, e-mail address and, if you like, "
            "role and language. Roles: reader, lead, finance. Languages: Welsh, English, both. "
            "Write them in Welsh or in English."
        ),
        widget=forms.FileInput(attrs={"accept": ".csv,text/csv"}),
    )

    people: PeopleList

    def clean_file(self) -> str:
        """The text of the list, of which at least one line says something."""
        file: UploadedFile = self.cleaned_data["file"]
        size = file.size or 0
        if size > LARGEST:
            sizes = {"size": filesizeformat(size), "most": filesizeformat(LARGEST)}
            raise ValidationError(
                _("This file is too large: %(size)s. The most is: %(most)s."), params=sizes
            )
        try:
            text = decode(file.read())
            self.people = read(text)
        except BadList as reason:
            raise ValidationError(str(reason)) from reason
        return text
