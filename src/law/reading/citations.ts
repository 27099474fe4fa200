import { parseCitation } from '../citation/parse.ts';
import type { Provision } from '../citation/provision.ts';

/** A place where a text cites sections, articles or chapters; the act is not part of it. */
export interface Citation {
  readonly start: number;
  readonly end: number;
  /** Spelt so that `parseCitation` reads it. */
  readonly text: string;
  readonly provisions: readonly Provision[];
}

const head =
  /(?<!\p{L})(?:§{1,2}|artikkel|artiklene|artiklane|art\.?|paragrafene|paragraf|kapittel|kapitla|kapitlene|kap\.?)(?!\p{L})/giu;
/** A citation with more parts than this is no citation. */
const longest = 60;

type Kind = 'item' | 'open' | 'unit';

const space = /[ \t\u00a0]*(?:\r?\n[ \t\u00a0]*)?/y;
/** What may follow in a citation. After an `item` the citation may end; `open` must lead on to something. */
const tokens: readonly (readonly [RegExp, Kind])[] = [
  [/(?:§{1,2}|artikkel|art\.?|paragraf|kapittel|kap\.?)(?!\p{L})/iuy, 'open'],
  [/(?:nr\.?|nummer|bokstav(?:ene|ane)?|litra)(?!\p{L})/iuy, 'open'],
  [
    /(?:første|fyrste|andre|annet|anna|tredje|fjerde|femte|sjette|siste|\d\.)\s(?=\s?(?:ledd|punktum|setning|avsnitt|strekpunkt))/iuy,
    'open',
  ],
  [/(?:ledd|punktum|setning|avsnitt|strekpunkt)(?!\p{L})/iuy, 'unit'],
  [/(?:og|til|samt|eller)(?!\p{L})/iuy, 'open'],
  [/(?:jf|jfr)\.?(?!\p{L})/iuy, 'open'],
  [/\d{1,3}(?: ?\p{L}(?![\p{L}\d]|\.\p{L}))?(?:[-‑]\d{1,3}(?: ?\p{L}(?![\p{L}\d]|\.\p{L}))?)?(?![\p{L}\d])/uy, 'item'],
  [/\((?:\d{1,2}|\p{L})\)/uy, 'item'],
  [/[IVX]{1,5}(?!\p{L})/uy, 'item'],
  [/\p{L}(?![\p{L}\d])\)?/uy, 'item'],
  [/[,–—-]/y, 'open'],
];

/** "§ 5 i forvaltningsloven": the preposition is no letter of the section. */
const preposition = / ?[iå]$/i;
/** "§ 15 og 18 år": a number that counts something. */
const counted =
  /^\s*(?:år|åring|dag|døgn|uke|veke|måned|månad|time|elev|ansatt|tilsett|kron|kr\b|prosent|%|stk|trinn|\.\s?(?:trinn|klasse|januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)|-?årig)/iu;

interface Step {
  readonly end: number;
  readonly kind: Kind;
}

function stepAt(text: string, at: number): Step | undefined {
  space.lastIndex = at;
  space.exec(text);
  const from = space.lastIndex;
  for (const [pattern, kind] of tokens) {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (match === null) continue;
    // A letter alone must stand close: on the next line it begins a point of a list.
    if (/^\p{L}\)?$/u.test(match[0]) && (from - at > 1 || preposition.test(match[0]))) return undefined;
    const cut = kind === 'item' && /\d/.test(match[0]) && preposition.test(match[0]) ? 2 : 0;
    return { end: pattern.lastIndex - cut, kind };
  }
  return undefined;
}

/** The places where a citation that begins with its sign at `from` may end, the longest last. */
function endsFrom(text: string, from: number): readonly number[] {
  const ends: number[] = [];
  let at = from;
  let open = true;
  // ", jf. §" is the most that stands between two numbers.
  let opens = 0;
  for (let count = 0; count < longest && opens < 4; count += 1) {
    const step = stepAt(text, at);
    if (step === undefined) break;
    const counts = step.kind === 'item' && ends.length > 0 && open && counted.test(text.slice(step.end, step.end + 20));
    if (counts) break;
    at = step.end;
    open = step.kind === 'open';
    opens = open ? opens + 1 : 0;
    if (!open) ends.push(at);
  }
  return ends;
}

/** In the spelling that citations are read in; nothing of its meaning changes. */
function normal(raw: string): string {
  return raw
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/‑/g, '-')
    .replace(/ jfr?\.? /gi, ', ')
    .replace(/(?<=[\p{L}\d])\)$/u, (bracket) => (raw.includes('(') ? bracket : ''));
}

function citationAt(text: string, start: number, from: number): Citation | undefined {
  for (const end of endsFrom(text, from).toReversed()) {
    const written = text.slice(start, end);
    const spelt = normal(written);
    const provisions = parseCitation(spelt);
    if (provisions !== undefined && provisions.length > 0) return { start, end, text: spelt, provisions };
  }
  return undefined;
}

/** Every citation of sections, articles and chapters in a text, in order. */
export function citationsIn(text: string): readonly Citation[] {
  const found: Citation[] = [];
  let past = 0;
  for (const match of text.matchAll(head)) {
    if (match.index < past) continue;
    const citation = citationAt(text, match.index, match.index + match[0].length);
    if (citation === undefined) continue;
    found.push(citation);
    past = citation.end;
  }
  return found;
}
