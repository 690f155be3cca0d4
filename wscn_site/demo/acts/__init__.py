"""The law, as records: what it does, whom it binds, and where to read it.

In our own words, and in short. The Welsh awaits a translator's check.
"""

from wscn_site.demo.acts.harm import (
    DOMESTIC_ABUSE,
    DRUGS,
    MODERN_SLAVERY,
    OFFENSIVE_WEAPONS,
    PSYCHOACTIVE,
    SERIOUS_CRIME,
    SERIOUS_VIOLENCE,
)
from wscn_site.demo.acts.order import (
    ASB_2003,
    ASB_2014,
    COMMISSIONERS,
    CRIME_AND_DISORDER,
    DATA_PROTECTION,
    EQUALITY,
    LICENSING,
    SCRUTINY,
)
from wscn_site.demo.acts.safety import CONTINGENCIES, FIRE, ROADS, TWENTY
from wscn_site.demo.acts.terrorism import BORDERS, PREMISES, PREVENT, SENTENCING, TERRORISM
from wscn_site.demo.acts.wales import FUTURE_GENERATIONS, SOCIAL_SERVICES, VAWDASV, WELSH_LANGUAGE
from wscn_site.demo.shapes import Act

ACTS: tuple[Act, ...] = (
    ASB_2003,
    ASB_2014,
    BORDERS,
    COMMISSIONERS,
    CONTINGENCIES,
    CRIME_AND_DISORDER,
    DATA_PROTECTION,
    DOMESTIC_ABUSE,
    DRUGS,
    EQUALITY,
    FIRE,
    FUTURE_GENERATIONS,
    LICENSING,
    MODERN_SLAVERY,
    OFFENSIVE_WEAPONS,
    PREMISES,
    PREVENT,
    PSYCHOACTIVE,
    ROADS,
    SCRUTINY,
    SENTENCING,
    SERIOUS_CRIME,
    SERIOUS_VIOLENCE,
    SOCIAL_SERVICES,
    TERRORISM,
    TWENTY,
    VAWDASV,
    WELSH_LANGUAGE,
)
