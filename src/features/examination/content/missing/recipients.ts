import type { Passage } from '../../finding.ts';
import { phrase } from '../read/phrase.ts';
import type { Reading } from '../read/reading.ts';
import { around, saying, says } from '../read/search.ts';
import { negated } from '../read/words.ts';
import { article, telling } from './telling.ts';

const told = phrase(
  'mottaker~',
  '(?:hvem|kven) (?:som )?(?:får|ser|kan se|kan sjå)',
  'får (?:\\p{L}{0,20}opplysning~|karakter~|klasselist~|se|sjå|vite|dem|dei)',
  'vis(?:es|ast) (?:for|på)',
  'kan (?:se|sjå) (?:dem|dei|det)',
  'driver? (?:\\S{1,20} ){0,3}for (?:kommunen|oss|skolen|skulen)',
  'mottakar~',
  'utlever(?:e|es|er|t|te|ing|ast|a)~?',
  'del(?:e|er|es|t|te|ast|ing) … (?:med|til)',
  'gi(?:r|s|tt)? (?:\\S{1,30} ){0,4}videre',
  '(?:gis|gitt|gjeve|gjevast|gir (?:\\S{1,20} ){0,3}opplysning~) til',
  'gjev (?:\\S{1,30} ){0,4}vidare',
  'overfør~ … til',
  'overført',
  'send(?:e|er|es|t|te|ast) … til',
  'databehandler~',
  'databehandlar~',
  'leverandør~',
  'drift(?:es|et|a|ast|er|ar)?',
  'driv(?:es|ast)',
  'lever(?:es|t|er|ast) av',
  'tredjepart~',
  'tilgang til',
  'på vegne av',
  'på vegner av',
  'recipients?',
  'share[sd]?',
  'disclos~',
  'processors?',
  'suppliers?',
);

const handingOver = phrase(
  'overfør~',
  'utlever~',
  'videreformidl~',
  'vidareformidl~',
  'del(?:es|er|ing|ast)',
  'send(?:es|er|ast)',
  'formidl~',
  'mottaker~',
  'mottakar~',
  'shared?',
  'disclos~',
  'recipients?',
);

/** A list that says of itself that it is not whole. */
const examples = phrase(
  'eksempler (?:er|på)',
  'eksempel (?:er|på)',
  'døme (?:er|på)',
  'kan (?:for eksempel|f\\.?eks\\.?|til dømes|t\\.?d\\.?|blant annet|mellom anna) (?:\\S{1,30} )?(?:være|vere|skje)',
  'en rekke … (?:registre|mottakere|aktører|instanser|virksomheter)',
  'ei rekkje … (?:register|mottakarar|aktørar|instansar|verksemder)',
  'examples (?:are|of|include)',
);

/** "With partners": who are they? */
const nobodyNamed = phrase(
  '(?:del(?:e|er|es)|delar|utlever~|overfør~|send~|gi(?:r|s)?|share~) (?:\\S{1,30} ){0,5}?(?:med|til|with|to) (?:våre |andre |our )?(?:samarbeidspartner~|samarbeidspartnarar|partner~|partnarar|tredjepart~|tredjeparter|third parties|partners)',
);

const ofProcessors = phrase('leverandør~', 'databehandl~');

function onlyExamples(reading: Reading): Passage | undefined {
  const claims = saying(reading, handingOver, ofProcessors).filter(({ heading }) => !heading);
  for (const sentence of claims) {
    const next = around(reading, sentence, 1).find(({ start }) => start > sentence.start);
    if (next !== undefined && /^(?:eksemp|døme|examples)/iu.test(next.text) && !next.point) {
      return { start: sentence.start, end: next.end, text: reading.text.slice(sentence.start, next.end) };
    }
    if (examples.test(sentence.text) && sentence.text.endsWith(':')) return sentence;
  }
  return undefined;
}

/** GDPR art. 13(1)(e): who gets the data, or what kinds of recipients. */
export const recipients = telling({
  check: 'recipients',
  law: article('nr. 1 bokstav e', 'nr. 1 bokstav e'),
  what: {
    nb: 'hvem alle mottakerne av opplysningene er',
    nn: 'kven alle mottakarane av opplysningane er',
    en: 'who all the recipients of the data are',
  },
  write: {
    nb: 'Skriv mottakerne, eller hva slags mottakere det er, uten å nøye dere med eksempler.',
    nn: 'Skriv mottakarane, eller kva slags mottakarar det er, utan å nøye dykk med døme.',
    en: 'Write the recipients, or what kinds of recipients there are, not examples only.',
  },
  lacks: (reading) => {
    if (!says(reading, told)) return [null];
    const open =
      onlyExamples(reading) ?? saying(reading, nobodyNamed, negated).find(({ text }) => /part\p{L}*\.?$/iu.test(text));
    return open === undefined ? [] : [open];
  },
});
