import { shift } from '#src/kernel/period.ts';
import { type Check, check, requirement } from '../../requirement.ts';
import { whereSomebodyLogsIn } from '../security/no-login.ts';

const decided = {
  holds: {
    nb: 'Det er bestemt hvor lenge loggen beholdes.',
    nn: 'Det er avgjort kor lenge loggen blir teken vare på.',
    en: 'It is decided how long the log is kept.',
  },
  fails: {
    nb: 'Det er ikke bestemt hvor lenge loggen beholdes.',
    nn: 'Det er ikkje avgjort kor lenge loggen blir teken vare på.',
    en: 'It is not decided how long the log is kept.',
  },
  unknown: {
    nb: 'Ingen har sagt hvor lenge loggen beholdes.',
    nn: 'Ingen har sagt kor lenge loggen blir teken vare på.',
    en: 'Nobody has said how long the log is kept.',
  },
};
const short = {
  nb: 'Loggen beholdes i mindre enn tre måneder. Da er det fare for at den er borte når misbruk blir oppdaget.',
  nn: 'Loggen blir teken vare på i mindre enn tre månader. Då er det fare for at han er borte når misbruk blir oppdaga.',
  en: 'The log is kept for less than three months. Then it may be gone when misuse is found.',
};
const long = {
  nb: 'Loggen beholdes i mer enn fem år. Det holder bare når noen kan vise at den trengs så lenge.',
  nn: 'Loggen blir teken vare på i meir enn fem år. Det held berre når nokon kan vise at han trengst så lenge.',
  en: 'The log is kept for more than five years. That does only where somebody can show that it is needed for so long.',
};

/** Is one period longer than another? They are laid out from a day without a leap day near it. */
function isLonger(one: string, other: string): boolean {
  return shift('2001-01-01', one) > shift('2001-01-01', other);
}

/** What is very short may not reach as far as the misuse; what is very long must be shown to be needed. */
function fits(kept: string): Check[] {
  if (isLonger('P3M', kept)) return [{ state: 'advice', says: short }];
  return isLonger(kept, 'P5Y') ? [{ state: 'condition', says: long }] : [];
}

/** GDPR art. 5(1)(e), 13(2)(a): a log is personal data of those who use the system; it is kept as long as it is needed, and no longer. The law names no period. */
export const logRetention = requirement({
  id: 'log-retention',
  theme: 'logs',
  scope: 'system',
  title: {
    nb: 'Hvor lenge loggen beholdes, er bestemt',
    nn: 'Kor lenge loggen blir teken vare på, er avgjort',
    en: 'How long the log is kept is decided',
  },
  question: {
    nb: 'Er det bestemt hvor lenge loggen beholdes?',
    nn: 'Er det avgjort kor lenge loggen blir teken vare på?',
    en: 'Is it decided how long the log is kept?',
  },
  law: [
    { act: 'gdpr', section: 'art. 5 nr. 1 bokstav e' },
    { act: 'gdpr', section: 'art. 13 nr. 2 bokstav a' },
  ],
  severity: 'medium',
  evidence: {
    wants: {
      nb: 'Beslutningen om hvor lenge loggen beholdes, eller oppsettet i systemet',
      nn: 'Vedtaket om kor lenge loggen blir teken vare på, eller oppsettet i systemet',
      en: 'The decision on how long the log is kept, or the set-up in the system',
    },
    of: ['systems'],
  },
  judge: (read, system) =>
    whereSomebodyLogsIn(read, system, () => {
      const kept = read.fact(system, 'log.keptFor');
      return [check(kept === undefined ? undefined : true, decided), ...(kept === undefined ? [] : fits(kept))];
    }),
  remedy: (system) => [
    {
      say: {
        nb: 'Bestem hvor lenge loggen trengs for å oppdage og oppklare misbruk, og før det inn.',
        nn: 'Avgjer kor lenge loggen trengst for å oppdage og oppklare misbruk, og før det inn.',
        en: 'Decide how long the log is needed to find and clear up misuse, and enter it.',
      },
      form: { kind: 'systems', key: system.key },
    },
    {
      say: {
        nb: 'Slett det som er eldre, og si fra i personvernerklæringen.',
        nn: 'Slett det som er eldre, og sei frå i personvernerklæringa.',
        en: 'Delete what is older, and tell of it in the privacy statement.',
      },
      form: { kind: 'notices' },
    },
  ],
});
