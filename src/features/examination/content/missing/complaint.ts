import { phrase } from '../read/phrase.ts';
import type { Section } from '../read/reading.ts';
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

/** "Do you disagree? Then you may write to Datatilsynet": a complaint by another word. */
const disagrees = phrase(
  'uenig~',
  'usamd~',
  'ueinig~',
  'misfornøyd~',
  'misnøgd~',
  '(?:ikke|ikkje) (?:fornøyd~|nøgd~|samd~|enig~|einig~)',
  '(?:bryt~|brot på|brudd på|strid med) (?:\\S{1,15} )?(?:regl~|regel~|lov~|personvern~)',
  '(?:meiner|mener|synes|synest) (?:\\S{1,15} ){0,4}?(?:bryt~|feil|gale?)',
  'disagree~',
  'unhappy',
  'dissatisfied',
);
const turnsTo = phrase(
  '(?:skriv~|vend~|henvend~|meld~|sei(?:e|er)? frå|si(?:er)? fra|kontakt~|ta(?:r)? (?:\\S{1,20} )?(?:kontakt|opp)|rett(?:e|es|a|ast)|write|turn|report|contact) (?:\\S{1,20} ){0,5}?(?:til|med|for|to)? ?(?:the )?(?:datatilsyn~|tilsynsmyndig~|data protection authority)',
);

function told(section: Section): boolean {
  if (!sectionSays(section, authority)) return false;
  return sectionSays(section, complain) || (sectionSays(section, disagrees) && sectionSays(section, turnsTo));
}

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
  lacks: (reading) => (reading.sections.some(told) ? [] : [null]),
});
