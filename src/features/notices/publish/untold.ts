import { type Entry, entryAt, type Kind, type Snapshot } from '#src/features/register/index.ts';
import { tellStatement } from '../tell/statement.ts';
import { nameOf } from '../tell/teller.ts';
import type { FactRef } from '../telling.ts';
import type { PublishedStatement } from './published.ts';
import { groundsOf } from './stale.ts';

/** What a statement must tell of (GDPR art. 13(1) and (2), 14(1) and (2)), as the control names it. */
export type Matter = 'activity' | 'purpose' | 'basis' | 'data' | 'access' | 'recipient' | 'transfer' | 'retention';

/** Something that the register knows and a published statement does not tell. */
export interface Untold {
  readonly matter: Matter;
  /** What it is called: a purpose, a kind of data, a recipient. */
  readonly name: string;
  readonly fact: FactRef;
}

/** Which facts are such a matter. */
const matters: Readonly<Partial<Record<Kind, readonly (readonly [RegExp, Matter])[]>>> = {
  activities: [
    [/^name$/, 'activity'],
    [/^access\.\d+\.role$/, 'access'],
  ],
  purposes: [
    [/^name$/, 'purpose'],
    [/^bases\.\d+\.article$/, 'basis'],
  ],
  dataUses: [[/^data$/, 'data']],
  disclosures: [[/^recipient$/, 'recipient']],
  transfers: [[/^recipient$/, 'transfer']],
  retention: [[/^(period|event|then)$/, 'retention']],
};

/** Where a statement says that nothing of a matter is decided, that sentence is stale; what has come since is not untold besides. */
const openAt: Readonly<Partial<Record<Matter, string>>> = {
  purpose: 'purposes',
  data: 'data',
  access: 'access',
  recipient: 'disclosed',
  retention: 'retention',
};

type Body = Readonly<Record<string, unknown>>;

function nameFor(snapshot: Snapshot, matter: Matter, { body }: Entry, { value }: FactRef): string {
  const { activity } = body as Body;
  if (matter === 'data') return nameOf(snapshot, `dataTypes/${value}`);
  if (matter === 'recipient' || matter === 'transfer') return nameOf(snapshot, `parties/${value}`);
  if (matter === 'retention') return nameOf(snapshot, `activities/${activity}`);
  return matter === 'basis' ? String((body as Body)['name']) : String(value);
}

/**
 * What a register tells an audience today of which no sentence of its published statement speaks: of something new its activity alone,
 * not each thing in it.
 */
export function untold(statement: PublishedStatement, snapshot: Snapshot): readonly Untold[] {
  const { audience, unit, sentences } = statement;
  const grounds = sentences.flatMap(groundsOf);
  const told = new Set(grounds.map(({ entry, path }) => `${entry}#${path}`));
  const open = new Set(grounds.filter(({ value }) => value === null).map(({ entry, path }) => `${entry}#${path}`));
  const scope = { audience, ...(unit !== undefined && { unit }) };
  const found = tellStatement(snapshot, scope).flatMap((paragraph) =>
    paragraph.flatMap(({ facts }) => facts.flatMap((fact) => lacking(snapshot, fact, told, open))),
  );
  const once = new Map(found.map((one) => [`${one.matter} ${one.fact.entry} ${one.name}`, one]));
  return [...once.values()];
}

function lacking(
  snapshot: Snapshot,
  fact: FactRef,
  told: ReadonlySet<string>,
  open: ReadonlySet<string>,
): readonly Untold[] {
  const entry = entryAt(snapshot, fact.entry);
  const matter = entry && matters[entry.kind]?.find(([path]) => path.test(fact.path))?.[1];
  if (entry === undefined || matter === undefined || fact.value === null) return [];
  if (told.has(`${fact.entry}#${fact.path}`)) return [];
  const activity = entry.kind === 'activities' ? entry.key : (entry.body as Body)['activity'];
  const isNew = matter !== 'activity' && activity !== undefined && !told.has(`activities/${activity}#name`);
  const saidOpen = open.has(`activities/${activity}#${openAt[matter]}`) || open.has(`${fact.entry}#bases`);
  if (isNew || saidOpen) return [];
  return [{ matter, name: nameFor(snapshot, matter, entry, fact), fact }];
}
