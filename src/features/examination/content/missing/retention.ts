import { phrase } from '../read/phrase.ts';
import type { Reading, Section, Sentence } from '../read/reading.ts';
import { saying, says, sectionOf, sectionSays } from '../read/search.ts';
import { event, keeping, negated, period, personalData } from '../read/words.ts';
import { healthData } from './health.ts';
import { article, telling } from './telling.ts';

/** "As long as is necessary", "after a certain time": no time, and nothing that decides it. */
const necessary = phrase(
  '(?:så lenge|so lenge|as long as) (?:\\S{1,30} ){0,4}?(?:har bruk|bruk for|treng~|need~)',
  '(?:så lenge|lenger enn|ikke lenger enn|lengre enn|lengre enn|so lenge|lenger enn|as long as|longer than) (?:\\S{1,30} ){0,4}?(?:nødvendig~|naudsynt~|nødvendeg~|necessary|needed|behov~|trengs|vi treng~|påkrevd~)',
  '(?:når|så snart) (?:de|dei|opplysningene|opplysningane|det) ikk(?:e|je) lenger (?:er|trengs) (?:nødvendig~|naudsynt~|bruk|behov)?~',
);

/** A time that is there, and not told. */
const openTime = phrase(
  '(?:etter|over|i|innen) (?:en|ei|ein) (?:bestemt|viss|gitt|rimelig|rimeleg|fastsatt|fastsett|lengre|kortare|kortere) (?:tid|periode|tidsperiode|frist)~',
  '(?:after|for) a (?:certain|reasonable|limited) (?:time|period)',
);

/** "The recordings stay": for how long? */
const stays = phrase(
  '(?:blir|bli|vert|verte|vil bli) (?:\\S{1,15} )?(?:liggende|liggande|liggjande)(?! (?:i|innenfor|innanfor) (?:norge|noreg|eøs|eu|norden))',
  '(?:blir|vert) (?:ikke|ikkje|aldri) (?:borte|teke bort|fjernet|fjerna)',
);

const neverKept = phrase(
  '(?:lagr|oppbevar|registr)~ (?:vi )?(?:ikke|ikkje)',
  '(?:ikke|ikkje) (?:lagr|oppbevar|registr)~',
  'anonym~',
  'aggreger~',
  'not (?:store|keep)',
);

/** Says when: how long, or what decides it. */
function saysWhen({ text }: Sentence): boolean {
  if (necessary.test(text)) return keeping.test(text) && period.test(text);
  return keeping.test(text) && (period.test(text) || event.test(text)) && !/\bgamle?\b/u.test(text);
}

const archived = phrase('arkiv~', 'arkiver~', 'archive~', 'bevar~', 'langtidsbevar~');

/** "You may unsubscribe. Then we erase …": the one before says when. */
const leaving = phrase(
  'meld(?:e|er)? (?:deg|dykk|seg) (?:\\S{1,30} ){0,3}av',
  'trekk~ … samtykk~',
  'avslutt~',
  'når … slutt~',
);
const alsoEnds = phrase('brytes', 'blir brote', 'tilgjengelig~', 'tilgjengeleg~', 'finne', 'ligger', 'ligg');

export function definite({ heading, sentences }: Section): boolean {
  // "Slettetid: tre måneder" and a heading "How long" over "Two years" say it together.
  const asked = heading !== undefined && (keeping.test(heading.text) || howLong.test(heading.text));
  return sentences.some((one, at) => {
    const before = sentences[at - 1]?.text ?? '';
    const timed = period.test(one.text) || (event.test(one.text) && !necessary.test(one.text));
    return (
      saysWhen(one) ||
      (timed && (asked || alsoEnds.test(one.text))) ||
      (keepingEnds.test(one.text) && leaving.test(before))
    );
  });
}

const collected = phrase(
  'lagr(?:er|es|ar|ast|et|a|ing)',
  'registrer(?:er|es|ar|ast|e|t|te)',
  'innhent~',
  'samle(?:r|s|t)? … inn',
  'samlar … inn',
  'henter? (?:\\S{1,30} )?(?:inn|fra|vi)?',
  'stores?',
  'collects?',
  'records?',
);

/** Of several, the sentence that most nearly speaks of keeping. */
function tellingOfKeeping(sentences: readonly Sentence[]): Sentence | undefined {
  const about = sentences.filter(
    ({ text }) => collected.test(text) && personalData.test(text) && !neverKept.test(text),
  );
  return (
    about.findLast(({ text }) => /lagr/iu.test(text)) ?? about.find(({ text }) => /registrer/iu.test(text)) ?? about[0]
  );
}

/** Where a statement tells section by section how long, those that say that data are taken in and not how long they stay. */
export function silentSections(reading: Reading): readonly Sentence[] {
  const sections = reading.sections.filter(({ heading }) => heading !== undefined && !rights.test(heading.text));
  if (sections.filter(definite).length < 5 || saying(reading, everything).some(saysWhen)) return [];
  return sections.slice(1).flatMap((section) => {
    const skip = section.sentences.some(
      ({ text }) =>
        keepingEnds.test(text) ||
        archived.test(text) ||
        cookie.test(text) ||
        notPersonal.test(text) ||
        necessary.test(text),
    );
    if (skip || definite(section)) return [];
    return tellingOfKeeping(section.sentences) ?? [];
  });
}

const keepingEnds = phrase('slett~', 'makuler~', 'oppbevar~', 'delet~', 'eras~');
const notPersonal = phrase('(?:ikke|ikkje) (?:\\S{1,20} ){0,3}individnivå', 'aggregert~');
const cookie = phrase('informasjonskaps~', 'cookie~');
const rights = phrase(
  'rett~ til',
  'rettighet~',
  'rettar~',
  'rights?',
  'innsyn',
  'lagring',
  'sletting',
  'unntak',
  'klage',
);

/** Of what one may ask for, or of what is not collected. */
const aRight = phrase('(?:rett|krav|be oss|be om|kreve|kan du)', 'ikke (?:samle|hente|innhente)');

function isVague(reading: Reading, sentence: Sentence): boolean {
  const { text } = sentence;
  if (stays.test(text) && !period.test(text) && !event.test(text) && !negated.test(text)) return true;
  if (!keeping.test(text)) return false;
  if (openTime.test(text)) return true;
  return necessary.test(text) && !saysWhen(sentence) && !definite(sectionOf(reading, sentence));
}

function vagueOnes(reading: Reading): readonly Sentence[] {
  return reading.sentences.filter(
    (sentence) => !sentence.heading && !aRight.test(sentence.text) && isVague(reading, sentence),
  );
}

function forHealth(reading: Reading): readonly Sentence[] {
  const told = (sentence: Sentence) =>
    sectionSays(sectionOf(reading, sentence), keeping, negated) || generalRule(reading);
  return healthData(reading)
    .filter((sentence) => !told(sentence))
    .slice(0, 1);
}

/** "All personal data are erased when …": said once, for everything. */
function generalRule(reading: Reading): boolean {
  return (
    saying(reading, everything).some(saysWhen) ||
    reading.sections.some(
      (section) =>
        section.heading !== undefined &&
        howLong.test(section.heading.text) &&
        !/rett/iu.test(section.heading.text) &&
        definite(section),
    )
  );
}

const howLong = phrase(
  'hvor lenge',
  'kor lenge',
  'how long',
  'lagringstid~',
  'lagring',
  'sletting',
  'oppbevaring',
  'lagring og sletting',
  'retention',
);

const everything =
  /^(?:alle? (?:\S{1,20} )?(?:person)?(?:opplysning\p{L}*|data|informasjon)|all (?:personal )?data|(?:vi|we) (?:slett\p{L}*|delete) all)/iu;

function lacks(reading: Reading): readonly (Sentence | null)[] {
  // How long a log is kept is not how long the rest is.
  const told = reading.sentences.some((one) => saysWhen(one) && !/(?<!på|inn|ut)logg|\blogs?\b/iu.test(one.text));
  const unclear = vagueOnes(reading);
  if (!told && unclear.length === 0 && !says(reading, archived)) return [null];
  const found = new Set<Sentence>([...unclear, ...forHealth(reading), ...silentSections(reading)]);
  return [...found].toSorted((a, b) => a.start - b.start);
}

/** GDPR art. 13(2)(a): how long the data are kept, or what decides it. */
export const retention = telling({
  check: 'retention',
  law: article('nr. 2 bokstav a', 'nr. 2 bokstav a'),
  what: {
    nb: 'hvor lenge opplysningene lagres',
    nn: 'kor lenge opplysningane blir lagra',
    en: 'how long the data are kept',
  },
  write: {
    nb: 'Skriv et tidsrom eller hva som avgjør det, for eksempel «ett år etter at eleven slutter». «Så lenge det er nødvendig» sier det ikke.',
    nn: 'Skriv eit tidsrom eller kva som avgjer det, til dømes «eitt år etter at eleven sluttar». «Så lenge det er naudsynt» seier det ikkje.',
    en: 'Write a period or what decides it, for example “one year after the pupil leaves”. “As long as necessary” does not say it.',
  },
  lacks,
});
