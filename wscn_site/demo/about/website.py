"""How this website treats its readers: access, privacy, cookies, contact. The Welsh awaits a translator's check."""

from wscn_site.demo.shapes import Information
from wscn_site.demo.words import Both, CallOut, Heading, Paragraph, Points, Table

CONTACT = Information(
    slug=Both(cy="cysylltu", en="contact"),
    title=Both(cy="Cysylltu â ni", en="Contact us"),
    summary=Both(
        cy="Sut i gael ateb gan y Rhwydwaith, yn Gymraeg neu yn Saesneg.",
        en="How to get an answer from the Network, in Welsh or in English.",
    ),
    body=(
        Paragraph(
            cy="Rydym yn croesawu gohebiaeth yn Gymraeg ac yn Saesneg. Byddwn yn ateb yn eich iaith chi, ac ni fydd gohebu yn Gymraeg yn arwain at oedi.",
            en="We welcome correspondence in Welsh and English. We will answer in your language, and writing in Welsh will not lead to delay.",
        ),
        Paragraph(
            cy="Sampl yw'r cyfeiriad e-bost hwn, ac nid yw'n gweithio: <a href=\"mailto:comms@network.example\">comms@network.example</a>.",
            en='This email address is a sample, and does not work: <a href="mailto:comms@network.example">comms@network.example</a>.',
        ),
        CallOut(
            cy="Nid gwasanaeth argyfwng yw'r Rhwydwaith. Mewn perygl, ffoniwch 999. I roi gwybod am drosedd, ffoniwch 101.",
            en="The Network is not an emergency service. In danger, ring 999. To report a crime, ring 101.",
        ),
        Heading(cy="Gallwn helpu gyda", en="We can help with"),
        Points(
            cy=(
                "aelodaeth, a mynediad at ardal yr aelodau",
                "cynnwys y wefan hon, gan gynnwys camgymeriadau yn y Gymraeg",
                "fformat arall o ddogfen: print bras, Word neu destun plaen",
            ),
            en=(
                "membership, and access to the members' area",
                "the content of this website, mistakes in the Welsh included",
                "another format of a document: large print, Word or plain text",
            ),
        ),
        Paragraph(
            cy="Ni allwn ddelio ag achosion unigol, na rhoi cyngor cyfreithiol.",
            en="We cannot deal with individual cases, or give legal advice.",
        ),
    ),
)

ACCESSIBILITY = Information(
    slug=Both(cy="hygyrchedd", en="accessibility"),
    title=Both(cy="Datganiad hygyrchedd", en="Accessibility statement"),
    summary=Both(
        cy="Beth y gallwch ei ddisgwyl gan y wefan hon, beth nad yw'n gweithio eto, a sut i ddweud wrthym.",
        en="What you can expect of this website, what does not work yet, and how to tell us.",
    ),
    body=(
        Paragraph(
            cy="Rydym am i gynifer o bobl â phosibl allu defnyddio'r wefan hon. Y safon rydym yn anelu ati yw WCAG 2.2, lefel AA.",
            en="We want as many people as possible to be able to use this website. The standard at which we aim is WCAG 2.2, level AA.",
        ),
        Heading(cy="Dylech allu", en="You should be able to"),
        Points(
            cy=(
                "chwyddo'r dudalen i 400% heb golli dim",
                "defnyddio'r wefan gyda bysellfwrdd yn unig",
                "defnyddio'r wefan gyda darllenydd sgrin, yn y naill iaith a'r llall",
                "defnyddio'r wefan heb JavaScript",
                "dewis lliwiau golau neu dywyll yn eich dyfais",
                "mynd i'r un dudalen yn yr iaith arall o bob tudalen",
            ),
            en=(
                "zoom in to 400% and lose nothing",
                "use the website with a keyboard alone",
                "use the website with a screen reader, in either language",
                "use the website without JavaScript",
                "choose light or dark colours on your device",
                "go to the same page in the other language from every page",
            ),
        ),
        Heading(cy="Pa mor hygyrch yw'r wefan", en="How accessible the website is"),
        Paragraph(
            cy="Nid yw'r wefan wedi cael archwiliad annibynnol eto, felly ni allwn ddweud ei bod yn bodloni'r safon yn llawn. "
            "Rydym yn ei phrofi gyda rhaglenni awtomatig a chyda bysellfwrdd. Nid yw profion o'r fath yn dod o hyd i bob problem.",
            en="The website has not yet had an independent audit, so we cannot say that it meets the standard in full. "
            "We test it with automatic programs and with a keyboard. Such tests do not find every problem.",
        ),
        Paragraph(
            cy="Dyma'r problemau rydym yn gwybod amdanynt:",
            en="These are the problems that we know of:",
        ),
        Points(
            cy=(
                "mae gan y PDFau benawdau, rhestrau a thablau wedi'u tagio, ond nid ydynt wedi'u gwirio yn erbyn PDF/UA",
                "mae rhai ffeiliau ar gael mewn un iaith yn unig; mae'r dudalen yn dweud hynny bob tro",
                "drafft yw testun Cymraeg y wefan hon, ac mae'n aros am gyfieithydd proffesiynol",
            ),
            en=(
                "the PDFs have tagged headings, lists and tables, but have not been checked against PDF/UA",
                "some files are in one language only; the page says so each time",
                "the Welsh text of this website is a draft, and awaits a professional translator",
            ),
        ),
        Heading(cy="Os cewch broblem", en="If you meet a problem"),
        Paragraph(
            cy="Dywedwch wrthym pa dudalen, a beth oeddech yn ceisio ei wneud. Mae'r dudalen Cysylltu â ni yn dweud sut. "
            "Gallwch hefyd ofyn am yr wybodaeth mewn fformat arall.",
            en="Tell us which page, and what you were trying to do. The Contact us page says how. "
            "You can also ask for the information in another format.",
        ),
        Paragraph(
            cy="Os nad ydych yn fodlon ar ein hateb, gall y Gwasanaeth Cynghori a Chefnogi Cydraddoldeb (EASS) eich cynghori.",
            en="If you are not content with our answer, the Equality Advisory and Support Service (EASS) can advise you.",
        ),
    ),
)

PRIVACY = Information(
    slug=Both(cy="preifatrwydd", en="privacy"),
    title=Both(cy="Hysbysiad preifatrwydd", en="Privacy notice"),
    summary=Both(
        cy="Pa wybodaeth amdanoch sydd gennym, pam, am ba hyd, a beth yw eich hawliau.",
        en="What information about you we hold, why, for how long, and what your rights are.",
    ),
    body=(
        CallOut(
            cy="Sampl yw'r hysbysiad hwn. Rhaid i'r Rhwydwaith a'i swyddog diogelu data ei gymeradwyo cyn i'r wefan agor.",
            en="This notice is a sample. The Network and its data protection officer must approve it before the website opens.",
        ),
        Heading(cy="Os ydych yn darllen y wefan gyhoeddus", en="If you read the public website"),
        Paragraph(
            cy="Nid ydym yn eich dilyn. Nid oes hysbysebion, rhaglenni dadansoddi na chynnwys gan gwmnïau eraill. "
            "Mae'r gweinydd yn cadw cofnod technegol o geisiadau er mwyn cadw'r wefan yn ddiogel.",
            en="We do not follow you. There are no advertisements, no analytics and no content from other companies. "
            "The server keeps a technical record of requests, to keep the website secure.",
        ),
        Heading(cy="Os ydych yn aelod", en="If you are a member"),
        Table(
            caption=Both(cy="Beth sydd gennym", en="What we hold"),
            cy=(
                ("Gwybodaeth", "Pam"),
                (
                    "Enw, e-bost, dewis iaith",
                    "Er mwyn i chi fewngofnodi, a chael e-bost yn eich iaith",
                ),
                ("Sefydliad a rôl", "Er mwyn gwybod beth y cewch ei ddarllen"),
                (
                    "Pa bapurau briffio cyfrinachol a agorwyd gennych, a phryd",
                    "Er mwyn gallu dangos pwy sydd wedi'u gweld",
                ),
            ),
            en=(
                ("Information", "Why"),
                (
                    "Name, email, choice of language",
                    "So that you can sign in, and receive email in your language",
                ),
                ("Organisation and role", "To know what you may read"),
                (
                    "Which confidential briefings you opened, and when",
                    "To be able to show who has seen them",
                ),
            ),
        ),
        Heading(cy="Eich hawliau", en="Your rights"),
        Points(
            cy=(
                "gweld yr wybodaeth sydd gennym amdanoch",
                "ei chywiro",
                "gofyn i ni ei dileu, neu beidio â'i defnyddio",
                "cwyno i Swyddfa'r Comisiynydd Gwybodaeth",
            ),
            en=(
                "see the information that we hold about you",
                "correct it",
                "ask us to delete it, or not to use it",
                "complain to the Information Commissioner's Office",
            ),
        ),
    ),
)

COOKIES = Information(
    slug=Both(cy="cwcis", en="cookies"),
    title=Both(cy="Cwcis ar y wefan hon", en="Cookies on this site"),
    summary=Both(
        cy="Dim ond pedwar cwci hanfodol sydd, ac nid oes un ohonynt yn eich dilyn.",
        en="There are four essential cookies, and none of them follows you.",
    ),
    body=(
        Paragraph(
            cy="Ffeil fach y mae gwefan yn ei chadw ar eich dyfais yw cwci. Dim ond cwcis hanfodol sydd yma, felly nid oes baner yn gofyn i chi gytuno.",
            en="A cookie is a small file that a website keeps on your device. There are only essential cookies here, so no banner asks you to agree.",
        ),
        Table(
            caption=Both(cy="Cwcis hanfodol", en="Essential cookies"),
            cy=(
                ("Beth", "Pryd", "Pam"),
                ("Dewis iaith", "Pan fyddwch yn dewis iaith", "Cofio eich dewis"),
                ("Sesiwn", "Pan fyddwch yn mewngofnodi", "Eich cadw wedi mewngofnodi"),
                (
                    "Porwr cyfarwydd",
                    "Pan fyddwch yn mewngofnodi; am flwyddyn",
                    "Rhag i neb sy'n dyfalu eich cyfrinair eich cadw chi allan",
                ),
                (
                    "Diogelwch ffurflen (CSRF)",
                    "Pan fydd ffurflen ar y dudalen",
                    "Sicrhau mai chi a anfonodd y ffurflen",
                ),
            ),
            en=(
                ("What", "When", "Why"),
                ("Choice of language", "When you choose a language", "To remember your choice"),
                ("Session", "When you sign in", "To keep you signed in"),
                (
                    "Known browser",
                    "When you sign in; for a year",
                    "So that nobody who guesses at your password keeps you out",
                ),
                (
                    "Form security (CSRF)",
                    "When there is a form on the page",
                    "To make sure that it was you who sent the form",
                ),
            ),
        ),
        Paragraph(
            cy="Os ydych yn darllen y tudalennau cyhoeddus heb ddewis iaith, nid yw'r wefan yn gosod cwci o gwbl.",
            en="If you read the public pages without choosing a language, the website sets no cookie at all.",
        ),
    ),
)
