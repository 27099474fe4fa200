import type { Part, Provision, Unit } from './provision.ts';
import { valuesBetween } from './spread.ts';
import type { Token } from './tokens.ts';

/** Where reading has come to. */
export interface Cursor {
  readonly tokens: readonly Token[];
  at: number;
}

interface Group {
  readonly unit: Unit;
  readonly values: readonly string[];
}

/** The value of a token when it can stand in a row of its kind. */
type ValueOf = (token: Token | undefined) => string | undefined;

const ofOrdinal: ValueOf = (token) => (token?.is === 'ordinal' ? token.value : undefined);
const ofDigits: ValueOf = (token) => (token?.is === 'number' && /^\d+$/.test(token.value) ? token.value : undefined);
const ofLetter: ValueOf = (token) => (token?.is === 'letter' ? token.value : undefined);
const ofBracket =
  (digits: boolean): ValueOf =>
  (token) =>
    token?.is === 'bracket' && /^\d/.test(token.value) === digits ? token.value : undefined;

/** Values of one kind in a row: "a, b og d", "1–3". Undefined when a stretch runs backwards. */
function row(cursor: Cursor, read: ValueOf): readonly string[] | undefined {
  const values: string[] = [];
  let value = read(cursor.tokens[cursor.at]);
  while (value !== undefined) {
    const joint = values.length === 0 ? undefined : cursor.tokens[cursor.at - 1]?.is;
    const stretch = joint === 'to' ? valuesBetween(values.at(-1) ?? '', value)?.slice(1) : [value];
    if (stretch === undefined) return undefined;
    values.push(...stretch);
    cursor.at += 1;
    const join = cursor.tokens[cursor.at]?.is;
    value = join === 'and' || join === 'to' ? read(cursor.tokens[cursor.at + 1]) : undefined;
    if (value !== undefined) cursor.at += 1;
  }
  return values.length === 0 ? undefined : values;
}

/** "nr. 1 e": the letter that the number took along is a step of its own. */
function splitNumber(cursor: Cursor): readonly Group[] | undefined {
  const token = cursor.tokens[cursor.at];
  const match = token?.is === 'number' ? /^(\d+) ?(\p{L})$/u.exec(token.value) : null;
  if (match === null) return undefined;
  cursor.at += 1;
  return [
    { unit: 'number', values: [match[1] ?? ''] },
    { unit: 'letter', values: [(match[2] ?? '').toLowerCase()] },
  ];
}

function oneOf(unit: Unit, values: readonly string[] | undefined): readonly Group[] | undefined {
  return values === undefined ? undefined : [{ unit, values }];
}

function named(cursor: Cursor, unit: Unit): readonly Group[] | undefined {
  cursor.at += 1;
  if (unit === 'number') return splitNumber(cursor) ?? oneOf(unit, row(cursor, ofDigits));
  return unit === 'letter' ? oneOf(unit, row(cursor, ofLetter)) : undefined;
}

function ordinal(cursor: Cursor): readonly Group[] | undefined {
  const values = row(cursor, ofOrdinal);
  const token = cursor.tokens[cursor.at];
  if (token?.is !== 'unit' || token.unit === 'number' || token.unit === 'letter') return undefined;
  cursor.at += 1;
  return oneOf(token.unit, values);
}

/** "(1)" is nr. 1 of an article, and of a section its first paragraph; below that it is a number there too. */
function bracket(cursor: Cursor, value: string, kind: Provision['kind'], below: boolean): readonly Group[] | undefined {
  const digits = /^\d/.test(value);
  const unit = kind === 'article' || below ? 'number' : 'paragraph';
  return oneOf(digits ? unit : 'letter', row(cursor, ofBracket(digits)));
}

/** The next step down, or undefined when what follows is none. */
function groups(cursor: Cursor, kind: Provision['kind'], below: boolean): readonly Group[] | undefined {
  const token = cursor.tokens[cursor.at];
  switch (token?.is) {
    case 'ordinal':
      return ordinal(cursor);
    case 'unit':
      return named(cursor, token.unit);
    case 'bracket':
      return bracket(cursor, token.value, kind, below);
    case 'letter':
      return oneOf('letter', row(cursor, ofLetter));
    case 'dotted':
      cursor.at += 1;
      return kind === 'article' ? [{ unit: 'number', values: [token.value] }] : undefined;
    case 'roman':
      cursor.at += 1;
      return kind === 'chapter' ? [{ unit: 'division', values: [token.value] }] : undefined;
    default:
      return undefined;
  }
}

type Path = readonly Part[];

/** Ways down that are told of, and those that the next step leads on from. */
interface Ways {
  readonly told: readonly Path[];
  readonly open: readonly Path[];
}

/** Goes one step further down; a step that the way has taken already begins a new way beside it: "nr. 1 a og nr. 2". */
function step({ told, open }: Ways, { unit, values }: Group): Ways {
  const taken = open[0]?.findIndex((part) => part.unit === unit) ?? -1;
  const from = taken === -1 ? open : [open[0]?.slice(0, taken) ?? []];
  const next = from.flatMap((path) => values.map((value) => [...path, { unit, value }]));
  return { told: taken === -1 ? told : [...told, ...open], open: next };
}

const begins = (token: Token | undefined) => token?.is === 'ordinal' || token?.is === 'unit' || token?.is === 'bracket';

/**
 * What stands below a section: one way down for each provision that is meant.
 * @param start what the number itself has told, as the letter of "art. 6 e"
 * @returns undefined when the steps cannot be read
 */
export function partsAt(cursor: Cursor, kind: Provision['kind'], start: Path): readonly Path[] | undefined {
  let ways: Ways = { told: [], open: [start] };
  for (;;) {
    const token = cursor.tokens[cursor.at];
    const beside = token?.is === 'and' && begins(cursor.tokens[cursor.at + 1]);
    if (beside) cursor.at += 1;
    else if (token === undefined || token.is === 'and' || token.is === 'to' || token.is === 'head') break;
    const below = ways.open.some((path) => path.some(({ unit }) => unit === 'paragraph' || unit === 'letter'));
    const found = groups(cursor, kind, below);
    const repeats = ways.open[0]?.some((part) => part.unit === found?.[0]?.unit);
    // What is joined to a step must be a step of the same kind: "§ 8 og bokstav b" says nothing.
    if (found === undefined || (beside && repeats !== true)) return undefined;
    ways = found.reduce(step, ways);
  }
  return [...ways.told, ...ways.open];
}
