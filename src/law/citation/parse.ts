import { type Cursor, partsAt } from './parts.ts';
import { canonicalNumber, type Part, type Provision } from './provision.ts';
import { provisionsBetween } from './spread.ts';
import { type Token, tokensOf } from './tokens.ts';

interface Item {
  readonly number: string;
  readonly start: readonly Part[];
}

/** "art. 6 e" is article 6 letter e, "kap. 3 I" is chapter 3 part I; a section keeps its letter: "§ 12 a". */
function itemOf(value: string, kind: Provision['kind']): Item {
  const match = /^(\d+) ?(\p{L})$/u.exec(value);
  const [, number = '', letter = ''] = match ?? [];
  if (match !== null && kind === 'article') {
    return { number, start: [{ unit: 'letter', value: letter.toLowerCase() }] };
  }
  if (match !== null && kind === 'chapter' && /[IVX]/.test(letter)) {
    return { number, start: [{ unit: 'division', value: letter }] };
  }
  return { number: canonicalNumber(value, kind), start: [] };
}

function itemAt({ tokens, at }: Cursor, kind: Provision['kind']): Item | undefined {
  const token = tokens[at];
  if (token?.is === 'number') return itemOf(token.value, kind);
  return token?.is === 'roman' && kind === 'chapter' ? { number: token.value, start: [] } : undefined;
}

/** The provisions that stand at the cursor under one number. */
function provisionsAt(cursor: Cursor, kind: Provision['kind']): readonly Provision[] | undefined {
  const item = itemAt(cursor, kind);
  if (item === undefined) return undefined;
  cursor.at += 1;
  const ways = partsAt(cursor, kind, item.start);
  return ways?.map((parts) => ({ kind, number: item.number, parts }));
}

/** Adds what follows a joint to what has been read: one more, or all from the last one up to it. */
function joined(
  read: readonly Provision[],
  joint: Token | undefined,
  next: readonly Provision[],
): readonly Provision[] | undefined {
  if (joint?.is !== 'to') return [...read, ...next];
  const [from, to] = [read.at(-1), next[0]];
  if (from === undefined || to === undefined || from.kind !== to.kind) return undefined;
  // Between two provisions that are told in their steps, nobody can say what lies.
  if (from.parts.length > 0 || to.parts.length > 0) return undefined;
  const between = provisionsBetween(from, to);
  return between === undefined ? undefined : [...read.slice(0, -1), ...between, ...next.slice(1)];
}

/** "Kapittel 3 VI § 3-38": the section is meant, the chapter only says where it stands. */
function narrowed(read: readonly Provision[], token: Token | undefined): readonly Provision[] | undefined {
  const inChapter = read.at(-1)?.kind === 'chapter' && token?.is === 'head' && token.kind !== 'chapter';
  return inChapter ? read.slice(0, -1) : undefined;
}

/**
 * Reads a citation as people write it: "§ 25-1 første ledd", "§§ 11-6–11-11", "kap. 12", "9A-4",
 * "art. 6 nr. 1 bokstav e", "art. 6(1)(e)". The act is not part of it.
 * @returns every provision that is meant, in order; undefined when it cannot be read as a citation
 */
export function parseCitation(citation: string): readonly Provision[] | undefined {
  const tokens = tokensOf(citation);
  if (tokens === undefined || tokens.length === 0) return undefined;
  const cursor: Cursor = { tokens, at: 0 };
  let kind: Provision['kind'] = tokens[1]?.is === 'bracket' ? 'article' : 'section';
  let read: readonly Provision[] = [];
  while (cursor.at < tokens.length) {
    let joint: Token | undefined;
    const narrower = narrowed(read, tokens[cursor.at]);
    if (narrower !== undefined) read = narrower;
    else if (cursor.at > 0) {
      joint = tokens[cursor.at];
      // Two numbers side by side are two provisions only when something joins them.
      if (joint?.is !== 'and' && joint?.is !== 'to') return undefined;
      cursor.at += 1;
    }
    const head = tokens[cursor.at];
    if (head?.is === 'head') {
      kind = head.kind;
      cursor.at += 1;
    }
    const next = provisionsAt(cursor, kind);
    const all = next === undefined ? undefined : joined(read, joint, next);
    if (all === undefined) return undefined;
    read = all;
  }
  return read;
}
