"""Everybody whom the gate tells apart, and what each of them reads."""

from django.contrib.auth.models import AnonymousUser, Group

from accounts.models import User
from tests.factories.accounts import (
    PersonFactory,
    grant,
    make_lapsed_member,
    make_member,
    make_member_whose_grant_has_ended,
    make_staff,
    today,
)

PUBLIC, MEMBERS, IOM, PREVENT = AUDIENCES = ("public", "members", "iom-cymru", "prevent-contest")

# Who reads what. `accounts.access` is asked nothing here: this is what it must answer.
READS = {
    "visitor": {PUBLIC},
    "signed in without an organisation": {PUBLIC},
    "member": {PUBLIC, MEMBERS},
    "member granted another audience": {PUBLIC, MEMBERS, IOM},
    "granted member": {PUBLIC, MEMBERS, PREVENT},
    "granted member, one step": {PUBLIC, MEMBERS},
    "granted member of a lapsed organisation": {PUBLIC},
    "granted member whose seat has ended": {PUBLIC},
    "member whose grant has ended": {PUBLIC, MEMBERS},
    "deactivated": {PUBLIC},
    "superuser without a grant": {PUBLIC},
    "editor of the public tree": {PUBLIC},
    "editor granted the audience": {PUBLIC, PREVENT},
    "editor granted the audience, one step": {PUBLIC},
}
# Who has given no second step since she signed in, and what it would open.
ONE_STEP = {
    "granted member, one step": {PREVENT},
    "editor granted the audience, one step": {PREVENT},
}
# Who works in the CMS by one of the roles that come with the site, called by it, and what of all
# that she reads. An auditor meets nothing of it there.
WORKERS = {
    "Editor": {PUBLIC},
    "Welsh editor": {PUBLIC, MEMBERS},
    "Translator": {PUBLIC},
    "Confidential editor": {PUBLIC, PREVENT},
    "Membership manager": {PUBLIC},
    "Auditor": {PUBLIC, MEMBERS, PREVENT},
}
MEETS_NOTHING = {"Auditor"}
STAFF = {
    *("superuser without a grant", "editor of the public tree", "editor granted the audience"),
    *(WORKERS.keys() - MEETS_NOTHING),
}


def make_people():
    people = {
        "visitor": AnonymousUser(),
        "signed in without an organisation": PersonFactory(),
        "member": make_member(),
        "member granted another audience": make_member_of_granted(IOM),
        "granted member": make_member(PREVENT),
        "granted member, one step": make_member(PREVENT),
        "granted member of a lapsed organisation": make_lapsed_member(PREVENT),
        "granted member whose seat has ended": make_member(PREVENT, ends_on=today()),
        "member whose grant has ended": make_member_whose_grant_has_ended(PREVENT),
        "deactivated": make_member(PREVENT),
        "superuser without a grant": User.objects.create_superuser("super@sample.example", "x"),
        "editor of the public tree": make_editor(),
        "editor granted the audience": make_editor(PREVENT),
        "editor granted the audience, one step": make_editor(PREVENT),
    }
    people["deactivated"].is_active = False
    people["deactivated"].save()
    return people


def make_member_of_granted(*granted):
    """A person who reads what was granted to her organisation."""
    member = make_member()
    grant(member.seats.get().organisation.group, *granted)
    return member


def make_editor(*granted):
    """Somebody who may do anything below the front doors, as far as she may read."""
    return make_worker("Communications manager", *granted)


def make_worker(role, *granted):
    """Somebody who has one role, and no other."""
    worker = make_staff(*granted)
    worker.groups.add(Group.objects.get(name=role))
    return worker
