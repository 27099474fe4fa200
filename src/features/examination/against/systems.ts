import { entriesOf, type Snapshot } from '#src/features/register/index.ts';
import { phrase } from '../content/read/phrase.ts';
import type { Reading, Sentence } from '../content/read/reading.ts';
import { sectionOf } from '../content/read/search.ts';
import type { StatementFinding } from '../finding.ts';
import { contradiction } from './contradiction.ts';
import { alike, allNames, bare, known, mentioned, named, namesOf } from './names.ts';

const proper = String.raw`(\p{Lu}[\p{L}\p{N}-]{1,30}(?:\s(?:\p{Lu}[\p{L}\p{N}-]{0,30}|\d{1,4})){0,3})`;
const thing = String.raw`\p{L}{0,25}(?:system|program|programmet|plattform|plattforma|plattformen|verktøy|app|appen|løsning|løysing|systemet|systemtjeneste)`;

/** "Zokrates er programmet som …", "SATS – skoleadministrativt system", "Vi bruker Kikora til …". */
const introduces = [
  new RegExp(`^${proper}(?:,[^.]{1,60},)?\\s(?:er|is)\\s(?:\\S{1,30}\\s){0,5}?${thing}(?!\\p{L})`, 'u'),
  new RegExp(`^${proper}\\s[–-]\\s(?:\\S{1,30}\\s){0,4}?${thing}(?!\\p{L})`, 'u'),
  new RegExp(
    `(?:bruker|benytter|brukar|nyttar|benyttar|uses?)\\s(?:vi\\s|skolen\\s|skulen\\s)?${proper}\\s(?:som|til|for|to|as)(?!\\p{L})`,
    'u',
  ),
];
const listOf = phrase(
  '(?:\\p{L}{0,25}programm(?:er|ene|a)|program|\\p{L}{0,25}system(?:er|ene|a)?|apper|appar|verktøy|læremidler|læremiddel|programmes?|systems?)',
);
const listed = new RegExp(`^${proper}(?:\\s\\([^)]{1,60}\\))?\\.?$`, 'u');
const ordinary =
  /^(?:vi|programmet|systemet|skolen|skulen|kommunen|løsningen|løysinga|tjenesten|det|dette|her|personvern|skole|skule|dette|alle|noen|nokre|elevene|elevane|foresatte|læreren|appen|plattformen|leverandør(?:en)?|supplier)$/iu;

/** The points of a list that a sentence opens: "Examples of programmes:". */
function opensList(reading: Reading, sentence: Sentence): boolean {
  const before = reading.sentences.findLast((other) => other.start < sentence.start && !other.point);
  return before !== undefined && (before.text.endsWith(':') || before.heading) && listOf.test(before.text);
}

function nameIn(reading: Reading, sentence: Sentence): string | undefined {
  const introduced = introduces.map((pattern) => pattern.exec(sentence.text)?.[1]).find((found) => found !== undefined);
  if (introduced !== undefined) return introduced;
  if (sentence.heading) return undefined;
  const heading = sectionOf(reading, sentence).heading?.text ?? '';
  const inList = sentence.point
    ? opensList(reading, sentence)
    : /^(?:systemene|systema|programmene|programma|systemer|programmer)/iu.test(heading);
  return inList ? listed.exec(sentence.text)?.[1] : undefined;
}

/** Systems that the statement names and the register does not have. */
export function systemsNotInRegister(reading: Reading, snapshot: Snapshot): readonly StatementFinding[] {
  if (entriesOf(snapshot, 'systems').size === 0) return [];
  const held = allNames(snapshot);
  const seen = new Set<string>();
  return reading.sentences.flatMap((sentence) => {
    const name = nameIn(reading, sentence);
    if (name === undefined || ordinary.test(name) || seen.has(bare(name)) || held.some((one) => alike(one, name)))
      return [];
    seen.add(bare(name));
    return [
      contradiction(
        'system-not-in-register',
        sentence,
        {
          nb: `Registeret har ikke noe system som heter ${name}. Før det i registeret, eller stryk det her hvis det ikke er i bruk.`,
          nn: `Registeret har ikkje noko system som heiter ${name}. Før det i registeret, eller stryk det her om det ikkje er i bruk.`,
          en: `The register has no system called ${name}. Enter it in the register, or strike it here if it is not in use.`,
        },
        [{ act: 'gdpr', section: 'art. 30 nr. 1' }],
      ),
    ];
  });
}

/** The activities in which something is known about pupils. */
export function pupilsActivities(snapshot: Snapshot): ReadonlySet<string> {
  const uses = [...entriesOf(snapshot, 'dataUses').values()];
  return new Set(uses.filter(({ body }) => body.subjects === 'pupils').map(({ body }) => body.activity));
}

/** Bought systems with pupils' data that a statement which names the others leaves out. */
export function systemsNotInStatement(reading: Reading, snapshot: Snapshot): readonly StatementFinding[] {
  const activities = pupilsActivities(snapshot);
  const used = new Set(
    [...entriesOf(snapshot, 'activities').values()]
      .filter(({ key }) => activities.has(key))
      .flatMap(({ body }) => body.systems),
  );
  const systems = [...entriesOf(snapshot, 'systems').values()].filter(
    ({ key, body }) => used.has(key) && known(body.personalData) !== false,
  );
  const told = systems.filter(({ body }) => named(namesOf(body), reading.text));
  const left = systems.filter(({ body }) => {
    const vendor = known(body.vendor);
    const party = vendor === undefined ? undefined : entriesOf(snapshot, 'parties').get(vendor)?.body;
    return party !== undefined && !mentioned([...namesOf(body), ...namesOf(party)], reading.text);
  });
  // A statement that names one system is about that one.
  if (told.length < 2 || left.length === 0) return [];
  const names = left.map(({ body }) => body.name).join(', ');
  return [
    contradiction(
      'system-not-in-statement',
      null,
      {
        nb: `Registeret har systemer med opplysninger om elever som erklæringen ikke nevner: ${names}. Skriv om dem også.`,
        nn: `Registeret har system med opplysningar om elevar som erklæringa ikkje nemner: ${names}. Skriv om dei òg.`,
        en: `The register has systems with data about pupils that the statement does not mention: ${names}. Write about them too.`,
      },
      [{ act: 'gdpr', section: 'art. 12 nr. 1' }],
    ),
  ];
}

/** Recipients of pupils' data that a statement which names the others leaves out. */
export function recipientsNotInStatement(reading: Reading, snapshot: Snapshot): readonly StatementFinding[] {
  const activities = pupilsActivities(snapshot);
  const keys = [...entriesOf(snapshot, 'disclosures').values()]
    .filter(({ body }) => activities.has(body.activity))
    .map(({ body }) => body.recipient);
  const parties = [...new Set(keys)].flatMap((key) => entriesOf(snapshot, 'parties').get(key) ?? []);
  const left = parties.filter(({ body }) => !mentioned(namesOf(body), reading.text));
  if (left.length === 0 || left.length === parties.length) return [];
  const names = left.map(({ body }) => body.name).join(', ');
  return [
    contradiction(
      'recipient-not-in-statement',
      null,
      {
        nb: `Etter registeret får disse opplysninger om elever, uten at erklæringen nevner dem: ${names}. Skriv dem blant mottakerne.`,
        nn: `Etter registeret får desse opplysningar om elevar, utan at erklæringa nemner dei: ${names}. Skriv dei blant mottakarane.`,
        en: `By the register these get data about pupils, and the statement does not mention them: ${names}. Write them among the recipients.`,
      },
      [{ act: 'gdpr', section: 'art. 13 nr. 1 bokstav e' }],
    ),
  ];
}
