import { type Lang, say, type Text } from '#src/kernel/language.ts';
import type { FetchFailure } from './watched.ts';

const failures: Readonly<Record<FetchFailure, Text>> = {
  unreachable: say('Ingen svarte på adressen.', 'Ingen svarte på adressa.', 'Nobody answered at the address.'),
  slow: say('Svaret kom ikke i tide.', 'Svaret kom ikkje i tide.', 'The answer did not come in time.'),
  'too-large': say('Siden er for stor.', 'Sida er for stor.', 'The page is too large.'),
  'not-allowed': say(
    'Adressen fører ikke til det åpne nettet.',
    'Adressa fører ikkje til det opne nettet.',
    'The address does not lead to the public net.',
  ),
  missing: say('Siden finnes ikke.', 'Sida finst ikkje.', 'The page is not there.'),
  unreadable: say(
    'Det er ingen tekst å lese der uten script.',
    'Det er ingen tekst å lese der utan script.',
    'There is no text to read there without script.',
  ),
};

const nb = {
  title: 'Erklæringer på nett',
  lead: (all: number, faulty: number) =>
    `${all} ${all === 1 ? 'erklæring' : 'erklæringer'} følges med på. ${faulty === 0 ? 'Ingen av dem har noe å rette etter vurderingen.' : `${faulty} har noe å rette.`}`,
  leadNone:
    'Ingen adresser følges med på. Skriv adressen til erklæringen i registeret, så hentes og vurderes den når den endres.',
  toRegister: 'Til informasjon i registeret',
  examine: 'Vurder en tekst selv',
  address: 'Adresse',
  from: 'Funnet',
  register: 'i registeret',
  scan: 'av skanningen',
  looked: 'Sist sett',
  changed: 'Endret',
  first: 'uendret siden vi så den først',
  found: 'Vurderingen',
  none: 'Ingenting funnet. Det betyr ikke at erklæringen er lovlig.',
  faults: (n: number) => `${n} å se på`,
  notYet: 'Ikke hentet ennå',
  hash: 'Fingeravtrykk',
};
type Words = typeof nb;
const nn: Words = {
  title: 'Erklæringar på nett',
  lead: (all, faulty) =>
    `${all} ${all === 1 ? 'erklæring' : 'erklæringar'} blir følgde med på. ${faulty === 0 ? 'Ingen av dei har noko å rette etter vurderinga.' : `${faulty} har noko å rette.`}`,
  leadNone:
    'Ingen adresser blir følgde med på. Skriv adressa til erklæringa i registeret, så blir ho henta og vurdert når ho blir endra.',
  toRegister: 'Til informasjon i registeret',
  examine: 'Vurder ein tekst sjølv',
  address: 'Adresse',
  from: 'Funnen',
  register: 'i registeret',
  scan: 'av skanninga',
  looked: 'Sist sett',
  changed: 'Endra',
  first: 'uendra sidan vi såg henne først',
  found: 'Vurderinga',
  none: 'Ingenting funne. Det tyder ikkje at erklæringa er lovleg.',
  faults: (n) => `${n} å sjå på`,
  notYet: 'Ikkje henta enno',
  hash: 'Fingeravtrykk',
};
const en: Words = {
  title: 'Statements on the web',
  lead: (all, faulty) =>
    `${all} ${all === 1 ? 'statement is' : 'statements are'} watched. ${faulty === 0 ? 'None of them has anything to mend by the examination.' : `${faulty} ${faulty === 1 ? 'has' : 'have'} something to mend.`}`,
  leadNone:
    'No addresses are watched. Write the address of the statement in the register; it is then fetched, and examined when it changes.',
  toRegister: 'To information in the register',
  examine: 'Examine a text yourself',
  address: 'Address',
  from: 'Found',
  register: 'in the register',
  scan: 'by the scan',
  looked: 'Last seen',
  changed: 'Changed',
  first: 'unchanged since we first saw it',
  found: 'The examination',
  none: 'Nothing found. That does not mean that the statement is lawful.',
  faults: (n) => `${n} to look at`,
  notYet: 'Not fetched yet',
  hash: 'Fingerprint',
};

/** What the page of watched statements says. */
export const statementTexts: Readonly<Record<Lang, Words>> = { nb, nn, en };

/** Why a statement could not be fetched, in words. */
export function failureWords(failure: FetchFailure, lang: Lang): string {
  return failures[failure][lang];
}
