import { say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { type CsvFile, readCsv } from '../csv.ts';
import type { Coverage, LeftOut } from '../roster.ts';

/** The files of the standard that say something about people; the others are taken and not read. */
const read = ['academicSessions', 'classes', 'demographics', 'enrollments', 'orgs', 'roles', 'users'] as const;
export type ReadFile = (typeof read)[number];

const notRead = [
  ...['courses', 'userProfiles', 'categories', 'classResources', 'courseResources', 'resources', 'userResources'],
  ...['lineItems', 'lineItemLearningObjectiveIds', 'lineItemScoreScales', 'results', 'resultLearningObjectiveIds'],
  ...['resultScoreScales', 'scoreScales'],
];

/** What a set of OneRoster files holds. */
export interface FileSet {
  readonly files: Readonly<Partial<Record<ReadFile, CsvFile>>>;
  readonly modes: Readonly<Record<ReadFile, Coverage>>;
  readonly leftOut: readonly LeftOut[];
}

const modes: Readonly<Record<string, Coverage>> = { bulk: 'full', delta: 'delta', absent: 'absent' };

const missingFile = (name: string) =>
  say(
    `Filen ${name} mangler, men manifest.csv sier at den er med.`,
    `Fila ${name} manglar, men manifest.csv seier at ho er med.`,
    `The file ${name} is missing, but manifest.csv says that it is there.`,
  );
const missingColumn = (column: string) =>
  say(
    `Kolonnen ${column} mangler i overskriften.`,
    `Kolonnen ${column} manglar i overskrifta.`,
    `The column ${column} is missing in the heading.`,
  );
const exportWhole = say(
  'Eksporter hele settet på nytt fra kilden. Ingenting er tatt inn.',
  'Eksporter heile settet på nytt frå kjelda. Ingenting er teke inn.',
  'Export the whole set again from its source. Nothing was taken in.',
);
const oldVersion = say(
  'Dette er ikke OneRoster 1.1 eller 1.2.',
  'Dette er ikkje OneRoster 1.1 eller 1.2.',
  'This is not OneRoster 1.1 or 1.2.',
);

const needed: Readonly<Record<ReadFile, readonly string[]>> = {
  academicSessions: ['sourcedId', 'startDate', 'endDate'],
  classes: ['sourcedId', 'title', 'classType', 'schoolSourcedId'],
  demographics: ['sourcedId', 'birthDate'],
  enrollments: ['classSourcedId', 'schoolSourcedId', 'userSourcedId', 'role'],
  orgs: ['sourcedId', 'name', 'type'],
  roles: ['userSourcedId', 'role', 'orgSourcedId'],
  users: ['sourcedId', 'givenName', 'familyName'],
};

function problem(message: ReturnType<typeof say>, place: string): Problem {
  return new Problem(message, { code: 'bad-input', place, remedy: exportWhole });
}

/** The rows of manifest.csv, or none when there is no such file: then what is there is taken to be whole. */
function manifestOf(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, string> | undefined {
  const bytes = files.get('manifest.csv');
  if (bytes === undefined) return undefined;
  const told = new Map<string, string>();
  readCsv('manifest.csv', bytes).each((row) => told.set(row.get('propertyName') ?? '', row.get('value') ?? ''));
  return told;
}

/**
 * Reads which files there are and how whole each is.
 * @param files by their names without folders
 * @throws Problem (bad-input) when the set is not what its manifest says, or a column lacks without which nothing can be read
 */
export function readFileSet(files: ReadonlyMap<string, Uint8Array>): FileSet {
  const manifest = manifestOf(files);
  const version = manifest?.get('oneroster.version');
  if (version !== undefined && !/^1\.[12]/.test(version)) throw problem(oldVersion, 'manifest.csv');
  const found: Partial<Record<ReadFile, CsvFile>> = {};
  const how = {} as Record<ReadFile, Coverage>;
  for (const name of read) {
    const file = `${name}.csv`;
    const bytes = files.get(file);
    const said = manifest?.get(`file.${name}`)?.toLowerCase();
    how[name] = (said === undefined ? undefined : modes[said]) ?? (manifest === undefined && bytes ? 'full' : 'absent');
    if (how[name] === 'absent') continue;
    if (bytes === undefined) throw problem(missingFile(file), 'manifest.csv');
    const csv = readCsv(file, bytes);
    const lacks = needed[name].find((column) => !csv.columns.some((one) => one.toLowerCase() === column.toLowerCase()));
    if (lacks !== undefined) throw problem(missingColumn(lacks), `${file}:1`);
    found[name] = csv;
  }
  return { files: found, modes: how, leftOut: leftOutOf(files, found) };
}

const race =
  /^(?:americanIndianOrAlaskaNative|asian|blackOrAfricanAmerican|nativeHawaiianOrOtherPacificIslander|white|demographicRaceTwoOrMoreRaces|hispanicOrLatinoEthnicity)$/i;

/** What the set has and nothing here loads: passwords, race (GDPR art. 9), sex, marks. */
function leftOutOf(files: ReadonlyMap<string, Uint8Array>, found: FileSet['files']): readonly LeftOut[] {
  const has = (file: CsvFile | undefined, column: RegExp) => file?.columns.some((one) => column.test(one)) === true;
  const names = [...files.keys()].map((name) => name.replace(/\.csv$/, ''));
  const isKnown = (name: string) => name === 'manifest' || [...read, ...notRead].includes(name);
  const left: (LeftOut | false)[] = [
    (has(found.users, /^password$/i) || names.includes('userProfiles')) && 'passwords',
    has(found.demographics, race) && 'race',
    has(found.demographics, /^sex$/i) && 'sex',
    names.some((name) => /^(?:lineItem|result|scoreScale)/.test(name)) && 'results',
    names.some((name) => !isKnown(name)) && 'unknown-files',
  ];
  return left.filter((one) => one !== false);
}
