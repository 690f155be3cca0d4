"""Sub-topics of the themes. The Welsh awaits a translator's check."""

from wscn_site.demo.shapes import Topic
from wscn_site.demo.words import Both, Heading, Paragraph

CASE_REVIEW = Topic(
    theme="asb",
    key="case-review",
    slug=Both(cy="adolygiad-achos", en="case-review"),
    name=Both(cy="Adolygiad achos", en="The case review"),
    summary=Both(
        cy="Hawl pobl sydd wedi rhoi gwybod fwy nag unwaith i ofyn i'r partneriaid edrych ar eu hachos eto.",
        en="The right of people who have reported more than once to ask the partners to look at their case again.",
    ),
    body=(
        Heading(cy="Beth ydyw", en="What it is"),
        Paragraph(
            cy="Enw arall arno yw'r sbardun cymunedol. Pan fydd rhywun wedi rhoi gwybod am yr un broblem fwy nag unwaith, gall ofyn am adolygiad. "
            "Mae pob ardal yn dweud sawl gwaith, a dros ba gyfnod.",
            en="It is also called the community trigger. Somebody who has reported the same problem more than once can ask for a review. "
            "Each area says how many times, and over what period.",
        ),
        Paragraph(
            cy="Mae'r cyngor, yr heddlu, y bwrdd iechyd a'r landlordiaid cymdeithasol yn edrych ar yr hyn sydd wedi'i wneud, ac yn dweud beth fydd yn digwydd nesaf.",
            en="The council, the police, the health board and the social landlords look at what has been done, and say what will happen next.",
        ),
    ),
)

DOMESTIC_ABUSE = Topic(
    theme="vawdasv",
    key="domestic-abuse",
    slug=Both(cy="cam-drin-domestig", en="domestic-abuse"),
    name=Both(cy="Cam-drin domestig", en="Domestic abuse"),
    summary=Both(
        cy="Trais, bygythiadau, rheolaeth dros arian neu dros ffrindiau, gan bartner, cyn-bartner neu aelod o'r teulu.",
        en="Violence, threats, control of money or of friends, by a partner, a former partner or a member of the family.",
    ),
    body=(
        Heading(cy="Beth ydyw", en="What it is"),
        Paragraph(
            cy="Nid trais corfforol yn unig yw cam-drin domestig. Mae rheolaeth drwy orfodaeth yn drosedd ers 2015, "
            "ac mae'r gyfraith yn cyfrif cam-drin economaidd ac emosiynol hefyd.",
            en="Domestic abuse is not physical violence alone. Coercive control has been a crime since 2015, "
            "and the law counts economic and emotional abuse too.",
        ),
        Paragraph(
            cy="Ers Deddf Cam-drin Domestig 2021 mae plentyn sy'n gweld neu'n clywed y cam-drin yn ddioddefwr yn ei hawl ei hun.",
            en="Since the Domestic Abuse Act 2021, a child who sees or hears the abuse is a victim in their own right.",
        ),
    ),
)

SEXUAL_VIOLENCE = Topic(
    theme="vawdasv",
    key="sexual-violence",
    slug=Both(cy="trais-rhywiol", en="sexual-violence"),
    name=Both(cy="Trais rhywiol", en="Sexual violence"),
    summary=Both(
        cy="Unrhyw weithred rywiol heb gydsyniad. Gall ddigwydd i unrhyw un, a gall rhywun ofyn am help pryd bynnag y digwyddodd.",
        en="Any sexual act without consent. It can happen to anybody, and somebody can ask for help whenever it happened.",
    ),
    body=(
        Heading(cy="Ble i droi", en="Where to turn"),
        Paragraph(
            cy="Mae canolfannau atgyfeirio ymosodiadau rhywiol yng Nghymru yn rhoi gofal meddygol a chymorth. Nid oes rhaid mynd at yr heddlu yn gyntaf.",
            en="Sexual assault referral centres in Wales give medical care and support. You do not have to go to the police first.",
        ),
        Paragraph(
            cy="Gall staff ofyn yn ddiogel, gwrando, a dweud ble mae'r ganolfan agosaf. Y person ei hun sy'n dewis beth sy'n digwydd wedyn.",
            en="Staff can ask safely, listen, and say where the nearest centre is. The person chooses what happens next.",
        ),
    ),
)

STALKING = Topic(
    theme="vawdasv",
    key="stalking",
    slug=Both(cy="stelcio", en="stalking"),
    name=Both(cy="Stelcio", en="Stalking"),
    summary=Both(
        cy="Sylw cyson nad oes mo'i eisiau, sy'n codi ofn: dilyn, gwylio, negeseuon, anrhegion, neu olrhain ffôn.",
        en="Repeated attention that is not wanted, and that frightens: following, watching, messages, gifts, or tracking a phone.",
    ),
    body=(
        Heading(cy="Beth ydyw", en="What it is"),
        Paragraph(
            cy="Gall un neges edrych yn ddiniwed. Y patrwm sy'n bwysig: sylw obsesiynol, nad oes mo'i eisiau, dro ar ôl tro.",
            en="A single message may look harmless. It is the pattern that matters: attention that is fixated and unwanted, again and again.",
        ),
        Paragraph(
            cy="Gall yr heddlu ofyn i lys am orchymyn amddiffyn rhag stelcio, cyn bod neb wedi'i gael yn euog.",
            en="The police can ask a court for a stalking protection order, before anybody has been found guilty.",
        ),
    ),
)

HONOUR_BASED_ABUSE = Topic(
    theme="vawdasv",
    key="honour-based-abuse",
    slug=Both(cy="cam-drin-ar-sail-anrhydedd", en="honour-based-abuse"),
    name=Both(cy="Cam-drin ar sail 'anrhydedd'", en="So-called honour-based abuse"),
    summary=Both(
        cy="Cam-drin gan deulu neu gymuned i reoli rhywun ac i amddiffyn yr hyn y maent yn ei alw'n anrhydedd. Nid oes anrhydedd ynddo.",
        en="Abuse by a family or a community to control somebody and to protect what they call honour. There is no honour in it.",
    ),
    body=(
        Heading(cy="Un cyfle", en="One chance"),
        Paragraph(
            cy="Efallai mai unwaith yn unig y bydd person yn gallu gofyn am help. Siaradwch â'r person ar ei ben ei hun, "
            "a pheidiwch â chysylltu â'r teulu nac â defnyddio perthynas i gyfieithu.",
            en="A person may be able to ask for help only once. Speak to the person alone, "
            "and do not contact the family or use a relative to interpret.",
        ),
        Paragraph(
            cy="Mae anffurfio organau cenhedlu benywod yn drosedd, hefyd pan fydd merch yn cael ei chymryd dramor.",
            en="Female genital mutilation is a crime, also when a girl is taken abroad for it.",
        ),
    ),
)

FORCED_MARRIAGE = Topic(
    theme="vawdasv",
    key="forced-marriage",
    slug=Both(cy="priodas-dan-orfod", en="forced-marriage"),
    name=Both(cy="Priodas dan orfod", en="Forced marriage"),
    summary=Both(
        cy="Priodas nad yw un o'r ddau, neu'r ddau, wedi cydsynio iddi. Nid yr un peth yw hi â phriodas wedi'i threfnu.",
        en="A marriage to which one of the two, or both, did not consent. It is not the same as an arranged marriage.",
    ),
    body=(
        Heading(cy="Beth mae'r gyfraith yn ei ddweud", en="What the law says"),
        Paragraph(
            cy="Mae gorfodi rhywun i briodi yn drosedd ers 2014. Ni all neb dan 18 oed briodi yng Nghymru, gyda chaniatâd rhieni na hebddo.",
            en="Forcing somebody to marry has been a crime since 2014. Nobody under 18 can marry in Wales, with or without their parents' consent.",
        ),
        Paragraph(
            cy="Gall llys wneud gorchymyn amddiffyn rhag priodas dan orfod. Gall y person ei hun ofyn amdano, neu'r cyngor, neu'r heddlu gyda chaniatâd y llys.",
            en="A court can make a forced marriage protection order. The person can ask for it, or the council, or the police with the court's leave.",
        ),
    ),
)

RADICALISATION = Topic(
    theme="terrorism",
    key="radicalisation",
    slug=Both(cy="radicaleiddio", en="radicalisation"),
    name=Both(cy="Radicaleiddio", en="Radicalisation"),
    summary=Both(
        cy="Sut mae rhywun yn dod i gefnogi terfysgaeth, pa arwyddion sydd, ac i bwy y dylid dweud.",
        en="How somebody comes to support terrorism, what the signs are, and whom to tell.",
    ),
    body=(
        Heading(cy="Arwyddion", en="Signs"),
        Paragraph(
            cy="Nid oes un llwybr. Gall rhywun gilio oddi wrth ffrindiau, cuddio'r hyn y mae'n ei ddarllen, neu siarad am 'ni' a 'nhw'. "
            "Nid yw un arwydd yn profi dim.",
            en="There is no single path. Somebody may draw away from friends, hide what they read, or talk about 'us' and 'them'. "
            "No one sign proves anything.",
        ),
        Paragraph(
            cy="Dywedwch wrth yr arweinydd diogelu lle'r ydych yn gweithio. Cymorth, ac nid cosb, yw Channel: mae'r person yn dewis a yw am ei gael.",
            en="Tell the safeguarding lead where you work. Channel is support and not punishment: the person chooses whether to have it.",
        ),
    ),
)

HATE_CRIME = Topic(
    theme="crime",
    key="hate-crime",
    slug=Both(cy="troseddau-casineb", en="hate-crime"),
    name=Both(cy="Troseddau casineb", en="Hate crime"),
    summary=Both(
        cy="Trosedd yn erbyn rhywun oherwydd pwy ydyw: hil, crefydd, anabledd, cyfeiriadedd rhywiol neu hunaniaeth drawsryweddol.",
        en="A crime against somebody because of who they are: race, religion, disability, sexual orientation or transgender identity.",
    ),
    body=(
        Heading(cy="Rhoi gwybod", en="Reporting"),
        Paragraph(
            cy="Gall unrhyw un roi gwybod: y dioddefwr, tyst neu rywun sy'n cefnogi'r dioddefwr. Mae'r heddlu'n cofnodi'r hyn y mae'r dioddefwr yn ei ddweud am y rheswm.",
            en="Anybody can report it: the victim, a witness or somebody who supports the victim. The police record what the victim says of the reason.",
        ),
        Paragraph(
            cy="Mae cymorth ar gael heb fynd at yr heddlu. Gall y llys roi dedfryd drymach pan gafodd trosedd ei hysgogi gan elyniaeth.",
            en="There is support without going to the police. A court can give a heavier sentence where hostility was behind the crime.",
        ),
    ),
)

KNIFE_CRIME = Topic(
    theme="violence",
    key="knife-crime",
    slug=Both(cy="troseddau-cyllyll", en="knife-crime"),
    name=Both(cy="Troseddau cyllyll", en="Knife crime"),
    summary=Both(
        cy="Cario, gwerthu a defnyddio cyllyll: beth mae'r gyfraith yn ei ddweud, a sut mae partneriaid yn atal niwed.",
        en="Carrying, selling and using knives: what the law says, and how partners prevent harm.",
    ),
    body=(
        Heading(cy="Atal", en="Prevention"),
        Paragraph(
            cy="Mae llawer o bobl ifanc sy'n cario cyllell yn dweud eu bod yn ofnus. Nid yw'n eu gwneud yn fwy diogel. "
            "Mae oedolyn y gallant ymddiried ynddo, yn yr ysgol neu yn y clwb, yn helpu.",
            en="Many young people who carry a knife say that they are afraid. It does not make them safer. "
            "An adult whom they can trust, at school or at a club, helps.",
        ),
        Paragraph(
            cy="Mae'n drosedd gwerthu cyllell i neb dan 18 oed, ar-lein hefyd.",
            en="It is a crime to sell a knife to anybody under 18, online too.",
        ),
    ),
)

COUNTY_LINES = Topic(
    theme="slavery",
    key="county-lines",
    slug=Both(cy="llinellau-sirol", en="county-lines"),
    name=Both(cy="Llinellau Sirol", en="County lines"),
    summary=Both(
        cy="Gangiau sy'n defnyddio plant ac oedolion agored i niwed i symud a gwerthu cyffuriau o un ardal i'r llall.",
        en="Gangs that use children and adults at risk to move and sell drugs from one area to another.",
    ),
    body=(
        Heading(cy="Arwyddion", en="Signs"),
        Paragraph(
            cy="Plentyn sy'n mynd ar goll, sydd â ffôn neu ddillad newydd nad oes esboniad amdanynt, neu sydd â thocynnau trên i leoedd dieithr. "
            "Oedolyn sydd â phobl ddieithr yn ei gartref.",
            en="A child who goes missing, who has a phone or clothes that nobody can explain, or train tickets to strange places. "
            "An adult with strangers in their home.",
        ),
        Paragraph(
            cy="Dioddefwr yw plentyn sy'n cael ei ddefnyddio fel hyn, hyd yn oed os yw'n edrych fel petai'n dewis. Rhaid i gyrff penodol hysbysu'r Swyddfa Gartref.",
            en="A child who is used in this way is a victim, even if it looks like a choice. Certain bodies must notify the Home Office.",
        ),
    ),
)

FORCED_LABOUR = Topic(
    theme="slavery",
    key="forced-labour",
    slug=Both(cy="llafur-gorfodol", en="forced-labour"),
    name=Both(cy="Llafur gorfodol", en="Forced labour"),
    summary=Both(
        cy="Gwaith y mae rhywun yn ei wneud dan fygythiad, heb allu gadael: mewn ffatri, ar fferm, mewn golchfa geir neu mewn cartref.",
        en="Work that somebody does under threat, unable to leave: in a factory, on a farm, at a car wash or in a home.",
    ),
    body=(
        Heading(cy="Arwyddion", en="Signs"),
        Paragraph(
            cy="Nid yw'r person yn cadw ei basbort na'i gyflog ei hun. Mae rhywun arall yn siarad drosto, ac mae'n cael ei yrru i'r gwaith ac yn ôl.",
            en="The person does not hold their own passport or wages. Somebody else speaks for them, and they are driven to work and back.",
        ),
        Paragraph(
            cy="Peidiwch â herio'r cyflogwr. Ffoniwch y llinell gymorth, neu 999 os yw rhywun mewn perygl nawr.",
            en="Do not challenge the employer. Ring the helpline, or 999 if somebody is in danger now.",
        ),
    ),
)

TOPICS: tuple[Topic, ...] = (
    CASE_REVIEW,
    DOMESTIC_ABUSE,
    SEXUAL_VIOLENCE,
    STALKING,
    HONOUR_BASED_ABUSE,
    FORCED_MARRIAGE,
    RADICALISATION,
    HATE_CRIME,
    KNIFE_CRIME,
    COUNTY_LINES,
    FORCED_LABOUR,
)
