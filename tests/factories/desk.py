"""What a member does with her organisation's own copy of a draft."""

from django.urls import reverse
from django.utils.translation import override

from tests.factories.consultations import key_of


class Desk:
    """What somebody does with the copy, in English unless they say."""

    def __init__(self, client, pair):
        self.client = client
        self.pair = pair

    def begin(self):
        self.post("begin_response")
        return self

    def address(self, name, *args, language="en"):
        with override(language):
            return reverse(name, args=[self.pair.en.translation_key, *args])

    def get(self, name="response", *args, **more):
        return self.client.get(self.address(name, *args, **more))

    def post(self, name, *args, language="en", **data):
        return self.client.post(self.address(name, *args, language=language), data)

    def write(self, number, text, *, version=1, **more):
        return self.post("answer", key_of(number), text=text, version=version, **more)

    def choose(self, number, choice, *, version=1, mark=None):
        page = self.get("answer", key_of(number)) if mark is None else None
        mark = page.context["item"].mark if page and page.context else mark or ""
        return self.post("choose_answer", key_of(number), choice=choice, version=version, mark=mark)
