import {
  type Entry,
  entriesOf,
  entryAt,
  groundingOf,
  isKind,
  type Kind,
  notStated,
  type Snapshot,
} from '#src/features/register/index.ts';
import { shift } from '#src/kernel/period.ts';
import type { Finding } from '../verdict.ts';
import { answerable, withFact } from './answers.ts';
import type { Asked } from './question.ts';

/** What is asked, and what the register would hold after each answer. */
export interface Asking {
  readonly asked: Asked;
  readonly trials: readonly (readonly Entry[])[];
}

/** Something that may be asked, and the open findings that it bears on. */
export interface Candidate {
  readonly id: string;
  readonly about: readonly Finding[];
  /** Made when it is needed: of a thousand candidates a score is tried. Undefined when it cannot be answered, or was just now. */
  ask(): Asking | undefined;
}

/** Somebody who has just said that nobody knows is not asked again at once. */
const rest = 'P30D';

function isResting(entry: Entry, path: string, value: unknown, snapshot: Snapshot): boolean {
  const { on } = groundingOf(entry.body.known, path);
  return value === notStated && on !== undefined && on > shift(snapshot.asOf, rest, -1);
}

function add(about: Map<string, Finding[]>, id: string, finding: Finding): void {
  const those = about.get(id);
  if (those === undefined) about.set(id, [finding]);
  else those.push(finding);
}

function factCandidates(open: readonly Finding[], snapshot: Snapshot): Candidate[] {
  const about = new Map<string, Finding[]>();
  for (const finding of open) {
    if (finding.verdict !== 'unknown') continue;
    for (const { entry, path, value } of finding.facts) {
      if (value !== null && value !== notStated) continue;
      const id = `${entry}#${path}`;
      add(about, id, finding);
    }
  }
  const keysOf = (kind: string) => (isKind(kind) ? [...entriesOf(snapshot, kind).keys()] : []);
  const ask = (id: string, findings: readonly Finding[]): Asking | undefined => {
    const cut = id.indexOf('#');
    const [ref, path] = [id.slice(0, cut), id.slice(cut + 1)];
    const entry = entryAt(snapshot, ref);
    if (entry === undefined) return undefined;
    const value = findings[0]?.facts.find((fact) => fact.entry === ref && fact.path === path)?.value;
    const can = answerable(entry.kind, path, snapshot.asOf, keysOf);
    if (can === undefined || can.trials.length === 0 || isResting(entry, path, value, snapshot)) return undefined;
    const trials = can.trials.map((trial) => [{ ...entry, body: withFact(entry.body, path, trial) }]);
    return { asked: { is: 'fact', entry: ref, path, answer: can.form }, trials };
  };
  return [...about].map(([id, findings]) => ({ id, about: findings, ask: () => ask(id, findings) }));
}

/** The kinds of which one may ask whether there is one at all, and the fact that says so. */
export const existence: Readonly<Partial<Record<Kind, { readonly fact: string; readonly covers: string }>>> = {
  routines: { fact: 'written', covers: 'covers' },
  assessments: { fact: 'done', covers: 'systems' },
  audits: { fact: 'done', covers: 'systems' },
};

/** The entry that an answer to "is there one?" makes: for all systems, or none. */
export function entryThere(kind: Kind, sort: string, name: string, isThere: boolean): Entry['body'] {
  const { fact, covers } = existence[kind] ?? { fact: 'written', covers: 'covers' };
  return {
    ...(kind === 'routines' ? { name } : {}),
    kind: sort,
    [covers]: 'all',
    [fact]: isThere,
  } as unknown as Entry['body'];
}

function thereCandidates(open: readonly Finding[]): Candidate[] {
  const about = new Map<string, Finding[]>();
  for (const finding of open) {
    if (finding.verdict !== 'unknown') continue;
    const wanted = finding.remedy.flatMap(({ form }) =>
      form !== undefined && form.key === undefined && existence[form.kind as Kind] && form.fill?.kind !== undefined
        ? [`${form.kind}:${form.fill.kind}`]
        : [],
    );
    for (const id of new Set(wanted)) add(about, id, finding);
  }
  return [...about].map(([id, findings]) => {
    const [kind, sort] = id.split(':') as [Kind, string];
    const trials = [true, false].map((isThere) => {
      const key = 'sporsmal';
      return [{ kind, key, ref: `${kind}/${key}`, body: entryThere(kind, sort, sort, isThere) }];
    });
    return { id, about: findings, ask: () => ({ asked: { is: 'there', kind, sort }, trials }) };
  });
}

/** A document that shows all that is told of an entry: one of today, and all that rested on a word resting on it. */
function shown(entry: Entry, snapshot: Snapshot): readonly Entry[] {
  const key = 'sporsmal';
  const known = [{ how: 'evidenced' as const, evidence: key, source: '–' }];
  const document = { title: '–', kind: 'document' as const, date: snapshot.asOf };
  return [
    { ...entry, body: { ...entry.body, known } },
    { kind: 'evidence', key, ref: `evidence/${key}`, body: document as Entry['body'] },
  ];
}

function proofCandidates(open: readonly Finding[], snapshot: Snapshot): Candidate[] {
  const about = new Map<string, Finding[]>();
  for (const finding of open) {
    if (finding.verdict !== 'claimed') continue;
    const entries = finding.facts.flatMap(({ entry, known, value }) =>
      known === 'stated' && value !== null ? [entry] : [],
    );
    for (const ref of new Set(entries)) add(about, ref, finding);
  }
  return [...about].flatMap(([ref, findings]) => {
    const entry = entryAt(snapshot, ref);
    if (entry === undefined || entry.kind === 'evidence') return [];
    const ask = (): Asking => ({ asked: { is: 'proof', entry: ref }, trials: [shown(entry, snapshot)] });
    return [{ id: `${ref}#known`, about: findings, ask }];
  });
}

/** All that may be asked about open findings. */
export function candidatesFor(open: readonly Finding[], snapshot: Snapshot): Candidate[] {
  return [...factCandidates(open, snapshot), ...thereCandidates(open), ...proofCandidates(open, snapshot)];
}
