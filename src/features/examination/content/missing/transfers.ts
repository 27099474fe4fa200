import { phrase } from '../read/phrase.ts';
import type { Reading, Sentence } from '../read/reading.ts';
import { around, saying, says, sectionOf, sectionSays } from '../read/search.ts';
import { negated } from '../read/words.ts';
import { article, telling } from './telling.ts';

/** Vendors that belong to American groups, whose own law may reach the data wherever they lie. */
export const americanVendor = phrase(
  'microsoft',
  'office ?365',
  'google',
  'apple',
  'amazon',
  'aws',
  'zoom',
  'mailchimp',
  'facebook',
  'meta',
  'dropbox',
  'adobe',
  'surveymonkey',
  'openai',
  'chatgpt',
);

/** Where pupils' work and accounts lie with the vendor itself. */
const cloudService = phrase(
  'microsoft (?:365|teams)',
  'office ?365',
  'teams',
  'onedrive',
  'google (?:workspace|classroom|drive|disk)',
  'zoom',
  'icloud',
);

const abroad = phrase(
  'usa',
  'u\\.s\\.(?:a\\.)?',
  'amerikansk~',
  'united states',
  'tredjeland~',
  'tredjestat~',
  'third countr~',
  '(?:utenfor|utanfor|outside) (?:the )?(?:eu|eøs|eea|europa|europe)~?(?:[-/](?:eu|eøs|området|eea))*',
  '(?:india|kina|china|japan|australia|canada|israel|storbritannia|england|united kingdom)',
);

const moving = phrase(
  'overfør~',
  'lagr(?:es|er|et|ast|a)',
  'send(?:es|er|t|ast)',
  'behandl(?:es|er|et|a|ast)',
  'server~',
  'transferr?~',
  'stored?',
  'sent',
  'hosted',
  'ligg(?:er)?',
);

const safeguard = phrase(
  'tilstrekkelig~ beskytt~',
  'tilstrekkeleg~ (?:vern~|beskytt~)',
  'adekvans~',
  'adequa~',
  'standard ?(?:kontrakt~|avtale~|personvernbestemm~|avtal~|vilkår~)',
  'standard(?:iserte)? (?:kontrakt~|personvern~)',
  'standard contractual clauses',
  'scc',
  'data privacy framework',
  'dpf',
  'privacy shield',
  'bindende (?:virksomhets|konsern)regler',
  'bindande (?:verksemds|konsern)reglar',
  'binding corporate rules',
  'art(?:ikkel|icle|\\.)? ?4[4-9]',
  'garanti~',
);

const storedInEurope = phrase(
  '(?:lagr~|ligg~|plasser~|server~|datasenter~|stored|hosted|kept) (?:\\S{1,40} ){0,5}?(?:eu|eøs|eea|europa|europe|norden|irland|nederland|sverige)(?:[-/]?(?:eøs|området|området|landene|landa))*',
);

const spoken = phrase(
  'overfør~ … (?:til|ut) … (?:tredje(?:land|stat)~|usa|land|utenfor|utanfor|eøs|eu|utlandet)',
  'fjerntilgang~',
  'transfer~ … (?:outside|third|usa|united)',
);

/** Without a word of what keeps the data safe there. */
function transferWithoutGround(reading: Reading): Sentence | undefined {
  return saying(reading, abroad, negated).find(
    (sentence) =>
      !sentence.heading &&
      moving.test(sentence.text) &&
      !sectionSays(sectionOf(reading, sentence), safeguard) &&
      !/(?:hvis|dersom|om det blir|if) /iu.test(sentence.text.slice(0, 12)),
  );
}

/** "All data are stored within the EEA" by an American vendor, and not a word of access from outside. */
function onlyThePlace(reading: Reading): Sentence | undefined {
  if (says(reading, abroad) || says(reading, safeguard) || says(reading, spoken)) return undefined;
  return saying(reading, storedInEurope).find((sentence) =>
    around(reading, sentence, 1).some(({ text, start }) => start <= sentence.start && americanVendor.test(text)),
  );
}

const uses = phrase(
  'bruk(?:er|ar|es|ast|t)',
  'benytt~',
  'nytt(?:ar|er|ast)',
  '(?:ligg|lever|drift|drive)~',
  'uses?',
  'using',
);
const inNorway = phrase(
  '(?:i|in|innenfor|innanfor|within) (?:norge|noreg|norden|norway|eu|eøs|eea|europa|europe|irland|nederland|sverige|danmark|finland)',
);
const anyTransfer = phrase('overfør~ … (?:land|utland~)', 'transferred');

/** Pupils use the services of an American vendor, and nowhere is a word of where the data are. */
function nothingOfThePlace(reading: Reading): Sentence | undefined {
  const told = [abroad, safeguard, spoken, storedInEurope, inNorway, anyTransfer];
  if (told.some((pattern) => says(reading, pattern))) return undefined;
  return saying(reading, cloudService, negated).find(({ heading, text }) => !heading && uses.test(text));
}

/** GDPR art. 13(1)(f): whether data leave the EEA, and what keeps them safe there. */
export const transfers = telling({
  check: 'transfers',
  law: article('nr. 1 bokstav f', 'nr. 1 bokstav f'),
  what: {
    nb: 'om opplysningene kan nås fra eller overføres til land utenfor EØS, og hva som i så fall verner dem',
    nn: 'om opplysningane kan nåast frå eller bli overførte til land utanfor EØS, og kva som i så fall vernar dei',
    en: 'whether the data can be reached from or go to countries outside the EEA, and what protects them then',
  },
  write: {
    nb: 'Skriv hvilket land og hvilket grunnlag i artikkel 45, 46 eller 49, eller at ingenting overføres. At leverandøren lagrer i EØS, er ikke nok alene.',
    nn: 'Skriv kva land og kva grunnlag i artikkel 45, 46 eller 49, eller at ingenting blir overført. At leverandøren lagrar i EØS, er ikkje nok åleine.',
    en: 'Write which country and which ground of article 45, 46 or 49, or that nothing is transferred. That the vendor stores in the EEA is not enough alone.',
  },
  lacks: (reading) => {
    const found = transferWithoutGround(reading) ?? onlyThePlace(reading) ?? nothingOfThePlace(reading);
    return found === undefined ? [] : [found];
  },
});
