import type { LawReference } from '#src/law/acts.ts';
import type { AskKind } from './ask.ts';
import { byMistake, mine, opplysning, person, sent, together, want, words } from './ask-words.ts';

interface AskRule {
  readonly kind: AskKind;
  readonly law: LawReference;
  /** Any of them in one sentence tells it. */
  readonly when: readonly RegExp[];
  /** Unless one of these is there too. */
  readonly unless?: readonly RegExp[];
  /** Only in a letter that answers another. */
  readonly inReplies?: true;
}

const gdpr = (section: string): LawReference => ({ act: 'gdpr', section });
const foi = (section: string): LawReference => ({ act: 'offentleglova-2006', section });

/** The words of a complaint that only tell that one may complain, or will unless something is done. */
const mayComplain: readonly RegExp[] = [
  words(
    'klagerett\\p{L}*|klageadgang\\p{L}*|klagefrist\\p{L}*|(?:rett til å|høve til å|adgang til å|vurderer å) (?:på)?klag\\p{L}*|(?:blir?|bli|vil bli) (?:på)?klag\\p{L}*|right to (?:appeal|complain)|may (?:appeal|complain)',
  ),
  words('kan (?:jeg |eg |vi |du |de |dere |dykk |man |ein |en |parten )?(?:på)?klag\\p{L}*'),
  words('(?:du|de|dere|dykk|man|parten|søkeren) (?:vil|skal|må) (?:på)?klag\\p{L}*'),
  words(
    '(?:hvis|dersom|viss|får (?:jeg|eg|vi) (?:ikke|ikkje)|if|unless)~(?:vil|kommer|kjem|må|skal|will|shall) (?:jeg |eg |vi |i |we )?(?:til å |to )?(?:på)?(?:klag\\p{L}*|appeal|complain)',
  ),
  words('(?:hvis|dersom|viss|if|unless)~(?:(?:klager|klagar) (?:jeg|eg|vi)|i (?:appeal|complain))'),
  // A condition that begins with its verb: "Får jeg ikke svar, klager jeg".
  /^(?:får|blir|kommer|kjem|svarer|svarar|gir|sender|hører|høyrer) (?:\p{L}+ ){1,2}(?:ikke|ikkje|ingen|inga) [^.?!]{0,90}?(?:klager|klagar) (?:jeg|eg|vi)/iu,
  // "Om" begins a condition only where the sentence begins.
  /^om [^.?!]{0,90}?(?<!\p{L})(?:vil|kommer|kjem|må) (?:jeg |eg |vi )?(?:til å )?(?:på)?klag/iu,
  words('(?:hvordan|korleis|hvem|kven|hvor|kvar|når) (?:\\p{L}+ ){0,2}(?:klager|klagar)'),
];

/** What somebody else may ask for, or is offered. */
const offered = words(
  '(?:ønsker|ønskjer) (?:dere|de|du|dykk)|(?:du|man|ein|you) (?:kan|may|can) (?:be om|få|kreve|krevje|request|ask)',
);

/** In this order: what a sentence is first told to be, it is. */
export const askRules: readonly AskRule[] = [
  {
    kind: 'reasons',
    law: foi('§ 31 andre ledd'),
    when: [
      words(`${want}~(?:nærmere|nærare|utfyllende|utfyllande) (?:begrunnelse|grunngiving|grunngjeving)`),
      words(`${want}~(?:begrunnelse|grunngiving|grunngjeving) for avslag\\p{L}*`),
      words(`${want}~(?:closer|further|fuller) reasons`),
    ],
  },
  {
    kind: 'complaint',
    law: foi('§ 32 første ledd'),
    when: [
      words(
        '(?:jeg|eg|vi) (?:klager|klagar)(?! (?:ikke|ikkje|sjelden|sjeldan|ofte|aldri))|(?:klager|klagar) (?:jeg|eg|vi)',
      ),
      words(
        '(?:påklager|påklagar)|(?:klager|klagar) (?:(?:samtidig|samstundes|også|òg|derfor) ){0,2}(?:herved|på|over|inn|til)',
      ),
      words('klage (?:på|over) (?:avslag|vedtak|avgjørels|avgjerd|manglende|manglande|delvis|at)\\p{L}*'),
      words(
        'dette er e(?:n|i) klage|(?:ønsker|ønskjer|vil) (?:jeg |eg |vi )?(?:herved )?(?:å )?klage|sender (?:herved )?(?:inn )?(?:en |ei )?klage',
      ),
      words('(?:på)?klag\\p{L}* (?:med dette|hermed|herved)|(?:med dette|hermed|herved) (?:på)?klag\\p{L}*'),
      words('(?:hereby |wish to |want to )(?:appeal|complain)|this is (?:an appeal|a complaint)|i (?:appeal|complain)'),
    ],
    unless: mayComplain,
  },
  {
    kind: 'party-access',
    law: { act: 'forvaltningsloven-1967', section: '§ 18 første ledd' },
    when: [
      words(
        `partsinnsyn|${want}~innsyn~(?:forvaltningsl\\p{L}+|fvl\\.?) §§? ?1[89]|som part~(?:innsyn|dokument\\p{L}*)`,
      ),
      words(`${want}~(?:innsyn i|dokument\\p{L}* i) (?:saken|saka) (?:min|mi|vår)`),
    ],
  },
  {
    kind: 'portability',
    law: gdpr('art. 20'),
    when: [
      words(
        `dataportabilitet|maskinlesbart format|data portability|${want}~(?:overfør\\p{L}*|overføre)~(?:mine|våre) ${opplysning}`,
      ),
    ],
  },
  {
    kind: 'consent-withdrawal',
    law: gdpr('art. 7 nr. 3'),
    when: [words('(?:trekker|trekkjer|trekke|trekkje|trekk)~samtykk\\p{L}*|withdraw~consent')],
  },
  {
    kind: 'erasure',
    law: gdpr('art. 17'),
    when: [
      words(`(?:${want}|vil at|må|skal)~(?:slett|erase|delete)\\p{L}*`),
      words('(?:slett|delete|erase) (?:alle|alt|mine|all|my)'),
      words(
        `(?:(?:kan|kunne|vil) (?:dere|de|dykk|du)|${want}|vil at)~(?:fjern\\p{L}*|ta (?:bort|ned|vekk)|remove|take down)~(?:bilde\\p{L}*|bilete\\p{L}*|video\\p{L}*|opplysning\\p{L}*|navn\\p{L}*|namn\\p{L}*|konto\\p{L}*|profil\\p{L}*|photos?|pictures?|names?|accounts?)`,
      ),
      words('(?:kan|kunne|vil) (?:dere|de|dykk|du) (?:få )?(?:slette|sletta)|(?:can|could) you (?:delete|erase)'),
    ],
    unless: [/innsyn/iu],
  },
  {
    kind: 'rectification',
    law: gdpr('art. 16'),
    when: [
      words(
        '(?:adress|navn|namn|telefon|karakter|fødselsdato|registrert)\\p{L}*~(?:er feil|er galt|er gale|stemmer ikke|stemmer ikkje|(?:skrevet|skrive|ført|registrert|stavet|stava) (?:feil|galt))',
      ),
      words(
        '(?:står|registrert|lagt inn|har) (?:oppført )?(?:med )?(?:feil|galt?|gal) (?:adress|navn|namn|telefon|karakter|fødselsdato|fødselsnummer|e-post|opplysning|klasse|foresatt|føresett)\\p{L}*',
      ),
      words(`${want}~(?:rette|rett|retta|rettet|retting|korriger\\p{L}*|rectif\\p{L}*|correct\\p{L}*)~${opplysning}`),
      words(`(?:kan|kunne) (?:dere|de|dykk|du) (?:rette|korrigere)~${opplysning}`),
      words(
        `${want}~(?:adress\\p{L}*|address|navn\\p{L}*|namn\\p{L}*|names?|fødselsdato\\p{L}*|date of birth) (?:\\p{L}+ ){0,4}(?:rettet|retta|korriger\\p{L}*|corrected|rectified)`,
      ),
      words(`${want} (?:det|dette|den) (?:\\p{L}+ )?(?:rettet|retta|korrigert|korrigera)`),
      words(`${want}~${opplysning}~(?:rettet|retta|blir rett\\p{L}*|korriger\\p{L}*|corrected|rectified)`),
      words(
        `${opplysning}~(?:er feil|er galt|er gale|er uriktig\\p{L}*|stemmer ikke|stemmer ikkje|is wrong|are wrong|is incorrect)`,
      ),
    ],
    unless: [/innsyn/iu],
  },
  {
    kind: 'restriction',
    law: gdpr('art. 18'),
    when: [
      words('(?:begrens|avgrens)\\p{L}*~behandling\\p{L}*|restrict\\p{L}*~processing'),
      words(
        'behandling\\p{L}* (?:\\p{L}+ ){0,3}(?:må|skal|bør|blir|vert) (?:\\p{L}+ ){0,2}(?:begrens|avgrens)\\p{L}*|processing (?:must|should|is to|to) be restricted',
      ),
    ],
  },
  {
    kind: 'objection',
    law: gdpr('art. 21'),
    when: [
      words('(?:vil|ønsker|ønskjer) (?:jeg |eg |vi )?(?:ikke|ikkje) at~(?:bilde|bilete|opplysning|navn|namn)\\p{L}*'),

      words(
        '(?:protesterer|protesterar|protestere|motsetter|motset|reserverer|reserverar|innsigelse\\p{L}*)~(?:behandl|bruk|bruke|del|publiser|bilde|opplysning)\\p{L}*',
      ),
      words(
        '(?:godtar|godtek|aksepterer|aksepterar|samtykker|samtykkjer) (?:ikke|ikkje) (?:at|til at|i at)~(?:bruk|behandl|del|publiser|legg)\\p{L}*',
      ),
      words(
        '(?:slutt|stopp|stans|la være|lat vere) (?:med )?å (?:legge|leggje|publisere|dele|bruke|vise)~(?:bilde|bilete|opplysning|navn|namn|video)\\p{L}*',
      ),
      words('object to~(?:processing|use|sharing)'),
    ],
  },
  {
    kind: 'own-data',
    law: gdpr('art. 15'),
    when: [
      words(`${want}~elevmapp\\p{L}*`),

      words(
        `(?:innsyn|kopi|oversikt|utskrift|access|copy)~(?:${opplysning}|alt|det|everything|all)~(?:om|på|about|on|concerning) ${mine}`,
      ),
      words(`(?:innsyn i|kopi av|copy of|access to)~(?:mine|egne|eigne|våre|my|our)~${opplysning}`),
      words(`(?:innsyn|access)~(?:artikkel|art\\.?|article) 15`),
      words(
        `(?:hvilke|kva|hva slags|hva|what)~(?:har|vet|veit|know|lagrer|behandler|behandlar|har lagra|har lagret|registrert|registrerer|hold|have)~(?:om|about|on) ${mine}`,
      ),
      words(
        `${want}~(?:alt|everything|all)~(?:har|lagret|lagra|lagrer|registrert|hold|have)~(?:om|på|about|on) ${mine}`,
      ),
      words(
        `(?:kan|få|vil|ønsker|ønskjer|can)~(?:se|sjå|see)~(?:mapp\\p{L}*|journal\\p{L}*|${opplysning})~(?:til|om|på|of|about) ${mine}`,
      ),
      // Who has looked is part of what one may know of one's own data.
      words(
        `(?:hvem|kven|who)~(?:åpnet|opna|sett|lest|lese|slått opp|slege opp|vært inne|vore inne|hatt tilgang|looked|opened|accessed)~(?:mapp\\p{L}*|${opplysning}|journal\\p{L}*|file)`,
      ),
      words(`subject access request|${want}~${opplysning}~(?:om|about) ${mine}`),
    ],
    unless: [words('offentle(?:g|ghets|ghetslov)\\p{L}*|offl\\.?|freedom of information'), offered],
  },
  {
    kind: 'documents',
    law: foi('§ 3'),
    when: [
      words(`${want}~innsyn\\p{L}*`),
      words(
        'innsyn(?:skrav|skravet)? (?:etter|i medhold av|i henhold til|jf\\.?) (?:offentle|offl)\\p{L}*|innsynskrav(?: om| i|:)',
      ),
      words(
        `${want}~(?:kopi(?:er|ar)? av|copies of|copy of|tilsendt|tilsend|oversendt|oversend|få sendt|records|documents)`,
      ),
      words(
        `${want}~(?:avtal(?:e|en|er|ene|ar|ane)|kontrakt\\p{L}*|databehandleravtal\\p{L}*|dokument(?:et|er|ene|a)|journal\\p{L}*|postlist\\p{L}*|korrespondans\\p{L}*|statistikk\\p{L}*)`,
      ),
      words('freedom of information (?:request|act)|(?:access to|copies of)~(?:records|documents|agreements)'),
    ],
    unless: [
      offered,
      words('vurdere~(?:avvik|brudd|brot)|veiled\\p{L}*|rettlei\\p{L}*|at (?:du|de|dere|dykk) presiser\\p{L}*'),
    ],
  },
  {
    kind: 'breach-notice',
    law: gdpr('art. 33'),
    when: [
      words(
        '(?:ikke|ikkje) (?:var |er )?(?:ment|meint|tiltenkt) (?:for |til )?(?:meg|oss)|(?:skulle|burde) (?:ikke|ikkje) (?:jeg|eg|vi) (?:ha )?(?:fått|sett)|(?:var|er) (?:\\p{L}+ )?(?:ikke|ikkje) (?:til|for) (?:meg|oss)|not (?:meant|intended) for (?:me|us)',
      ),
      // Whoever sent it often writes "ved en feil" and what it was, and nothing of a breach.
      together(byMistake, sent, person),
      together(
        '(?:accidentally|by mistake|by accident|in error)',
        '(?:sent|e-?mailed|shared|published|posted)',
        person,
      ),
      words(
        `(?:fikk|fekk|mottok|mottatt|motteke|fått|received)~(?:fødselsnumm\\p{L}*|personnumm\\p{L}*|karakter\\p{L}*|telefonnumm\\p{L}*|adresse(?:ne|r|ane)|opplysning\\p{L}*|journal\\p{L}*) (?:\\p{L}+ )?(?:til|på|om) (?:alle|hele|heile|andre|resten|en annen|ein annan|et annet|eit anna|ei anna)`,
      ),
      words(
        '(?:fikk|fekk) (?:alle|hele|heile) (?:\\p{L}+ ){0,3}(?:foreld\\p{L}*|foresatt\\p{L}*|føresett\\p{L}*|klass\\p{L}*|trinn\\p{L}*|elev\\p{L}*)~(?:vedtak\\p{L}*|rapport\\p{L}*|karakter\\p{L}*|journal\\p{L}*|opplysning\\p{L}*)~(?:om|til|for) (?:en|én|ein|ei|et|eit)',
      ),
      words(
        '(?:fikk|fekk|mottok|fått)~(?:brev|e-post|epost|melding|vedtak|rapport|karakter|liste|mappe|mappa)\\p{L}* (?:til|om|på) (?:en annen|ein annan|ei anna|et annet|eit anna|andre) (?:elev|barn|familie|foresatt|føresett|person|sitt|sin)\\p{L}*',
      ),
      words(
        '(?:pc|pc-en|pc-ar|laptop\\p{L}*|datamaskin\\p{L}*|minnepinne\\p{L}*|minnepenn\\p{L}*|elevperm\\p{L}*)~(?:stjålet|stjålen|stole|stolen|mistet|mista|forsvunnet|forsvunne|borte|glemt|gløymt)',
      ),
      words(
        '(?:mistet|mista|glemte|gløymde|stjal|(?:la|gløymt|glemt|lagt) (?:igjen|att))~(?:pc|pc-en|laptop\\p{L}*|datamaskin\\p{L}*|minnepinne\\p{L}*|minnepenn\\p{L}*|elevperm\\p{L}*)',
      ),
      words(
        '(?:meld|vars|rapporter|report|notify)\\p{L}*~(?:avvik|sikkerhetsbrudd|personvernbrudd|brudd|brot|lekkasje|datainnbrudd|data breach)\\p{L}*',
      ),
      words(
        '(?:sikkerhets|personvern|personopplysnings|tryggleiks)(?:brudd|brot|avvik)\\p{L}*|(?:brudd|brot) på (?:personopplysnings|personvern)\\p{L}*|meldepliktig\\p{L}* avvik|(?:avvik|brudd|brot) (?:som|dere|de) (?:skal|må|bør|pliktar?|plikter) (?:å )?meld\\p{L}*|data ?breach',
      ),
      words(
        `(?:på avveie|på avvegar|på avvege|lekk(?:er|es|et|a|asje|ast|e)|leaked|exposed|uvedkom\\p{L}*|feil mottak\\p{L}*|feilsend\\p{L}*|sendt til feil|sende til feil|til feil (?:person|elev|forel\\p{L}*|mottak\\p{L}*|adresse)|åpent (?:tilgjengelig|på nett\\p{L}*)|ope (?:tilgjengeleg|på nett\\p{L}*)|tilgjengelig for alle|tilgjengeleg for alle|alle kan (?:se|lese|sjå)|(?:kunne|kan|fikk|fekk) (?:jeg |eg |vi )?(?:se|lese|sjå|opp)|hacket|hacka|stjålet|stole|stjålen|mistet|mista)~${person}`,
      ),
      words(
        `${person}~(?:på avveie|på avvegar|på avvege|lekk(?:er|es|et|a|asje|ast|e)|leaked|exposed|uvedkom\\p{L}*|feil mottak\\p{L}*|feilsend\\p{L}*|sendt til feil|sende til feil|til feil (?:person|elev|forel\\p{L}*|adresse)|åpent (?:tilgjengelig|på nett\\p{L}*)|ope (?:tilgjengeleg|på nett\\p{L}*)|tilgjengelig for alle|tilgjengeleg for alle|for alle|hacket|hacka|stjålet|stole|stjålen|wrong recipient)`,
      ),
      words(
        `(?:sendes|blir sendt|blir sende|overføres|blir overført|blir overførte|rapporteres|deles|blir delt) (?:over |ut |videre |vidare )?~(?:${person}|tredjepart\\p{L}*|utlandet|USA|Facebook|Google|Meta|TikTok|third part\\p{L}*)`,
      ),
      words(
        `(?:rapporteres|sendes) besøket til|${person}~(?:sendes|blir sendt|blir sende|overføres|deles) (?:over|ut|videre|vidare|til)`,
      ),
    ],
    unless: [words(`${want}~(?:innsyn|kopi)|avtal(?:e|er|ar) som`)],
  },
  {
    kind: 'clarification',
    law: { act: 'forvaltningsloven-1967', section: '§ 11 fjerde ledd' },
    when: [
      words(
        'avklar\\p{L}*|presiser\\p{L}*|(?:er|var) ute etter|det (?:jeg|eg|vi) (?:spør|spurte|spurde|ba|bad|mente|meinte) om|(?:to )?clarif\\p{L}*|jeg mente|eg meinte',
      ),
    ],
    inReplies: true,
  },
  {
    kind: 'guidance',
    law: { act: 'forvaltningsloven-1967', section: '§ 11 første ledd' },
    when: [
      words(
        'kan (?:dere|de|dykk|du) (?:forklare|opplyse|si|seie|fortelle|fortelje|svare|veilede|rettleie|hjelpe)|lurer på|lurar på|veiledning|rettleiing|could you (?:explain|tell)|can you (?:explain|tell)',
      ),
      /\p{L}+ \p{L}+ [^?]*\?["»”)]*$/u,
    ],
  },
];
