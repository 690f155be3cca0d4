"""Serious violence and organised crime. The Welsh awaits a translator's check."""

from wscn_site.demo.shapes import Theme
from wscn_site.demo.themes.help_lines import (
    CHILDLINE,
    CRIMESTOPPERS,
    EMERGENCY,
    POLICE,
    VICTIM_SUPPORT,
)
from wscn_site.demo.words import Both, CallOut, Heading, Paragraph, Points, Subheading

VIOLENCE = Theme(
    key="violence",
    icon="violence",
    slug=Both(
        cy="trais-difrifol-a-throseddau-cyfundrefnol", en="serious-violence-and-organised-crime"
    ),
    name=Both(
        cy="Trais Difrifol a Throseddau Cyfundrefnol", en="Serious Violence and Organised Crime"
    ),
    summary=Both(
        cy="Y Ddyletswydd Trais Difrifol, troseddau cyllyll a Llinellau Sirol: sut mae partneriaid yn deall trais, yn ei atal ac yn amddiffyn pobl ifanc.",
        en="The Serious Violence Duty, knife crime and county lines: how partners understand violence, prevent it and protect young people.",
    ),
    body=(
        Heading(cy="Beth ydyw", en="What it is"),
        Paragraph(
            cy="Mae trais difrifol yn cynnwys lladdiad, troseddau cyllyll a gynnau, a throseddau lle mae trais yn rhan o'r peth, fel cyflenwi cyffuriau. "
            "Mae troseddau cyfundrefnol yn droseddau y mae grŵp yn eu cynllunio, er mwyn arian neu bŵer.",
            en="Serious violence includes homicide, knife and gun crime, and crimes in which violence is part of the matter, such as the supply of drugs. "
            "Organised crime is crime that a group plans, for money or for power.",
        ),
        Subheading(cy="Llinellau Sirol", en="County lines"),
        Paragraph(
            cy="Mewn Llinellau Sirol, mae grŵp o un ardal yn gwerthu cyffuriau mewn ardal arall. Mae'n defnyddio plant ac oedolion bregus i gario a gwerthu, "
            "ac weithiau mae'n cymryd cartref rhywun. Mae'r plentyn sy'n cario cyffuriau yn aml yn ddioddefwr.",
            en="In county lines, a group from one area sells drugs in another. It uses children and vulnerable adults to carry and sell, "
            "and sometimes takes over somebody's home. The child who carries drugs is often a victim.",
        ),
        Heading(cy="Yng Nghymru", en="In Wales"),
        Paragraph(
            cy="Mae'r Ddyletswydd Trais Difrifol mewn grym yng Nghymru ers 31 Ionawr 2023. Mae'n rhoi dyletswydd ar gyrff datganoledig ac ar gyrff nad ydynt wedi'u datganoli. "
            "Mae dull iechyd y cyhoedd yn gofyn pedwar cwestiwn, dro ar ôl tro:",
            en="The Serious Violence Duty has been in force in Wales since 31 January 2023. It falls on devolved bodies and on bodies that are not devolved. "
            "The public health approach asks four questions, again and again:",
        ),
        Points(
            cy=(
                "Beth yw'r broblem, ble mae'n digwydd ac i bwy?",
                "Beth sy'n ei hachosi, a beth sy'n amddiffyn pobl?",
                "Beth sy'n gweithio?",
                "Sut mae gwneud hynny ym mhob lle sydd ei angen?",
            ),
            en=(
                "What is the problem, where does it happen and to whom?",
                "What causes it, and what protects people?",
                "What works?",
                "How can that be done in every place that needs it?",
            ),
        ),
        CallOut(
            cy="Ydych chi'n poeni am blentyn? Dywedwch wrth wasanaethau cymdeithasol y cyngor. Os oes perygl nawr, ffoniwch 999.",
            en="Are you worried about a child? Tell the council's social services. If there is danger now, ring 999.",
        ),
    ),
    help_lines=(EMERGENCY, CHILDLINE, CRIMESTOPPERS, VICTIM_SUPPORT, POLICE),
)
