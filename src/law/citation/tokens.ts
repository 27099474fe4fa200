import type { Provision, Unit } from './provision.ts';

export type Token =
  | { readonly is: 'head'; readonly kind: Provision['kind'] }
  | { readonly is: 'unit'; readonly unit: Unit }
  | { readonly is: 'ordinal'; readonly value: string }
  | { readonly is: 'bracket'; readonly value: string }
  | { readonly is: 'number'; readonly value: string }
  | { readonly is: 'dotted'; readonly value: string }
  | { readonly is: 'roman'; readonly value: string }
  | { readonly is: 'letter'; readonly value: string }
  | { readonly is: 'and' }
  | { readonly is: 'to' };

/** In both written norms and in English; the first word is the one that is printed. */
export const ordinals: readonly (readonly string[])[] = [
  ['første', 'fyrste', 'first'],
  ['andre', 'annet', 'annen', 'anna', 'second'],
  ['tredje', 'third'],
  ['fjerde', 'fourth'],
  ['femte', 'fifth'],
  ['sjette', 'sixth'],
  ['sjuende', 'sjuande', 'syvende', 'seventh'],
  ['åttende', 'åttande', 'eighth'],
  ['niende', 'niande', 'ninth'],
  ['tiende', 'tiande', 'tenth'],
  ['ellevte', 'eleventh'],
  ['tolvte', 'tolfte', 'twelfth'],
];

const words: Readonly<Record<string, Token>> = {
  ...Object.fromEntries(
    ordinals.flatMap((same, index) => same.map((word) => [word, { is: 'ordinal', value: String(index + 1) } as const])),
  ),
  ...Object.fromEntries(['siste', 'last'].map((word) => [word, { is: 'ordinal', value: 'last' } as const])),
  ...wordsFor({ is: 'head', kind: 'article' }, [
    'art',
    'arts',
    'artikkel',
    'artiklene',
    'artiklane',
    'article',
    'articles',
  ]),
  ...wordsFor({ is: 'head', kind: 'chapter' }, [
    'kap',
    'kapittel',
    'kapitla',
    'kapitlene',
    'ch',
    'chapter',
    'chapters',
  ]),
  ...wordsFor({ is: 'head', kind: 'section' }, ['paragraf', 'paragrafene', 'paragrafane', 'section', 'sections']),
  ...wordsFor({ is: 'unit', unit: 'paragraph' }, ['ledd', 'leddet', 'avsnitt', 'para', 'paragraph', 'paragraphs']),
  ...wordsFor({ is: 'unit', unit: 'number' }, ['nr', 'nummer', 'no', 'number']),
  ...wordsFor({ is: 'unit', unit: 'letter' }, [
    'bokstav',
    'bokstavene',
    'bokstavane',
    'litra',
    'letter',
    'letters',
    'point',
  ]),
  ...wordsFor({ is: 'unit', unit: 'sentence' }, ['punktum', 'setning', 'setninga', 'sentence']),
  ...wordsFor({ is: 'unit', unit: 'indent' }, ['strekpunkt', 'indent']),
  ...wordsFor({ is: 'and' }, ['og', 'samt', 'eller', 'and', 'or']),
  ...wordsFor({ is: 'to' }, ['til', 'to']),
};

function wordsFor(token: Token, same: readonly string[]): Record<string, Token> {
  return Object.fromEntries(same.map((word) => [word, token]));
}

function wordOf(word: string): Token | undefined {
  return Object.hasOwn(words, word) ? words[word] : undefined;
}

type Reading = (match: RegExpExecArray) => Token | undefined;

/** What stands at a place, tried in this order; each pattern is anchored where reading has come to. */
const patterns: readonly (readonly [RegExp, Reading])[] = [
  [/§+/y, () => ({ is: 'head', kind: 'section' })],
  [/\(\s*(\d+|\p{L})\s*\)/uy, ([, value = '']) => ({ is: 'bracket', value: value.toLowerCase() })],
  [/(\d+)\.(?=\s*(?:ledd|punktum|setning|avsnitt|strekpunkt))/y, ([, value = '']) => ({ is: 'ordinal', value })],
  // A letter belongs to the number when nothing but a hyphen and a number, or no other letter, follows it.
  [/\d+(?: ?\p{L}(?![\p{L}.]))?(?:-\d+(?: ?\p{L}(?![\p{L}.]))?)?/uy, ([value]) => ({ is: 'number', value })],
  [/\.(\d+)/y, ([, value = '']) => ({ is: 'dotted', value })],
  [/[IVX]+(?!\p{L})/uy, ([value]) => ({ is: 'roman', value })],
  [/(\p{L}{2,})\.?/uy, ([, word = '']) => wordOf(word.toLowerCase())],
  [/(\p{L})(?![\p{L}])/uy, ([, value = '']) => ({ is: 'letter', value: value.toLowerCase() })],
  [/[,;/&]/y, () => ({ is: 'and' })],
  [/[–—‑-]/y, () => ({ is: 'to' })],
];

function tokenAt(text: string, at: number): { readonly token: Token; readonly end: number } | undefined {
  for (const [pattern, reading] of patterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const token = match === null ? undefined : reading(match);
    if (token !== undefined) return { token, end: pattern.lastIndex };
  }
  return undefined;
}

/** "… med forskrifter" names no provision. */
const withRegulations = /,? (?:samt|og|med) (?:tilhørende |tilhøyrande )?forskrift(?:er|ene|ane)?\.?$/i;

/** The words and signs of a citation, or undefined when something in it belongs to no citation. */
export function tokensOf(citation: string): readonly Token[] | undefined {
  const text = citation
    .replace(/\s+/g, ' ')
    .replace(withRegulations, '')
    .replace(/[ .]+$/, '')
    .trim();
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] === ' ') {
      at += 1;
      continue;
    }
    const next = tokenAt(text, at);
    if (next === undefined) return undefined;
    // ", og" is one step on, not two.
    if (next.token.is !== 'and' || tokens.at(-1)?.is !== 'and') tokens.push(next.token);
    at = next.end;
  }
  return tokens;
}
