import { isDate } from '#src/kernel/date.ts';
import { notStated } from '../../schema/facts.ts';
import type { Kind } from '../../schema/kinds.ts';
import { type Field, fieldsOf, inRow, type RowsField } from './fields.ts';
import {
  all,
  type FormValues,
  first,
  literalFrom,
  newRow,
  none,
  periodFrom,
  saysNone,
  saysUnstated,
  unsaid,
  whenEmpty,
} from './words.ts';

/** Why what stands in a field cannot be read. */
export type ReadFault =
  | 'not-a-day'
  | 'day-and-unsaid'
  | 'not-a-number'
  | 'not-a-period'
  | 'none-and-some'
  | 'missing'
  | 'not-allowed';

/** An entry as a form gave it. */
export interface ReadForm {
  readonly body: Record<string, unknown>;
  /** By the field's name. */
  readonly faults: ReadonlyMap<string, ReadFault>;
  /** Where rows stood in the form (`bases.2`) and stand in the entry (`bases.1`), for those that moved or came. */
  readonly rows: ReadonlyMap<string, string>;
}

class Reading {
  readonly faults = new Map<string, ReadFault>();
  readonly rows = new Map<string, string>();
  readonly kind: Kind;
  readonly values: FormValues;

  constructor(kind: Kind, values: FormValues) {
    this.kind = kind;
    this.values = values;
  }

  text(path: string): string {
    return first(this.values, path).replaceAll('\r\n', '\n').trim();
  }

  fault(path: string, fault: ReadFault): undefined {
    this.faults.set(path, fault);
    return undefined;
  }
}

function readDate(reading: Reading, path: string): string | undefined {
  const typed = reading.text(path);
  const isUnsaid = first(reading.values, `${path}${unsaid}`) !== '';
  if (isUnsaid && typed !== '') return reading.fault(path, 'day-and-unsaid');
  if (isUnsaid) return notStated;
  return typed === '' || isDate(typed) ? typed || undefined : reading.fault(path, 'not-a-day');
}

function readMany(reading: Reading, field: Field): unknown {
  const chosen = (reading.values.get(field.path) ?? []).filter((value) => value !== '');
  const special = chosen.filter((value) => [notStated, none, all].includes(value));
  if (special.length > 0 && chosen.length > 1) return reading.fault(field.path, 'none-and-some');
  if (special[0] === notStated) return notStated;
  if (special[0] === all) return 'all';
  if (special[0] === none) return [];
  return chosen.length > 0 || field.required ? chosen : undefined;
}

const answers: Readonly<Record<string, unknown>> = { ja: true, nei: false, [notStated]: notStated };

/** The names that stand right under a path in a form, in the order they were sent. */
function namesUnder(values: FormValues, path: string): string[] {
  const names = [...values.keys()]
    .filter((name) => name.startsWith(`${path}.`))
    .map((name) => name.slice(path.length + 1));
  return [...new Set(names.map((name) => name.split(/[.:]/)[0] ?? ''))];
}

function readPerEntry(reading: Reading, path: string): unknown {
  const said = namesUnder(reading.values, path).flatMap((key) => {
    const answer = answers[first(reading.values, `${path}.${key}`)];
    return answer === undefined ? [] : [[key, answer] as const];
  });
  return said.length === 0 ? undefined : Object.fromEntries(said);
}

/** A key for a row that has none yet: what it is about, with a number when that is taken. */
function keyFor(row: Record<string, unknown>, taken: readonly string[]): string {
  const base = typeof row.kind === 'string' ? row.kind : 'rad';
  const numbered = [base, ...Array.from({ length: taken.length + 1 }, (_, index) => `${base}-${index + 2}`)];
  return numbered.find((key) => !taken.includes(key)) ?? base;
}

function readRows(reading: Reading, field: RowsField): unknown {
  const { path, named } = field;
  const rows: [string, Record<string, unknown>][] = [];
  for (const name of namesUnder(reading.values, path)) {
    const before = new Map(reading.faults);
    const row = readObject(
      reading,
      field.fields.map((inner) => inRow(inner, `${path}.${name}`)),
      `${path}.${name}`,
    );
    if (row === undefined) {
      reading.faults.clear();
      for (const [at, fault] of before) reading.faults.set(at, fault);
      continue;
    }
    const key = named
      ? name === newRow
        ? keyFor(
            row,
            rows.map(([each]) => each),
          )
        : name
      : String(rows.length);
    if (key !== name) reading.rows.set(`${path}.${name}`, `${path}.${key}`);
    rows.push([key, row]);
  }
  if (rows.length > 0) return named ? Object.fromEntries(rows) : rows.map(([, row]) => row);
  const empty = first(reading.values, `${path}${whenEmpty}`);
  if (empty === notStated) return notStated;
  return empty === none || (field.required && !named) ? [] : undefined;
}

function readPeriod(reading: Reading, path: string, literals: readonly string[]): string | undefined {
  const typed = reading.text(path);
  if (typed === '') return undefined;
  if (saysUnstated(typed)) return notStated;
  return literalFrom(reading.kind, path, literals, typed) ?? periodFrom(typed) ?? reading.fault(path, 'not-a-period');
}

function readLines(reading: Reading, field: Field): unknown {
  const typed = reading.text(field.path);
  if (typed === '') return field.required ? [] : undefined;
  if (saysUnstated(typed) && field.mayBeUnstated) return notStated;
  if (saysNone(typed)) return [];
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function readField(reading: Reading, field: Field): unknown {
  const { path } = field;
  const typed = reading.text(path);
  switch (field.is) {
    case 'group':
      return readObject(reading, field.fields, path);
    case 'rows':
      return readRows(reading, field);
    case 'per-entry':
      return readPerEntry(reading, path);
    case 'yes-no':
      return answers[typed];
    case 'date':
      return readDate(reading, path);
    case 'period':
      return readPeriod(reading, path, field.literals);
    case 'lines':
      return readLines(reading, field);
    case 'choices':
    case 'references':
      return readMany(reading, field);
    case 'number':
      if (typed === '') return undefined;
      if (saysUnstated(typed)) return notStated;
      return /^\d+$/.test(typed) ? Number(typed) : reading.fault(path, 'not-a-number');
    default:
      if (typed === '') return undefined;
      return saysUnstated(typed) && field.mayBeUnstated ? notStated : typed;
  }
}

/** The fields of a group; undefined when nothing stands in any of them. */
function readObject(reading: Reading, fields: readonly Field[], prefix: string): Record<string, unknown> | undefined {
  const read = fields.flatMap((field) => {
    const value = readField(reading, field);
    const name = prefix === '' ? field.path : field.path.slice(prefix.length + 1);
    return value === undefined ? [] : [{ name, value, field }];
  });
  // A list that must be there is there even in a row that nobody filled in.
  const anything = read.some(({ value, field }) => !(field.required && Array.isArray(value) && value.length === 0));
  return anything || prefix === '' ? Object.fromEntries(read.map(({ name, value }) => [name, value])) : undefined;
}

/** Reads what a form sent as an entry. What the schema asks beyond it is checked by the verb. */
export function readForm(kind: Kind, values: FormValues): ReadForm {
  const reading = new Reading(kind, values);
  const body = readObject(reading, fieldsOf(kind), '') ?? {};
  return { body, faults: reading.faults, rows: reading.rows };
}
