/**
 * Reads an act as Lovdata publishes it (markdown with front matter, NLOD 2.0): numbers, headings and the days in the
 * notes of change. Facts only; no text of a paragraph is kept.
 */
import { canonicalNumber } from '../src/law/citation/provision.ts';

/** What is read of a provision; the list that the product carries has its number and days. */
export interface Heading {
  readonly sign: '§' | 'art.' | 'kap.';
  readonly number: string;
  readonly title: string;
  /** A day, or `?` when nobody has decided. */
  readonly from: string;
  /** The first day without it. */
  readonly to: string;
}

export interface LawText {
  readonly id: string;
  readonly days: readonly string[];
  readonly headings: readonly Heading[];
}

const months = ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'des'];
const longestTitle = 90;

/** "1 juli 2024" as 2024-07-01. */
function dayOf(text: string): string | undefined {
  const [, day, month, year] = /(\d{1,2})\.? ([a-z]{3})[a-z]*\.? (\d{4})/.exec(text) ?? [];
  const index = months.indexOf(month ?? '');
  return index === -1 ? undefined : `${year}-${String(index + 1).padStart(2, '0')}-${day?.padStart(2, '0')}`;
}

/** The day of the last change of a kind in a note: when it took effect, else the day of the act that made it. */
function changed(note: string, verbs: string): string | undefined {
  const pattern = new RegExp(
    `(?:${verbs}) (?:ved|med) (?:lov|forskrift)e?r? (\\d{1,2}\\.? [a-z]+\\.? \\d{4}) nr\\. \\d+\\s*(?:\\(([^)]*)\\))?`,
    'gi',
  );
  const last = [...note.matchAll(pattern)].at(-1);
  if (last === undefined) return undefined;
  const effect = /(?:i kraft|ikr\.) (\d{1,2} [a-z]+\.? \d{4})/.exec(last[2] ?? '');
  return dayOf(effect?.[1] ?? last[1] ?? '');
}

const added = 'tilføyd(?: igjen)?|tilføyet|føyd til';
const repealed = 'opphevet|oppheva|oppheves';

function short(title: string): string {
  const whole = title
    .replace(/\s+/g, ' ')
    .replace(/[.\s]+$/, '')
    .trim();
  // forvaltningsloven has its headings in brackets; "(Opphevet)" tells something and keeps them.
  const plain = /^\(opphev/i.test(whole) ? whole : whole.replace(/^\(([^()]*)\)$/, '$1');
  if (plain.length <= longestTitle) return plain;
  return `${plain.slice(0, plain.lastIndexOf(' ', longestTitle)).replace(/[,.]$/, '')} …`;
}

const chapter = /^#+ kapittel ([IVXL]+|\d+ ?[A-Z]?)\b\.?\s*(.*)$/i;
const section = /^#+ § ?(\d+ ?[a-zæøå]?(?:-\d+ ?[a-zæøå]?)?)(?:\.\s*(.*)|\s*)$/i;
const article = /^#+ Artikkel (\d+)\.\s*(.*)$/;

function readHeading(line: string): Omit<Heading, 'from' | 'to'> | undefined {
  for (const [pattern, sign, kind] of [
    [chapter, 'kap.', 'chapter'],
    [section, '§', 'section'],
    [article, 'art.', 'article'],
  ] as const) {
    const [, number, title = ''] = pattern.exec(line) ?? [];
    if (number !== undefined) return { sign, number: canonicalNumber(number, kind), title: short(title) };
  }
  return undefined;
}

/** Numbers that other provisions once had: when a new one was put there, the number was law before it. */
function formerNumbers(markdown: string): ReadonlySet<string> {
  const notes = [...markdown.matchAll(/tidl(?:igere|egare) §§? ?((?:\d+ ?[a-z]?(?:-\d+ ?[a-z]?)?(?:, | og )?)+)/g)];
  const numbers = notes.flatMap(([, list = '']) => list.split(/, | og /));
  return new Set(numbers.filter((number) => /\d/.test(number)).map((number) => canonicalNumber(number, 'section')));
}

/** The days of a heading, from what its notes tell and whether it stands as repealed. */
function dated(heading: Omit<Heading, 'from' | 'to'>, notes: string, former: ReadonlySet<string>): Heading {
  if (heading.sign === 'kap.') return { ...heading, from: '', to: '' };
  const gone = /^\(opphev/i.test(heading.title);
  const to = changed(notes, gone ? repealed : 'oppheves') ?? '';
  if (gone && to === '') throw new Error(`${heading.sign} ${heading.number} is repealed, but its note gives no day`);
  const undecided = /\*1? ?Paragrafen gjeld frå den tida Kongen fastset/.test(notes);
  const from = undecided ? '?' : former.has(heading.number) ? '' : (changed(notes, added) ?? '');
  return { ...heading, title: gone ? '' : heading.title, from, to };
}

/** A list of the numbers and headings of an act. @param markdown the file as it is published */
export function readLaw(markdown: string): LawText {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(markdown) ?? [];
  const field = (name: string) => new RegExp(`^${name}: "(.*)"$`, 'm').exec(front)?.[1] ?? '';
  const headings: Heading[] = [];
  const former = formerNumbers(body);
  // An annex repeats numbers, in another language or of other things.
  const [text = ''] = body.split(/^#+ .*(?:vedlegg\b.*|Vedlegg\..*)$/im);
  for (const block of text.split(/^(?=#+ )/m)) {
    const [line = '', ...rest] = block.split('\n');
    const heading = readHeading(line);
    const notes = rest.filter((one) => one.startsWith('*')).join('\n');
    if (heading !== undefined) headings.push(dated(heading, notes, former));
  }
  return {
    id: field('refid').replaceAll('/', '-'),
    days: field('ikrafttredelse').match(/\d{4}-\d{2}-\d{2}/g) ?? [],
    headings,
  };
}

/** A provision as one line of the list: "§ 12 a|2021-07-01". Its heading stays in the law text. */
export function printHeading({ sign, number, from, to }: Heading): string {
  return [`${sign} ${number}`, from, to].join('|').replace(/\|+$/, '');
}

/**
 * The lines that belong to an act: a regulation of the Union stands in the same file as the act that carries it,
 * with articles of its own.
 */
export function linesFor(style: 'section' | 'article', { headings }: LawText): readonly string[] {
  const firstArticle = headings.findIndex(({ sign }) => sign === 'art.');
  // Its chapters are numbered in Roman; the first stands just before its first article.
  const split = firstArticle === -1 ? headings.length : firstArticle - 1;
  const own = style === 'article' ? headings.slice(split) : headings.slice(0, split);
  return own.map(printHeading);
}
