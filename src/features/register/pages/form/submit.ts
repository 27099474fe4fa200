import { Problem } from '#src/kernel/problem.ts';
import type { WishedChange } from '../../candidate.ts';
import { ownPart } from '../../catalogue/merge.ts';
import { type ChangeOutcome, changeEntry } from '../../change-entry.ts';
import { factsOf, valueAt } from '../../entry.ts';
import { labelOf } from '../../labels/label.ts';
import type { LandscapeFault } from '../../landscape/fault.ts';
import { RegisterProblem } from '../../register-problem.ts';
import type { Grounding } from '../../schema/frame.ts';
import type { Kind } from '../../schema/kinds.ts';
import type { OpenRegister } from '../open-register.ts';
import { capital } from '../phrases.ts';
import { type Asked, asks, readAsked } from './ask.ts';
import { changedFacts, groundingsAfter, removedFacts } from './groundings.ts';
import { type ReadFault, type ReadForm, readForm } from './read.ts';
import type { FormValues } from './words.ts';

export type Errors = ReadonlyMap<string, string>;
type Body = Readonly<Record<string, unknown>>;

/** What came of a form: done, something to put right, or somebody else was first. */
export type Submitted =
  | { readonly is: 'done'; readonly outcome: ChangeOutcome; readonly asked: Asked; readonly key: string }
  | { readonly is: 'faulty'; readonly errors: Errors }
  | { readonly is: 'conflict' };

interface Target {
  readonly kind: Kind;
  /** Undefined for a new entry: its key is made from what it is called. */
  readonly key: string | undefined;
  readonly before: Body | undefined;
}

/** Where a fact of the entry stood in the form: rows may have been closed up after one was taken away. */
function fieldOf(path: string, rows: ReadonlyMap<string, string>): string {
  const row = [...rows].find(([, to]) => path === to || path.startsWith(`${to}.`));
  return row === undefined ? path : `${row[0]}${path.slice(row[1].length)}`;
}

function readErrors(register: OpenRegister, kind: Kind, faults: ReadonlyMap<string, ReadFault>): [string, string][] {
  return [...faults].map(([field, fault]) => [
    field,
    register.texts.faults[fault](capital(labelOf(kind, field, register.lang, register.name))),
  ]);
}

/** What the schema or the rest of the register will not have, in words and at its field. */
function verbErrors(register: OpenRegister, kind: Kind, read: ReadForm, faults: readonly LandscapeFault[]): Errors {
  const { texts, lang, name } = register;
  return new Map(
    faults.map(({ path }) => {
      const dotted = path.map(String).join('.');
      if (path[0] === 'known') return [asks.source, texts.needsSource];
      if (path[0] === 'to') return [asks.until, texts.untilBeforeFrom];
      const fault = valueAt(read.body, dotted) === undefined ? 'missing' : 'not-allowed';
      return [fieldOf(dotted, read.rows), texts.faults[fault](capital(labelOf(kind, dotted, lang, name)))];
    }),
  );
}

const spelling: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a', é: 'e', ö: 'o', ä: 'a' };

/** A key that nobody has: what the entry is called, or what it is about. */
function newKey(register: OpenRegister, kind: Kind, body: Body): string {
  const called = [body.name, body.title, body.what].find((one) => typeof one === 'string');
  const about = [body.kind, body.system, body.unit, body.activity, body.data, body.subjects, body.recipient];
  const named = typeof called === 'string' ? called : about.filter((one) => typeof one === 'string').join(' ');
  const slug = [...named.toLowerCase()]
    .map((letter) => spelling[letter] ?? letter)
    .join('')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replaceAll(/^-+|-+$/g, '');
  const base = slug === '' ? 'oppforing' : slug;
  const taken = kind === 'owner' ? {} : (register.view.landscape.entries[kind] ?? {});
  const numbers = Array.from({ length: Object.keys(taken).length + 1 }, (_, index) => `${base}-${index + 2}`);
  return [base, ...numbers].find((key) => !Object.hasOwn(taken, key)) ?? base;
}

function knownAfter(read: ReadForm, asked: Asked, before: Body | undefined, changed: readonly string[]): Grounding[] {
  const known = (before?.known ?? []) as readonly Grounding[];
  const facts = [
    ...new Set([...changed, ...asked.also.filter((path) => factsOf(read.body).some((fact) => fact.path === path))]),
  ];
  const added = asked.grounding === undefined ? undefined : { grounding: asked.grounding, facts };
  return groundingsAfter(known, read.body, read.rows, added);
}

function isUnchanged(
  before: Body | undefined,
  asked: Asked,
  changed: readonly string[],
  removed: readonly string[],
): boolean {
  return (
    before !== undefined && changed.length + removed.length + asked.also.length === 0 && asked.note === before.note
  );
}

/** Reads a form and makes the change; nothing is lost when it cannot. */
export async function submit(register: OpenRegister, target: Target, values: FormValues): Promise<Submitted> {
  const { kind, before } = target;
  const read = readForm(kind, values);
  const changed = changedFacts(before ?? {}, read.body, read.rows);
  const removed = removedFacts(before ?? {}, read.body, read.rows);
  const asked = readAsked(values, changed.length > 0 || before === undefined);
  const errors = new Map([
    ...readErrors(register, kind, read.faults),
    ...[...asked.faults].map(([field, fault]) => [field, register.texts[fault]] as const),
  ]);
  if (errors.size === 0 && isUnchanged(before, asked, changed, removed))
    errors.set(asks.why, register.texts.nothingChanged);
  if (errors.size > 0) return { is: 'faulty', errors };
  const known = knownAfter(read, asked, before, changed);
  const key = target.key ?? newKey(register, kind, read.body);
  const whole = {
    ...read.body,
    ...(known.length > 0 ? { known } : {}),
    ...(asked.note === undefined ? {} : { note: asked.note }),
  };
  const body = ownPart(before, whole);
  const wish: WishedChange = { kind, key, from: asked.from, to: asked.until, body };
  try {
    const outcome = await changeEntry(register.deps, register.actor, wish, asked.why, asked.seen);
    return { is: 'done', outcome, asked, key };
  } catch (problem) {
    if (problem instanceof RegisterProblem)
      return { is: 'faulty', errors: verbErrors(register, kind, read, problem.faults) };
    if (problem instanceof Problem && problem.code === 'conflict') return { is: 'conflict' };
    throw problem;
  }
}
