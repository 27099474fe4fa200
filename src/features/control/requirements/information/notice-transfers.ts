import type { Entry } from '#src/features/register/index.ts';
import { isInEea } from '#src/law/eea.ts';
import type { Reader } from '../../reader.ts';
import { anyOf } from '../../requirement.ts';
import { type Applies, named, telling } from './statements.ts';

/** Are the data of a system kept outside the EEA, seen from outside it, or sent there? */
function leavesEea(read: Reader, key: string): boolean | undefined {
  const sent = read.find('transfersBySystem', key).map((transfer) => {
    const country = read.fact(transfer, 'country');
    return country === undefined ? undefined : !isInEea(country);
  });
  const system = read.get('systems', key);
  if (system === undefined) return anyOf(sent);
  const countries = read.fact(system, 'storage.countries');
  const kept = countries?.some((country) => !isInEea(country));
  // "Nordic" and "eea" both lie inside; a source that names no country may still say so.
  const stored = kept ?? (read.fact(system, 'storage.within') === undefined ? undefined : false);
  const seenFrom =
    system.body.supportAccess?.countries === undefined ? [] : read.fact(system, 'supportAccess.countries');
  return anyOf([...sent, stored, seenFrom?.some((country) => !isInEea(country))]);
}

function anythingLeaves(read: Reader, notice: Entry<'notices'>): Applies {
  const leaves = anyOf(named(notice).map((system) => leavesEea(read, system)));
  if (leaves === true) return { needed: true };
  return leaves === false
    ? {
        needed: false,
        says: {
          nb: 'Opplysningene lagres i EØS, og ingen overføring ut av EØS er ført opp.',
          nn: 'Opplysningane blir lagra i EØS, og inga overføring ut av EØS er ført opp.',
          en: 'The data are kept in the EEA, and no transfer out of it is entered.',
        },
      }
    : {
        needed: undefined,
        says: {
          nb: 'Erklæringen forteller ikke alt om overføring ut av EØS. Ingen har sagt hvor alle opplysningene lagres.',
          nn: 'Erklæringa fortel ikkje alt om overføring ut av EØS. Ingen har sagt kvar alle opplysningane blir lagra.',
          en: 'The statement does not tell all of transfers out of the EEA. Nobody has said where all of the data are kept.',
        },
      };
}

/** GDPR art. 13(1)(f), 14(1)(f): that data leave the EEA, and what protects them there. */
export const noticeTransfers = telling({
  id: 'notice-transfers',
  title: {
    nb: 'Erklæringen sier om opplysninger går ut av EØS',
    nn: 'Erklæringa seier om opplysningar går ut av EØS',
    en: 'The statement says whether data leave the EEA',
  },
  question: {
    nb: 'Forteller personvernerklæringen om opplysninger føres ut av EØS, og hva som verner dem der?',
    nn: 'Fortel personvernerklæringa om opplysningar blir førte ut av EØS, og kva som vernar dei der?',
    en: 'Does the privacy statement tell whether data leave the EEA, and what protects them there?',
  },
  law: [
    { act: 'gdpr', section: 'art. 13 nr. 1 bokstav f' },
    { act: 'gdpr', section: 'art. 14 nr. 1 bokstav f' },
  ],
  severity: 'medium',
  items: [
    {
      fact: 'transfers',
      what: {
        nb: 'om opplysninger føres ut av EØS, og hva som verner dem der',
        nn: 'om opplysningar blir førte ut av EØS, og kva som vernar dei der',
        en: 'whether data leave the EEA, and what protects them there',
      },
    },
  ],
  applies: anythingLeaves,
  remedy: {
    nb: 'Skriv hvilke opplysninger som føres ut av EØS, til hvilket land, hva som verner dem, og hvor man finner garantiene.',
    nn: 'Skriv kva opplysningar som blir førte ut av EØS, til kva land, kva som vernar dei, og kvar ein finn garantiane.',
    en: 'Write which data leave the EEA, to which country, what protects them, and where the safeguards are found.',
  },
});
