"""The eight themes, in the Network's own order."""

from wscn_site.demo.shapes import Theme
from wscn_site.demo.themes.asb import ASB
from wscn_site.demo.themes.crime import CRIME
from wscn_site.demo.themes.safety import SAFETY
from wscn_site.demo.themes.slavery import SLAVERY
from wscn_site.demo.themes.substances import SUBSTANCES
from wscn_site.demo.themes.terrorism import TERRORISM
from wscn_site.demo.themes.vawdasv import VAWDASV
from wscn_site.demo.themes.violence import VIOLENCE

THEMES: tuple[Theme, ...] = (ASB, VAWDASV, TERRORISM, SUBSTANCES, CRIME, VIOLENCE, SAFETY, SLAVERY)
