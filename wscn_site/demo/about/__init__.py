"""The home page, and the pages that say who the Network is and how this website treats its readers."""

from dataclasses import replace

from wscn_site.demo.about.membership import MEMBERSHIP
from wscn_site.demo.about.network import MISSION, NETWORK, TEAM
from wscn_site.demo.about.website import ACCESSIBILITY, CONTACT, COOKIES, PRIVACY
from wscn_site.demo.shapes import Information

# What has pages under it stands in the menu; the rest stands in the footer.
ABOUT: tuple[Information, ...] = (
    replace(NETWORK, under=(MISSION, TEAM, MEMBERSHIP)),
    CONTACT,
    ACCESSIBILITY,
    PRIVACY,
    COOKIES,
)
