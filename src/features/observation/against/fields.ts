import { type Entry, entriesOf, type Snapshot } from '#src/features/register/index.ts';
import { fold } from '../recipients/names.ts';
import { all, known } from './facts.ts';

/** What attributes and scopes are of, in the words that registers use. Feide: the attributes of norEdu; Entra ID: the usual scopes. */
const meanings: Readonly<Record<string, readonly string[]>> = {
  noredupersonnin: ['fødselsnummer', 'personnummer', 'nasjonalt identitetsnummer', 'd-nummer'],
  useridnin: ['fødselsnummer', 'personnummer', 'd-nummer'],
  noredupersonlegalname: ['navn', 'fullt navn', 'elevnavn'],
  displayname: ['navn', 'fullt navn', 'elevnavn'],
  cn: ['navn', 'fullt navn', 'elevnavn'],
  givenname: ['navn', 'fullt navn', 'fornavn'],
  sn: ['navn', 'fullt navn', 'etternavn'],
  profile: ['navn', 'fullt navn', 'elevnavn'],
  userinfoname: ['navn', 'fullt navn', 'elevnavn'],
  mail: ['e-post', 'e-postadresse', 'epost'],
  email: ['e-post', 'e-postadresse', 'epost'],
  userinfomobile: ['mobil', 'mobilnummer', 'telefon', 'telefonnummer'],
  mobile: ['mobil', 'mobilnummer', 'telefon', 'telefonnummer'],
  userinfophoto: ['bilde', 'foto', 'portrett'],
  jpegphoto: ['bilde', 'foto', 'portrett'],
  edupersonprincipalname: ['brukernavn', 'feide-navn', 'feidenavn'],
  useridfeide: ['brukernavn', 'feide-navn', 'feidenavn'],
  uid: ['brukernavn', 'feide-navn', 'feidenavn'],
  groupsedu: ['grupper', 'klasse', 'klasser', 'skole og klasse', 'gruppe'],
  groupsorg: ['skole', 'skoletilhørighet', 'tilhørighet'],
  schacdateofbirth: ['fødselsdato', 'alder'],
  postaladdress: ['adresse', 'bostedsadresse'],
};

/** What says who somebody is to the service alone, and nothing more. */
const bare: ReadonlySet<string> = new Set(['openid', 'userid', 'offlineaccess', 'sub']);

/** The data that the register says are used in what is done with a system, and those that flow to it. */
export function dataOf(snapshot: Snapshot, system: string): readonly Entry<'dataTypes'>[] {
  const activities = all(snapshot, 'activities').filter(({ body }) => body.systems.includes(system));
  const keys = new Set(activities.map(({ key }) => key));
  const used = all(snapshot, 'dataUses').flatMap(({ body }) => (keys.has(body.activity) ? [body.data] : []));
  const flowing = all(snapshot, 'flows').flatMap(({ body }) =>
    body.target === `systems/${system}` ? (known(body.data) ?? []) : [],
  );
  const types = entriesOf(snapshot, 'dataTypes');
  return [...new Set([...used, ...flowing])].sort().flatMap((key) => types.get(key) ?? []);
}

/** Is a field that a service receives among the data that the register has for it? By name, never by guess. */
export function isRegistered(field: string, data: readonly Entry<'dataTypes'>[]): boolean {
  const called = fold(field);
  if (bare.has(called)) return true;
  const meant = new Set([called, ...(meanings[called] ?? []).map(fold)]);
  const isNumber = meant.has(fold('fødselsnummer'));
  return data.some(
    ({ key, body }) =>
      meant.has(fold(body.name)) || meant.has(fold(key)) || (isNumber && known(body.identityNumber) === true),
  );
}
