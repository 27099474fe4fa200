import { aboutWhom, type Subjects } from '../../audience.ts';
import type { Sentence, Statement } from '../../write.ts';
import { ownWords, type Parts, partsOf } from '../parts.ts';

/** What is known of somebody in one activity. */
export interface Known {
  /** Whom it is about, when that is not simply "you". */
  readonly about: string | undefined;
  readonly things: readonly string[];
}

/** What becomes of it, when the register says so. */
export type Fate = 'delete' | 'anonymise' | 'archive' | 'keep';

export interface Kept {
  readonly fate: Fate | undefined;
  /** When, in the statement's own words. */
  readonly sentence: Sentence;
}

/** One activity as a pupil is shown it. What is undefined nobody has decided or said; an empty list says that there is none. */
export interface ChildCard {
  readonly name: string;
  readonly known: readonly Known[] | undefined;
  readonly sees: readonly string[] | undefined;
  readonly gets: readonly { readonly name: string; readonly sentence: Sentence }[] | undefined;
  /** Systems that others run for the school, who may come to see it. */
  readonly runByOthers: readonly { readonly system: string; readonly sentence: Sentence }[];
  readonly kept: readonly Kept[] | undefined;
  /** In what it is kept, as the statement says it. */
  readonly where: Sentence | undefined;
}

/** The children's version of a statement: cards to draw, and what one can do. */
export interface ChildVersion {
  readonly cards: readonly ChildCard[];
  /** Who answers, how to reach them, and the rights, as the statement says them. */
  readonly ask: readonly Sentence[];
  readonly rights: readonly Sentence[];
}

function factOf({ facts }: Sentence, path: string): unknown {
  return facts.find((fact) => fact.path === path)?.value;
}

function knownOf(sentences: readonly Sentence[], { audience, lang }: Statement): readonly Known[] | undefined {
  const lists = sentences.filter(({ id }) => id === 'data');
  if (lists.length === 0) return undefined;
  const you = aboutWhom[audience].pupils?.[lang];
  const groups = new Map<string | undefined, string[]>();
  for (const list of lists) {
    const whom = aboutWhom[audience][factOf(list, 'subjects') as Subjects]?.[lang];
    const about = whom === you ? undefined : whom;
    groups.set(about, [...(groups.get(about) ?? []), ...list.lines]);
  }
  return [...groups].map(([about, things]) => ({ about, things }));
}

function seesOf(sentences: readonly Sentence[]): readonly string[] | undefined {
  if (sentences.some(({ id }) => id === 'access-none')) return [];
  return sentences.find(({ id }) => id === 'access')?.lines;
}

function getsOf(sentences: readonly Sentence[]): ChildCard['gets'] {
  const given = sentences.filter(({ id }) => id === 'given' || id === 'given-data');
  if (given.length > 0) return given.map((sentence) => ({ name: ownWords(sentence), sentence }));
  return sentences.some(({ id }) => id === 'shared-no') ? [] : undefined;
}

function keptOf(sentences: readonly Sentence[]): ChildCard['kept'] {
  const times = sentences.filter(({ id }) => /^kept-(?:all|event|period|then|time|only-period|only-event)$/.test(id));
  if (times.length === 0) return undefined;
  return times.map((sentence) => ({ fate: (factOf(sentence, 'then') ?? undefined) as Fate | undefined, sentence }));
}

/** What the statement says of systems that others run, by the system's entry. */
function othersRun({ parts }: Parts): ReadonlyMap<string, { readonly system: string; readonly sentence: Sentence }> {
  return new Map(
    parts.flatMap(({ heading, paragraphs }) => {
      const sentence = paragraphs.flat().find((placed) => placed.sentence.id === 'system-run-by-others')?.sentence;
      const entry = heading?.sentence.facts[0]?.entry;
      if (heading?.sentence.id !== 'system' || sentence === undefined || entry === undefined) return [];
      return [[entry, { system: ownWords(heading.sentence), sentence }] as const];
    }),
  );
}

/** The systems that an activity uses, as its sentence has them. */
function systemsOf(sentence: Sentence | undefined): readonly string[] {
  const keys = sentence === undefined ? undefined : factOf(sentence, 'systems');
  return Array.isArray(keys) ? keys.map((key) => `systems/${key}`) : [];
}

const asked = ['owner', 'owner-contact', 'officer-contact'];
const shownRights = ['right-access', 'right-rectification', 'right-erasure', 'right-withdraw', 'right-complaint'];

/** What is drawn of a statement: from its sentences and their facts alone, so that nothing is in it that the statement does not say. */
export function childVersion(statement: Statement): ChildVersion {
  const parts = partsOf(statement);
  const run = othersRun(parts);
  const cards = parts.parts.flatMap(({ heading, paragraphs }) => {
    if (heading?.sentence.id !== 'activity') return [];
    const sentences = paragraphs.flat().map(({ sentence }) => sentence);
    const where = sentences.find(({ id }) => id === 'activity-system');
    return [
      {
        name: ownWords(heading.sentence),
        known: knownOf(sentences, statement),
        sees: seesOf(sentences),
        gets: getsOf(sentences),
        kept: keptOf(sentences),
        runByOthers: systemsOf(where).flatMap((ref) => run.get(ref) ?? []),
        where,
      },
    ];
  });
  const all = statement.paragraphs.flat();
  const those = (ids: readonly string[]) => all.filter(({ id }) => ids.includes(id));
  return { cards, ask: those(asked), rights: those(shownRights) };
}
