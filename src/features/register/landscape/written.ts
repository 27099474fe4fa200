import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  type ParsedNode,
  parseDocument,
  type YAMLParseError,
} from 'yaml';
import { Problem } from '#src/kernel/problem.ts';
import type { Path } from './fault.ts';

/** A file as it was written: its value, and where each part of it stands. */
export interface Written {
  readonly value: unknown;
  /** `line:column` of a path: of its deepest node that was written. */
  place(path: Path): string;
}

/** A file that repeats itself more often than this by `*name` is a mistake, or meant to fill the memory. */
const mostAliases = 100;

const keyText = (pair: Pair) => (isScalar(pair.key) ? String(pair.key.value) : '');

function placeOf(document: Document.Parsed<ParsedNode>, lines: LineCounter, path: Path): string {
  let node: Node | null = document.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document) ?? null;
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find((item) => keyText(item) === String(step));
      if (pair === undefined) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value as Node | null;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as Node | undefined;
      if (item === undefined) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  const { line, col } = lines.linePos(offset);
  return `${line}:${col}`;
}

interface Slip {
  readonly offset: number;
  readonly message: string;
  readonly remedy: string;
}

/** What the parser says of the commonest slips, in the words of the person who made them. */
function syntaxSlip(error: YAMLParseError, source: string): Slip {
  const offset = error.pos[0];
  const at = { offset, message: error.message };
  if (source[offset] === '-' && ['UNEXPECTED_TOKEN', 'BLOCK_IN_FLOW'].includes(error.code)) {
    return {
      offset,
      message: 'a hyphen begins a list, and none can stand here',
      remedy: 'for not stated write "–" (an en dash); put quotes around text that begins with a hyphen',
    };
  }
  if (error.message.includes('call stack')) {
    return {
      offset,
      message: 'it is nested too deeply to be read',
      remedy: 'a landscape needs no more than ten levels',
    };
  }
  switch (error.code) {
    case 'MULTIPLE_DOCS':
      return {
        offset,
        message: 'a second document begins here',
        remedy: 'one file holds one landscape: take away "---", or make two files',
      };
    case 'TAB_AS_INDENT':
      return { ...at, remedy: 'indent with spaces' };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return { ...at, remedy: 'put quotes around text that holds ": "' };
    default:
      return { ...at, remedy: 'mend the YAML there: indentation, quotes and colons are the usual causes' };
  }
}

/** What YAML lets through and would be lost or fail later: a key twice, a key that no program keeps, an alias of nothing. */
function* slipsIn(node: unknown, anchors: Set<string>): Generator<Slip> {
  if (isAlias(node)) {
    const offset = node.range?.[0] ?? 0;
    if (!anchors.has(node.source))
      yield {
        offset,
        message: `"*${node.source}" stands for nothing`,
        remedy: `write what it should be, or "&${node.source}" before it`,
      };
    return;
  }
  if ((isMap(node) || isSeq(node) || isScalar(node)) && node.anchor !== undefined) anchors.add(node.anchor);
  if (isSeq(node)) for (const item of node.items) yield* slipsIn(item, anchors);
  if (!isMap(node)) return;
  const seen = new Set<string>();
  for (const pair of node.items) {
    const offset = (pair.key as Node | null)?.range?.[0] ?? 0;
    const key = keyText(pair);
    if (seen.has(key)) yield { offset, message: `"${key}" stands here twice`, remedy: 'keep one of them' };
    if (key === '__proto__') yield { offset, message: '"__proto__" cannot be a key', remedy: 'choose another name' };
    seen.add(key);
    yield* slipsIn(pair.value, anchors);
  }
}

/** What stands before the document: only `%YAML 1.2` would change nothing. */
function versionSlip(document: Document.Parsed<ParsedNode>): Slip | undefined {
  const { version } = document.directives.yaml;
  if (version === '1.2') return undefined;
  return {
    offset: 0,
    message: `it says that it is YAML ${version}`,
    remedy: 'landscapes are YAML 1.2: take the line "%YAML" away',
  };
}

function plainValue(document: Document.Parsed<ParsedNode>, name: string): unknown {
  try {
    return document.toJS({ maxAliasCount: mostAliases });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw new Problem('too much in it stands for something else ("*name")', {
      code: 'bad-input',
      place: name,
      remedy: `write it out in full; a landscape holds at most ${mostAliases} of them`,
    });
  }
}

/**
 * Reads YAML 1.2 (or JSON, which is YAML) and keeps where each part stands.
 * @param name the file's name, for errors
 * @throws Problem (bad-input) with line and column
 */
export function readWritten(source: string, name: string): Written {
  const lines = new LineCounter();
  // The parser's own search for keys that stand twice takes the square of their number; `slipsIn` takes their number.
  const options = { lineCounter: lines, strict: true, uniqueKeys: false, stringKeys: true, prettyErrors: false };
  const document = parseDocument(source, options);
  const syntax = document.errors[0];
  const slip =
    syntax === undefined
      ? (versionSlip(document) ?? slipsIn(document.contents, new Set()).next().value)
      : syntaxSlip(syntax, source);
  if (slip !== undefined) {
    const { line, col } = lines.linePos(slip.offset);
    throw new Problem(slip.message, { code: 'bad-input', place: `${name}:${line}:${col}`, remedy: slip.remedy });
  }
  return { value: plainValue(document, name), place: (path) => placeOf(document, lines, path) };
}
