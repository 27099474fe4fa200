import { phrase } from '../read/phrase.ts';
import { sectionSays } from '../read/search.ts';
import { authority } from '../read/words.ts';
import { article, telling } from './telling.ts';

const complain = phrase(
  'klag(?:e|ar|er|a|ast|es|et|erett~|erett|emulighet~|emoglegheit~|eadgang~)',
  'klagen',
  'bring~ (?:saken|saka) inn',
  'tar? (?:saken|saka) (?:videre )?til',
  'klaga',
  'melde? (?:\\S{1,20} ){0,4}til datatilsynet',
  'complain~',
  'lodge',
);

/** GDPR art. 13(2)(d): the right to complain to Datatilsynet. */
export const complaint = telling({
  check: 'complaint',
  law: article('nr. 2 bokstav d', 'nr. 2 bokstav e'),
  what: {
    nb: 'at man kan klage til Datatilsynet',
    nn: 'at ein kan klage til Datatilsynet',
    en: 'that one can complain to Datatilsynet, the data protection authority',
  },
  write: {
    nb: 'Skriv at man kan klage til Datatilsynet, og hvordan man når det.',
    nn: 'Skriv at ein kan klage til Datatilsynet, og korleis ein når det.',
    en: 'Write that one can complain to Datatilsynet, and how to reach it.',
  },
  lacks: (reading) =>
    reading.sections.some((section) => sectionSays(section, complain) && sectionSays(section, authority)) ? [] : [null],
});
