import { type Lang, languages, say, type Text } from '#src/kernel/language.ts';

/** What others are asked to do in a case about a right, with `{places}`. What was written once is found again here, to be read in another language. */
export const taskTexts = {
  findDigital: say(
    'Finn det som ligger i {system} om den saken gjelder: {felt}. Legg ved en eksport eller en utskrift. Er det noe om andre der, sladd det først. Er det ingenting, svar «Har ingenting» og skriv hvordan du lette.',
    'Finn det som ligg i {system} om den saka gjeld: {felt}. Legg ved ein eksport eller ei utskrift. Er det noko om andre der, sladd det først. Er det ingenting, svar «Har ingenting» og skriv korleis du leita.',
    'Find what {system} holds on whom the case is about: {felt}. Attach an export or a printout. If there is anything on others in it, redact that first. If there is nothing, answer “Holds nothing” and write how you looked.',
  ),
  findPaper: say(
    'Se gjennom {system} etter det som gjelder den saken handler om: {felt}. Skann arkene og legg dem ved. Er det noe om andre der, sladd det først. Er det ingenting, svar «Har ingenting» og skriv hvor du lette.',
    'Sjå gjennom {system} etter det som gjeld den saka handlar om: {felt}. Skann arka og legg dei ved. Er det noko om andre der, sladd det først. Er det ingenting, svar «Har ingenting» og skriv kvar du leita.',
    'Look through {system} for what concerns whom the case is about: {felt}. Scan the sheets and attach them. If there is anything on others in them, redact that first. If there is nothing, answer “Holds nothing” and write where you looked.',
  ),
  eraseDigital: say(
    'Slett det som ligger i {system} om den saken gjelder: {felt}. Ta med kopier og søppelkurv, og si når sikkerhetskopier går ut. Legg ved en kvittering eller et skjermbilde. Må noe tas vare på, svar «Avslått» og skriv hva og etter hvilken bestemmelse.',
    'Slett det som ligg i {system} om den saka gjeld: {felt}. Ta med kopiar og søppelkorg, og sei når tryggingskopiar går ut. Legg ved ei kvittering eller eit skjermbilete. Må noko takast vare på, svar «Avslått» og skriv kva og etter kva føresegn.',
    'Erase what {system} holds on whom the case is about: {felt}. Include copies and the bin, and say when backups expire. Attach a receipt or a screenshot. If something must be kept, answer “Refused” and write what and by which provision.',
  ),
  erasePaper: say(
    'Makuler det som ligger i {system} om den saken gjelder: {felt}. Skriv når, hvordan og hvem som så på. Må noe tas vare på, svar «Avslått» og skriv hva og etter hvilken bestemmelse.',
    'Makuler det som ligg i {system} om den saka gjeld: {felt}. Skriv når, korleis og kven som såg på. Må noko takast vare på, svar «Avslått» og skriv kva og etter kva føresegn.',
    'Shred what {system} holds on whom the case is about: {felt}. Write when, how and who watched. If something must be kept, answer “Refused” and write what and by which provision.',
  ),
  portableDigital: say(
    'Ta ut av {system} det som den saken gjelder, selv har gitt: {felt}. Legg ved en fil som et program kan lese (JSON, CSV, XML eller bildefiler). Ta ikke med vurderinger eller noe andre har skrevet. Er det ingenting, svar «Har ingenting».',
    'Ta ut av {system} det som den saka gjeld, sjølv har gitt: {felt}. Legg ved ei fil som eit program kan lese (JSON, CSV, XML eller biletfiler). Ta ikkje med vurderingar eller noko andre har skrive. Er det ingenting, svar «Har ingenting».',
    'Take out of {system} what whom the case is about has given: {felt}. Attach a file that a program can read (JSON, CSV, XML or pictures). Leave out assessments and what others have written. If there is nothing, answer “Holds nothing”.',
  ),
  portablePaper: say(
    'Se om det i {system} ligger noe digitalt som den saken gjelder, selv har gitt: {felt}. Papir er ikke omfattet (GDPR art. 20 nr. 1 bokstav b): svar da «Har ingenting» og skriv det.',
    'Sjå om det i {system} ligg noko digitalt som den saka gjeld, sjølv har gitt: {felt}. Papir er ikkje omfatta (GDPR art. 20 nr. 1 bokstav b): svar då «Har ingenting» og skriv det.',
    'See whether {system} holds anything digital that whom the case is about has given: {felt}. Paper is not covered (GDPR art. 20(1)(b)): then answer “Holds nothing” and write that.',
  ),
  correct: say(
    '{system}: rett det samme som i saken, og skriv hvordan det er gjort',
    '{system}: rett det same som i saka, og skriv korleis det er gjort',
    '{system}: correct the same as in the case, and write how it was done',
  ),
  append: say(
    '{system}: før rettingen til det samme som i saken, og skriv hvordan det er gjort',
    '{system}: før rettinga til det same som i saka, og skriv korleis det er gjort',
    '{system}: append the correction to the same as in the case, and write how it was done',
  ),
  tellCorrected: say(
    '{system}: fortell at noe de har fått, er rettet (GDPR art. 19), eller skriv hvorfor det er umulig',
    '{system}: fortel at noko dei har fått, er retta (GDPR art. 19), eller skriv kvifor det er umogleg',
    '{system}: tell them that something they were given is corrected (GDPR art. 19), or write why that is impossible',
  ),
  restrict: say(
    '{system}: begrens bruken av «{felt}» for personen saken gjelder, og skriv hvordan det er gjort',
    '{system}: avgrens bruken av «{felt}» for personen saka gjeld, og skriv korleis det er gjort',
    '{system}: restrict the use of “{felt}” for whom the case is about, and write how it was done',
  ),
  openLogs: say(
    '{system}: gi {hvem} innsyn for {tid} fram til {dag}, og ta det bort igjen',
    '{system}: gi {hvem} innsyn for {tid} fram til {dag}, og ta det bort att',
    '{system}: give {hvem} access for {tid} until {dag}, and take it away again',
  ),
  warn: say(
    'Varsle den det gjelder senest {dag}',
    'Varsle den det gjeld seinast {dag}',
    'Tell the person concerned by {dag}',
  ),
} as const satisfies Readonly<Record<string, Text>>;
export type TaskText = keyof typeof taskTexts;

/** Words that stand in a place where nothing was told. */
const placeWords: readonly Text[] = [
  say('alt', 'alt', 'everything'),
  say('alle opplysningene', 'alle opplysningane', 'all of the data'),
];
/** Everything of a kind, as `allOf.fields` and `allOf.data`. */
export const allOf = { fields: placeWords[0] as Text, data: placeWords[1] as Text } as const;

type Places = Readonly<Record<string, string>>;

/** What somebody is asked to do, in a language. Pure. */
export function taskWords(text: TaskText, places: Places, lang: Lang): string {
  return taskTexts[text][lang].replaceAll(/\{(\p{L}+)\}/gu, (_, name: string) => places[name] ?? '');
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What was written, as a pattern with a group for each place. */
function patternOf(text: string): RegExp {
  const parts = text.split(/(\{\p{L}+\})/u);
  const source = parts.map((part) => (part.startsWith('{') ? `(?<${part.slice(1, -1)}>.+?)` : escaped(part)));
  return new RegExp(`^${source.join('')}$`, 'su');
}

const patterns = (Object.keys(taskTexts) as TaskText[]).flatMap((name) =>
  languages.map((lang) => ({ name, pattern: patternOf(taskTexts[name][lang]) })),
);

/**
 * What was asked for, in the language of whoever reads it: names of systems and kinds of data stay as the register has them.
 * @returns undefined for words that somebody has written. Pure.
 */
export function taskIn(written: string, lang: Lang): string | undefined {
  for (const { name, pattern } of patterns) {
    const groups = pattern.exec(written)?.groups;
    if (groups === undefined) continue;
    const places = Object.entries(groups).map(([place, value]) => {
      const known = placeWords.find((words) => languages.some((one) => words[one] === value));
      return [place, known?.[lang] ?? value] as const;
    });
    return taskWords(name, Object.fromEntries(places), lang);
  }
  return undefined;
}
