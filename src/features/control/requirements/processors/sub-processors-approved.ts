import { type Check, check, requirement } from '../../requirement.ts';
import { notAsked } from './in-force.ts';

const listed = {
  unknown: {
    nb: 'Ingen har sagt hvilke underleverandører databehandleren bruker.',
    nn: 'Ingen har sagt kva underleverandørar databehandlaren bruker.',
    en: 'Nobody has said which sub-processors the processor uses.',
  },
  none: {
    nb: 'Databehandleren bruker ingen underleverandører.',
    nn: 'Databehandlaren bruker ingen underleverandørar.',
    en: 'The processor uses no sub-processors.',
  },
};
const approved = {
  holds: {
    nb: 'Eieren har godkjent underleverandørene.',
    nn: 'Eigaren har godkjent underleverandørane.',
    en: 'The owner has approved the sub-processors.',
  },
  fails: {
    nb: 'Databehandleren bruker underleverandører som eieren ikke har godkjent.',
    nn: 'Databehandlaren bruker underleverandørar som eigaren ikkje har godkjent.',
    en: 'The processor uses sub-processors that the owner has not approved.',
  },
  unknown: {
    nb: 'Ingen har sagt om eieren har godkjent underleverandørene.',
    nn: 'Ingen har sagt om eigaren har godkjent underleverandørane.',
    en: 'Nobody has said whether the owner has approved the sub-processors.',
  },
};

function weigh(list: readonly string[] | undefined, isApproved: () => boolean | undefined): Check {
  if (list === undefined) return { state: 'unknown', says: listed.unknown };
  return list.length === 0 ? { state: 'holds', says: listed.none } : check(isApproved(), approved);
}

/**
 * GDPR art. 28(2): no other processor without written authorisation beforehand, particular or general; art. 28(4)
 * binds them alike.
 */
export const subProcessorsApproved = requirement({
  id: 'sub-processors-approved',
  theme: 'processors',
  scope: 'agreement',
  title: {
    nb: 'Underleverandørene er godkjent',
    nn: 'Underleverandørane er godkjende',
    en: 'The sub-processors are approved',
  },
  question: {
    nb: 'Er det kjent hvilke underleverandører databehandleren bruker, og har eieren godkjent dem?',
    nn: 'Er det kjent kva underleverandørar databehandlaren bruker, og har eigaren godkjent dei?',
    en: 'Is it known which sub-processors the processor uses, and has the owner approved them?',
  },
  law: [
    { act: 'gdpr', section: 'art. 28 nr. 2' },
    { act: 'gdpr', section: 'art. 28 nr. 4' },
  ],
  note: {
    nb: 'En generell godkjenning i avtalen er nok når eieren får vite om endringer og kan si nei.',
    nn: 'Ei generell godkjenning i avtalen er nok når eigaren får vite om endringar og kan seie nei.',
    en: 'A general authorisation in the agreement is enough when the owner is told of changes and may object.',
  },
  severity: 'medium',
  evidence: {
    wants: {
      nb: 'Listen over underleverandører og godkjenningen',
      nn: 'Lista over underleverandørar og godkjenninga',
      en: 'The list of sub-processors and the approval',
    },
    of: ['agreements'],
  },
  judge(read, agreement) {
    const not = notAsked(read, agreement);
    if (not !== undefined) return { notApplicable: not };
    return {
      checks: [weigh(read.fact(agreement, 'subProcessors'), () => read.fact(agreement, 'subProcessorsApproved'))],
    };
  },
  remedy: (agreement) => [
    {
      say: {
        nb: 'Be om listen over underleverandører, ta stilling til dem, og skriv det inn.',
        nn: 'Be om lista over underleverandørar, ta stilling til dei, og skriv det inn.',
        en: 'Ask for the list of sub-processors, decide on them, and enter that.',
      },
      form: { kind: 'agreements', key: agreement.key },
    },
  ],
});
