"""The door, and somebody who comes to it with a password."""

PASSWORD = "tri-chynnig-i-gymro"
ADDRESSES = {
    "account_login": ("/cy/cyfrif/mewngofnodi/", "/en/account/sign-in/"),
    "account_logout": ("/cy/cyfrif/allgofnodi/", "/en/account/sign-out/"),
    "account_reset_password": ("/cy/cyfrif/cyfrinair-newydd/", "/en/account/new-password/"),
    "account_change_password": ("/cy/cyfrif/newid-cyfrinair/", "/en/account/change-password/"),
    "start": ("/cy/cyfrif/", "/en/account/"),
}
SIGN_IN = {"cy": "/cy/cyfrif/mewngofnodi/", "en": "/en/account/sign-in/"}


def with_password(person):
    person.set_password(PASSWORD)
    person.save()
    return person


def sign_in(client, person, *, password=PASSWORD, language="en", **more):
    return client.post(SIGN_IN[language], {"login": person.email, "password": password, **more})


def get_signed_in(client):
    return client.session.get("_auth_user_id")
