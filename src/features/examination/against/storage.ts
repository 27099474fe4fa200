import { type Body, entriesOf, type Snapshot } from '#src/features/register/index.ts';
import type { Text } from '#src/kernel/language.ts';
import { isInEea } from '#src/law/eea.ts';
import { phrase } from '../content/read/phrase.ts';
import type { Reading, Sentence } from '../content/read/reading.ts';
import { negated } from '../content/read/words.ts';
import type { StatementFinding } from '../finding.ts';
import { contradiction } from './contradiction.ts';
import { known } from './names.ts';

const nordic = new Set(['NO', 'SE', 'DK', 'FI', 'IS']);

/** Countries as statements name them. */
const countries: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?:norge|noreg|norway)(?!\p{L})/iu, 'NO'],
  [/(?<!\p{L})(?:sverige|sweden)(?!\p{L})/iu, 'SE'],
  [/(?<!\p{L})(?:danmark|denmark)(?!\p{L})/iu, 'DK'],
  [/(?<!\p{L})finland(?!\p{L})/iu, 'FI'],
  [/(?<!\p{L})(?:irland|ireland)(?!\p{L})/iu, 'IE'],
  [/(?<!\p{L})(?:nederland|the netherlands)(?!\p{L})/iu, 'NL'],
  [/(?<!\p{L})(?:tyskland|germany)(?!\p{L})/iu, 'DE'],
  [/(?<!\p{L})(?:frankrike|france)(?!\p{L})/iu, 'FR'],
  [/(?<!\p{L})(?:storbritannia|england|united kingdom)(?!\p{L})/iu, 'GB'],
  [/(?<!\p{L})(?:sveits|switzerland)(?!\p{L})/iu, 'CH'],
  [/(?<!\p{L})(?:usa|united states)(?!\p{L})/iu, 'US'],
];
const nordicWord = phrase('norden', 'nordisk~', 'nordiske land', 'the nordic~');
const eeaWord = phrase('eøs~', 'eu~', 'eea', 'europa', 'europe');
const outside = phrase('utenfor', 'utanfor', 'ut av', 'outside', 'eller', 'or');
const stored = phrase('lagr~', 'ligg~', 'server~', 'datasenter~', 'oppbevar~', 'plasser~', 'stored', 'hosted', 'kept');

type Area = (country: string) => boolean;

/** Where a sentence says that something is stored; undefined when it does not, or not surely. */
function areaOf(text: string): Area | undefined {
  if (!stored.test(text) || outside.test(text) || negated.test(text)) return undefined;
  const named = countries.filter(([word]) => word.test(text)).map(([, country]) => country);
  if (named.length > 0) return (country) => named.includes(country);
  if (nordicWord.test(text)) return (country) => nordic.has(country);
  return eeaWord.test(text) ? isInEea : undefined;
}

/** Every country that the register's words may mean; undefined when it does not say. */
function heldIn(storage: NonNullable<Body<'systems'>['storage']>): readonly string[] | undefined {
  const named = known(storage.countries);
  if (named !== undefined) return named.length === 0 ? undefined : named;
  const within = known(storage.within);
  if (within === undefined) return undefined;
  // One country of each circle is enough to tell whether the circle is inside another.
  return within === 'nordic' ? ['NO', 'SE', 'FI'] : ['NO', 'SE', 'DE', 'IE'];
}

function inWords(storage: NonNullable<Body<'systems'>['storage']>): Text {
  const named = known(storage.countries);
  if (named !== undefined) return { nb: named.join(', '), nn: named.join(', '), en: named.join(', ') };
  return known(storage.within) === 'nordic'
    ? { nb: 'Norden', nn: 'Norden', en: 'the Nordic countries' }
    : { nb: 'EØS', nn: 'EØS', en: 'the EEA' };
}

/** Another place of storage than the register has. */
export function storage(
  _reading: Reading,
  snapshot: Snapshot,
  subjects: ReadonlyMap<Sentence, string>,
): readonly StatementFinding[] {
  return [...subjects].flatMap(([sentence, key]) => {
    const system = entriesOf(snapshot, 'systems').get(key)?.body;
    const area = areaOf(sentence.text);
    if (system?.storage === undefined || area === undefined) return [];
    const held = heldIn(system.storage);
    if (held === undefined || held.every(area)) return [];
    const place = inWords(system.storage);
    return [
      contradiction(
        'storage',
        sentence,
        {
          nb: `Etter registeret lagres opplysningene i ${system.name} her: ${place.nb}. Erklæringen sier noe annet. Rett den som er feil.`,
          nn: `Etter registeret blir opplysningane i ${system.name} lagra her: ${place.nn}. Erklæringa seier noko anna. Rett den som er feil.`,
          en: `By the register the data in ${system.name} are stored here: ${place.en}. The statement says otherwise. Correct the one that is wrong.`,
        },
        [{ act: 'gdpr', section: 'art. 13 nr. 1 bokstav f' }],
      ),
    ];
  });
}

/** Said of everything: "the data are not sent abroad" may be about one system. */
const nothing = phrase('ingenting', 'ingen', 'inga', 'nothing', 'no data', 'no personal data');
const leaving = phrase(
  '(?:overfør~|send(?:es|t|ast)|går|gjeng|behandl(?:es|a|ast)|lagr(?:es|a|ast)|transferr?~|sent|overføring~) (?:\\S{1,30} ){0,5}?(?:(?:ut av|utenfor|utanfor|outside|out of) (?:the )?(?:eøs|eu|eea|europa|landet|land utenfor|norge|noreg)|tredjeland~|tredjestat~|third countr~)',
);

function promisesNothing({ text }: Sentence): boolean {
  const but = /(?:med mindre|unntatt|unntak|uten at|utan at|without|unless|hvis|dersom)/iu;
  return leaving.test(text) && nothing.test(text) && !but.test(text);
}

/** "Nothing leaves the EEA", and the register has a transfer. */
export function transfers(
  reading: Reading,
  snapshot: Snapshot,
  subjects: ReadonlyMap<Sentence, string>,
): readonly StatementFinding[] {
  const abroad = [...entriesOf(snapshot, 'transfers').values()].flatMap(({ body }) => {
    const country = known(body.country);
    return country === undefined || isInEea(country) ? [] : [country];
  });
  const promise = reading.sentences.find((sentence) => !subjects.has(sentence) && promisesNothing(sentence));
  if (abroad.length === 0 || promise === undefined) return [];
  const where = [...new Set(abroad)].join(', ');
  return [
    contradiction(
      'transfers',
      promise,
      {
        nb: `Registeret har overføring til land utenfor EØS (${where}). Skriv hva som overføres, og grunnlaget for det.`,
        nn: `Registeret har overføring til land utanfor EØS (${where}). Skriv kva som blir overført, og grunnlaget for det.`,
        en: `The register has a transfer to a country outside the EEA (${where}). Write what is transferred, and the ground for it.`,
      },
      [{ act: 'gdpr', section: 'art. 13 nr. 1 bokstav f' }],
    ),
  ];
}
