import type { LawReference } from '#src/law/acts.ts';
import type { AskKind } from './ask.ts';

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

/** A pattern of whole words; "~" stands for so many letters and spaces as a clause may have between. */
function words(pattern: string): RegExp {
  const spelt = pattern.replaceAll('~', '[^.?!]{0,90}?').replaceAll(' ', '\\s');
  return new RegExp(`(?<![\\p{L}\\d])(?:${spelt})(?![\\p{L}])`, 'iu');
}

/** A sentence in which each of the patterns stands, in whatever order. */
function together(...patterns: readonly string[]): RegExp {
  const each = patterns.map((pattern) => `(?=.*?${words(pattern).source})`);
  return new RegExp(`^${each.join('')}`, 'iu');
}

const want =
  '(?:ber|be|bed|bes|blir bede|anmodes|kreves|krever|krev|krevje|kreve|anmoder|anmodar|ønsker|ønskjer|ønskes|ønske|vil gjerne|vil ha|begjærer|søker om|har rett til|kan (?:jeg|eg|vi) få|kunne (?:jeg|eg|vi) få|kan (?:dere|de|dykk) (?:sende|gi|oversende|rette|slette)|send(?:e)? (?:meg|oss)|i would like|we would like|i request|we request|requesting|please|ask for|ask you)(?!\\p{L})';
const mine =
  '(?:meg|meg selv|meg sjølv|oss|mitt|min|mine|vårt|vår|våre|sønnen|sonen|dattera|datteren|dottera|barnet|barna|eleven|gutten|guten|jenta|ham|han|henne|ho|me|us|my|our|him|her)';
const opplysning =
  '(?:(?:person)?opplysning\\p{L}*|(?:personal )?data\\p{L}*|(?:personal )?information|elevmapp\\p{L}*|mapp(?:a|en|e))';
const person =
  '(?:personopp?lysning\\p{L}*|opplysning\\p{L}*|informasjon om \\p{L}+|fødselsnumm\\p{L}*|personnumm\\p{L}*|karakter\\p{L}*|elev\\p{L}*|namn\\p{L}*|navn\\p{L}*|adresse\\p{L}*|ip-adress\\p{L}*|helse\\p{L}*|klasselist\\p{L}*|class lists?|mapp(?:e|a|en|er)|bilde\\p{L}*|passord\\p{L}*|barn\\p{L}*|unge(?:r|ne)|vedtak\\p{L}*|rapport\\p{L}*|personal data|pupil\\p{L}*|student\\p{L}*|names?|grades)';

const byMistake =
  '(?:ved|med) (?:en|ein|et|eit) (?:feil|uhell|feiltakelse|feiltaking|mistak)|ved (?:feil|uhell|feiltakelse|feiltaking)|feilaktig|kom i skade for';
const sent =
  '(?:send\\p{L}*|sendt|sende|vidaresend\\p{L}*|videresend\\p{L}*|del(?:t|te|e)|la ut|lagt ut|publiser\\p{L}*|gitt|gav|ga|skriv\\p{L}* ut)';

const gdpr = (section: string): LawReference => ({ act: 'gdpr', section });
const foi = (section: string): LawReference => ({ act: 'offentleglova-2006', section });

/** The words of a complaint that only tell that one may complain, or will. */
const mayComplain = words(
  'klagerett\\p{L}*|klageadgang\\p{L}*|klagefrist\\p{L}*|(?:kan|vil|rett til å|høve til å|adgang til å|blir?|bli|vil bli) (?:på)?klag\\p{L}*|right to (?:appeal|complain)|may (?:appeal|complain)',
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
      words('(?:jeg|eg|vi) (?:klager|klagar) (?:\\p{L}+ ){0,2}(?:på|over|inn|til)'),

      words(
        '(?:påklager|påklagar)|(?:klager|klagar) (?:(?:jeg|vi|eg|samtidig|samstundes|også|òg|derfor) ){0,2}(?:herved|på|over|inn|til)',
      ),
      words('klage (?:på|over) (?:avslag|vedtak|avgjørels|avgjerd|manglende|manglande|delvis|at)\\p{L}*'),
      words(
        'dette er e(?:n|i) klage|(?:ønsker|ønskjer|vil) (?:jeg |eg |vi )?(?:herved )?(?:å )?klage|sender (?:herved )?(?:inn )?(?:en |ei )?klage',
      ),
      words('(?:hereby |wish to |want to )(?:appeal|complain)|this is (?:an appeal|a complaint)|i (?:appeal|complain)'),
    ],
    unless: [mayComplain],
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
    when: [words('(?:begrens|avgrens)\\p{L}*~behandling\\p{L}*|restrict\\p{L}*~processing')],
  },
  {
    kind: 'objection',
    law: gdpr('art. 21'),
    when: [
      words('(?:vil|ønsker|ønskjer) (?:jeg |eg |vi )?(?:ikke|ikkje) at~(?:bilde|bilete|opplysning|navn|namn)\\p{L}*'),

      words(
        '(?:protesterer|protesterar|protestere|motsetter|motset|reserverer|reserverar|innsigelse\\p{L}*)~(?:behandl|bruk|bruke|del|publiser|bilde|opplysning)\\p{L}*',
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
      words(`subject access request|${want}~${opplysning}~(?:om|about) ${mine}`),
    ],
    unless: [words('offentle(?:g|ghets|ghetslov)\\p{L}*|offl\\.?|freedom of information')],
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
    unless: [words('vurdere~(?:avvik|brudd|brot)|veiled\\p{L}*|rettlei\\p{L}*|at (?:du|de|dere|dykk) presiser\\p{L}*')],
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
        '(?:fikk|fekk|mottok|fått)~(?:brev|e-post|epost|melding|vedtak|rapport|karakter|liste|mappe|mappa)\\p{L}* (?:til|om|på) (?:en annen|ein annan|ei anna|et annet|eit anna|andre) (?:elev|barn|familie|foresatt|føresett|person|sitt|sin)\\p{L}*',
      ),
      words(
        '(?:pc|pc-en|pc-ar|laptop\\p{L}*|datamaskin\\p{L}*|minnepinne\\p{L}*|minnepenn\\p{L}*|elevperm\\p{L}*)~(?:stjålet|stjålen|stole|stolen|mistet|mista|forsvunnet|forsvunne|borte|glemt|gløymt)',
      ),
      words(
        '(?:mistet|mista|glemte|gløymde|stjal)~(?:pc|pc-en|laptop\\p{L}*|datamaskin\\p{L}*|minnepinne\\p{L}*|minnepenn\\p{L}*|elevperm\\p{L}*)',
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
