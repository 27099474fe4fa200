import { type Body, entriesOf, type Snapshot } from '#src/features/register/index.ts';
import type { Reading, Sentence } from '../content/read/reading.ts';
import { sectionOf } from '../content/read/search.ts';
import { type Length, lengthsIn } from '../content/read/time.ts';
import { event, keeping, negated } from '../content/read/words.ts';
import type { StatementFinding } from '../finding.ts';
import { contradiction } from './contradiction.ts';
import { bare, known } from './names.ts';

/** A decided time of keeping, and what a statement may call it. */
interface Kept {
  readonly period: string;
  readonly systems: readonly string[];
  readonly words: readonly string[];
  readonly ofLog: boolean;
}

function keptBy(snapshot: Snapshot): readonly Kept[] {
  const decided = [...entriesOf(snapshot, 'retention').values()].flatMap(({ key, body }): Kept[] => {
    const activity = entriesOf(snapshot, 'activities').get(body.activity)?.body;
    const period = known(body.period);
    if (activity === undefined || period === undefined) return [];
    const data = (known(body.removes) ?? []).flatMap(
      (one) => entriesOf(snapshot, 'dataTypes').get(one)?.body.name ?? [],
    );
    const words = [key.replaceAll('-', ' '), activity.name, ...data].filter((word) => word.length >= 5);
    return [{ period, systems: activity.systems, words, ofLog: /logg/iu.test(`${key} ${activity.name}`) }];
  });
  const logs = [...entriesOf(snapshot, 'systems').values()].flatMap(({ key, body }): Kept[] => {
    const period = known(body.log?.keptFor);
    return period === undefined ? [] : [{ period, systems: [key], words: [], ofLog: true }];
  });
  return [...decided, ...logs];
}

/** "P1Y" in days, about as a text has it. */
function daysOf(period: string): number {
  const [, years = 0, months = 0, weeks = 0, days = 0] =
    /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?/u.exec(period) ?? [];
  return Number(years) * 365 + Number(months) * 30 + Number(weeks) * 7 + Number(days);
}

/** A year is twelve months, and a month four weeks or thirty days. */
function same(length: Length, period: string): boolean {
  const held = daysOf(period);
  return Math.abs(length.days - held) <= held * 0.08;
}

/** What a sentence about keeping is about: by the system, by the heading, or by a word of its own. */
function about(
  reading: Reading,
  sentence: Sentence,
  system: string | undefined,
  all: readonly Kept[],
): readonly Kept[] {
  const ofLog = /(?<!på|inn|ut)logg/iu.test(sentence.text);
  const heading = bare(sectionOf(reading, sentence).heading?.text ?? '');
  const text = sentence.text.toLowerCase();
  return all.filter((kept) => {
    if (kept.ofLog !== ofLog && !(ofLog && kept.words.some((word) => text.includes(word.toLowerCase())))) return false;
    if (system !== undefined) return kept.systems.includes(system);
    return kept.words.some(
      (word) => text.includes(word.toLowerCase()) || (heading.length >= 5 && bare(word) === heading),
    );
  });
}

function words(kept: readonly Kept[]): string {
  return [...new Set(kept.map(({ period }) => period))].join(', ');
}

const law = [{ act: 'gdpr', section: 'art. 13 nr. 2 bokstav a' }] as const;

/** Another time of keeping than the register has. */
export function retentionPeriods(
  reading: Reading,
  snapshot: Snapshot,
  subjects: ReadonlyMap<Sentence, string>,
): readonly StatementFinding[] {
  const all = keptBy(snapshot);
  return reading.sentences.flatMap((sentence) => {
    if (sentence.heading || !keeping.test(sentence.text) || negated.test(sentence.text)) return [];
    const lengths = lengthsIn(sentence.text);
    const held = lengths.length === 0 ? [] : about(reading, sentence, subjects.get(sentence), all);
    if (held.length === 0 || held.some(({ period }) => lengths.some((length) => same(length, period)))) return [];
    return [
      contradiction(
        'retention',
        sentence,
        {
          nb: `Registeret har en annen lagringstid (${words(held)}, der Y er år, M måneder og D dager). Finn ut hva som gjelder, og rett den som er feil.`,
          nn: `Registeret har ei anna lagringstid (${words(held)}, der Y er år, M månader og D dagar). Finn ut kva som gjeld, og rett den som er feil.`,
          en: `The register has another retention period (${words(held)}, where Y is years, M months and D days). Find out what holds, and correct the one that is wrong.`,
        },
        law,
      ),
    ];
  });
}

type End = NonNullable<Body<'retention'>['then']>;

/** What happens in the end with all that is in a system; undefined when not all of it is known. */
function endsOf(snapshot: Snapshot, system: string): readonly End[] {
  const activities = [...entriesOf(snapshot, 'activities').values()].filter(
    ({ body }) => body.systems.length === 1 && body.systems[0] === system,
  );
  const rules = [...entriesOf(snapshot, 'retention').values()].filter(({ body }) =>
    activities.some(({ key }) => key === body.activity),
  );
  return rules.some(({ body }) => known(body.then) === undefined)
    ? []
    : rules.flatMap(({ body }) => known(body.then) ?? []);
}

/** "Erased when the pupil leaves", and the register keeps or archives it; or the other way round. */
export function retentionEnds(
  _reading: Reading,
  snapshot: Snapshot,
  subjects: ReadonlyMap<Sentence, string>,
): readonly StatementFinding[] {
  return [...subjects].flatMap(([sentence, key]) => {
    const { text } = sentence;
    // A time is compared by itself, and a log is not what the system is for.
    if (lengthsIn(text).length > 0 || /logg/iu.test(text)) return [];
    const ends = endsOf(snapshot, key);
    const erases =
      /(?<!å )(?:slettes|slettet|sletta|slettast|sletter|slettar|makuler)/iu.test(text) &&
      !negated.test(text) &&
      !/arkiv|bevar|behold|rett til/iu.test(text) &&
      event.test(text);
    const keeps = /(?:ikke|ikkje|aldri) (?:bli )?slett/iu.test(text);
    const wrong =
      (erases && ends.every((end) => end === 'keep' || end === 'archive')) ||
      (keeps && ends.every((end) => end === 'delete'));
    if (ends.length === 0 || !wrong) return [];
    return [
      contradiction(
        'retention',
        sentence,
        {
          nb: erases
            ? 'Her står det at opplysningene slettes, men etter registeret blir de bevart. Rett den som er feil.'
            : 'Her står det at opplysningene ikke slettes, men etter registeret blir de slettet. Rett den som er feil.',
          nn: erases
            ? 'Her står det at opplysningane blir sletta, men etter registeret blir dei tekne vare på. Rett den som er feil.'
            : 'Her står det at opplysningane ikkje blir sletta, men etter registeret blir dei sletta. Rett den som er feil.',
          en: erases
            ? 'This says that the data are erased, but by the register they are preserved. Correct the one that is wrong.'
            : 'This says that the data are not erased, but by the register they are. Correct the one that is wrong.',
        },
        law,
      ),
    ];
  });
}
