import { phrase } from '../read/phrase.ts';
import type { Reading, Sentence } from '../read/reading.ts';
import { around, saying, says, sectionOf, sectionSays } from '../read/search.ts';
import { healthData } from './health.ts';
import { telling } from './telling.ts';

const fromOthers = phrase(
  '(?:hent~|innhent~|få(?:r|tt)?|mottar?|mottek|samle~|samlar|collect~|receive~) (?:\\S{1,40} ){0,6}?(?:fra|frå|from) andre enn (?:deg|dere|eleven|elevane|elevene|foresatte|føresette)',
  '(?:hent~|innhent~|få(?:r|tt)?|mottar?|mottatt|mottek|samle~|samlar|import~|collect~|receive~|obtain~) (?:\\S{1,40} ){0,8}?(?:fra|frå|from) (?:andre|ulike|forskjellige|eksterne|flere|fleire|ymse|various|other|external) (?:\\S{1,30} )?(?:kilder|kjelder|registre|register|instanser|instansar|etater|etatar|organer|organ|virksomheter|verksemder|aktører|aktørar|systemer|system|tredjeparter|sources|bodies|parties|registers)',
  '(?:hent~|innhent~|mottar?|mottek|samle~|samlar|får|collect~|receive~|obtain~) (?:\\S{1,40} ){0,5}?(?:fra|frå|from) (?:andre|others)(?= ?[.,;]| (?:i forbindelse|i samband|i tillegg|når|ved|dersom|hvis|om|for å|when|if|where|in connection))',
);

const namedAfter =
  /(?:som|slik som|slike som|blant annet|mellom anna|for eksempel|f\.eks\.?|til dømes|such as|including|:|\()/iu;

/** "It may be …": the next sentence says who. */
const namesThem =
  /^(?:det|dette|disse|desse|de|dei|kildene|kjeldene|this|these|they)(?:\s\S{1,15}){0,2}\s(?:er|være|vere|gjelder|gjeld|are|is|be)(?!\p{L})|^(?:eksempler|døme|for eksempel|til dømes)/iu;

const source = phrase(
  'fra',
  'frå',
  'hentes',
  'hentar',
  'henter',
  'innhent~',
  'from',
  'oppgir',
  'oppgitt',
  'oppgis',
  'oppgjev(?:e|ne)',
  'oppgjev',
  'gir oss',
  'gjev oss',
  'forteller',
  'fortel',
  'melder',
  'opplyser',
  'provided by',
);

/** Said once for everything: it comes from those at home. */
const home = phrase(
  '(?:fra|frå|from|hos) (?:\\S{1,30} ){0,5}?(?:foresatte|føresette|foreldre~|heimen|hjemmet|deg|dere|dykk|you|parents|guardians)',
  '(?:foresatte|føresette|foreldre~|du|dere|parents|guardians) (?:\\S{1,20} )?(?:oppgir|oppgjev|gir|gjev|har gitt|har gjeve|forteller|fortel|opplyser|provide)',
);

/** "From various registers": which? Not when they are named in the same sentence. */
function unnamed(reading: Reading): readonly Sentence[] {
  return saying(reading, fromOthers).filter((sentence) => {
    const { text } = sentence;
    const next = around(reading, sentence, 1).find(({ start }) => start > sentence.start);
    if (next !== undefined && (next.point || namesThem.test(next.text))) return false;
    const match = fromOthers.exec(text);
    const rest = match === null ? '' : text.slice(match.index + match[0].length, match.index + match[0].length + 30);
    return !namedAfter.test(rest);
  });
}

function lacks(reading: Reading): readonly Sentence[] {
  const fromHome = says(reading, home);
  const health = healthData(reading).find(
    (sentence) => !fromHome && !sectionSays(sectionOf(reading, sentence), source),
  );
  return [...unnamed(reading).slice(0, 1), ...(health === undefined ? [] : [health])];
}

/** GDPR art. 14(2)(f): where the data come from, when not from the person. */
export const dataSource = telling({
  check: 'source',
  law: [{ act: 'gdpr', section: 'art. 14 nr. 2 bokstav f' }],
  what: {
    nb: 'hvor opplysningene kommer fra',
    nn: 'kvar opplysningane kjem frå',
    en: 'where the data come from',
  },
  write: {
    nb: 'Skriv hvem som gir dem eller hvilket register de hentes fra.',
    nn: 'Skriv kven som gir dei eller kva register dei blir henta frå.',
    en: 'Write who gives them or which register they are taken from.',
  },
  lacks,
});
