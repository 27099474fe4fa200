import { writtenRoutine } from '../written-routine.ts';

/** GDPR art. 24(2): policies for data protection; kommuneloven § 25-1: internal control, documented and improved. */
export const internalControl = writtenRoutine({
  id: 'internal-control',
  theme: 'organisation',
  kind: 'internal-control',
  title: {
    nb: 'Internkontroll for personvern',
    nn: 'Internkontroll for personvern',
    en: 'Internal control of data protection',
  },
  question: {
    nb: 'Er det skrevet ned hvordan eieren sikrer at personvernreglene følges, og er det gått gjennom det siste året?',
    nn: 'Er det skrive ned korleis eigaren sikrar at personvernreglane blir følgde, og er det gått gjennom det siste året?',
    en: 'Is it written down how the owner makes sure that the rules of data protection are followed, and has it been reviewed within the last year?',
  },
  law: [
    { act: 'gdpr', section: 'art. 24 nr. 2' },
    { act: 'kommuneloven-2018', section: '§ 25-1' },
  ],
  note: {
    nb: 'Kommuneloven gjelder bare kommuner og fylkeskommuner, og § 25-1 også private grunnskoler etter opplæringslova. At gjennomgangen er årlig, er god praksis, ingen frist i loven.',
    nn: 'Kommunelova gjeld berre kommunar og fylkeskommunar, og § 25-1 også private grunnskular etter opplæringslova. At gjennomgangen er årleg, er god praksis, ingen frist i lova.',
    en: 'The Local Government Act applies to municipalities and county councils only, and § 25-1 also to private primary schools under the Education Act. A yearly review is good practice, no time limit of the law.',
  },
  severity: 'high',
  wants: {
    nb: 'Dokumentet som beskriver internkontrollen',
    nn: 'Dokumentet som beskriv internkontrollen',
    en: 'The document that describes the internal control',
  },
  written: {
    holds: {
      nb: 'Internkontrollen er beskrevet skriftlig.',
      nn: 'Internkontrollen er beskriven skriftleg.',
      en: 'The internal control is described in writing.',
    },
    fails: {
      nb: 'Internkontrollen er ikke skrevet ned.',
      nn: 'Internkontrollen er ikkje skriven ned.',
      en: 'The internal control is not written down.',
    },
    unknown: {
      nb: 'Ingen har sagt om internkontrollen er skrevet ned.',
      nn: 'Ingen har sagt om internkontrollen er skriven ned.',
      en: 'Nobody has said whether the internal control is written down.',
    },
  },
  reviewed: {
    holds: {
      nb: 'Den er gått gjennom det siste året.',
      nn: 'Han er gått gjennom det siste året.',
      en: 'It has been reviewed within the last year.',
    },
    fails: {
      nb: 'Den er ikke gått gjennom det siste året.',
      nn: 'Han er ikkje gått gjennom det siste året.',
      en: 'It has not been reviewed within the last year.',
    },
    unknown: {
      nb: 'Ingen har sagt når den sist ble gått gjennom.',
      nn: 'Ingen har sagt når han sist blei gått gjennom.',
      en: 'Nobody has said when it was last reviewed.',
    },
  },
  step: {
    nb: 'Beskriv internkontrollen: hvem som gjør hva, hvilke rutiner som gjelder, og hvordan avvik følges opp.',
    nn: 'Beskriv internkontrollen: kven som gjer kva, kva rutinar som gjeld, og korleis avvik blir følgde opp.',
    en: 'Describe the internal control: who does what, which routines apply, and how deviations are followed up.',
  },
});
