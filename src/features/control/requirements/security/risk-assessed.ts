import type { Entry } from '#src/features/register/index.ts';
import type { Reader } from '../../reader.ts';
import { type Check, check, requirement } from '../../requirement.ts';
import { isAssessed, type Latest, latestDone } from './latest-done.ts';

const done = {
  holds: {
    nb: 'Systemet er risikovurdert.',
    nn: 'Systemet er risikovurdert.',
    en: 'The risk of the system has been assessed.',
  },
  fails: {
    nb: 'Systemet er ikke risikovurdert. Da kan ingen vise at sikkerheten er god nok.',
    nn: 'Systemet er ikkje risikovurdert. Då kan ingen vise at tryggleiken er god nok.',
    en: 'The risk of the system has not been assessed. Then nobody can show that its security is good enough.',
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
    nb: 'Systemet er endret etter at det ble risikovurdert, på en måte som betyr noe for sikkerheten.',
    nn: 'Systemet er endra etter at det vart risikovurdert, på ein måte som har noko å seie for tryggleiken.',
    en: 'The system has changed since its risk was assessed, in a way that matters to security.',
  },
  unknown: {
    nb: 'Ingen har sagt om systemet er endret etter at det ble risikovurdert.',
    nn: 'Ingen har sagt om systemet er endra etter at det vart risikovurdert.',
    en: 'Nobody has said whether the system has changed since its risk was assessed.',
  },
};
const compared = {
  holds: {
    nb: 'Resultatet er sammenlignet med den risikoen eieren godtar.',
    nn: 'Resultatet er samanlikna med den risikoen eigaren godtek.',
    en: 'The result has been compared with the risk that the owner accepts.',
  },
  fails: {
    nb: 'Resultatet er ikke sammenlignet med den risikoen eieren godtar. Noen må si om sikkerheten er god nok.',
    nn: 'Resultatet er ikkje samanlikna med den risikoen eigaren godtek. Nokon må seie om tryggleiken er god nok.',
    en: 'The result has not been compared with the risk that the owner accepts. Somebody must say whether security is good enough.',
  },
  unknown: {
    nb: 'Ingen har sagt om resultatet er sammenlignet med den risikoen eieren godtar.',
    nn: 'Ingen har sagt om resultatet er samanlikna med den risikoen eigaren godtek.',
    en: 'Nobody has said whether the result has been compared with the risk that the owner accepts.',
  },
};
const external = {
  holds: {
    nb: 'Vurderingen tar med innlogging fra nett utenfor eieren og skolen.',
    nn: 'Vurderinga tek med innlogging frå nett utanfor eigaren og skulen.',
    en: 'The assessment includes login from networks outside the owner and the school.',
  },
  fails: {
    nb: 'Systemet kan nås fra hvor som helst, men den risikoen er ikke vurdert.',
    nn: 'Ein kan nå systemet kvar som helst frå, men den risikoen er ikkje vurdert.',
    en: 'The system can be reached from anywhere, but that risk has not been assessed.',
  },
  unknown: {
    nb: 'Ingen har sagt om risikoen ved å nå systemet utenfra er vurdert.',
    nn: 'Ingen har sagt om risikoen ved å nå systemet utanfrå er vurdert.',
    en: 'Nobody has said whether the risk of reaching the system from outside has been assessed.',
  },
};

/** Made after the last change? Of an older one it is not said that it is the latest while another may be. */
function isCurrent(read: Reader, system: Entry<'systems'>, { on, unsure }: Latest): boolean | undefined {
  const changed = read.fact(system, 'changedOn');
  if (on === undefined || changed === undefined) return undefined;
  return on >= changed || (unsure ? undefined : false);
}

function coversOutside(read: Reader, system: Entry<'systems'>, latest: Latest): Check[] {
  const reachable = read.fact(system, 'login.reachableFrom');
  if (reachable === 'owner-network' || reachable === 'school-network') return [];
  const covered = read.fact(latest.assessment, 'coversExternalAccess');
  // Where nobody knows from where it is reached, not having assessed it is not yet a failure.
  return [check(reachable === undefined && covered === false ? undefined : covered, external)];
}

/** GDPR art. 32(1) and (2): the level of security fits a risk that somebody has assessed; art. 24(1): and assesses again when it changes. */
export const riskAssessed = requirement({
  id: 'risk-assessed',
  theme: 'security',
  scope: 'system',
  title: {
    nb: 'Systemet er risikovurdert slik det er nå',
    nn: 'Systemet er risikovurdert slik det er no',
    en: 'The risk of the system has been assessed as it is now',
  },
  question: {
    nb: 'Er risikoen for dem opplysningene gjelder, vurdert etter siste endring, og også for innlogging utenfra?',
    nn: 'Er risikoen for dei opplysningane gjeld, vurdert etter siste endring, og også for innlogging utanfrå?',
    en: 'Has the risk to those concerned been assessed since the last change, and for login from outside as well?',
  },
  law: [
    { act: 'gdpr', section: 'art. 32 nr. 2' },
    { act: 'gdpr', section: 'art. 32 nr. 1' },
    { act: 'gdpr', section: 'art. 24 nr. 1' },
  ],
  severity: 'high',
  evidence: {
    wants: {
      nb: 'Risikovurderingen, med hvilken risiko dere godtar',
      nn: 'Risikovurderinga, med kva risiko de godtek',
      en: 'The risk assessment, with the risk that you accept',
    },
    of: ['assessments'],
  },
  judge(read, system) {
    const latest = latestDone(read, 'risk', system.key);
    if (latest === undefined) return { checks: [check(isAssessed(read, 'risk', system.key), done)] };
    return {
      checks: [
        check(true, done),
        check(isCurrent(read, system, latest), current),
        check(read.fact(latest.assessment, 'comparedWithCriteria'), compared, 'condition'),
        ...coversOutside(read, system, latest),
      ],
    };
  },
  remedy: (system) => [
    {
      say: {
        nb: 'Bestem hvilken risiko dere godtar, og vurder systemet slik det er nå. Ta med innlogging utenfra hvis det er mulig.',
        nn: 'Avgjer kva risiko de godtek, og vurder systemet slik det er no. Ta med innlogging utanfrå om det er mogleg.',
        en: 'Decide which risk you accept, and assess the system as it is now. Include login from outside if that is possible.',
      },
      form: { kind: 'assessments', fill: { kind: 'risk', systems: system.key } },
    },
    {
      say: {
        nb: 'Før inn når systemet sist ble endret på en måte som betyr noe for sikkerheten.',
        nn: 'Før inn når systemet sist vart endra på ein måte som har noko å seie for tryggleiken.',
        en: 'Enter when the system last changed in a way that matters to security.',
      },
      form: { kind: 'systems', key: system.key },
    },
  ],
});
