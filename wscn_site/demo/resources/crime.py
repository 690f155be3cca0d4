"""Resources on crime and crime prevention. The Welsh awaits a translator's check."""

from datetime import date

from wscn_site.demo.shapes import DemoFile, Resource
from wscn_site.demo.words import (
    Both,
    CallOut,
    Heading,
    Paragraph,
    Picture,
    Points,
    Steps,
    Table,
)

SECTION_17 = Resource(
    slug=Both(cy="adran-17-mewn-deg-cwestiwn", en="section-17-in-ten-questions"),
    title=Both(
        cy="Dyletswydd adran 17 mewn deg cwestiwn", en="The section 17 duty in ten questions"
    ),
    kind="guide",
    themes=("crime", "asb"),
    published_on=date(2026, 4, 23),
    readerships=("policy", "councillors"),
    summary=Both(
        cy="Rhestr wirio i'w defnyddio cyn penderfyniad: a ydym wedi meddwl am drosedd ac anhrefn?",
        en="A checklist to use before a decision: have we thought of crime and disorder?",
    ),
    body=(
        Paragraph(
            cy="Mae adran 17 o Ddeddf Trosedd ac Anhrefn 1998 yn gofyn i gynghorau, i'r heddlu ac i awdurdodau tân feddwl am drosedd ac anhrefn ym mhopeth a wnânt, "
            "ac nid yn y tîm diogelwch cymunedol yn unig.",
            en="Section 17 of the Crime and Disorder Act 1998 asks councils, police and fire authorities to think of crime and disorder in all that they do, "
            "and not only in the community safety team.",
        ),
        Paragraph(
            cy="Mae penderfyniad am oleuadau stryd, am oriau parc neu am dai yn gallu newid trosedd. Mae'r deg cwestiwn yn helpu i weld hynny mewn pryd.",
            en="A decision on street lights, on the hours of a park or on housing can change crime. The ten questions help to see it in time.",
        ),
        CallOut(
            cy="Cadwch yr atebion gyda phapurau'r penderfyniad.",
            en="Keep the answers with the papers of the decision.",
        ),
    ),
    files=(
        DemoFile(
            name=Both(cy="adran-17-deg-cwestiwn", en="section-17-ten-questions"),
            title=Both(cy="Deg cwestiwn adran 17", en="Ten section 17 questions"),
            kind="pdf",
            story=(
                Paragraph(
                    cy="Gofynnwch y cwestiynau pan fydd y cynnig yn dal yn ddrafft.",
                    en="Ask the questions while the proposal is still a draft.",
                ),
                Steps(
                    cy=(
                        "Beth ydym yn ei newid, a ble?",
                        "A fydd mwy neu lai o bobl yn y lle, a phryd?",
                        "Pwy allai deimlo'n llai diogel?",
                        "A yw'n creu lle tywyll neu le cuddiedig?",
                        "A yw'n symud problem i stryd arall?",
                        "Beth mae'r heddlu'n ei ddweud?",
                        "Beth mae pobl ifanc yn ei ddweud?",
                        "Beth mae'r data'n ei ddangos am y lle hwn?",
                        "Beth allwn ni ei wneud am ychydig o arian?",
                        "Sut a phryd y byddwn yn gwybod a oeddem yn iawn?",
                    ),
                    en=(
                        "What do we change, and where?",
                        "Will more or fewer people be there, and when?",
                        "Who might feel less safe?",
                        "Does it make a dark place or a hidden one?",
                        "Does it move a problem to another street?",
                        "What do the police say?",
                        "What do young people say?",
                        "What do the data show about this place?",
                        "What can we do for a little money?",
                        "How and when will we know whether we were right?",
                    ),
                ),
            ),
        ),
    ),
)

NEEDS_ASSESSMENT = Resource(
    slug=Both(cy="asesiad-o-anghenion-strategol", en="strategic-needs-assessment"),
    title=Both(
        cy="Asesiad o anghenion strategol: llyfr gwaith",
        en="Strategic needs assessment: a workbook",
    ),
    kind="toolkit",
    themes=("crime", "violence", "asb"),
    published_on=date(2026, 7, 8),
    readerships=("managers", "analysts"),
    summary=Both(
        cy="Sut i fynd o'r data i'r cynllun: beth i'w gasglu, gan bwy, a sut i ddewis blaenoriaethau gyda phobl leol.",
        en="How to go from the data to the plan: what to gather, from whom, and how to choose priorities with local people.",
    ),
    body=(
        Paragraph(
            cy="Mae asesiad da yn ateb un cwestiwn: beth yw'r pethau pwysicaf i'w gwneud gyda'n gilydd? "
            "Nid yw'n rhestr o bopeth sydd wedi digwydd.",
            en="A good assessment answers one question: what are the most important things to do together? "
            "It is not a list of all that has happened.",
        ),
        Picture(
            name="cycle",
            alt=Both(
                cy="Darlun o bedwar cylch ar fodrwy, gyda saeth o un i'r nesaf: casglu, deall, dewis, adolygu.",
                en="Drawing of four circles on a ring, with an arrow from each to the next: gather, understand, choose, review.",
            ),
        ),
        Heading(cy="Y pedwar cam", en="The four steps"),
        Points(
            cy=(
                "Casglu: data, a phrofiad pobl.",
                "Deall: ble, pryd, i bwy, a pham.",
                "Dewis: ychydig o flaenoriaethau, gyda rheswm am bob un.",
                "Adolygu: beth a newidiodd, a beth a ddysgwyd.",
            ),
            en=(
                "Gather: data, and people's experience.",
                "Understand: where, when, to whom, and why.",
                "Choose: a few priorities, with a reason for each.",
                "Review: what changed, and what was learnt.",
            ),
        ),
    ),
    files=(
        DemoFile(
            name=Both(cy="llyfr-gwaith-asesiad", en="assessment-workbook"),
            title=Both(cy="Llyfr gwaith yr asesiad", en="Assessment workbook"),
            kind="docx",
            story=(
                Paragraph(
                    cy="Ardal: [enw'r ardal]. Cyfnod: [o] i [hyd]. Awdur: [enw].",
                    en="Area: [name of area]. Period: [from] to [until]. Author: [name].",
                ),
                Table(
                    caption=Both(cy="Ffynonellau", en="Sources"),
                    cy=(
                        ("Partner", "Beth sydd ganddo", "A gafwyd?"),
                        ("Heddlu", "Troseddau a digwyddiadau", "[do neu naddo]"),
                        ("Cyngor", "Cwynion, tai, addysg", "[do neu naddo]"),
                        ("Iechyd", "Anafiadau, heb enwau", "[do neu naddo]"),
                        ("Tân ac achub", "Llosgi bwriadol", "[do neu naddo]"),
                        ("Pobl leol", "Arolwg, cyfarfodydd", "[do neu naddo]"),
                    ),
                    en=(
                        ("Partner", "What it has", "Received?"),
                        ("Police", "Crimes and incidents", "[yes or no]"),
                        ("Council", "Complaints, housing, education", "[yes or no]"),
                        ("Health", "Injuries, without names", "[yes or no]"),
                        ("Fire and rescue", "Arson", "[yes or no]"),
                        ("Local people", "Survey, meetings", "[yes or no]"),
                    ),
                ),
                Heading(cy="Blaenoriaethau", en="Priorities"),
                Paragraph(
                    cy="Blaenoriaeth: [enw]. Pam: [rheswm]. Pwy sy'n arwain: [partner]. Sut y byddwn yn gwybod: [mesur].",
                    en="Priority: [name]. Why: [reason]. Who leads: [partner]. How we will know: [measure].",
                ),
            ),
        ),
        DemoFile(
            name=Both(cy="canllaw-asesiad", en="assessment-guide"),
            title=Both(cy="Canllaw byr i'r asesiad", en="Short guide to the assessment"),
            kind="pdf",
            story=(
                Heading(cy="Cyn dechrau", en="Before you begin"),
                Paragraph(
                    cy="Cytunwch ar y cwestiynau gyda'r partneriaid, ac edrychwch ar yr asesiad llesiant lleol. Peidiwch â chasglu'r un data ddwywaith.",
                    en="Agree the questions with the partners, and look at the local well-being assessment. Do not gather the same data twice.",
                ),
                Heading(cy="Wrth ddarllen y data", en="While you read the data"),
                Points(
                    cy=(
                        "Cymharwch â'r un adeg o'r flwyddyn, ac nid â'r mis diwethaf.",
                        "Gofynnwch pwy sydd ddim yn y data.",
                        "Peidiwch â dangos rhif mor fach fel y gallai rhywun adnabod person.",
                    ),
                    en=(
                        "Compare with the same time of year, and not with last month.",
                        "Ask who is not in the data.",
                        "Do not show a number so small that somebody could know a person by it.",
                    ),
                ),
                Heading(cy="Wrth ddewis", en="While you choose"),
                Paragraph(
                    cy="Tair neu bedair blaenoriaeth yw'r mwyaf y gall partneriaeth eu gwneud yn dda. Dywedwch hefyd beth na fyddwch yn ei wneud.",
                    en="Three or four priorities are the most that a partnership can do well. Say too what you will not do.",
                ),
            ),
        ),
    ),
)

CRIME_FIGURES = Resource(
    slug=Both(cy="sut-i-ddarllen-ffigurau-trosedd", en="how-to-read-crime-figures"),
    title=Both(cy="Sut i ddarllen ffigurau trosedd", en="How to read crime figures"),
    kind="statistics",
    themes=("crime",),
    published_on=date(2026, 2, 17),
    readerships=("councillors", "residents"),
    summary=Both(
        cy="Pam y gall nifer y troseddau a gofnodir godi pan fydd pobl yn fwy diogel, a phum peth i'w gwirio mewn siart.",
        en="Why recorded crime can rise when people are safer, and five things to check in a chart.",
    ),
    body=(
        Paragraph(
            cy="Mae dau fath o ffigur. Mae'r heddlu'n cofnodi'r troseddau y maent yn clywed amdanynt. "
            "Mae arolwg yn gofyn i bobl beth sydd wedi digwydd iddynt. Mae'r ddau'n wir, ac mae'r ddau'n wahanol.",
            en="There are two kinds of figure. The police record the crimes that they hear of. "
            "A survey asks people what has happened to them. Both are true, and they differ.",
        ),
        Picture(
            name="bars",
            alt=Both(
                cy="Siart enghreifftiol, heb rifau: chwe bar yn gostwng o'r chwith i'r dde, gyda llinell felen uwch eu pennau.",
                en="An example chart, without numbers: six bars that fall from left to right, with a yellow line above them.",
            ),
        ),
        Paragraph(
            cy="Os yw pobl yn ymddiried mwy yn yr heddlu, mae mwy ohonynt yn rhoi gwybod. Yna mae'r ffigur yn codi, er nad oes mwy o drosedd.",
            en="If people trust the police more, more of them report. Then the figure rises, though there is no more crime.",
        ),
    ),
    files=(
        DemoFile(
            name=Both(cy="pum-peth-mewn-siart", en="five-things-in-a-chart"),
            title=Both(cy="Pum peth i'w gwirio mewn siart", en="Five things to check in a chart"),
            kind="pdf",
            story=(
                Steps(
                    cy=(
                        "A yw'r echelin yn dechrau ar sero?",
                        "A yw'n dangos nifer, neu gyfradd i bob mil o bobl?",
                        "A yw'r cyfnod yn ddigon hir i weld patrwm?",
                        "A newidiodd y ffordd o gofnodi?",
                        "Pwy a wnaeth y siart, a pham?",
                    ),
                    en=(
                        "Does the axis begin at zero?",
                        "Does it show a number, or a rate for each thousand people?",
                        "Is the period long enough to see a pattern?",
                        "Did the way of recording change?",
                        "Who made the chart, and why?",
                    ),
                ),
                Heading(cy="Rhifau bach", en="Small numbers"),
                Paragraph(
                    cy="Os oedd dau achos y llynedd a thri eleni, mae'r cynnydd yn 50 y cant. Mae'n well dweud 'dau' a 'thri'.",
                    en="If there were two cases last year and three this year, the increase is 50 per cent. It is better to say 'two' and 'three'.",
                ),
            ),
        ),
    ),
)

SMALL_GRANT = Resource(
    slug=Both(cy="cais-am-grant-bach", en="asking-for-a-small-grant"),
    title=Both(
        cy="Cais am grant bach: cynllun ar un dudalen",
        en="Asking for a small grant: a plan on one page",
    ),
    kind="template",
    themes=("crime", "safety"),
    published_on=date(2025, 9, 4),
    readerships=("partnerships", "community-groups"),
    summary=Both(
        cy="Chwe blwch sy'n helpu grŵp i egluro'r broblem, y syniad a'r gost cyn llenwi ffurflen gais.",
        en="Six boxes that help a group to explain the problem, the idea and the cost before it fills in an application.",
    ),
    body=(
        Paragraph(
            cy="Mae'r rhan fwyaf o gronfeydd yn gofyn yr un pethau. Os gallwch eu dweud ar un dudalen, bydd y ffurflen yn hawdd.",
            en="Most funds ask the same things. If you can say them on one page, the form will be easy.",
        ),
        Points(
            cy=(
                "Beth yw'r broblem, a sut ydych yn gwybod?",
                "Beth fyddwch yn ei wneud?",
                "Pwy fydd yn elwa, a phwy fydd yn helpu?",
                "Faint fydd yn ei gostio?",
                "Beth fydd wedi newid ar ôl blwyddyn?",
                "Beth fydd yn digwydd pan ddaw'r arian i ben?",
            ),
            en=(
                "What is the problem, and how do you know?",
                "What will you do?",
                "Who will benefit, and who will help?",
                "How much will it cost?",
                "What will have changed after a year?",
                "What happens when the money ends?",
            ),
        ),
        CallOut(
            cy="Gallwch wneud cais yn Gymraeg i gyrff cyhoeddus yng Nghymru, ac ni ddylai gymryd mwy o amser.",
            en="You may apply in Welsh to public bodies in Wales, and it should not take longer.",
        ),
    ),
    files=(
        DemoFile(
            name=Both(cy="cynllun-grant-un-dudalen", en="grant-plan-one-page"),
            title=Both(cy="Cynllun grant ar un dudalen", en="Grant plan on one page"),
            kind="docx",
            story=(
                Paragraph(
                    cy="Enw'r grŵp: [enw]. Cronfa: [enw]. Dyddiad cau: [dyddiad].",
                    en="Group: [name]. Fund: [name]. Closing date: [date].",
                ),
                Table(
                    caption=Both(cy="Costau", en="Costs"),
                    cy=(
                        ("Eitem", "Cost", "Pwy sy'n talu"),
                        ("[eitem]", "£[swm]", "[cronfa neu grŵp]"),
                        ("[eitem]", "£[swm]", "[cronfa neu grŵp]"),
                        ("Cyfanswm", "£[swm]", ""),
                    ),
                    en=(
                        ("Item", "Cost", "Who pays"),
                        ("[item]", "£[sum]", "[fund or group]"),
                        ("[item]", "£[sum]", "[fund or group]"),
                        ("Total", "£[sum]", ""),
                    ),
                ),
                Paragraph(cy="Y broblem: [dwy frawddeg].", en="The problem: [two sentences]."),
                Paragraph(cy="Y syniad: [tair brawddeg].", en="The idea: [three sentences]."),
                Paragraph(
                    cy="Ar ôl blwyddyn: [beth fydd wedi newid].",
                    en="After a year: [what will have changed].",
                ),
            ),
        ),
    ),
)

RESOURCES = (SECTION_17, NEEDS_ASSESSMENT, CRIME_FIGURES, SMALL_GRANT)
