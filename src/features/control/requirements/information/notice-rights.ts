import type { Entry } from '#src/features/register/index.ts';
import type { Text } from '#src/kernel/language.ts';
import type { Reader } from '../../reader.ts';
import { type Check, requirement } from '../../requirement.ts';
import { consent, consentOrContract, doneOn, taskOrInterest } from './bases-used.ts';
import { activitiesTold, notAStatement } from './statements.ts';

interface Right {
  readonly fact:
    | 'access'
    | 'rectification'
    | 'erasure'
    | 'restriction'
    | 'objection'
    | 'portability'
    | 'withdraw-consent';
  readonly name: Text;
  /** Where it belongs only to some bases (art. 7(3), 20(1)(a), 21(1)). */
  readonly bases?: readonly string[];
}

const rights: readonly Right[] = [
  { fact: 'access', name: { nb: 'innsyn', nn: 'innsyn', en: 'access' } },
  { fact: 'rectification', name: { nb: 'retting', nn: 'retting', en: 'rectification' } },
  { fact: 'erasure', name: { nb: 'sletting', nn: 'sletting', en: 'erasure' } },
  {
    fact: 'restriction',
    name: { nb: 'begrensning av behandlingen', nn: 'avgrensing av behandlinga', en: 'restriction of processing' },
  },
  { fact: 'objection', name: { nb: 'å protestere', nn: 'å protestere', en: 'object' }, bases: taskOrInterest },
  {
    fact: 'portability',
    name: { nb: 'å få med seg opplysningene', nn: 'å få med seg opplysningane', en: 'take the data along' },
    bases: consentOrContract,
  },
  {
    fact: 'withdraw-consent',
    name: { nb: 'å trekke tilbake samtykket', nn: 'å trekkje tilbake samtykket', en: 'withdraw consent' },
    bases: consent,
  },
];

const all: Text = {
  nb: 'Erklæringen forteller om alle rettighetene som gjelder.',
  nn: 'Erklæringa fortel om alle rettane som gjeld.',
  en: 'The statement tells of every right that applies.',
};
const none: Text = {
  nb: 'Erklæringen forteller ikke om rettighetene.',
  nn: 'Erklæringa fortel ikkje om rettane.',
  en: 'The statement does not tell of the rights.',
};
const unknown: Text = {
  nb: 'Ingen har sagt hvilke rettigheter erklæringen forteller om.',
  nn: 'Ingen har sagt kva rettar erklæringa fortel om.',
  en: 'Nobody has said which rights the statement tells of.',
};

function missing({ nb, nn, en }: Text, state: 'fails' | 'unknown'): Check {
  const known = {
    nb: `Erklæringen forteller ikke om retten til ${nb}.`,
    nn: `Erklæringa fortel ikkje om retten til ${nn}.`,
    en: `The statement does not tell of the right to ${en}.`,
  };
  const open = {
    nb: `${known.nb} Ingen har sagt om den gjelder her.`,
    nn: `${known.nn} Ingen har sagt om han gjeld her.`,
    en: `${known.en} Nobody has said whether it applies here.`,
  };
  return { state, says: state === 'fails' ? known : open };
}

/** What a list of rights leaves out: nothing is asked of a right that no basis opens. */
function leftOut(read: Reader, notice: Entry<'notices'>, told: readonly string[]): Check[] {
  const activities = activitiesTold(read, notice);
  return rights.flatMap(({ fact, name, bases }) => {
    if (told.includes(fact)) return [];
    const applies = bases === undefined ? true : doneOn(read, activities, bases);
    return applies === false ? [] : [missing(name, applies === true ? 'fails' : 'unknown')];
  });
}

/** GDPR art. 13(2)(b) and (c), 14(2)(c) and (d): every right that applies to what the statement is about. */
export const noticeRights = requirement({
  id: 'notice-rights',
  theme: 'information',
  scope: 'notice',
  title: {
    nb: 'Erklæringen sier hvilke rettigheter man har',
    nn: 'Erklæringa seier kva rettar ein har',
    en: 'The statement says which rights one has',
  },
  question: {
    nb: 'Forteller personvernerklæringen om alle rettighetene som gjelder for det den handler om?',
    nn: 'Fortel personvernerklæringa om alle rettane som gjeld for det ho handlar om?',
    en: 'Does the privacy statement tell of every right that applies to what it is about?',
  },
  law: [
    { act: 'gdpr', section: 'art. 13 nr. 2 bokstav b' },
    { act: 'gdpr', section: 'art. 13 nr. 2 bokstav c' },
    { act: 'gdpr', section: 'art. 14 nr. 2 bokstav c' },
    { act: 'gdpr', section: 'art. 14 nr. 2 bokstav d' },
  ],
  severity: 'high',
  evidence: {
    wants: {
      nb: 'Erklæringen, med dato og en gjennomgang av hva den forteller',
      nn: 'Erklæringa, med dato og ein gjennomgang av kva ho fortel',
      en: 'The statement, with its date and a review of what it tells',
    },
    of: ['notices'],
  },
  judge(read, notice) {
    if (notice.body.form !== 'statement') return { notApplicable: notAStatement };
    const told = read.fact(notice, 'rights');
    if (told === undefined) {
      const toldOf = read.fact(notice, 'tells.rights');
      return { checks: [toldOf === 'no' ? { state: 'fails', says: none } : { state: 'unknown', says: unknown }] };
    }
    const checks = leftOut(read, notice, told);
    return { checks: checks.length === 0 ? [{ state: 'holds', says: all }] : checks };
  },
  remedy: (notice) => [
    {
      say: {
        nb: 'Skriv i erklæringen hver rettighet for seg, når den gjelder, og hvordan man bruker den.',
        nn: 'Skriv i erklæringa kvar rett for seg, når han gjeld, og korleis ein bruker han.',
        en: 'Write in the statement each right by itself, when it applies, and how to use it.',
      },
      form: { kind: 'notices', key: notice.key },
    },
  ],
});
