"""The 22 areas of Wales: who is responsible in each, and the places by which people look for it.

The bodies are those of `organisations.py`, by their English names. A partnership has a name here only where its own
area's councils were read to use it, in both languages; otherwise nothing is said. The Welsh awaits a translator's check.
"""

from dataclasses import dataclass

from accounts.collation import sort_key
from wscn_site.demo.organisations import COUNCILS, DemoOrganisation
from wscn_site.demo.words import Both, Language

PROBATION = "HM Prison and Probation Service in Wales"
NOBODYS = Both(cy="", en="")
GWYNEDD_AND_ANGLESEY = Both(
    cy="Partneriaeth Diogelwch Cymunedol Gwynedd a Môn",
    en="Gwynedd and Anglesey Community Safety Partnership",
)
CONWY_AND_DENBIGHSHIRE = Both(
    cy="Partneriaeth Diogelwch Cymunedol Conwy a Sir Ddinbych",
    en="Conwy and Denbighshire Community Safety Partnership",
)
PARTNERSHIPS: dict[str, Both] = {
    "Gwynedd": GWYNEDD_AND_ANGLESEY,
    "Isle of Anglesey": GWYNEDD_AND_ANGLESEY,
    "Conwy": CONWY_AND_DENBIGHSHIRE,
    "Denbighshire": CONWY_AND_DENBIGHSHIRE,
}


@dataclass(frozen=True, kw_only=True)
class Region:
    """Areas that have the same police force, fire and rescue service and health board."""

    police: str
    fire_and_rescue: str
    health: str
    areas: tuple[str, ...]


REGIONS: tuple[Region, ...] = (
    Region(
        police="North Wales Police",
        fire_and_rescue="North Wales Fire and Rescue Service",
        health="Betsi Cadwaladr University Health Board",
        areas=("Isle of Anglesey", "Gwynedd", "Conwy", "Denbighshire", "Flintshire", "Wrexham"),
    ),
    Region(
        police="Dyfed-Powys Police",
        fire_and_rescue="Mid and West Wales Fire and Rescue Service",
        health="Powys Teaching Health Board",
        areas=("Powys",),
    ),
    Region(
        police="Dyfed-Powys Police",
        fire_and_rescue="Mid and West Wales Fire and Rescue Service",
        health="Hywel Dda University Health Board",
        areas=("Ceredigion", "Pembrokeshire", "Carmarthenshire"),
    ),
    Region(
        police="South Wales Police",
        fire_and_rescue="Mid and West Wales Fire and Rescue Service",
        health="Swansea Bay University Health Board",
        areas=("Swansea", "Neath Port Talbot"),
    ),
    Region(
        police="South Wales Police",
        fire_and_rescue="South Wales Fire and Rescue Service",
        health="Cwm Taf Morgannwg University Health Board",
        areas=("Bridgend", "Rhondda Cynon Taf", "Merthyr Tydfil"),
    ),
    Region(
        police="South Wales Police",
        fire_and_rescue="South Wales Fire and Rescue Service",
        health="Cardiff and Vale University Health Board",
        areas=("Cardiff", "Vale of Glamorgan"),
    ),
    Region(
        police="Gwent Police",
        fire_and_rescue="South Wales Fire and Rescue Service",
        health="Aneurin Bevan University Health Board",
        areas=("Caerphilly", "Blaenau Gwent", "Torfaen", "Monmouthshire", "Newport"),
    ),
)

# Welsh, a stroke and English, where the two differ.
PLACES: dict[str, str] = {
    "Isle of Anglesey": "Amlwch, Benllech, Biwmares/Beaumaris, Caergybi/Holyhead, Llanfairpwll, Llangefni, "
    "Porthaethwy/Menai Bridge, Rhosneigr",
    "Gwynedd": "Bangor, Y Bala/Bala, Y Bermo/Barmouth, Bethesda, Blaenau Ffestiniog, Caernarfon, Cricieth/Criccieth, "
    "Dolgellau, Harlech, Llanberis, Nefyn, Penrhyndeudraeth, Porthmadog, Pwllheli, Tywyn",
    "Conwy": "Abergele, Bae Colwyn/Colwyn Bay, Betws-y-coed, Conwy, "
    "Cyffordd Llandudno/Llandudno Junction, Llandudno, Llanfairfechan, Llanrwst, Penmaenmawr",
    "Denbighshire": "Corwen, Dinbych/Denbigh, Llanelwy/St Asaph, Llangollen, Prestatyn, Rhuddlan, Rhuthun/Ruthin, "
    "Y Rhyl/Rhyl",
    "Flintshire": "Bagillt, Bwcle/Buckley, Caerwys, Cei Connah/Connah’s Quay, Y Fflint/Flint, Mostyn, "
    "Penarlâg/Hawarden, Queensferry, Saltney, Shotton, Treffynnon/Holywell, Yr Wyddgrug/Mold",
    "Wrexham": "Acrefair, Brymbo, Cefn Mawr, Coedpoeth, Yr Orsedd/Rossett, Rhiwabon/Ruabon, "
    "Rhosllannerchrugog, Y Waun/Chirk, Wrecsam/Wrexham",
    "Powys": "Aberhonddu/Brecon, Crughywel/Crickhowell, Y Drenewydd/Newtown, Y Gelli Gandryll/Hay-on-Wye, "
    "Llanandras/Presteigne, Llandrindod/Llandrindod Wells, Llanfair-ym-Muallt/Builth Wells, Llanfyllin, Llanidloes, "
    "Llanwrtyd/Llanwrtyd Wells, Machynlleth, Rhaeadr Gwy/Rhayader, Talgarth, Y Trallwng/Welshpool, "
    "Trefaldwyn/Montgomery, Trefyclo/Knighton, Ystradgynlais",
    "Ceredigion": "Aberaeron, Aberporth, Aberteifi/Cardigan, Aberystwyth, Y Borth/Borth, Ceinewydd/New Quay, "
    "Llanbedr Pont Steffan/Lampeter, Llandysul, Tregaron",
    "Pembrokeshire": "Aberdaugleddau/Milford Haven, Abergwaun/Fishguard, Arberth/Narberth, Crymych, "
    "Dinbych-y-pysgod/Tenby, Doc Penfro/Pembroke Dock, Hwlffordd/Haverfordwest, Neyland, Penfro/Pembroke, "
    "Saundersfoot, Trefdraeth/Newport (Pembrokeshire), Tyddewi/St Davids, Wdig/Goodwick",
    "Carmarthenshire": "Caerfyrddin/Carmarthen, Castellnewydd Emlyn/Newcastle Emlyn, Cross Hands, Cydweli/Kidwelly, "
    "Hendy-gwyn/Whitland, Llandeilo, Llanelli, Llanymddyfri/Llandovery, Porth Tywyn/Burry Port, "
    "Rhydaman/Ammanford, Sanclêr/St Clears, Talacharn/Laugharne",
    "Swansea": "Abertawe/Swansea, Casllwchwr/Loughor, Clydach, Gorseinon, Gŵyr/Gower, Y Mwmbwls/Mumbles, "
    "Pontarddulais, Treforys/Morriston",
    "Neath Port Talbot": "Aberafan/Aberavon, Blaendulais/Seven Sisters, Castell-nedd/Neath, Cwmafan/Cwmavon, "
    "Glyn-nedd/Glynneath, Llansawel/Briton Ferry, Pontardawe, Port Talbot",
    "Bridgend": "Abercynffig/Aberkenfig, Maesteg, Pen-y-bont ar Ogwr/Bridgend, Pencoed, "
    "Y Pîl/Pyle, Porthcawl",
    "Rhondda Cynon Taf": "Abercynon, Aberdâr/Aberdare, Aberpennar/Mountain Ash, Glynrhedynog/Ferndale, Hirwaun, "
    "Llanharan, Llantrisant, Pentre’r Eglwys/Church Village, Pont-y-clun/Pontyclun, Pontypridd, Y Porth/Porth, "
    "Tonypandy, Tonyrefail, Tonysguboriau/Talbot Green, Treherbert, Treorci/Treorchy",
    "Merthyr Tydfil": "Aberfan, Bedlinog, Dowlais, Merthyr Tudful/Merthyr Tydfil, Treharris, Troed-y-rhiw/Troedyrhiw",
    "Cardiff": "Bae Caerdydd/Cardiff Bay, Caerdydd/Cardiff, Yr Eglwys Newydd/Whitchurch, Llandaf/Llandaff, "
    "Pentyrch, Radur/Radyr, Y Rhath/Roath, Rhiwbeina/Rhiwbina, Trelái/Ely",
    "Vale of Glamorgan": "Y Barri/Barry, Y Bont-faen/Cowbridge, Dinas Powys, "
    "Llanilltud Fawr/Llantwit Major, Penarth, Y Rhws/Rhoose, Sain Tathan/St Athan",
    "Caerphilly": "Aber-carn/Abercarn, Bargod/Bargoed, Bedwas, Caerffili/Caerphilly, Y Coed Duon/Blackwood, "
    "Llanbradach, Rhisga/Risca, Rhymni/Rhymney, "
    "Trecelyn/Newbridge, Tredegar Newydd/New Tredegar, Ystrad Mynach",
    "Blaenau Gwent": "Abertyleri/Abertillery, Y Blaenau/Blaina, Bryn-mawr/Brynmawr, Cwm, Glynebwy/Ebbw Vale, "
    "Nant-y-glo/Nantyglo, Tredegar",
    "Torfaen": "Abersychan, Blaenafon/Blaenavon, Cwmbrân/Cwmbran, Pont-y-pŵl/Pontypool",
    "Monmouthshire": "Brynbuga/Usk, Cas-gwent/Chepstow, Cil-y-coed/Caldicot, Y Fenni/Abergavenny, "
    "Rhaglan/Raglan, Trefynwy/Monmouth, Tyndyrn/Tintern",
    "Newport": "Caerllion/Caerleon, Casnewydd/Newport, Maerun/Marshfield, Tŷ-du/Rogerstone",
}


@dataclass(frozen=True, kw_only=True)
class Area:
    """The area of a council: who else is responsible in it, and what is in it."""

    council: DemoOrganisation
    region: Region
    partnership: Both
    places: Both

    @property
    def slug(self) -> Both:
        """Its address: the place, and the word that tells the two languages apart."""
        cy, en = (_slug(name) for name in (self.council.place.cy, self.council.place.en))
        return Both(cy=f"partneriaeth-{cy}", en=f"{en}-partnership")

    @property
    def title(self) -> Both:
        """The place first, as in the list, and as it is written: without a mutation."""
        return Both(
            cy=f"{self.council.place.cy}: Partneriaeth Diogelwch Cymunedol",
            en=f"{self.council.place.en}: Community Safety Partnership",
        )

    @property
    def summary(self) -> Both:
        """What its page says."""
        return Both(
            cy=f"Y cyrff sy'n gyfrifol gyda'i gilydd am ddiogelwch cymunedol yn ardal {self.council.name.cy}, a sut i gysylltu â nhw.",
            en=f"The bodies that are together responsible for community safety in the area of {self.council.name.en}, and how to reach them.",
        )


def _slug(name: str) -> str:
    return name.lower().replace("ô", "o").replace("â", "a").replace(" ", "-")


def _in_order(names: list[list[str]], *, language: Language) -> str:
    # Of two names the Welsh one is first.
    own = (name[0] if language == "cy" else name[-1] for name in names)
    return ", ".join(sorted(own, key=lambda name: sort_key(name, language=language)))


def _get_area(council: DemoOrganisation) -> Area:
    place = council.place.en
    [region] = [region for region in REGIONS if place in region.areas]
    names = [name.split("/") for name in PLACES[place].split(", ")]
    return Area(
        council=council,
        region=region,
        partnership=PARTNERSHIPS.get(place, NOBODYS),
        places=Both(cy=_in_order(names, language="cy"), en=_in_order(names, language="en")),
    )


AREAS: tuple[Area, ...] = tuple(_get_area(council) for council in COUNCILS)
