import { requirement } from '../../requirement.ts';
import { type AskedOfSeen, judgeSeen, seenItself, seeObserved } from '../seen.ts';

const asked: AskedOfSeen = {
  observers: ['feide', 'entra', 'network-log', 'extension-log', 'sign-in-log', 'school-form'],
  kinds: ['observed-not-registered', 'registered-not-observed'],
  lasts: 'P1Y',
  holds: {
    nb: 'Alle systemer som er sett i bruk, står i registeret.',
    nn: 'Alle system som er sette i bruk, står i registeret.',
    en: 'Every system that was seen in use is in the register.',
  },
  state: ({ kind, detail }) => {
    if (kind === 'registered-not-observed') return 'advice';
    return detail.perhaps === undefined ? 'fails' : 'unknown';
  },
};

/** GDPR art. 30(1), 24(1): what is in fact used is in the record; the owner that does not know of a system has assessed nothing of it. */
export const systemsInUseRegistered = requirement({
  id: 'systems-in-use-registered',
  theme: 'record',
  scope: 'owner',
  title: {
    nb: 'Systemene som er i bruk, står i registeret',
    nn: 'Systema som er i bruk, står i registeret',
    en: 'The systems in use are in the register',
  },
  question: {
    nb: 'Står alle systemer som er sett i bruk, i registeret for skolen der de brukes?',
    nn: 'Står alle system som er sette i bruk, i registeret for skulen der dei blir brukte?',
    en: 'Is every system that was seen in use in the register for the school where it is used?',
  },
  law: [
    { act: 'gdpr', section: 'art. 30 nr. 1' },
    { act: 'gdpr', section: 'art. 24 nr. 1' },
  ],
  severity: 'high',
  evidence: seenItself,
  judge: (read) => judgeSeen(read, asked),
  remedy: () => [
    {
      say: {
        nb: 'Før inn systemet og bruken, eller få bruken til å ta slutt.',
        nn: 'Før inn systemet og bruken, eller få bruken til å ta slutt.',
        en: 'Enter the system and its use, or have the use ended.',
      },
      form: { kind: 'systems' },
    },
    seeObserved,
  ],
});
