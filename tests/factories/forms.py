"""What a browser sends of a form of the CMS: what it was given, and what somebody changed."""

from wagtail.blocks import BlockField
from wagtail.test.utils.form_data import querydict_from_html


def send_form(client, address, **words):
    """Open the form of a page, change these in it, and send it. Its texts are sent empty."""
    page = client.get(address)
    sent = querydict_from_html(page.text, form_id="page-edit-form")
    for name, field in page.context["form"].fields.items():
        if isinstance(field, BlockField):
            sent[f"{name}-count"] = "0"
    for name, value in words.items():
        sent[name] = value
    return client.post(address, sent, follow=True)
