"""What members get, and what it costs. The Welsh awaits a translator's check."""

from wscn_site.demo.shapes import Information
from wscn_site.demo.words import Both, CallOut, Heading, Paragraph, Points, Steps, Table

MEMBERSHIP = Information(
    slug=Both(cy="ymuno", en="join"),
    title=Both(cy="Ymuno â'r Rhwydwaith", en="Join the Network"),
    summary=Both(
        cy="Beth mae aelodau'n ei gael, faint mae'n ei gostio, a sut i ddod yn aelod.",
        en="What members get, what it costs, and how to become a member.",
    ),
    body=(
        Paragraph(
            cy="Sefydliadau, nid unigolion, sy'n ymuno. Mae pobl sy'n gweithio i sefydliad sy'n aelod yn cael eu henwau eu hunain i fewngofnodi i ardal yr aelodau.",
            en="Organisations join, not individuals. People who work for a member organisation sign in to the members' area under their own names.",
        ),
        Heading(cy="Cwrdd a chymryd rhan", en="Meeting and taking part"),
        Points(
            cy=(
                "3 lle am ddim yng nghyfarfodydd y Rhwydwaith, ddwywaith y flwyddyn",
                "3 lle am ddim yn y gynhadledd flynyddol; gostyngiad o 25% o leiaf i bobl eraill",
                "1 lle am ddim yng Ngwobrau Cymunedau Mwy Diogel; gostyngiad o 25% o leiaf i bobl eraill",
                "seminarau rhithwir am ddim i 3 o bobl; seminarau a hyfforddiant wyneb yn wyneb am ddim neu am bris is",
                "gwahoddiad cynnar i weithdai ar themâu ac i ymgynghoriadau",
                "gwybodaeth gyfrinachol drwy borth yr aelodau: papurau briffio neu wybodaeth gan IOM Cymru neu Prevent a CONTEST, na all fod ar wefan gyhoeddus",
            ),
            en=(
                "3 free places at Network meetings, twice a year",
                "3 free places at the annual conference; at least 25% off for further people",
                "1 free place at the Safer Communities Awards; at least 25% off for further people",
                "virtual seminars free for 3 people; in-person seminars and training free or at a lower price",
                "an early invitation to workshops on themes and to consultations",
                "confidential information through the members' portal: briefings or information from IOM Cymru or Prevent and CONTEST, which cannot be on a public website",
            ),
        ),
        Heading(cy="Cefnogaeth", en="Support"),
        Points(
            cy=(
                "cymorth am ddim gyda llywodraethu, datrys problemau, a chyngor ar faterion diogelwch cymunedol penodol",
                "adolygiad am ddim gan gymheiriaid o lywodraethu ac o strwythur timau diogelwch cymunedol, os oes capasiti",
                "cyngor a chefnogaeth gyda dogfennau: templed o gylch gorchwyl a phethau tebyg",
                "ymatebion drafft i ymgynghoriadau, y gellir eu haddasu'n lleol",
                "recordiadau o seminarau a hyfforddiant drwy borth yr aelodau",
            ),
            en=(
                "free help with governance, problem solving, and advice on specific community safety issues",
                "free peer review of governance and of community safety team structures, if there is capacity",
                "advice and support with documents: template terms of reference and the like",
                "draft consultation responses that can be adapted locally",
                "recordings of seminars and training through the members' portal",
            ),
        ),
        Heading(cy="Cyfathrebu", en="Communications"),
        Points(
            cy=(
                "papurau briffio ar ddeddfwriaeth a dyletswyddau newydd, gydag astudiaethau achos ac enghreifftiau o arfer gorau",
                "papurau briffio ar gyllid",
                "templed o gylchlythyr ac adnoddau ymgyrchu; cefnogaeth i ymgyrchoedd lleol, rhanbarthol a chenedlaethol",
            ),
            en=(
                "briefings on new legislation and duties, with case studies and examples of best practice",
                "funding briefings",
                "a template newsletter and campaign resources; support for local, regional and national campaigns",
            ),
        ),
        Heading(cy="Llais", en="A say"),
        Points(
            cy=(
                "dylanwad ar flaenoriaethau, cyfeiriad a meysydd gwaith penodol y Rhwydwaith",
                "cyfarfod blynyddol lle mae aelodau'n gofyn cwestiynau i'r Bwrdd Llywodraethu ac i dîm y Rhwydwaith",
                "ysgrifenyddiaeth i'r rhwydweithiau partner: WDAIIN, WACSO a Rhwydwaith Ymarferwyr Ymddygiad Gwrthgymdeithasol",
            ),
            en=(
                "influence on the priorities, the direction and specific areas of work of the Network",
                "an annual meeting at which members put questions to the Governance Board and to the Network team",
                "a secretariat for the partner networks: WDAIIN, WACSO and the ASB Practitioners Network",
            ),
        ),
        Heading(cy="Ffioedd", en="Fees"),
        Table(
            caption=Both(
                cy="Ffi am flwyddyn, yn ôl lefel ariannol y sefydliad",
                en="Fee for a year, by the organisation's financial level",
            ),
            cy=(
                ("Lefel ariannol", "Ffi"),
                ("O dan £200m", "£7,500"),
                ("£200m i £400m", "£10,000"),
                ("Dros £400m", "£12,500"),
            ),
            en=(
                ("Financial level", "Fee"),
                ("Under £200m", "£7,500"),
                ("£200m to £400m", "£10,000"),
                ("Over £400m", "£12,500"),
            ),
        ),
        Paragraph(
            cy="Mae sefydliad â lefel ariannol o £200m yn union, neu £400m yn union, yn y band canol.",
            en="An organisation whose financial level is exactly £200m, or exactly £400m, is in the middle band.",
        ),
        CallOut(
            cy="Nid yw'r bandiau hyn wedi'u bwriadu ar gyfer y trydydd sector, a gall fod trefn arall ar gyfer plismona yng Nghymru. "
            "Cysylltwch â ni. Cofnodir pob eithriad: pwy a gytunodd arno, a pham.",
            en="These bands are not meant for the third sector, and there may be another arrangement for policing in Wales. "
            "Contact us. Each exception is recorded, with who agreed it and why.",
        ),
        Heading(cy="Sut i ymuno", en="How to join"),
        Steps(
            cy=(
                "Siaradwch â ni am yr hyn sydd ei angen ar eich sefydliad.",
                "Dywedwch wrthym pwy fydd y prif gyswllt.",
                "Cytunwn ar y band a'r dyddiad dechrau.",
                "Mae'r prif gyswllt yn cael gwahoddiad i ardal yr aelodau, ac yn gwahodd cydweithwyr.",
            ),
            en=(
                "Talk to us about what your organisation needs.",
                "Tell us who the lead contact will be.",
                "We agree the band and the starting date.",
                "The lead contact is invited to the members' area, and invites colleagues.",
            ),
        ),
        Paragraph(
            cy='<a href="/cy/aelodaeth/ymuno/">Gwneud cais i ymuno â\'r Rhwydwaith</a>',
            en='<a href="/en/membership/join/">Apply to join the Network</a>',
        ),
    ),
)
