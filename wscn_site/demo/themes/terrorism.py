"""Terrorism and extremism. The Welsh awaits a translator's check."""

from wscn_site.demo.shapes import Act, Duty, HelpLine, Theme
from wscn_site.demo.themes.help_lines import EMERGENCY, POLICE
from wscn_site.demo.themes.laws import uk_law
from wscn_site.demo.words import Both, CallOut, Heading, Paragraph, Points

TERRORISM = Theme(
    key="terrorism",
    icon="terrorism",
    slug=Both(cy="terfysgaeth-ac-eithafiaeth", en="terrorism-and-extremism"),
    name=Both(cy="Terfysgaeth ac Eithafiaeth", en="Terrorism and Extremism"),
    summary=Both(
        cy="Strategaeth CONTEST, dyletswydd Prevent, paneli Channel a Chyfraith Martyn, a beth i'w wneud os ydych yn poeni am rywun.",
        en="The CONTEST strategy, the Prevent duty, Channel panels and Martyn's Law, and what to do if you are worried about somebody.",
    ),
    body=(
        Heading(cy="Beth ydyw", en="What it is"),
        Paragraph(
            cy="Terfysgaeth yw defnyddio trais difrifol, neu fygwth ei ddefnyddio, i ddylanwadu ar lywodraeth neu i godi ofn ar y cyhoedd, "
            "er mwyn achos gwleidyddol, crefyddol, hiliol neu ideolegol. CONTEST yw enw strategaeth Llywodraeth y DU i'w gwrthsefyll.",
            en="Terrorism is the use or threat of serious violence to influence a government or to frighten the public, "
            "for a political, religious, racial or ideological cause. CONTEST is the name of the UK Government's strategy against it.",
        ),
        Points(
            cy=(
                "Erlid: atal ymosodiadau.",
                "Atal: helpu pobl i gadw draw o derfysgaeth. Prevent yw enw'r rhan hon yn Saesneg, ac mae'r canllawiau Cymraeg yn cadw'r enw.",
                "Amddiffyn: gwneud lleoedd yn fwy diogel.",
                "Paratoi: lleihau'r niwed os bydd ymosodiad.",
            ),
            en=(
                "Pursue: stop attacks.",
                "Prevent: help people to keep away from terrorism.",
                "Protect: make places safer.",
                "Prepare: lessen the harm if there is an attack.",
            ),
        ),
        Heading(cy="Yng Nghymru", en="In Wales"),
        Paragraph(
            cy="Mae diogelwch cenedlaethol yn fater i Lywodraeth y DU. Ond mae cynghorau, ysgolion, iechyd a'r gwasanaeth prawf yng Nghymru yn gwneud llawer o'r gwaith, "
            "ac maent yn ei wneud fel rhan o ddiogelu plant ac oedolion. Mae Bwrdd CONTEST Cymru yn dod â'r partneriaid at ei gilydd.",
            en="National security is a matter for the UK Government. But councils, schools, health and probation in Wales do much of the work, "
            "and they do it as part of safeguarding children and adults. CONTEST Board Wales brings the partners together.",
        ),
        Paragraph(
            cy="Mae panel Channel ym mhob ardal yn cynnig cymorth i berson sydd mewn perygl o gael ei radicaleiddio. "
            "Rhaid i'r person, neu riant plentyn, gytuno i gael y cymorth. Nid cosb yw Channel.",
            en="A Channel panel in each area offers support to a person who is at risk of being radicalised. "
            "The person, or a child's parent, must agree to the support. Channel is not a punishment.",
        ),
        CallOut(
            cy="Mae papurau briffio cyfrinachol ar Prevent a CONTEST yn ardal yr aelodau, i'r bobl sydd â hawl i'w darllen.",
            en="Confidential briefings on Prevent and CONTEST are in the members' area, for those who may read them.",
        ),
    ),
    duties=(
        Duty(
            who=Both(
                cy="Cynghorau, ysgolion, iechyd, yr heddlu, carchardai a'r gwasanaeth prawf",
                en="Councils, schools, health, police, prisons and probation",
            ),
            what=Both(
                cy="Dyletswydd Prevent: rhoi sylw dyladwy i'r angen i atal pobl rhag cael eu tynnu i derfysgaeth.",
                en="The Prevent duty: have due regard to the need to prevent people from being drawn into terrorism.",
            ),
        ),
        Duty(
            who=Both(cy="Cynghorau", en="Councils"),
            what=Both(
                cy="Sicrhau bod panel Channel ar gyfer eu hardal, a'i gadeirio.",
                en="Make sure that there is a Channel panel for their area, and chair it.",
            ),
        ),
        Duty(
            who=Both(
                cy="Pobl sy'n gyfrifol am fangreoedd cyhoeddus mawr",
                en="People responsible for large public premises",
            ),
            what=Both(
                cy="Paratoi ar gyfer ymosodiad, pan ddaw Deddf 2025 i rym. Mae'r gofynion yn dibynnu ar faint y fangre.",
                en="Prepare for an attack, when the Act of 2025 comes into force. What is asked depends on the size of the premises.",
            ),
        ),
    ),
    acts=(
        Act(
            title=Both(
                cy="Deddf Gwrthderfysgaeth a Diogelwch 2015",
                en="Counter-Terrorism and Security Act 2015",
            ),
            year=2015,
            what=Both(
                cy="Mae'n creu dyletswydd Prevent a phaneli Channel.",
                en="It makes the Prevent duty and Channel panels.",
            ),
            url=uk_law("2015/6"),
        ),
        Act(
            title=Both(
                cy="Deddf Terfysgaeth (Diogelu Mangreoedd) 2025 (Cyfraith Martyn)",
                en="Terrorism (Protection of Premises) Act 2025 (Martyn's Law)",
            ),
            year=2025,
            what=Both(
                cy="Rhaid i'r bobl sy'n gyfrifol am rai mangreoedd a digwyddiadau baratoi ar gyfer ymosodiad.",
                en="Those responsible for certain premises and events must prepare for an attack.",
            ),
            url=uk_law("2025/10"),
        ),
        Act(
            title=Both(cy="Deddf Terfysgaeth 2000", en="Terrorism Act 2000"),
            year=2000,
            what=Both(
                cy="Mae'n diffinio terfysgaeth yn y gyfraith.",
                en="It defines terrorism in law.",
            ),
            url=uk_law("2000/11"),
        ),
    ),
    help_lines=(
        EMERGENCY,
        HelpLine(
            name=Both(cy="Llinell Gymorth ACT Early", en="ACT Early Support Line"),
            number="0800 011 3764",
            url=Both(cy="https://actearly.uk", en="https://actearly.uk"),
            about=Both(
                cy="I deulu a ffrindiau sy'n poeni bod rhywun yn cael ei radicaleiddio. Yn gyfrinachol.",
                en="For family and friends who worry that somebody is being radicalised. In confidence.",
            ),
        ),
        HelpLine(
            name=Both(cy="Llinell Gymorth Gwrthderfysgaeth", en="Anti-Terrorist Hotline"),
            number="0800 789 321",
            url=Both(cy="https://act.campaign.gov.uk", en="https://act.campaign.gov.uk"),
            about=Both(
                cy="I roi gwybod am rywbeth amheus. Mewn argyfwng, ffoniwch 999.",
                en="To report something suspicious. In an emergency, ring 999.",
            ),
        ),
        POLICE,
    ),
)
