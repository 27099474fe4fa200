import { type IsoDate, isDate } from '#src/kernel/date.ts';
import { numberWords as numbers } from '#src/kernel/number-words.ts';
import { isPeriod } from '#src/kernel/period.ts';

/** A cell in which somebody has said that nothing is known: "–", "ukjent", "vet ikke". */
export function saysNothing(text: string): boolean {
  return /^(?:[-–—−?]+|ukjent|ukjend|vet ikke|veit ikkje|unknown|not known|ikke oppgitt|ikkje oppgitt|mangler info)$/i.test(
    text.trim(),
  );
}

const yes =
  /^(?:ja|j|yes|y|x|✓|✔|true|sann|ok|utført|gjennomført|på plass|inngått|signert|har|finnes|finst|ligg føre|foreligger|done|signed|in place)[.!]?$/i;
const no =
  /^(?:nei|n|no|false|usann|mangler|manglar|ingen|ikke|ikkje|ikke utført|ikkje utført|ikke gjennomført|ikkje gjennomført|ikke inngått|ikkje inngått|none|not done|missing|har ikke|har ikkje)[.!]?$/i;

/** Yes or no; undefined for anything in between ("delvis", "pågår"), which is neither. */
export function yesNoIn(text: string): boolean | undefined {
  if (yes.test(text.trim())) return true;
  return no.test(text.trim()) ? false : undefined;
}

const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['jan', 'januar', 'january'],
    ['feb', 'februar', 'february'],
    ['mar', 'mars', 'march'],
    ['apr', 'april'],
    ['mai', 'may'],
    ['jun', 'juni', 'june'],
    ['jul', 'juli', 'july'],
    ['aug', 'august'],
    ['sep', 'sept', 'september'],
    ['okt', 'oktober', 'oct', 'october'],
    ['nov', 'november'],
    ['des', 'desember', 'dec', 'december'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1])),
);

function day(year: number, month: number, date: number): IsoDate | undefined {
  const full = year < 100 ? 2000 + year : year;
  const iso = `${String(full).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return isDate(iso) ? iso : undefined;
}

/** A whole day, in the ways that Norwegians write one: 3.10.2024, 2024-10-03, 3. oktober 2024. A year or a month alone is no day. */
export function dayIn(text: string): IsoDate | undefined {
  const trimmed = text.trim().replace(/ \d\d:\d\d$/, '');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(trimmed);
  if (iso !== null) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dotted = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$/.exec(trimmed);
  if (dotted !== null) return day(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const spoken = /^(\d{1,2})\.? ?([a-z]+)\.? (\d{4})$/i.exec(trimmed);
  const month = months[spoken?.[2]?.toLowerCase() ?? ''];
  return spoken === null || month === undefined ? undefined : day(Number(spoken[3]), month, Number(spoken[1]));
}

const unitOf = (word: string) =>
  /^(å|y)/i.test(word) ? 'Y' : /^m/i.test(word) ? 'M' : /^(u|v|w)/i.test(word) ? 'W' : 'D';

const events: readonly (readonly [RegExp, string])[] = [
  [
    /elev\w* (slutt\w*|går ut|forlat\w*|forlèt)|slutt\w* (på|ved|i) (skolen|skulen)|etter endt (skolegang|skulegang|opplæring)|skoleslutt|avslutta? (skolegang|skulegang|opplæring)|pupil leaves|leaves school|utgåtte? elev/i,
    'pupil-leaves',
  ],
  [
    /skoleåre?ts? slutt|slutt\w* av skoleåret|hvert skoleår|kvart skuleår|skuleåret er slutt|etter (skoleåret|skuleåret)|end of (the )?school year/i,
    'school-year-ends',
  ],
  [/sak\w* (er )?(avslutt\w*|ferdig)|etter avsluttet sak|case (is )?closed/i, 'case-closed'],
  [/siste (inn|på)logging|last log ?in/i, 'last-login'],
  [
    /formål\w* (er )?(oppfylt|opphør\w*|nådd)|føremålet er (oppfylt|nådd)|purpose ends|ikke lenger nødvendig|ikkje lenger naudsynt/i,
    'purpose-ends',
  ],
  [/samtykke\w* (trekkes|er trukket|trekt)|consent (is )?withdrawn/i, 'consent-withdrawn'],
  [/på forespørsel|på førespurnad|on request/i, 'on-request'],
  [/vedtak|decision/i, 'decision-made'],
];

/** What a text about erasure tells as facts; the text itself belongs in the note. */
export function retentionIn(
  text: string,
): { readonly period?: string; readonly event?: string; readonly then?: string } | undefined {
  const found =
    /(\d{1,3}|[a-zæøå]+) (år|måned(?:er)?|månad(?:ar)?|uker?|veker?|dag(?:er|ar)?|years?|months?|weeks?|days?)\b/iu.exec(
      text,
    );
  const amount =
    found === null
      ? undefined
      : /^\d+$/.test(found[1] ?? '')
        ? Number(found[1])
        : numbers[found[1]?.toLowerCase() ?? ''];
  const period = amount === undefined ? undefined : `P${amount}${unitOf(found?.[2] ?? '')}`;
  const event = events.find(([pattern]) => pattern.test(text))?.[1];
  const then = /anonymis/i.test(text)
    ? 'anonymise'
    : /arkiv|bevar\w* for|avlever|archive/i.test(text)
      ? 'archive'
      : /slette?s|sletta|slettast|slettes|makuler|delete|erase/i.test(text)
        ? 'delete'
        : undefined;
  const facts = {
    ...(period === undefined || !isPeriod(period) ? {} : { period }),
    ...(event === undefined ? {} : { event }),
    ...(then === undefined ? {} : { then }),
  };
  return Object.keys(facts).length === 0 ? undefined : facts;
}

const subjectWords: readonly (readonly [RegExp, string])[] = [
  [/tidl\w*\.? elev\w*|former pupils?|former students?/i, 'former-pupils'],
  [/\b(elev(er|ar|ane|ene)?|pupils?|students?|skoleelever|skuleelevar)\b/i, 'pupils'],
  [/\b(foresatt\w*|føresett\w*|foreldre|guardians?|parents?|verger?)\b/i, 'guardians'],
  [/\b(ansatt\w*|tilsett\w*|lærer\w*|lærar\w*|medarbeider\w*|personale\w*|employees?|staff|teachers?)\b/i, 'employees'],
  [/\b(søker\w*|søkjar\w*|jobbsøker\w*|applicants?)\b/i, 'applicants'],
  [/\b(besøk\w*|visitors?|gjester)\b/i, 'visitors'],
  [/\b(privatist\w*|eksamenskandidat\w*|exam candidates?)\b/i, 'exam-candidates'],
  [/\b(sensor\w*|examiners?)\b/i, 'examiners'],
  [/\b(voksne\w*|vaksne\w*|voksen\w*|adult\w*|deltaker\w*|deltakar\w*)\b/i, 'adult-learners'],
  [/\b(lærling\w*|lærekandidat\w*|apprentices?)\b/i, 'apprentices'],
  [/\b(barn|barnehagebarn|barna|children)\b/i, 'children'],
];

/** A cell's list: parted by line, semicolon, bullet, or comma; brackets hold together. */
export function listIn(text: string): string[] {
  return text
    .split(/[\n;•·]|,(?![^(]*\))/u)
    .map((item) => item.replace(/^[\s\-–*]+|[\s.]+$/gu, '').replaceAll(/\s+/g, ' '))
    .filter((item) => item !== '' && /[\p{L}\p{N}]/u.test(item));
}

/** The groups of people that a cell names, and the items that it names and nobody knows. */
export function subjectsIn(text: string): { readonly found: readonly string[]; readonly left: readonly string[] } {
  const found = new Set<string>();
  const left: string[] = [];
  const items = text.split(/[\n;,/]| og | and | eller /iu).map((item) => item.trim());
  for (const item of items.filter((one) => one !== '')) {
    const known = subjectWords.find(([pattern]) => pattern.test(item));
    if (known === undefined) left.push(item);
    else found.add(known[1]);
  }
  return { found: [...found], left };
}

const codes =
  'AD AE AL AM AR AT AU AZ BA BD BE BG BR BY CA CH CL CN CO CY CZ DE DK EE EG ES FI FO FR GB GE GL GR HK HR HU ID IE IL IN IS IT JP KE KR LI LT LU LV MA MD ME MK MT MX MY NG NL NO NZ PE PH PK PL PT RO RS RU SA SE SG SI SK TH TN TR TW UA US VN ZA'.split(
    ' ',
  );

const byName: ReadonlyMap<string, string> = new Map([
  ...['nb', 'nn', 'en'].flatMap((lang) => {
    const names = new Intl.DisplayNames(lang, { type: 'region' });
    return codes.map((code) => [(names.of(code) ?? code).toLowerCase(), code] as const);
  }),
  ...codes
    .filter((code) => !['NO', 'IS', 'IN', 'AT', 'DE', 'ME', 'ES', 'BE', 'AM', 'MA'].includes(code))
    .map((code) => [code.toLowerCase(), code] as const),
  ['usa', 'US'],
  ['u.s.', 'US'],
  ['uk', 'GB'],
  ['england', 'GB'],
  ['holland', 'NL'],
]);

export interface Place {
  readonly countries: readonly string[];
  readonly within: 'nordic' | 'eea' | undefined;
  /** What is said beyond countries and areas. */
  readonly place: string | undefined;
}

/** Where data is kept, as far as a cell tells: countries, an area, a place in words. */
export function placeIn(text: string): Place {
  const items = text
    .split(/[\n;,/()]| og | and | eller | or /iu)
    .map((item) => item.trim())
    .filter((item) => item !== '');
  const countries = new Set<string>();
  const left: string[] = [];
  let within: Place['within'];
  for (const item of items) {
    const plain = item
      .toLowerCase()
      .replace(/^(i|in) /, '')
      .replace(/[.]$/, '');
    const code = byName.get(plain) ?? (/^[A-Z]{2}$/.test(item) && codes.includes(item) ? item : undefined);
    if (code !== undefined) countries.add(code);
    else if (/^(innenfor |innanfor |within )?(eu|eøs|eea|eu\/eøs|europa|eu-land|eøs-området)$/.test(plain))
      within ??= 'eea';
    else if (/^(norden|nordic|nordiske land|the nordics)$/.test(plain)) within = 'nordic';
    else left.push(item);
  }
  return { countries: [...countries], within, place: left.length === 0 ? undefined : text.trim() };
}

/** A name without what people write differently: case, signs, company forms. */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/\((?:[^)]*)\)/g, ' ')
    .replaceAll(/[^\p{L}\p{N}+]+/gu, ' ')
    .replaceAll(/\b(as|asa|ab|ltd|inc|llc|gmbh|corporation|corp|norge|norway)\b/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
