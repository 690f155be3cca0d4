"""What an editor reads of ours waits for her language: names, fields, hints, choices, blocks."""

import inspect
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.utils.functional import Promise
from wagtail.fields import StreamField

# Rows that only code sees.
UNSEEN = {
    "AudienceGroupObjectPermission",
    "AudienceUserObjectPermission",
    "AuditHead",
    "Counter",
    "DocumentText",
    "HandOut",
    "LastRight",
    "MaterialFile",
    "PairStanding",
    "Rendition",
    "ResourceFile",
    "SearchEntry",
    "TaggedFile",
}
# A language is called by its own name, whoever reads.
OWN_NAMES = set(dict(settings.LANGUAGES).values())


OUR_APPS = [app for app in apps.get_app_configs() if Path(app.path).parent == settings.BASE_DIR]
OUR_PACKAGES = tuple(f"{app.name}." for app in OUR_APPS)


def is_written_by_us(field):
    """Whether one of our classes names the field, and not the package that it builds on."""
    ours = [cls for cls in field.model.__mro__ if cls.__module__.startswith(OUR_PACKAGES)]
    return any(f"    {field.name} = " in inspect.getsource(cls) for cls in ours)


MODELS = [model for app in OUR_APPS for model in app.get_models() if model.__name__ not in UNSEEN]
FIELDS = [
    field
    for model in MODELS
    for field in [*model._meta.local_fields, *model._meta.local_many_to_many]
    if field.editable and is_written_by_us(field)
]


def untranslatable(words):
    return [
        word for word in words if word and not isinstance(word, Promise) and word not in OWN_NAMES
    ]


def words_of(block):
    """The label, hint and description of whatever is in a block of ours, however deep."""
    for child in getattr(block, "child_blocks", {}).values():
        yield child.label
        yield getattr(child.meta, "help_text", "")
        yield getattr(child.meta, "description", "")
        if type(child).__module__.startswith(OUR_PACKAGES):
            yield from words_of(child)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_a_model_has_its_name_in_both_languages(model):
    assert untranslatable([model._meta.verbose_name]) == []


@pytest.mark.parametrize("field", FIELDS, ids=str)
def test_a_field_has_its_words_in_both_languages(field):
    labels = [label for _, label in field.choices or []]

    assert untranslatable([field.verbose_name, field.help_text, *labels]) == []


@pytest.mark.parametrize(
    "field", [field for field in FIELDS if isinstance(field, StreamField)], ids=str
)
def test_a_block_has_its_words_in_both_languages(field):
    assert untranslatable(words_of(field.stream_block)) == []
