"""Where a file is kept, and that it goes when its record does."""

import io

import pytest

from tests.factories.files import make_document, make_picture, make_recording

pytestmark = pytest.mark.django_db


def test_an_upload_has_no_address_of_its_own():
    document = make_document()

    with pytest.raises(NotImplementedError):
        document.file.url  # noqa: B018 - the property is what is tested


def test_a_file_has_a_folder_that_nobody_guesses_and_that_goes_with_it(uploads):
    document = make_document(name="note.pdf")
    another = make_document(name="note.pdf")
    folders = [uploads.joinpath(each.file.name).parent for each in (document, another)]

    document.file.storage.delete(document.file.name)

    assert folders[0] != folders[1]
    assert not folders[0].exists()
    assert another.filename == "note.pdf"
    assert folders[1].exists()


def test_a_folder_that_others_share_stays(uploads):
    picture, another = make_picture(), make_picture()

    picture.file.storage.delete(picture.file.name)

    assert uploads.joinpath(another.file.name).exists()


def test_a_file_at_the_top_leaves_the_top_where_it_is(uploads):
    storage = make_document().file.storage
    name = storage.save("loose.txt", io.BytesIO(b"x"))

    storage.delete(name)

    assert uploads.exists()


@pytest.mark.parametrize("make", [make_document, make_picture, make_recording])
def test_a_file_goes_when_its_record_does(uploads, make, django_capture_on_commit_callbacks):
    thing = make()
    path = uploads / thing.file.name

    with django_capture_on_commit_callbacks(execute=True):
        thing.delete()

    assert not path.exists()
