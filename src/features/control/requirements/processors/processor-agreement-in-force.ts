import type { Entry } from '#src/features/register/index.ts';
import type { Text } from '#src/kernel/language.ts';
import type { Reader } from '../../reader.ts';
import { allOf, type Check, check, requirement } from '../../requirement.ts';
import { exists, written } from './agreement-says.ts';
import { agreementsOn, isInForce } from './in-force.ts';

const ownOperation = {
  nb: 'Eieren driver systemet selv, og det er ikke sagt at noen utenfra har tilgang. Da er ingen databehandler inne.',
  nn: 'Eigaren driv systemet sjølv, og det er ikkje sagt at nokon utanfrå har tilgang. Då er ingen databehandlar inne.',
  en: 'The owner runs the system itself, and nobody from outside is said to have access. Then there is no processor.',
};
const inForce = {
  holds: {
    nb: 'Avtalen gjelder på denne dagen.',
    nn: 'Avtalen gjeld på denne dagen.',
    en: 'The agreement is in force on this day.',
  },
  fails: {
    nb: 'Ingen databehandleravtale gjelder på denne dagen.',
    nn: 'Ingen databehandlaravtale gjeld på denne dagen.',
    en: 'No processor agreement is in force on this day.',
  },
  unknown: {
    nb: 'Ingen har sagt om avtalen gjelder.',
    nn: 'Ingen har sagt om avtalen gjeld.',
    en: 'Nobody has said whether the agreement is in force.',
  },
};

/** Where nobody has said that the other party is a processor, that there is no such agreement with it is not yet a fault. */
function notMade(party: string): Text {
  return {
    nb: `Det er ikke noen skriftlig databehandleravtale med ${party}. Det holder bare når ${party} ikke behandler opplysninger på vegne av eieren.`,
    nn: `Det er ikkje nokon skriftleg databehandlaravtale med ${party}. Det held berre når ${party} ikkje behandlar opplysningar på vegner av eigaren.`,
    en: `There is no written processor agreement with ${party}. That does only where ${party} does not process data on behalf of the owner.`,
  };
}

const signedBySchool = {
  nb: 'Avtalen er inngått av en enhet som ikke kan ta i bruk systemer selv. Eieren er behandlingsansvarlig og må stå bak avtalen.',
  nn: 'Avtalen er inngått av ei eining som ikkje kan ta i bruk system sjølv. Eigaren er behandlingsansvarleg og må stå bak avtalen.',
  en: 'The agreement was made by a unit that may not put systems into use itself. The owner is the controller and must stand behind it.',
};

/**
 * Was it made by a unit that may not put systems into use? Only what is said of it counts: nobody need say who
 * signed.
 */
function signedWithoutRight(read: Reader, agreement: Entry<'agreements'>): boolean {
  const signer = read.fact(agreement, 'signedFor');
  const unit = signer === undefined ? undefined : read.get('units', signer);
  if (unit === undefined || read.fact(unit, 'kind') === 'administration') return false;
  return read.fact(unit, 'delegation.mayPutSystemsIntoUse') === false;
}

/** What is not in writing is no such agreement; whether it is in force is not asked then. */
function unwritten(read: Reader, agreement: Entry<'agreements'>, isProcessor: boolean): Check {
  const { party } = agreement.body;
  if (isProcessor) return { state: 'fails', says: written.fails };
  return { state: 'condition', says: notMade(read.get('parties', party)?.body.name ?? party) };
}

function checksOf(
  read: Reader,
  agreement: Entry<'agreements'>,
  isWritten: boolean | undefined,
  isProcessor: boolean,
): readonly Check[] {
  if (isWritten === false) return [unwritten(read, agreement, isProcessor)];
  const byWhom: readonly Check[] = signedWithoutRight(read, agreement)
    ? [{ state: 'condition', says: signedBySchool }]
    : [];
  return [check(isWritten, written), check(isInForce(read, agreement), inForce), ...byWhom];
}

/** One whole agreement is enough; else the one that may be whole, else any says what is wrong. */
function best(read: Reader, system: string, isProcessor: boolean): readonly Check[] {
  const weighed = agreementsOn(read, system, 'processor').map((agreement) => {
    const isWritten = read.fact(agreement, 'written');
    return {
      whole: allOf([isWritten, isInForce(read, agreement)]),
      checks: checksOf(read, agreement, isWritten, isProcessor),
    };
  });
  const rightly = weighed.find(({ checks }) => checks.every(({ state }) => state === 'holds'));
  const found =
    rightly ??
    weighed.find(({ whole }) => whole === true) ??
    weighed.find(({ whole }) => whole === undefined) ??
    weighed[0];
  return found?.checks ?? [{ state: 'unknown', says: exists }];
}

/**
 * GDPR art. 28(3) and (9): a processor is bound by an agreement in writing with the controller, who is the owner
 * (art. 24(1)).
 */
export const processorAgreementInForce = requirement({
  id: 'processor-agreement-in-force',
  theme: 'processors',
  scope: 'system',
  title: {
    nb: 'Databehandleravtalen gjelder',
    nn: 'Databehandlaravtalen gjeld',
    en: 'The processor agreement is in force',
  },
  question: {
    nb: 'Finnes det en skriftlig databehandleravtale for systemet som gjelder i dag?',
    nn: 'Finst det ein skriftleg databehandlaravtale for systemet som gjeld i dag?',
    en: 'Is there a written processor agreement for the system that is in force today?',
  },
  law: [
    { act: 'gdpr', section: 'art. 28 nr. 3' },
    { act: 'gdpr', section: 'art. 28 nr. 9' },
    { act: 'gdpr', section: 'art. 24 nr. 1' },
  ],
  severity: 'high',
  evidence: {
    wants: { nb: 'Den signerte avtalen', nn: 'Den signerte avtalen', en: 'The signed agreement' },
    of: ['agreements'],
  },
  judge(read, system) {
    const operation = read.fact(system, 'operation');
    // Whoever comes in to mend faults sees the data on behalf of the owner, on whosever machines they lie.
    const comesIn = read.fact(system, 'supportAccess.by') !== undefined;
    if (operation === 'own' && !comesIn) return { notApplicable: ownOperation };
    return { checks: best(read, system.key, operation !== undefined) };
  },
  remedy: (system) => [
    {
      say: {
        nb: 'Inngå en skriftlig databehandleravtale, eller forny den som er gått ut.',
        nn: 'Inngå ein skriftleg databehandlaravtale, eller forny den som er gått ut.',
        en: 'Make a written processor agreement, or renew the one that has ended.',
      },
      form: { kind: 'agreements', fill: { kind: 'processor', systems: system.key } },
    },
  ],
});
