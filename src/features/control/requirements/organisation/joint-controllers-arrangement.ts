import type { Reader } from '../../reader.ts';
import { allOf, type Check, check, requirement } from '../../requirement.ts';
import { agreementsOn, isInForce } from '../processors/in-force.ts';

const alone = {
  nb: 'Eieren bestemmer ikke over dette sammen med andre.',
  nn: 'Eigaren bestemmer ikkje over dette saman med andre.',
  en: 'The owner does not decide over this together with others.',
};
const roleUnknown = {
  nb: 'Ingen har sagt om eieren bestemmer alene eller sammen med andre.',
  nn: 'Ingen har sagt om eigaren bestemmer aleine eller saman med andre.',
  en: 'Nobody has said whether the owner decides alone or together with others.',
};
const exists = {
  nb: 'Ingen har sagt om det finnes en ordning om felles behandlingsansvar.',
  nn: 'Ingen har sagt om det finst ei ordning om felles behandlingsansvar.',
  en: 'Nobody has said whether there is an arrangement between the joint controllers.',
};
const written = {
  holds: { nb: 'Ordningen er skriftlig.', nn: 'Ordninga er skriftleg.', en: 'The arrangement is in writing.' },
  fails: {
    nb: 'Ordningen er ikke skriftlig. Da er det vanskelig å vise hvem som svarer for hva, og å gjøre innholdet kjent.',
    nn: 'Ordninga er ikkje skriftleg. Då er det vanskeleg å vise kven som svarer for kva, og å gjere innhaldet kjent.',
    en: 'The arrangement is not in writing. That makes it hard to show who answers for what, and to make its essence known.',
  },
  unknown: {
    nb: 'Ingen har sagt om ordningen er skriftlig.',
    nn: 'Ingen har sagt om ordninga er skriftleg.',
    en: 'Nobody has said whether the arrangement is in writing.',
  },
};
const inForce = {
  holds: { nb: 'Ordningen gjelder.', nn: 'Ordninga gjeld.', en: 'The arrangement is in force.' },
  fails: {
    nb: 'Ingen ordning om felles behandlingsansvar gjelder på denne dagen.',
    nn: 'Inga ordning om felles behandlingsansvar gjeld på denne dagen.',
    en: 'No arrangement between the joint controllers is in force on this day.',
  },
  unknown: {
    nb: 'Ingen har sagt om ordningen gjelder.',
    nn: 'Ingen har sagt om ordninga gjeld.',
    en: 'Nobody has said whether the arrangement is in force.',
  },
};

/** One whole arrangement is enough; else the first that is in force says what is missing. */
function best(read: Reader, systems: readonly string[]): readonly Check[] {
  const found = systems.flatMap((system) => agreementsOn(read, system, 'joint-controllers'));
  const weighed = [...new Set(found)].map((agreement) => {
    const parts = [isInForce(read, agreement), read.fact(agreement, 'written')] as const;
    return { parts, checks: [check(parts[0], inForce), check(parts[1], written, 'advice')] };
  });
  const chosen =
    weighed.find(({ parts }) => allOf(parts) === true) ?? weighed.find(({ parts }) => parts[0]) ?? weighed[0];
  return chosen?.checks ?? [{ state: 'unknown', says: exists }];
}

/**
 * GDPR art. 26(1) and (2): who decide together settle between them who answers for what, and make the essence of it
 * known.
 */
export const jointControllersArrangement = requirement({
  id: 'joint-controllers-arrangement',
  theme: 'organisation',
  scope: 'activity',
  title: {
    nb: 'Ordning om felles behandlingsansvar',
    nn: 'Ordning om felles behandlingsansvar',
    en: 'Arrangement between joint controllers',
  },
  question: {
    nb: 'Er det avtalt hvem som svarer for hva der eieren bestemmer sammen med andre?',
    nn: 'Er det avtalt kven som svarer for kva der eigaren bestemmer saman med andre?',
    en: 'Is it settled who answers for what where the owner decides together with others?',
  },
  law: [
    { act: 'gdpr', section: 'art. 26 nr. 1' },
    { act: 'gdpr', section: 'art. 26 nr. 2' },
  ],
  note: {
    nb: 'Forordningen krever en ordning, men ikke uttrykkelig at den er skriftlig. Er ansvaret fordelt i lov, trengs den ikke i samme grad.',
    nn: 'Forordninga krev ei ordning, men ikkje uttrykkjeleg at ho er skriftleg. Er ansvaret fordelt i lov, trengst ho ikkje i same grad.',
    en: 'The Regulation requires an arrangement, but not expressly in writing. Where the law itself divides the responsibility, it is needed to that extent less.',
  },
  severity: 'medium',
  evidence: {
    wants: {
      nb: 'Avtalen om felles behandlingsansvar',
      nn: 'Avtalen om felles behandlingsansvar',
      en: 'The arrangement between the joint controllers',
    },
    of: ['activities', 'agreements'],
  },
  judge(read, activity) {
    const role = read.fact(activity, 'role');
    if (role === undefined) return { checks: [{ state: 'unknown', says: roleUnknown }] };
    if (role !== 'joint-controller') return { notApplicable: alone };
    return { checks: best(read, activity.body.systems) };
  },
  remedy: (activity) => [
    {
      say: {
        nb: 'Avtal med den eller de andre hvem som svarer for hva, og gjør det viktigste kjent.',
        nn: 'Avtal med den eller dei andre kven som svarer for kva, og gjer det viktigaste kjent.',
        en: 'Settle with the others who answers for what, and make the essence known.',
      },
      form: { kind: 'agreements', fill: { kind: 'joint-controllers' } },
    },
    {
      say: {
        nb: 'Skriv inn om eieren bestemmer alene eller sammen med andre.',
        nn: 'Skriv inn om eigaren bestemmer aleine eller saman med andre.',
        en: 'Enter whether the owner decides alone or together with others.',
      },
      form: { kind: 'activities', key: activity.key },
    },
  ],
});
