import type { Piece, Sentence } from './pieces.ts';
import { factAt, isKnown, pieceOf, type Teller } from './teller.ts';

const placeholder = /\{([\w.-]+)(?::([^}]*))?\}/g;
const part = /\[(\??)([^\]]*)\]/g;

/** The paths that a template names. */
function pathsIn(template: string): string[] {
  return [...template.matchAll(placeholder)].map(([, path = '']) => path);
}

function fill(teller: Teller, template: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of template.matchAll(placeholder)) {
    if (match.index > end) pieces.push(template.slice(end, match.index));
    pieces.push(pieceOf(teller, match[1] ?? '', match[2]));
    end = match.index + match[0].length;
  }
  return end < template.length ? [...pieces, template.slice(end)] : pieces;
}

const upper = (text: string, lang: string) => text.charAt(0).toLocaleUpperCase(lang) + text.slice(1);

/** A sentence begins with a capital and ends with one full stop, whatever the facts in it begin and end with. */
export function tidy(pieces: readonly Piece[], lang: string): Sentence {
  const [first, ...rest] = pieces;
  if (first === undefined) return [];
  const begun: Piece[] = [
    typeof first === 'string' ? upper(first, lang) : { ...first, text: upper(first.text, lang) },
    ...rest,
  ];
  return begun.map((piece, index) => {
    const before = begun[index - 1];
    const ended = before !== undefined && typeof before !== 'string' && /[.!?][»”]?$/.test(before.text);
    return typeof piece === 'string' && ended && piece.startsWith('.') ? piece.slice(1) : piece;
  });
}

/**
 * A sentence from a template: `{path}` is a fact in its own words, `{path:words}` a fact in these, and what stands in
 * `[brackets]` is left out when nothing has been said of any fact in it, what stands in `[?brackets]` also when the answer is "–".
 * @returns an empty sentence when nothing has been said of any fact at all
 */
export function sentenceFrom(teller: Teller, template: string): Sentence {
  const said = (path: string) => factAt(teller, path) !== undefined;
  if (!pathsIn(template).some(said)) return [];
  const kept = template.replaceAll(part, (_whole, mark: string, inner: string) =>
    pathsIn(inner).some((path) => (mark === '' ? said(path) : isKnown(teller, path))) ? inner : '',
  );
  return tidy(fill(teller, kept), teller.lang);
}
