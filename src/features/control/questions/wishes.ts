import {
  type Entry,
  entriesOf,
  factsOf,
  type Grounding,
  groundingOf,
  groundingsAfter,
  type Kind,
  notStated,
  type Snapshot,
  type WishedChange,
} from '#src/features/register/index.ts';
import type { IsoDate } from '#src/kernel/date.ts';
import { withFact } from './answers.ts';
import { entryThere } from './candidates.ts';
import type { Asked } from './question.ts';

/** The register's own word for where an answer comes from; it stands among the facts, so it is in the register's language. */
const source = 'svar på spørsmål i Skolevern';

type Body = Readonly<Record<string, unknown>>;

/** The entry in the place of the version that holds, with the days between which it holds unchanged. */
function inPlaceOf(entry: Entry, body: Body): WishedChange {
  const { from = null, to = null, ...facts } = body as { readonly from?: IsoDate; readonly to?: IsoDate };
  return { kind: entry.kind, key: entry.key, from, to, body: facts };
}

function grounded(entry: Entry, body: Body, grounding: Omit<Grounding, 'facts'>, facts: readonly string[]): Body {
  return { ...body, known: groundingsAfter(entry.body.known ?? [], body, new Map(), { grounding, facts }) };
}

function freeKey(snapshot: Snapshot, kind: Kind, base: string): string {
  const taken = entriesOf(snapshot, kind);
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

/** The change that answers a question about a fact. */
export function factAnswered(entry: Entry, path: string, value: unknown, today: IsoDate): WishedChange {
  const body = withFact(entry.body, path, value) as Body;
  return inPlaceOf(entry, grounded(entry, body, { how: 'stated', source, on: today }, [path]));
}

/** The entry that answers whether there is one. @param name what it is called until somebody gives it its own name */
export function thereAnswered(
  snapshot: Snapshot,
  { kind, sort }: Extract<Asked, { is: 'there' }>,
  name: string,
  isThere: boolean,
  today: IsoDate,
): WishedChange {
  const known: Grounding[] = [{ how: 'stated', source, on: today }];
  const key = freeKey(snapshot, kind, sort);
  return { kind, key, from: null, to: null, body: { ...(entryThere(kind, sort, name, isThere) as Body), known } };
}

/** The document, and the entry with all that rested on a word resting on it. */
export function proofAnswered(
  snapshot: Snapshot,
  entry: Entry,
  document: { readonly title: string; readonly date: IsoDate },
  today: IsoDate,
): readonly [WishedChange, WishedChange] {
  const key = freeKey(snapshot, 'evidence', `dokument-${entry.key}`.slice(0, 60).replace(/-+$/, ''));
  const onWord = factsOf(entry.body as Body).filter(
    ({ path, value }) => value !== notStated && groundingOf(entry.body.known, path).how === 'stated',
  );
  const shown = { how: 'evidenced' as const, evidence: key, source: 'hele dokumentet' };
  const known: Grounding[] = [{ how: 'stated', source, on: today }];
  const evidence = { title: document.title, kind: 'document', date: document.date, known };
  const body = grounded(
    entry,
    entry.body as Body,
    shown,
    onWord.map(({ path }) => path),
  );
  return [{ kind: 'evidence', key, from: null, to: null, body: evidence }, inPlaceOf(entry, body)];
}
