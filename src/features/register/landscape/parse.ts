import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type ParsedNode, parseDocument, type Document } from 'yaml';
import type * as z from 'zod';
import { Problem } from '#src/kernel/problem.ts';
import type { Landscape } from '../snapshot.ts';
import { collectionKinds } from '../schema/kinds.ts';
import { checkLandscape } from './check.ts';
import type { LandscapeFault, Path } from './fault.ts';
import { faultsOf } from './faults.ts';
import { landscapeFile } from './file.ts';


/** Puts entries written as a single version into a list of one, and remembers which, so that faults point at what was written. */
function toVersions(raw: unknown): { value: unknown; single: Set<string> } {
  const single = new Set<string>();
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return { value: raw, single };
  const file: Record<string, unknown> = { ...raw };
  const wrap = (value: unknown, at: string) => {
    if (Array.isArray(value) || value === undefined) return value;
    single.add(at);
    return [value];
  };
  file['owner'] = wrap(file['owner'], 'owner');
  for (const kind of collectionKinds) {
    const collection = file[kind];
    if (typeof collection !== 'object' || collection === null || Array.isArray(collection)) continue;
    file[kind] = Object.fromEntries(
      Object.entries(collection).map(([key, value]) => [key, wrap(value, `${kind}/${key}`)]),
    );
  }
  return { value: file, single };
}

/** The path in the file as written, for a path in the long form. */
function writtenPath(path: Path, single: ReadonlySet<string>): Path {
  if (path[0] === 'owner' && single.has('owner')) return ['owner', ...path.slice(2)];
  if (single.has(`${String(path[0])}/${String(path[1])}`)) return [...path.slice(0, 2), ...path.slice(3)];
  return path;
}

/** Where a path stands in the text: the deepest node of it that was written. */
function lineOf(document: Document.Parsed<ParsedNode>, lines: LineCounter, path: Path): string {
  let node: Node | null = document.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document) ?? null;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (pair === undefined) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value as Node | null;
    } else if (isSeq(node)) {
      const item: Node | undefined = node.items[Number(step)] as Node | undefined;
      if (item === undefined) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  const { line, col } = lines.linePos(offset);
  return `${line}:${col}`;
}

/**
 * Reads a landscape file (YAML 1.2, or JSON, which is YAML).
 * @param source the text
 * @param name the file's name, for errors
 * @throws Problem (bad-input): every fault with its line, its path and what is allowed there
 */
export function parseLandscape(source: string, name: string): Landscape {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, strict: true, uniqueKeys: true });
  const syntax = document.errors[0];
  if (syntax !== undefined) {
    const { line, col } = lines.linePos(syntax.pos[0]);
    throw new Problem(syntax.message.split('\n')[0] ?? 'not YAML', {
      code: 'bad-input',
      place: `${name}:${line}:${col}`,
      remedy: 'mend the YAML there: indentation, quotes and colons are the usual causes',
    });
  }
  const { value, single } = toVersions(document.toJS({ maxAliasCount: 100 }));
  const parsed = landscapeFile.safeParse(value, { reportInput: true });
  const faults = parsed.success ? checkLandscape(toLandscape(parsed.data)) : parsed.error.issues.flatMap((issue) => faultsOf(landscapeFile, issue));
  if (parsed.success && faults.length === 0) return toLandscape(parsed.data);
  throw faultsProblem(faults, name, (path) => ({
    path: writtenPath(path, single),
    line: lineOf(document, lines, writtenPath(path, single)),
  }));
}

/**
 * Reads a landscape written as JSON, every entry a list of versions: the quick way in for programs, without line numbers.
 * @throws Problem (bad-input): every fault with its path
 */
export function landscapeFromJson(source: string, name: string): Landscape {
  const parsed = landscapeFile.safeParse(JSON.parse(source), { reportInput: true });
  const faults = parsed.success ? checkLandscape(toLandscape(parsed.data)) : parsed.error.issues.flatMap((issue) => faultsOf(landscapeFile, issue));
  if (parsed.success && faults.length === 0) return toLandscape(parsed.data);
  throw faultsProblem(faults, name, (path) => ({ path, line: 'json' }));
}

function toLandscape(file: z.infer<typeof landscapeFile>): Landscape {
  const { landscape: _format, origin, owner, ...entries } = file;
  return { origin, owner, entries } as Landscape;
}

function faultsProblem(
  faults: readonly LandscapeFault[],
  name: string,
  place: (path: Path) => { path: Path; line: string },
): Problem {
  const told = faults.slice(0, 20).map((fault) => {
    const { path, line } = place(fault.path);
    return `${name}:${line}: ${path.map(String).join('.')}: ${fault.message}; ${fault.remedy}`;
  });
  const more = faults.length > told.length ? [`and ${faults.length - told.length} more`] : [];
  return new Problem(
    [`${faults.length === 1 ? 'one thing' : `${faults.length} things`} to mend`, ...told, ...more].join('\n  '),
    { code: 'bad-input', place: name, remedy: 'mend the lines named and run it again; nothing was changed' },
  );
}
