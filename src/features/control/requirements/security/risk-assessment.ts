import type { Entry } from '#src/features/register/index.ts';
import type { IsoDate } from '#src/kernel/date.ts';
import type { Reader } from '../../reader.ts';
import { type Check, check, requirement } from '../../requirement.ts';
import { covering } from './covering.ts';

const done = {
  holds: {
    nb: 'Systemet er risikovurdert.',
    nn: 'Systemet er risikovurdert.',
    en: 'The risk of the system has been assessed.',
  },
  fails: {
    nb: 'Systemet er ikke risikovurdert. Det hjelper ikke at andre tilbyr det eller går god for det.',
    nn: 'Systemet er ikkje risikovurdert. Det hjelper ikkje at andre tilbyr det eller går god for det.',
    en: 'The risk of the system has not been assessed. That others offer it or vouch for it does not help.',
  },
  unknown: {
    nb: 'Ingen har sagt om systemet er risikovurdert.',
    nn: 'Ingen har sagt om systemet er risikovurdert.',
    en: 'Nobody has said whether the risk of the system has been assessed.',
  },
};
const current = {
  holds: {
    nb: 'Vurderingen er gjort etter den siste endringen som betyr noe for sikkerheten.',
    nn: 'Vurderinga er gjord etter den siste endringa som har noko å seie for tryggleiken.',
    en: 'The assessment was made after the last change that matters to security.',
  },
  fails: {
    nb: 'Systemet er endret etter at det ble risikovurdert.',
    nn: 'Systemet er endra etter at det vart risikovurdert.',
    en: 'The system has changed since its risk was assessed.',
  },
  unknown: {
    nb: 'Ingen har sagt om systemet er endret etter at det ble risikovurdert.',
    nn: 'Ingen har sagt om systemet er endra etter at det vart risikovurdert.',
    en: 'Nobody has said whether the system has changed since its risk was assessed.',
  },
};
const criteria = {
  holds: {
    nb: 'Det er fastsatt kriterier for akseptabel risiko.',
    nn: 'Det er fastsett kriterium for akseptabel risiko.',
    en: 'Criteria for acceptable risk are laid down.',
  },
  fails: {
    nb: 'Det er ikke fastsatt kriterier for akseptabel risiko.',
    nn: 'Det er ikkje fastsett kriterium for akseptabel risiko.',
    en: 'No criteria for acceptable risk are laid down.',
  },
  unknown: {
    nb: 'Ingen har sagt om det er fastsatt kriterier for akseptabel risiko.',
    nn: 'Ingen har sagt om det er fastsett kriterium for akseptabel risiko.',
    en: 'Nobody has said whether criteria for acceptable risk are laid down.',
  },
};
const compared = {
  holds: {
    nb: 'Resultatet er sammenlignet med kriteriene.',
    nn: 'Resultatet er samanlikna med kriteria.',
    en: 'The result has been compared with the criteria.',
  },
  fails: {
    nb: 'Resultatet er ikke sammenlignet med kriteriene for akseptabel risiko.',
    nn: 'Resultatet er ikkje samanlikna med kriteria for akseptabel risiko.',
    en: 'The result has not been compared with the criteria for acceptable risk.',
  },
  unknown: {
    nb: 'Ingen har sagt om resultatet er sammenlignet med kriteriene.',
    nn: 'Ingen har sagt om resultatet er samanlikna med kriteria.',
    en: 'Nobody has said whether the result has been compared with the criteria.',
  },
};
const external = {
  holds: {
    nb: 'Vurderingen tar med innlogging fra nett utenfor skolen.',
    nn: 'Vurderinga tek med innlogging frå nett utanfor skulen.',
    en: 'The assessment includes login from networks outside the school.',
  },
  fails: {
    nb: 'Man kan logge inn fra hvor som helst, men det er ikke risikovurdert.',
    nn: 'Ein kan logge inn kvar som helst frå, men det er ikkje risikovurdert.',
    en: 'One can log in from anywhere, but that risk has not been assessed.',
  },
  unknown: {
    nb: 'Ingen har sagt om innlogging fra nett utenfor skolen er risikovurdert.',
    nn: 'Ingen har sagt om innlogging frå nett utanfor skulen er risikovurdert.',
    en: 'Nobody has said whether login from networks outside the school has been assessed.',
  },
};
const beforeUse = {
  holds: {
    nb: 'Risikoen ble vurdert før systemet ble tatt i bruk.',
    nn: 'Risikoen vart vurdert før systemet vart teke i bruk.',
    en: 'The risk was assessed before the system was put into use.',
  },
  fails: {
    nb: 'Risikoen ble først vurdert etter at systemet var tatt i bruk. Neste gang: vurder før dere begynner.',
    nn: 'Risikoen vart først vurdert etter at systemet var teke i bruk. Neste gong: vurder før de byrjar.',
    en: 'The risk was first assessed after the system had been put into use. Next time: assess before you begin.',
  },
};

interface Dated {
  readonly assessment: Entry<'assessments'>;
  /** Undefined when it is done but nobody has said when. */
  readonly on: IsoDate | undefined;
}

/** The risk assessments of the system that were done by the day, oldest first; those without a date come before all others. */
function doneBy(read: Reader, assessments: readonly Entry<'assessments'>[]): readonly Dated[] {
  return assessments
    .filter((assessment) => read.fact(assessment, 'done') === true)
    .map((assessment) => ({ assessment, on: read.fact(assessment, 'on') }))
    .filter(({ on }) => on === undefined || on <= read.asOf)
    .sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1));
}

/** May one have been done at another time than is known: because nobody has said whether it was done, or when? */
function mayBeAnother(read: Reader, assessments: readonly Entry<'assessments'>[], latest: Dated | undefined): boolean {
  return assessments.some((assessment) => {
    const isDone = read.fact(assessment, 'done');
    if (isDone === undefined) return true;
    return isDone && assessment !== latest?.assessment && read.fact(assessment, 'on') === undefined;
  });
}

function coversOutside(read: Reader, system: Entry<'systems'>, latest: Entry<'assessments'>): Check[] {
  const reachable = read.fact(system, 'login.reachableFrom');
  if (reachable === 'owner-network' || reachable === 'school-network') return [];
  const covered = read.fact(latest, 'coversExternalAccess');
  // Where nobody knows from where it is reached, not having assessed it is not yet a failure.
  return [check(reachable === undefined && covered === false ? undefined : covered, external)];
}

function assessedBeforeUse(read: Reader, system: string, first: IsoDate | undefined): Check[] {
  const since = read.find('usesBySystem', system).flatMap((use) => read.fact(use, 'since') ?? []);
  const begun = since.sort()[0];
  // Only a remark, so what is not known of the beginning is left alone.
  if (first === undefined || begun === undefined) return [];
  return [first <= begun ? { state: 'holds', says: beforeUse.holds } : { state: 'advice', says: beforeUse.fails }];
}

/** pol § 13 with pof § 2-4: assessed before use and again at change, against criteria that the owner has laid down. */
export const riskAssessment = requirement({
  id: 'risk-assessment',
  theme: 'security',
  scope: 'system',
  title: {
    nb: 'Risikovurdering av systemet',
    nn: 'Risikovurdering av systemet',
    en: 'Risk assessment of the system',
  },
  question: {
    nb: 'Er systemet risikovurdert etter siste endring, og er resultatet sammenlignet med kriterier for akseptabel risiko?',
    nn: 'Er systemet risikovurdert etter siste endring, og er resultatet samanlikna med kriterium for akseptabel risiko?',
    en: 'Has the risk of the system been assessed since its last change, and compared with criteria for acceptable risk?',
  },
  law: [
    { act: 'pol-2000', section: '§ 13' },
    { act: 'pof-2000', section: '§ 2-4' },
  ],
  severity: 'high',
  evidence: {
    wants: {
      nb: 'Risikovurderingen med kriteriene for akseptabel risiko',
      nn: 'Risikovurderinga med kriteria for akseptabel risiko',
      en: 'The risk assessment with the criteria for acceptable risk',
    },
    of: ['assessments'],
  },
  judge(read, system) {
    const assessments = covering(read, read.find('assessmentsByKind', 'risk'), system.key);
    const all = doneBy(read, assessments);
    const latest = all.at(-1);
    const unsure = mayBeAnother(read, assessments, latest);
    // One that is dated after the day was not done on the day.
    if (latest === undefined) return { checks: [check(assessments.length === 0 || unsure ? undefined : false, done)] };
    const changed = read.fact(system, 'changedOn');
    const isCurrent = latest.on === undefined || changed === undefined ? undefined : latest.on >= changed;
    return {
      checks: [
        check(true, done),
        check(isCurrent === false && unsure ? undefined : isCurrent, current),
        check(read.fact(latest.assessment, 'criteriaSet'), criteria),
        check(read.fact(latest.assessment, 'comparedWithCriteria'), compared),
        ...coversOutside(read, system, latest.assessment),
        ...(unsure ? [] : assessedBeforeUse(read, system.key, all[0]?.on)),
      ],
    };
  },
  remedy: (system) => [
    {
      say: {
        nb: 'Fastsett hvilken risiko dere godtar.',
        nn: 'Fastset kva risiko de godtek.',
        en: 'Lay down what risk you accept.',
      },
    },
    {
      say: {
        nb: 'Gjør en risikovurdering av systemet slik det er nå. Ta med innlogging utenfra hvis det er mulig.',
        nn: 'Gjer ei risikovurdering av systemet slik det er no. Ta med innlogging utanfrå om det er mogleg.',
        en: 'Assess the risk of the system as it is now. Include login from outside if that is possible.',
      },
      form: { kind: 'assessments', fill: { kind: 'risk', systems: system.key } },
    },
    {
      say: {
        nb: 'Før inn når systemet sist ble endret.',
        nn: 'Før inn når systemet sist vart endra.',
        en: 'Enter when the system was last changed.',
      },
      form: { kind: 'systems', key: system.key },
    },
  ],
});
