import {
  type CollectionKind,
  collectionKinds,
  entryRef,
  type Kind,
  type Landscape,
  schemaOf,
} from '#src/features/register/index.ts';

/** A token that occurs nowhere else, and the entry (`uses/x`, `owner`) or other place that it was put in. */
export interface Mark {
  readonly token: string;
  readonly place: string;
}

type Body = Readonly<Record<string, unknown>>;

/** Tokens that no text holds by chance; the letters stay as they are wherever a page may put them. */
export function markSource(tag: string): (place: string) => Mark {
  let count = 0;
  return (place) => {
    count += 1;
    return { token: `Zqx${tag}${String(count).padStart(5, '0')}Q`, place };
  };
}

/** Paths of words in a body. Which facts a grounding covers are paths themselves, and words only by their type. */
function* wordsIn(value: unknown, path: readonly (string | number)[] = []): Generator<readonly (string | number)[]> {
  if (typeof value === 'string') {
    if (!path.includes('facts')) yield path;
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) yield* wordsIn(inner, [...path, name]);
}

function withText(body: Body, path: readonly (string | number)[], change: (text: string) => string): Body {
  const copy = structuredClone(body) as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  const at = path.slice(0, -1).reduce((inner, step) => inner[step] as Record<string | number, unknown>, copy);
  at[last] = change(String(at[last]));
  return copy as Body;
}

/** A body with a mark of its own in every fact that takes free text; what the schema refuses (keys, days, choices) stays. */
function markBody(kind: Kind, place: string, body: Body, next: (place: string) => Mark, marks: Mark[]): Body {
  let marked = body;
  for (const path of wordsIn(body)) {
    // The list of owners stands on the front page, open to all; "–" says that nobody has said.
    const isOwnersName = kind === 'owner' && path.join('.') === 'name';
    const mark = next(place);
    const tried = withText(marked, path, (text) => (text === '–' || isOwnersName ? text : `${text} ${mark.token}`));
    if (isOwnersName || !schemaOf(kind).safeParse(tried).success) continue;
    if (JSON.stringify(tried).includes(mark.token)) marks.push(mark);
    marked = tried;
  }
  return marked;
}

/** A landscape with a mark in every free text of every version of every entry, and in its origin's title. */
export function markLandscape(
  landscape: Landscape,
  next: (place: string) => Mark,
): { landscape: Landscape; marks: Mark[] } {
  const marks: Mark[] = [];
  const versions = (kind: Kind, key: string, bodies: readonly object[] | undefined) =>
    (bodies ?? []).map((body) => markBody(kind, entryRef(kind, key), body as Body, next, marks));
  const entriesOf = (kind: CollectionKind) =>
    Object.entries(landscape.entries[kind] ?? {}).map(([key, bodies]) => [key, versions(kind, key, bodies)]);
  const entries = Object.fromEntries(
    collectionKinds.map((kind) => [kind, Object.fromEntries(entriesOf(kind))] as const),
  );
  const title = next('origin');
  marks.push(title);
  const origin = { ...landscape.origin, title: `${landscape.origin.title} ${title.token}` };
  return {
    marks,
    landscape: { origin, owner: versions('owner', 'owner', landscape.owner), entries } as unknown as Landscape,
  };
}
