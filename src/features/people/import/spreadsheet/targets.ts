/** What a column of a spreadsheet about people may be. */
export const targets = [
  'id',
  'school',
  'class',
  'teachingGroup',
  'givenName',
  'familyName',
  'fullName',
  'role',
  'birthDate',
  'identityNumber',
  'email',
  'phone',
  'address',
  'protection',
  'contactSecret',
  'guardian1Name',
  'guardian1Number',
  'guardian1Email',
  'guardian1Phone',
  'guardian1Kind',
  'guardian2Name',
  'guardian2Number',
  'guardian2Email',
  'guardian2Phone',
  'guardian2Kind',
] as const;
export type PeopleTarget = (typeof targets)[number];

export const isPeopleTarget = (value: unknown): value is PeopleTarget =>
  typeof value === 'string' && (targets as readonly string[]).includes(value);

/** What each column is taken for; null is left out. The same length as the heading. */
export interface PeopleMapping {
  readonly sheet: string;
  /** Index of the heading's row in the sheet. */
  readonly headerRow: number;
  readonly columns: readonly (PeopleTarget | null)[];
}

/** Words of headings, normalised: small letters and figures only. The first that fits whole wins, then the longest part. */
const words: Readonly<Record<PeopleTarget, readonly string[]>> = {
  id: ['id', 'elevid', 'personid', 'brukerid', 'elevnummer', 'elevnr', 'ansattnr', 'sourcedid', 'pupilid'],
  school: ['skole', 'skolenavn', 'skulenamn', 'skule', 'school', 'enhet', 'eining', 'avdeling'],
  class: ['klasse', 'basisgruppe', 'gruppe', 'class', 'trinnogklasse', 'trinnklasse', 'kontaktgruppe'],
  teachingGroup: ['undervisningsgruppe', 'faggruppe', 'undervisningsgrupper', 'teachinggroup', 'fag'],
  givenName: ['fornavn', 'førenamn', 'fornamn', 'elevfornavn', 'firstname', 'givenname', 'fornavnogmellomnavn'],
  familyName: ['etternavn', 'etternamn', 'elevetternavn', 'lastname', 'surname', 'familyname'],
  fullName: ['navn', 'namn', 'elev', 'elevnavn', 'elevnamn', 'elevensnavn', 'name', 'fulltnavn', 'ansatt', 'lærer'],
  role: ['rolle', 'role', 'stilling', 'type', 'persontype'],
  birthDate: ['fødselsdato', 'født', 'fødd', 'fødselsdag', 'fdato', 'birthdate', 'dateofbirth'],
  identityNumber: [
    'fødselsnummer',
    'personnummer',
    'fnr',
    'fødselsnr',
    'personnr',
    'dnummer',
    'nin',
    'identitetsnummer',
  ],
  email: ['epost', 'epostadresse', 'email', 'mail', 'elevepost'],
  phone: ['telefon', 'mobil', 'tlf', 'mobiltelefon', 'telefonnummer', 'phone', 'mobile'],
  address: ['adresse', 'bostedsadresse', 'bustadadresse', 'gateadresse', 'postadresse', 'address'],
  protection: ['adressesperre', 'sperretadresse', 'gradering', 'adressegradering', 'skjermet', 'kode67', 'protection'],
  contactSecret: ['hemmelig', 'hemmeligadresse', 'hemmelignummer', 'hemmeligtelefon', 'skalikkegisvidere'],
  guardian1Name: [
    'foresatt1',
    'foresatt1navn',
    'navnforesatt1',
    'forelder1',
    'føresett1',
    'føresett1namn',
    'mor',
    'guardian1',
  ],
  guardian1Number: ['foresatt1fødselsnummer', 'fødselsnummerforesatt1', 'foresatt1fnr', 'fnrforesatt1', 'guardian1nin'],
  guardian1Email: ['foresatt1epost', 'epostforesatt1', 'føresett1epost', 'epostmor', 'guardian1email'],
  guardian1Phone: [
    'foresatt1telefon',
    'telefonforesatt1',
    'foresatt1mobil',
    'mobilforesatt1',
    'føresett1telefon',
    'guardian1phone',
  ],
  guardian1Kind: ['foresatt1foreldreansvar', 'foreldreansvarforesatt1', 'foresatt1type', 'guardian1kind'],
  guardian2Name: [
    'foresatt2',
    'foresatt2navn',
    'navnforesatt2',
    'forelder2',
    'føresett2',
    'føresett2namn',
    'far',
    'guardian2',
  ],
  guardian2Number: ['foresatt2fødselsnummer', 'fødselsnummerforesatt2', 'foresatt2fnr', 'fnrforesatt2', 'guardian2nin'],
  guardian2Email: ['foresatt2epost', 'epostforesatt2', 'føresett2epost', 'epostfar', 'guardian2email'],
  guardian2Phone: [
    'foresatt2telefon',
    'telefonforesatt2',
    'foresatt2mobil',
    'mobilforesatt2',
    'føresett2telefon',
    'guardian2phone',
  ],
  guardian2Kind: ['foresatt2foreldreansvar', 'foreldreansvarforesatt2', 'foresatt2type', 'guardian2kind'],
};

const normal = (heading: string) =>
  heading
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/[^a-zæøåäöéáčšž0-9]/g, '');

const byWord = new Map(targets.flatMap((target) => words[target].map((word) => [word, target] as const)));

/** What a heading says that its column is; null when nobody can tell. */
function targetOf(heading: string): PeopleTarget | null {
  return byWord.get(normal(heading)) ?? null;
}

/** Proposes what the columns of a sheet are, from the row of the first twenty that has the most known headings. */
export function proposeColumns(
  sheets: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[],
): PeopleMapping | undefined {
  let best: { mapping: PeopleMapping; known: number } | undefined;
  for (const { name, rows } of sheets) {
    rows.slice(0, 20).forEach((row, headerRow) => {
      const taken = new Set<PeopleTarget>();
      const columns = row.map((heading) => {
        const target = targetOf(heading);
        if (target === null || taken.has(target)) return null;
        taken.add(target);
        return target;
      });
      if (taken.size > (best?.known ?? 1)) best = { mapping: { sheet: name, headerRow, columns }, known: taken.size };
    });
  }
  return best?.mapping;
}
