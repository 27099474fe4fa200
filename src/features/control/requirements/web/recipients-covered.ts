import { requirement } from '../../requirement.ts';
import { type AskedOfSeen, judgeSeen, seenItself, seeSites } from '../seen.ts';

const asked: AskedOfSeen = {
  observers: ['web-scan'],
  kinds: ['covered-otherwise', 'expired', 'none', 'unknown', 'unknown-recipient'],
  lasts: 'P3M',
  holds: {
    nb: 'Alle som nettstedene forteller om besøkende, er dekket av en avtale som gjelder.',
    nn: 'Alle som nettstadene fortel om besøkjande, er dekte av ein avtale som gjeld.',
    en: 'Everybody whom the web sites tell about visitors is covered by an agreement in force.',
  },
  state: ({ kind, severity }) => {
    if (kind === 'expired' || kind === 'covered-otherwise') return 'fails';
    return kind === 'none' && severity === 'high' ? 'fails' : 'unknown';
  },
};

/** GDPR art. 28(3), 5(2): whoever gets to know of a site’s visitors has an agreement in force, about this site and these people; or a person has judged that none is needed. */
export const recipientsCovered = requirement({
  id: 'recipients-covered',
  theme: 'web',
  scope: 'owner',
  title: {
    nb: 'De som får vite om besøkende, er dekket av en avtale',
    nn: 'Dei som får vite om besøkjande, er dekte av ein avtale',
    en: 'Those who are told about visitors are covered by an agreement',
  },
  question: {
    nb: 'Er alle som nettstedene forteller om besøkende, dekket av en avtale som gjelder nettstedet og de besøkende i dag?',
    nn: 'Er alle som nettstadene fortel om besøkjande, dekte av ein avtale som gjeld nettstaden og dei besøkjande i dag?',
    en: 'Is everybody whom the web sites tell about visitors covered by an agreement that is about the site and its visitors today?',
  },
  law: [
    { act: 'gdpr', section: 'art. 28 nr. 3' },
    { act: 'gdpr', section: 'art. 5 nr. 2' },
    { act: 'gdpr', section: 'art. 24 nr. 1' },
  ],
  note: {
    nb: 'Om en avtale trengs, og hvilken, er en rettslig vurdering: Skolevern sier hva som er sett og hva som står i registeret.',
    nn: 'Om ein avtale trengst, og kva for ein, er ei rettsleg vurdering: Skolevern seier kva som er sett og kva som står i registeret.',
    en: 'Whether an agreement is needed, and which, is a legal judgement: Skolevern says what was seen and what is in the register.',
  },
  severity: 'high',
  evidence: seenItself,
  judge: (read) => judgeSeen(read, asked),
  remedy: () => [
    {
      say: {
        nb: 'Ta bort det nettstedet ikke trenger. Vurder om resten krever en avtale, og før den inn.',
        nn: 'Ta bort det nettstaden ikkje treng. Vurder om resten krev ein avtale, og før han inn.',
        en: 'Take away what the site does not need. Judge whether the rest calls for an agreement, and enter it.',
      },
      form: { kind: 'agreements' },
    },
    seeSites,
  ],
});
