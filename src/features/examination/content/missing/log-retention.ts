import { phrase } from '../read/phrase.ts';
import type { Reading, Sentence } from '../read/reading.ts';
import { around, saying, sectionOf } from '../read/search.ts';
import { keeping, negated, period } from '../read/words.ts';
import { article, telling } from './telling.ts';

/** Logs and logging, but not logging on, in, out or off. */
const log = phrase(
  '(?!(?:på|inn|ut|av)logg)(?:\\p{L}{3,30}-?)?logg(?:en|er|ane|ene|ar|ing|inga|ingen|føring|filer|data|ført|føres|før)?',
  '(?:blir|vert|vi|som) (?:\\S{1,20} )?(?:logget|logga|logger|logges|loggar)',
  '(?:logges|loggast|logget|logga)',
  '(?:access|activity|security|audit|event)? ?logs',
  '(?:is|are) logged',
);

const signingOn = phrase(
  'logg(?:e|er|es|et|ar|a|ing|ast)? (?:deg |seg |dykk |dere )?(?:på|inn|ut)',
  'logg(?:e|er|et|ar|a) (?:deg|seg|dykk|dere) av',
  'logg(?:et|a) av(?=[.,;]|$)',
  '(?:blogg|dialogg)~',
  '(?:på|inn|ut|av)logg~',
  'logg (?:ut|inn)',
  'logged (?:in|on|out)',
);

function tells(sentence: Sentence): boolean {
  const rest = sentence.text.replace(new RegExp(signingOn.source, 'giu'), ' ');
  return (
    log.test(rest) &&
    !(negated.test(rest) && /(?:logger|logges|loggfører|loggar) (?:vi )?(?:ikke|ikkje|aldri)/iu.test(rest))
  );
}

function lacks(reading: Reading) {
  const logs = saying(reading, /logg|\blogs\b|logged/iu).filter(tells);
  const told = logs.some((sentence) => {
    if (period.test(sentence.text)) return true;
    const { heading, sentences } = sectionOf(reading, sentence);
    const own = heading !== undefined && tells(heading);
    const after = around(reading, sentence, 1).filter(
      ({ start, block }) => start > sentence.start && block === sentence.block,
    );
    return (own ? sentences : after).some(({ text }) => period.test(text) && keeping.test(text));
  });
  if (logs.length === 0 || told) return [];
  // The section about logging, rather than a word of it elsewhere.
  const own = logs.find(({ heading }) => heading);
  const first = own === undefined ? logs[0] : logs.find((one) => !one.heading && one.section === own.section);
  // "Logg." alone is the name of what follows.
  const passage = logs.find((one) => first?.block === one.block && one.text.split(/\s+/u).length > 3) ?? first ?? own;
  return passage === undefined ? [] : [passage];
}

/** GDPR art. 13(2)(a), for logs: they tell what each did. */
export const logRetention = telling({
  check: 'log-retention',
  law: article('nr. 2 bokstav a', 'nr. 2 bokstav a'),
  what: {
    nb: 'hvor lenge loggene lagres',
    nn: 'kor lenge loggane blir lagra',
    en: 'how long the logs are kept',
  },
  write: {
    nb: 'Skriv hvor lenge hver logg lagres før den slettes.',
    nn: 'Skriv kor lenge kvar logg blir lagra før han blir sletta.',
    en: 'Write how long each log is kept before it is erased.',
  },
  lacks,
});
