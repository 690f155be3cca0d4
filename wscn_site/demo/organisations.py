"""The bodies that keep communities in Wales safe, for the directory, and some organisations that are only samples.

A real body has no membership here: nothing untrue is said of it. The Welsh awaits a translator's check; the councils'
names are those that they use themselves.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from wscn_site.demo.words import Both

APRIL = 4
NOWHERE = Both(cy="", en="")

OrganisationKind = Literal[
    "council", "police", "fire_and_rescue", "health", "probation", "third_sector", "other"
]


@dataclass(frozen=True, kw_only=True)
class DemoOrganisation:
    """A body: its name, and the place under which a reader looks for it."""

    name: Both
    place: Both
    kind: OrganisationKind
    website: Both = NOWHERE


@dataclass(frozen=True, kw_only=True)
class DemoMembership:
    """A year for which a sample organisation belongs, by its band or by what somebody agreed and why."""

    # In millions of pounds; without one, an exception was agreed.
    level: int = 0
    years_ago: int = 0
    fee: int = 0
    agreed_by: str = ""
    reason: str = ""

    def get_period(self, *, today: date) -> tuple[date, date]:
        """The first and the last day: from April to March, as councils count, so many years ago."""
        began = today.year - (today.month < APRIL) - self.years_ago
        return date(began, APRIL, 1), date(began + 1, APRIL - 1, 31)


@dataclass(frozen=True, kw_only=True)
class SampleOrganisation(DemoOrganisation):
    """An organisation that does not exist, and its membership. Its name says that it is a sample."""

    membership: DemoMembership


# By the English name of each council, where its own site is, in Welsh and in English. Many have one place for both.
WEBSITES: dict[str, Both] = {
    name: Both(cy=f"https://www.{cy or en}/", en=f"https://www.{en}/")
    for name, cy, en in (
        ("Isle of Anglesey County Council", "ynysmon.llyw.cymru", "anglesey.gov.wales"),
        ("Blaenau Gwent County Borough Council", "", "blaenau-gwent.gov.uk"),
        ("Bridgend County Borough Council", "", "bridgend.gov.uk"),
        ("Caerphilly County Borough Council", "caerffili.gov.uk", "caerphilly.gov.uk"),
        ("Cardiff Council", "caerdydd.gov.uk", "cardiff.gov.uk"),
        ("Carmarthenshire County Council", "sirgar.llyw.cymru", "carmarthenshire.gov.wales"),
        ("Ceredigion County Council", "", "ceredigion.gov.uk"),
        ("Conwy County Borough Council", "", "conwy.gov.uk"),
        ("Denbighshire County Council", "sirddinbych.gov.uk", "denbighshire.gov.uk"),
        ("Flintshire County Council", "siryfflint.gov.uk", "flintshire.gov.uk"),
        ("Gwynedd Council", "", "gwynedd.llyw.cymru"),
        ("Merthyr Tydfil County Borough Council", "", "merthyr.gov.uk"),
        ("Monmouthshire County Council", "", "monmouthshire.gov.uk"),
        ("Neath Port Talbot Council", "", "npt.gov.uk"),
        ("Newport City Council", "", "newport.gov.uk"),
        ("Pembrokeshire County Council", "sir-benfro.gov.uk", "pembrokeshire.gov.uk"),
        ("Powys County Council", "", "powys.gov.uk"),
        ("Rhondda Cynon Taf County Borough Council", "", "rctcbc.gov.uk"),
        ("Swansea Council", "abertawe.gov.uk", "swansea.gov.uk"),
        ("Torfaen County Borough Council", "", "torfaen.gov.uk"),
        ("Vale of Glamorgan Council", "bromorgannwg.gov.uk", "valeofglamorgan.gov.uk"),
        ("Wrexham County Borough Council", "wrecsam.gov.uk", "wrexham.gov.uk"),
    )
}


def _bodies(
    kind: OrganisationKind, *rows: tuple[str, str, str, str]
) -> tuple[DemoOrganisation, ...]:
    return tuple(
        DemoOrganisation(
            name=Both(cy=cy, en=en),
            place=Both(cy=place_cy, en=place_en),
            kind=kind,
            website=WEBSITES.get(en, NOWHERE),
        )
        for cy, en, place_cy, place_en in rows
    )


COUNCILS = _bodies(
    "council",
    ("Cyngor Sir Ynys Môn", "Isle of Anglesey County Council", "Ynys Môn", "Isle of Anglesey"),
    (
        "Cyngor Bwrdeistref Sirol Blaenau Gwent",
        "Blaenau Gwent County Borough Council",
        "Blaenau Gwent",
        "Blaenau Gwent",
    ),
    (
        "Cyngor Bwrdeistref Sirol Pen-y-bont ar Ogwr",
        "Bridgend County Borough Council",
        "Pen-y-bont ar Ogwr",
        "Bridgend",
    ),
    (
        "Cyngor Bwrdeistref Sirol Caerffili",
        "Caerphilly County Borough Council",
        "Caerffili",
        "Caerphilly",
    ),
    ("Cyngor Caerdydd", "Cardiff Council", "Caerdydd", "Cardiff"),
    ("Cyngor Sir Gâr", "Carmarthenshire County Council", "Sir Gâr", "Carmarthenshire"),
    ("Cyngor Sir Ceredigion", "Ceredigion County Council", "Ceredigion", "Ceredigion"),
    ("Cyngor Bwrdeistref Sirol Conwy", "Conwy County Borough Council", "Conwy", "Conwy"),
    ("Cyngor Sir Ddinbych", "Denbighshire County Council", "Sir Ddinbych", "Denbighshire"),
    ("Cyngor Sir y Fflint", "Flintshire County Council", "Sir y Fflint", "Flintshire"),
    ("Cyngor Gwynedd", "Gwynedd Council", "Gwynedd", "Gwynedd"),
    (
        "Cyngor Bwrdeistref Sirol Merthyr Tudful",
        "Merthyr Tydfil County Borough Council",
        "Merthyr Tudful",
        "Merthyr Tydfil",
    ),
    ("Cyngor Sir Fynwy", "Monmouthshire County Council", "Sir Fynwy", "Monmouthshire"),
    (
        "Cyngor Castell-nedd Port Talbot",
        "Neath Port Talbot Council",
        "Castell-nedd Port Talbot",
        "Neath Port Talbot",
    ),
    ("Cyngor Dinas Casnewydd", "Newport City Council", "Casnewydd", "Newport"),
    ("Cyngor Sir Penfro", "Pembrokeshire County Council", "Sir Benfro", "Pembrokeshire"),
    ("Cyngor Sir Powys", "Powys County Council", "Powys", "Powys"),
    (
        "Cyngor Bwrdeistref Sirol Rhondda Cynon Taf",
        "Rhondda Cynon Taf County Borough Council",
        "Rhondda Cynon Taf",
        "Rhondda Cynon Taf",
    ),
    ("Cyngor Abertawe", "Swansea Council", "Abertawe", "Swansea"),
    ("Cyngor Bwrdeistref Sirol Torfaen", "Torfaen County Borough Council", "Torfaen", "Torfaen"),
    ("Cyngor Bro Morgannwg", "Vale of Glamorgan Council", "Bro Morgannwg", "Vale of Glamorgan"),
    ("Cyngor Bwrdeistref Sirol Wrecsam", "Wrexham County Borough Council", "Wrecsam", "Wrexham"),
)

POLICE = _bodies(
    "police",
    ("Heddlu Dyfed-Powys", "Dyfed-Powys Police", "Dyfed-Powys", "Dyfed-Powys"),
    ("Heddlu Gwent", "Gwent Police", "Gwent", "Gwent"),
    ("Heddlu Gogledd Cymru", "North Wales Police", "Gogledd Cymru", "North Wales"),
    ("Heddlu De Cymru", "South Wales Police", "De Cymru", "South Wales"),
)

FIRE_AND_RESCUE = _bodies(
    "fire_and_rescue",
    (
        "Gwasanaeth Tân ac Achub Canolbarth a Gorllewin Cymru",
        "Mid and West Wales Fire and Rescue Service",
        "Canolbarth a Gorllewin Cymru",
        "Mid and West Wales",
    ),
    (
        "Gwasanaeth Tân ac Achub Gogledd Cymru",
        "North Wales Fire and Rescue Service",
        "Gogledd Cymru",
        "North Wales",
    ),
    (
        "Gwasanaeth Tân ac Achub De Cymru",
        "South Wales Fire and Rescue Service",
        "De Cymru",
        "South Wales",
    ),
)

HEALTH = _bodies(
    "health",
    (
        "Bwrdd Iechyd Prifysgol Aneurin Bevan",
        "Aneurin Bevan University Health Board",
        "Aneurin Bevan",
        "Aneurin Bevan",
    ),
    (
        "Bwrdd Iechyd Prifysgol Betsi Cadwaladr",
        "Betsi Cadwaladr University Health Board",
        "Betsi Cadwaladr",
        "Betsi Cadwaladr",
    ),
    (
        "Bwrdd Iechyd Prifysgol Caerdydd a'r Fro",
        "Cardiff and Vale University Health Board",
        "Caerdydd a'r Fro",
        "Cardiff and Vale",
    ),
    (
        "Bwrdd Iechyd Prifysgol Cwm Taf Morgannwg",
        "Cwm Taf Morgannwg University Health Board",
        "Cwm Taf Morgannwg",
        "Cwm Taf Morgannwg",
    ),
    (
        "Bwrdd Iechyd Prifysgol Hywel Dda",
        "Hywel Dda University Health Board",
        "Hywel Dda",
        "Hywel Dda",
    ),
    ("Bwrdd Iechyd Addysgu Powys", "Powys Teaching Health Board", "Powys", "Powys"),
    (
        "Bwrdd Iechyd Prifysgol Bae Abertawe",
        "Swansea Bay University Health Board",
        "Bae Abertawe",
        "Swansea Bay",
    ),
)

PROBATION = _bodies(
    "probation",
    (
        "Gwasanaeth Carchardai a Phrawf EF yng Nghymru",
        "HM Prison and Probation Service in Wales",
        "Cymru",
        "Wales",
    ),
)

DIRECTORY: tuple[DemoOrganisation, ...] = (
    *COUNCILS,
    *POLICE,
    *FIRE_AND_RESCUE,
    *HEALTH,
    *PROBATION,
)

PAID = SampleOrganisation(
    name=Both(cy="Sampl: Cyngor Sir Enghraifft", en="Sample: Example County Council"),
    place=Both(cy="Enghraifft (sampl)", en="Example (sample)"),
    kind="council",
    membership=DemoMembership(level=250),
)
SMALL = SampleOrganisation(
    name=Both(cy="Sampl: Cyngor Bro Enghraifft", en="Sample: Example Vale Council"),
    place=Both(cy="Bro Enghraifft (sampl)", en="Example Vale (sample)"),
    kind="council",
    membership=DemoMembership(level=120),
)
LARGE = SampleOrganisation(
    name=Both(cy="Sampl: Heddlu Enghraifft", en="Sample: Example Police"),
    place=Both(cy="Ardal Enghraifft (sampl)", en="Example Area (sample)"),
    kind="police",
    membership=DemoMembership(level=410),
)
LAPSED = SampleOrganisation(
    name=Both(cy="Sampl: Cyngor Dinas y Gorffennol", en="Sample: Bygone City Council"),
    place=Both(cy="Dinas y Gorffennol (sampl)", en="Bygone City (sample)"),
    kind="council",
    membership=DemoMembership(level=310, years_ago=2),
)
THIRD_SECTOR = SampleOrganisation(
    name=Both(cy="Sampl: Elusen Enghraifft", en="Sample: Example Charity"),
    place=Both(cy="Cymru (sampl)", en="Wales (sample)"),
    kind="third_sector",
    membership=DemoMembership(
        agreed_by="Pennaeth y Rhwydwaith (sampl) / Head of the Network (sample)",
        reason="Sampl: y trydydd sector, am ddim yn y flwyddyn gyntaf. / Sample: third sector, free in its first year.",
    ),
)

SAMPLES: tuple[SampleOrganisation, ...] = (PAID, SMALL, LARGE, LAPSED, THIRD_SECTOR)
