"""A list of people that a lead contact brings."""

from tests.factories.people_lists import get_sealed, make_file

LIST = (
    "Siân,sian@sample.example,reader,Welsh\n"
    "=1+1,second@sample.example,,\n"
    "Lewis,lewis@sample.example,lead,English\n"
)


def get_address(person, language="en"):
    number = person.seats.get().organisation_id
    return {
        "cy": f"/cy/aelodaeth/{number}/cydweithwyr/rhestr/",
        "en": f"/en/membership/{number}/colleagues/list/",
    }[language]


def bring(client, address, content=LIST, **file):
    return client.post(address, {"file": make_file(content, **file)})


def press(client, address, page, do):
    return client.post(address, {"list": get_sealed(page), "do": do})
