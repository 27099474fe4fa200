/** What a column of another system's access log may be. */
export const meanings = [
  'at',
  'receiver-id',
  'receiver-name',
  'receiver-role',
  'about-number',
  'about-feide',
  'about-source',
  'action',
  'category',
  'reason',
] as const;
export type Meaning = (typeof meanings)[number];

/** Which column is what, by heading; a column that is left out is not read. */
export type Mapping = Readonly<Record<string, Meaning>>;

/** Headings as systems write them, in small letters without spaces and signs; the first that fits a column gives its meaning. */
const headings: Readonly<Record<Meaning, readonly string[]>> = {
  at: ['tidspunkt', 'tid', 'dato', 'når', 'logtime', 'timestamp', 'time', 'date', 'datetime', 'eventtime', 'at'],
  'receiver-id': [
    'brukernavn',
    'brukarnamn',
    'bruker',
    'brukerid',
    'username',
    'user',
    'userid',
    'actor',
    'receivercode',
  ],
  'receiver-name': ['navn', 'namn', 'hvem', 'kven', 'utførtav', 'name', 'receivername', 'displayname', 'actorname'],
  'receiver-role': ['rolle', 'role', 'stilling', 'receiversystem'],
  'about-number': ['fødselsnummer', 'fodselsnummer', 'fnr', 'personnummer', 'nin', 'usercode', 'elevfnr'],
  'about-feide': ['feide', 'feidenavn', 'feideid', 'eppn', 'edupersonprincipalname', 'elevfeide'],
  'about-source': [
    'elevid',
    'elev',
    'personid',
    'subject',
    'subjectid',
    'pupilid',
    'studentid',
    'sourcedid',
    'kildeid',
  ],
  action: ['handling', 'hendelse', 'aktivitet', 'action', 'event', 'activity', 'operation'],
  category: ['kategori', 'opplysning', 'opplysninger', 'datatype', 'category', 'resource'],
  reason: ['grunn', 'begrunnelse', 'årsak', 'formål', 'føremål', 'reason', 'purpose'],
};

const plain = (heading: string) => heading.toLocaleLowerCase('nb').replace(/[^\p{L}\d]/gu, '');

/** What each column seems to be, by its heading; each meaning is used once. Shown before anything is written. */
export function proposeMapping(columns: readonly string[]): Mapping {
  const left = new Set<Meaning>(meanings);
  const mapping: Record<string, Meaning> = {};
  for (const column of columns) {
    const found = [...left].find((meaning) => headings[meaning].includes(plain(column)));
    if (found === undefined) continue;
    mapping[column] = found;
    left.delete(found);
  }
  return mapping;
}

/** True for a word that a column can be said to be. */
export function isMeaning(value: unknown): value is Meaning {
  return (meanings as readonly unknown[]).includes(value);
}
