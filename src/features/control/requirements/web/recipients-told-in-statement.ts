import type { Text } from '#src/kernel/language.ts';
import { requirement } from '../../requirement.ts';
import { type AskedOfSeen, judgeSeen, seenItself, seeSites } from '../seen.ts';

const asked: AskedOfSeen = {
  observers: ['web-scan'],
  kinds: ['not-in-statement'],
  lasts: 'P3M',
  holds: {
    nb: 'Alle som er sett å motta noe, er nevnt i det som er publisert.',
    nn: 'Alle som er sette å ta imot noko, er nemnde i det som er publisert.',
    en: 'Everybody seen to receive anything is named in what is published.',
  },
  state: () => 'fails',
};

const nothingPublished: Text = {
  nb: 'Ingen erklæring er publisert med Skolevern, så ingen vet om mottakerne er nevnt.',
  nn: 'Inga erklæring er publisert med Skolevern, så ingen veit om mottakarane er nemnde.',
  en: 'No statement has been published with Skolevern, so nobody knows whether the recipients are named.',
};

/** GDPR art. 13(1)(e): those who are seen to receive data about visitors are named in the statement that is published. */
export const recipientsToldInStatement = requirement({
  id: 'recipients-told-in-statement',
  theme: 'web',
  scope: 'owner',
  title: {
    nb: 'De som er sett å motta, står i erklæringen',
    nn: 'Dei som er sette å ta imot, står i erklæringa',
    en: 'Those seen to receive are named in the statement',
  },
  question: {
    nb: 'Nevner den publiserte erklæringen alle som nettstedene er sett å fortelle om besøkende?',
    nn: 'Nemner den publiserte erklæringa alle som nettstadene er sette å fortelje om besøkjande?',
    en: 'Does the published statement name everybody whom the web sites were seen to tell about visitors?',
  },
  law: [
    { act: 'gdpr', section: 'art. 13 nr. 1 bokstav e' },
    { act: 'gdpr', section: 'art. 12 nr. 1' },
  ],
  severity: 'medium',
  evidence: seenItself,
  judge(read) {
    const judgement = judgeSeen(read, asked);
    const isNothingSeen = read.observed()?.observations.every(({ seen }) => seen.kind !== 'recipient') === true;
    if ('notApplicable' in judgement || isNothingSeen || read.published().length > 0) return judgement;
    return { checks: [{ state: 'unknown', says: nothingPublished }] };
  },
  remedy: () => [
    {
      say: {
        nb: 'Ta bort mottakeren fra nettstedet, eller nevn den i erklæringen og publiser på nytt.',
        nn: 'Ta bort mottakaren frå nettstaden, eller nemn han i erklæringa og publiser på nytt.',
        en: 'Take the recipient off the site, or name it in the statement and publish anew.',
      },
    },
    seeSites,
  ],
});
