import type { Recorded } from '../visit/recorded.ts';
import { looksDrawn } from './identifiers.ts';

/** The marks that an answer is kept under in the browser's cache, and the header that each is sent back in (RFC 9110, 8.8 and 13.1). */
const backIn = { etag: 'if-none-match', 'last-modified': 'if-modified-since' } as const;
export type ValidatorName = keyof typeof backIn;

/** A mark that one visitor's browser was given with an answer. */
export interface Validator {
  readonly url: string;
  readonly name: ValidatorName;
  readonly value: string;
  /** Bytes that the answer said it had. */
  readonly size?: string;
  /** The same browser sent it back, and the host let it stand. */
  readonly returned: boolean;
}

/** A mark that tells visitors apart. */
export type TellingMark = Pick<Validator, 'url' | 'name'>;

const without = (url: string): string => url.replace(/#.*$/, '');

/** What the host said when it got the mark again: nothing has changed, or the same mark once more. */
const stands = ({ status, answered }: Recorded, name: ValidatorName, value: string): boolean =>
  status === 304 || answered?.[name] === value;

/** The marks that the visitor of one visit was given, who had none before. Pure. @param requests of one visit, in the order they were made */
export function validatorsOf(requests: readonly Recorded[]): readonly Validator[] {
  const byUrl = Map.groupBy(requests, ({ url }) => without(url));
  return [...byUrl].flatMap(([url, asked]) =>
    (Object.keys(backIn) as ValidatorName[]).flatMap((name): readonly Validator[] => {
      const first = asked.find((one) => one.answered !== undefined && one.headers[backIn[name]] === undefined);
      const value = first?.answered?.[name];
      if (first === undefined || value === undefined) return [];
      const returned = asked.some((one) => one.headers[backIn[name]] === value && stands(one, name, value));
      const size = first.answered?.['content-length'];
      return [{ url, name, value, ...(size !== undefined && { size }), returned }];
    }),
  );
}

/** The mark itself: `W/` in front, the quotes, and what a server adds when it packs, say nothing. */
const bare = (value: string): string =>
  value
    .replace(/^W\//, '')
    .replace(/^"|"$/g, '')
    .replace(/[-;]+(gzip|br|zstd|df)$/, '');

/**
 * How many visitors must have got a mark each. A mark that looks drawn is one of a kind at once; servers that stand side by side often give the
 * same file two different dates, or marks made of them.
 */
function enough({ name, value }: Validator): number {
  return name === 'etag' && looksDrawn(bare(value)) ? 2 : 4;
}

/** The same answer to all, with another mark to each. */
function tellsApart(marks: readonly Validator[]): boolean {
  const values = new Set(marks.map(({ value }) => value));
  const sizes = new Set(marks.flatMap(({ size }) => size ?? []));
  return values.size === marks.length && sizes.size <= 1;
}

const grouped = (visits: readonly (readonly Validator[])[]) => [
  ...Map.groupBy(visits.flat(), ({ url, name }) => `${name} ${url}`).values(),
];

/** The marks that one visit more may show to be a visitor's own: none has been given to two. Pure. */
export function suspectMarks(visits: readonly (readonly Validator[])[]): readonly TellingMark[] {
  return grouped(visits)
    .filter((marks) => tellsApart(marks) && marks.every((one) => marks.length + 1 >= enough(one)))
    .flatMap(([one]) => (one === undefined ? [] : [{ url: one.url, name: one.name }]));
}

/** The marks that are a visitor's own: every visitor got another for the same answer, and a browser that came again sent its own back. Pure. */
export function tellingMarks(visits: readonly (readonly Validator[])[]): readonly TellingMark[] {
  return grouped(visits)
    .filter(
      (marks) =>
        tellsApart(marks) &&
        marks.every((one) => marks.length >= enough(one)) &&
        marks.some(({ returned }) => returned),
    )
    .flatMap(([one]) => (one === undefined ? [] : [{ url: one.url, name: one.name }]));
}

/** The mark as a request sent it back; undefined where it sent none. */
export function sentBack(
  mark: TellingMark,
  { url, headers }: Pick<Recorded, 'url' | 'headers'>,
): { readonly header: string; readonly value: string } | undefined {
  const header = backIn[mark.name];
  const value = headers[header];
  return value === undefined || without(url) !== mark.url ? undefined : { header, value };
}
