"""What an editor builds a draft response, the versions of a briefing and a campaign kit from."""

from datetime import date

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, DateBlock, StreamBlock, StructBlock, TextBlock

LONGEST_QUESTION = 2_000
LONGEST_ANSWER = 10_000
LONGEST_READY = 5_000


class QuestionBlock(StructBlock):
    """One question of a consultation and the Network's draft answer, in both languages.

    Its id is the question's for ever: members' own answers are joined to it.
    """

    number = CharBlock(label=_("Number in the consultation"), max_length=20)
    words_cy = TextBlock(label=_("Question in Welsh"), rows=2, max_length=LONGEST_QUESTION)
    words_en = TextBlock(label=_("Question in English"), rows=2, max_length=LONGEST_QUESTION)
    answer_cy = TextBlock(label=_("Draft answer in Welsh"), rows=6, max_length=LONGEST_ANSWER)
    answer_en = TextBlock(label=_("Draft answer in English"), rows=6, max_length=LONGEST_ANSWER)

    class Meta:
        label = _("Question")
        description = _(
            "A question of the consultation and our draft answer, in both languages. Plain text:"
            " an empty line begins a new paragraph."
        )
        icon = "help"
        preview_template = "members_area/preview/question.html"
        preview_value = {
            "number": "1",
            "words_cy": "Pwy ddylai gadeirio'r adolygiad?",
            "words_en": _("Who should chair the review?"),
            "answer_cy": "Person nad yw wedi gweithio ar yr achos.",
            "answer_en": _("A person who has not worked on the case."),
        }


class QuestionsBlock(StreamBlock):
    """The draft response, question by question."""

    question = QuestionBlock()


class ChangeBlock(StructBlock):
    """What is new in a version, in both languages."""

    on = DateBlock(label=_("Date"))
    note_cy = TextBlock(label=_("What changed, in Welsh"), rows=2, max_length=300)
    note_en = TextBlock(label=_("What changed, in English"), rows=2, max_length=300)

    class Meta:
        label = _("New version")
        description = _("Readers see it as unread again. Small corrections are no new version.")
        icon = "history"
        preview_value = {
            "on": date(2026, 11, 22),
            "note_cy": _("The date in the second paragraph."),
            "note_en": _("The date in the second paragraph."),
        }


class ChangesBlock(StreamBlock):
    """The versions after the first, in order."""

    change = ChangeBlock()


class ReadyWordsOnceBlock(StructBlock):
    """A text that can be used as it is, in both languages."""

    title_cy = CharBlock(label=_("What it is for, in Welsh"), max_length=120)
    title_en = CharBlock(label=_("What it is for, in English"), max_length=120)
    text_cy = TextBlock(label=_("Words in Welsh"), rows=5, max_length=LONGEST_READY)
    text_en = TextBlock(label=_("Words in English"), rows=5, max_length=LONGEST_READY)

    class Meta:
        label = _("Words")
        description = _(
            "A text that can be used as it is, in both languages. Plain text: an empty line begins"
            " a new paragraph."
        )
        icon = "openquote"
        preview_template = "members_area/preview/ready_words.html"
        preview_value = {
            "title_cy": "Neges fer",
            "title_en": _("A short message"),
            "text_cy": "Clowch y giât gefn heno.",
            "text_en": _("Lock the back gate tonight."),
        }


class ReadyWordsBlock(StreamBlock):
    """Texts that can be used as they are."""

    words = ReadyWordsOnceBlock()
