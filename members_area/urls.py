"""What belongs to a consultation and is no page. Each is called by its pair's key."""

from django.urls import URLPattern, URLResolver, include, path
from django.utils.translation import pgettext_lazy

from members_area.views import consultations, downloads, responses

history: list[URLPattern | URLResolver] = [
    path("", responses.answer_history, name="answer_history"),
    path("<int:version_id>/", responses.restore, name="restore_answer"),
]
of_an_answer: list[URLPattern | URLResolver] = [
    path("", responses.answer, name="answer"),
    path(pgettext_lazy("address", "choice/"), responses.choose, name="choose_answer"),
    path(pgettext_lazy("address", "history/"), include(history)),
]
of_a_consultation: list[URLPattern | URLResolver] = [
    path("", responses.response, name="response"),
    path(pgettext_lazy("address", "begin/"), responses.begin_response, name="begin_response"),
    path("<uuid:question_key>/", include(of_an_answer)),
    path(
        pgettext_lazy("address", "deadline.ics"),
        consultations.consultation_deadline,
        name="consultation_deadline",
    ),
    path(
        pgettext_lazy("address", "draft.<slug:file_format>"),
        downloads.draft_file,
        name="draft_file",
    ),
    path(
        pgettext_lazy("address", "response.<slug:file_format>"),
        downloads.own_file,
        name="response_file",
    ),
]
urlpatterns = [path("<uuid:consultation_key>/", include(of_a_consultation))]
