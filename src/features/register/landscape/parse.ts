import type * as z from 'zod';
import { Problem } from '#src/kernel/problem.ts';
import { collectionKinds } from '../schema/kinds.ts';
import type { Landscape } from '../snapshot.ts';
import { checkLandscape } from './check.ts';
import type { LandscapeFault, Path } from './fault.ts';
import { faultsOf } from './faults.ts';
import { landscapeFile } from './file.ts';
import { readWritten } from './written.ts';

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
  file.owner = wrap(file.owner, 'owner');
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

/**
 * Reads a landscape file (YAML 1.2, or JSON, which is YAML).
 * @param source the text
 * @param name the file's name, for errors
 * @throws Problem (bad-input): every fault with its line, its path and what is allowed there
 */
export function parseLandscape(source: string, name: string): Landscape {
  const written = readWritten(source, name);
  const { value, single } = toVersions(written.value);
  return landscapeOf(value, name, (path) => {
    const asWritten = writtenPath(path, single);
    return { path: asWritten, line: written.place(asWritten) };
  });
}

/**
 * Reads a landscape written as JSON, every entry a list of versions: the quick way in for programs, without line numbers.
 * @throws Problem (bad-input): every fault with its path
 */
export function landscapeFromJson(source: string, name: string): Landscape {
  return landscapeOf(readJson(source, name), name, (path) => ({ path, line: 'json' }));
}

function readJson(source: string, name: string): unknown {
  try {
    return JSON.parse(source);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Problem(`it is not JSON: ${error.message}`, { code: 'bad-input', place: name, remedy: 'mend it there' });
  }
}

type PlaceOf = (path: Path) => { readonly path: Path; readonly line: string };

function landscapeOf(value: unknown, name: string, place: PlaceOf): Landscape {
  const parsed = landscapeFile.safeParse(value, { reportInput: true });
  if (!parsed.success) {
    throw faultsProblem(
      parsed.error.issues.flatMap((issue) => faultsOf(landscapeFile, issue)),
      name,
      place,
    );
  }
  const landscape = toLandscape(parsed.data);
  const faults = checkLandscape(landscape);
  if (faults.length > 0) throw faultsProblem(faults, name, place);
  return landscape;
}

function toLandscape(file: z.infer<typeof landscapeFile>): Landscape {
  const { landscape: _format, origin, owner, ...entries } = file;
  return { origin, owner, entries } as Landscape;
}

const mostTold = 20;

function faultsProblem(faults: readonly LandscapeFault[], name: string, place: PlaceOf): Problem {
  const told = faults.slice(0, mostTold).map((fault) => {
    const { path, line } = place(fault.path);
    return `${[`${name}:${line}`, path.map(String).join('.'), fault.message].filter((part) => part !== '').join(': ')}; ${fault.remedy}`;
  });
  const more = faults.length > told.length ? [`and ${faults.length - told.length} more`] : [];
  return new Problem(
    [`${faults.length === 1 ? 'one thing' : `${faults.length} things`} to mend`, ...told, ...more].join('\n  '),
    { code: 'bad-input', place: name, remedy: 'mend the lines named and run it again; nothing was changed' },
  );
}
