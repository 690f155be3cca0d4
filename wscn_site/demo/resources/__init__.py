"""The library: resources of every kind, theme by theme."""

from wscn_site.demo.resources import (
    asb,
    crime,
    funding,
    safety,
    slavery,
    substances,
    terrorism,
    together,
    vawdasv,
    violence,
)
from wscn_site.demo.shapes import Resource

RESOURCES: tuple[Resource, ...] = (
    *asb.RESOURCES,
    *vawdasv.RESOURCES,
    *terrorism.RESOURCES,
    *substances.RESOURCES,
    *crime.RESOURCES,
    *violence.RESOURCES,
    *safety.RESOURCES,
    *slavery.RESOURCES,
    *together.RESOURCES,
    *funding.RESOURCES,
)
