import type { Entry } from '#src/features/register/index.ts';
import type { Reader } from '../../reader.ts';
import { anyOf } from '../../requirement.ts';
import { type Applies, activitiesTold, telling } from './statements.ts';

/** Is anything decided by a machine alone where the named systems are used? */
function decidesAlone(read: Reader, notice: Entry<'notices'>): Applies {
  const decided = anyOf(activitiesTold(read, notice).map((activity) => read.fact(activity, 'automatedDecisions')));
  if (decided === true) return { needed: true };
  return decided === false
    ? {
        needed: false,
        holds: true,
        says: {
          nb: 'Ingen avgjørelser treffes av en maskin alene, så det er ikke noe å fortelle.',
          nn: 'Ingen avgjerder blir tekne av ei maskin åleine, så det er ikkje noko å fortelje.',
          en: 'No decision is made by a machine alone, so there is nothing to tell.',
        },
      }
    : {
        needed: undefined,
        says: {
          nb: 'Erklæringen forteller ikke om avgjørelser som en maskin treffer alene. Ingen har sagt om det finnes noen.',
          nn: 'Erklæringa fortel ikkje om avgjerder som ei maskin tek åleine. Ingen har sagt om det finst nokon.',
          en: 'The statement does not tell of decisions made by a machine alone. Nobody has said whether there are any.',
        },
      };
}

/** GDPR art. 13(2)(f), 14(2)(g): decisions by automated means alone, their logic and what they lead to. */
export const noticeAutomatedDecisions = telling({
  id: 'notice-automated-decisions',
  title: {
    nb: 'Erklæringen sier om maskiner avgjør noe alene',
    nn: 'Erklæringa seier om maskiner avgjer noko åleine',
    en: 'The statement says whether machines decide alone',
  },
  question: {
    nb: 'Forteller personvernerklæringen om avgjørelser som treffes av en maskin alene, hvordan de treffes og hva de fører til?',
    nn: 'Fortel personvernerklæringa om avgjerder som blir tekne av ei maskin åleine, korleis dei blir tekne og kva dei fører til?',
    en: 'Does the privacy statement tell of decisions made by a machine alone, how they are made and what they lead to?',
  },
  law: [
    { act: 'gdpr', section: 'art. 13 nr. 2 bokstav f' },
    { act: 'gdpr', section: 'art. 14 nr. 2 bokstav g' },
  ],
  severity: 'medium',
  items: [
    {
      fact: 'automatedDecisions',
      what: {
        nb: 'om avgjørelser som en maskin treffer alene',
        nn: 'om avgjerder som ei maskin tek åleine',
        en: 'of decisions made by a machine alone',
      },
    },
  ],
  restsOn: ['activities'],
  applies: decidesAlone,
  remedy: {
    nb: 'Skriv hva maskinen avgjør, hva den legger vekt på, og hva avgjørelsen fører til. Avgjør den ikke noe alene, kan dere skrive det.',
    nn: 'Skriv kva maskina avgjer, kva ho legg vekt på, og kva avgjerda fører til. Avgjer ho ikkje noko åleine, kan de skrive det.',
    en: 'Write what the machine decides, what it weighs, and what the decision leads to. If it decides nothing alone, you can write that.',
  },
});
