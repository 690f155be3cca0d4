"""An audience is written by set_audience() and by nothing else."""

import pytest
from django.apps import apps
from django.db import transaction
from django.utils import timezone

from accounts.access import set_audience
from accounts.gated import AudienceRefused, Gated, GatedQuerySet
from accounts.models import AuditEntry
from foundation.models import Document, Media
from tests.factories.accounts import PersonFactory, audience

pytestmark = pytest.mark.django_db


def make_document(code=None):
    document = Document.objects.create(title="A document", file="a.pdf")
    set_audience(thing=document, audience=code and audience(code), by=None, now=timezone.now())
    return document


def stored_audience(document):
    return Document.objects.get(pk=document.pk).audience


def test_a_thing_is_born_for_nobody():
    document = Document.objects.create(title="A document", file="a.pdf")

    assert stored_audience(document) is None


def test_a_thing_cannot_be_born_for_somebody():
    with pytest.raises(AudienceRefused):
        Document.objects.create(title="A document", file="a.pdf", audience=audience("public"))

    assert not Document.objects.exists()


def test_many_things_cannot_be_born_for_somebody_either():
    with pytest.raises(AudienceRefused):
        Document.objects.bulk_create(
            [Document(title="A", file="a.pdf", audience=audience("public"))]
        )

    assert not Document.objects.exists()


def test_many_things_are_born_for_nobody():
    Document.objects.bulk_create([Document(title="A", file="a.pdf")])

    assert Document.objects.get().audience is None


def test_an_audience_is_set_and_the_object_in_hand_knows_it():
    document = make_document()

    set_audience(thing=document, audience=audience("members"), by=None, now=timezone.now())
    document.save()

    assert document.audience == stored_audience(document) == audience("members")


def test_an_audience_is_taken_away():
    document = make_document("members")

    set_audience(thing=document, audience=None, by=None, now=timezone.now())

    assert stored_audience(document) is None


def test_what_goes_along_has_the_same_audience():
    first, second = make_document("public"), make_document("members")
    recording = Media.objects.create(title="A recording", file="a.mp3", type="audio", duration=1)

    set_audience(
        thing=first,
        along=[second, recording],
        audience=audience("iom-cymru"),
        by=None,
        now=timezone.now(),
    )

    recording.refresh_from_db()
    assert (
        stored_audience(first)
        == stored_audience(second)
        == recording.audience
        == audience("iom-cymru")
    )


def test_setting_an_audience_leaves_a_line_that_says_what_it_was():
    document, manager = make_document("public"), PersonFactory()

    set_audience(thing=document, audience=audience("members"), by=manager, now=timezone.now())

    line = AuditEntry.objects.last()
    assert (line.verb, line.actor_id, line.subject_type, line.subject_id, line.details) == (
        "audience.set",
        manager.pk,
        "foundation.document",
        document.pk,
        {
            "before": audience("public").pk,
            "after": audience("members").pk,
            "along": {"foundation.document": [document.pk]},
        },
    )


def test_an_audience_written_into_an_object_is_refused_when_it_is_saved():
    document = make_document("members")
    document.audience = audience("public")

    with pytest.raises(AudienceRefused):
        document.save()

    assert stored_audience(document) == audience("members")


def test_an_object_loaded_before_does_not_bring_the_former_audience_back():
    document = make_document("public")
    loaded_before = Document.objects.get()
    set_audience(thing=document, audience=audience("members"), by=None, now=timezone.now())

    loaded_before.title = "Another title"
    loaded_before.save()

    assert stored_audience(document) == audience("members")
    assert Document.objects.get().title == "Another title"


def test_an_object_read_again_takes_the_audience_as_it_is():
    document = make_document("public")
    loaded_before = Document.objects.get()
    set_audience(thing=document, audience=audience("members"), by=None, now=timezone.now())

    loaded_before.refresh_from_db()
    loaded_before.save()

    assert loaded_before.audience == audience("members")


def test_an_object_built_by_hand_cannot_change_the_audience():
    document = make_document("members")
    built = Document(pk=document.pk, title="Built", file="a.pdf", audience=audience("public"))
    built._state.adding = False

    with pytest.raises(AudienceRefused):
        built.save()

    assert stored_audience(document) == audience("members")


def test_an_object_built_by_hand_with_the_audience_it_has_is_saved():
    document = make_document("members")
    built = Document(
        pk=document.pk,
        title="Built",
        file="a.pdf",
        audience=audience("members"),
        collection=document.collection,
        created_at=document.created_at,
    )
    built._state.adding = False

    built.save()

    assert Document.objects.get().title == "Built"


def test_an_object_loaded_without_its_audience_is_saved():
    document = make_document("members")
    partly_loaded = Document.objects.only("title", "file").get()

    partly_loaded.title = "Another title"
    partly_loaded.save()

    assert stored_audience(document) == audience("members")


@pytest.mark.parametrize("field", ["audience", "audience_id"])
def test_a_list_does_not_write_audiences(field):
    document = make_document("members")

    with pytest.raises(AudienceRefused):
        Document.objects.update(**{field: audience("public").pk})

    assert stored_audience(document) == audience("members")


def test_a_list_of_objects_does_not_write_audiences():
    document = make_document("members")
    document.audience = audience("public")

    with pytest.raises(AudienceRefused), transaction.atomic():
        Document.objects.bulk_update([document], ["audience"])

    assert stored_audience(document) == audience("members")


def test_a_list_does_not_write_audiences_on_a_conflict():
    document = make_document("members")
    same = Document(pk=document.pk, title="Same", file="a.pdf")

    with pytest.raises(AudienceRefused):
        Document.objects.bulk_create(
            [same], update_conflicts=True, unique_fields=["id"], update_fields=["audience"]
        )

    assert stored_audience(document) == audience("members")


def test_a_list_writes_whatever_else():
    document = make_document("members")

    Document.objects.update(title="Another title")

    assert Document.objects.get().title == "Another title"
    assert stored_audience(document) == audience("members")


def test_every_gated_thing_is_listed_by_what_its_reader_may_read():
    gated = [model for model in apps.get_models() if issubclass(model, Gated)]

    assert gated
    assert all(isinstance(model._default_manager.all(), GatedQuerySet) for model in gated)
