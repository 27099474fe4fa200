import { phrase } from '../read/phrase.ts';
import type { Reading, Sentence } from '../read/reading.ts';
import { around, saying } from '../read/search.ts';
import { negated } from '../read/words.ts';
import { article, telling } from './telling.ts';

const named = phrase(
  'profiler(?:ing|er|es|ast)?',
  'automati(?:ske|sk|serte|sert|serde|sert) (?:\\S{1,30} )?(?:avgjør(?:else|ing)~|avgjer(?:d|sl)~|vedtak~|beslutning~|behandling av søknad~)',
  '(?:bestemm~|avgjør~|avgjer~|velg~|fordel~|plasser~|decides?) (?:\\S{1,20} ){0,3}?(?:automatisk|av seg selv|av seg sjølv|maskinelt|automatically)',
  '(?:avgjør(?:es|else)|avgjerast|vedtak~) … automatisk~',
  'algoritme~ … (?:avgjør~|avgjer~|fordel~|plasser~|velger|vel)',
  'automated decisions?',
  'profiling',
);

const explained = phrase(
  'logikk~',
  'logic',
  '(?:hvordan|korleis|how) … (?:bereg~|berekn~|virk~|works?|avgjør~|avgjer~)',
  '(?:etter (?:hvordan|korleis|hva|kva|hvor|kor)|legger vekt på|legg vekt på|ut fra|ut frå|basert på|based on)',
  'betydning~',
  'følg(?:er|jer|er for)',
);

/** "Automated decisions: we make none." */
function denied({ text }: Sentence): boolean {
  return negated.test(text) && /avgj|profil|automat|decision/iu.test(text);
}

function lacks(reading: Reading) {
  const found = saying(reading, named, negated).find((sentence) => {
    const near = around(reading, sentence, 2);
    const after = near.filter(({ start }) => start > sentence.start);
    return !sentence.heading && !near.some(({ text }) => explained.test(text)) && !after.slice(0, 1).some(denied);
  });
  // A right "not to be subject to automated decisions" is told by whoever copies the law: that claims none.
  return found === undefined || /(?:rett|right) /iu.test(found.text) ? [] : [found];
}

/** GDPR art. 13(2)(f): decisions that a machine takes, and how. */
export const automatedDecisions = telling({
  check: 'automated-decisions',
  law: article('nr. 2 bokstav f', 'nr. 2 bokstav g'),
  what: {
    nb: 'hvordan de automatiske avgjørelsene blir til og hva de betyr for den det gjelder',
    nn: 'korleis dei automatiske avgjerdene blir til og kva dei har å seie for den det gjeld',
    en: 'how the automated decisions come about and what they mean for the person',
  },
  write: {
    nb: 'Skriv hva som avgjør utfallet, hvilke følger det får, og at et menneske kan se på saken.',
    nn: 'Skriv kva som avgjer utfallet, kva følgjer det får, og at eit menneske kan sjå på saka.',
    en: 'Write what decides the outcome, what follows from it, and that a person can look at the case.',
  },
  lacks,
});
