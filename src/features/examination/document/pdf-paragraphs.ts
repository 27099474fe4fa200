import { loadMupdf } from '#src/platform/pdf/mupdf.ts';
import { unreadable } from './problems.ts';

/** Longer documents are no statements; the rest is not read. */
const mostPages = 300;

interface Line {
  readonly text: string;
  readonly font?: { readonly size?: number; readonly weight?: string };
}

interface TextBlock {
  readonly type: string;
  readonly lines?: readonly Line[];
}

const bullet = /^(?:[•▪◦‣·●○*–—-]|\d{1,2}[.)]|\p{Ll}\))\s/u;

/** What joins two lines of a paragraph: a word that was divided grows together, "skole- og" keeps its hyphen. */
function joinLines(above: string, line: string): string {
  if (!/\p{L}-$/u.test(above)) return `${above} ${line}`;
  if (!/^\p{Ll}/u.test(line) || /\p{Lu}-$/u.test(above)) return `${above}${line}`;
  return /^(?:og|eller|samt)\s/u.test(line) ? `${above} ${line}` : `${above.slice(0, -1)}${line}`;
}

/** Lines as paragraphs: another size or weight of letters, or a point of a list, begins a new one. */
function paragraphsOf({ lines = [] }: TextBlock): readonly string[] {
  const paragraphs: string[] = [];
  let look = '';
  for (const { text, font } of lines) {
    const line = text.replace(/\s+/g, ' ').trim();
    if (line === '') continue;
    const now = `${font?.size ?? ''} ${font?.weight ?? ''}`;
    const above = paragraphs.at(-1);
    if (above === undefined || look !== now || bullet.test(line)) paragraphs.push(line);
    else paragraphs[paragraphs.length - 1] = joinLines(above, line);
    look = now;
  }
  return paragraphs;
}

/**
 * The paragraphs of a PDF, read on the thread that calls it; everybody else calls `pdfDocument`.
 * The library (ten megabytes of WebAssembly) is loaded when the first PDF comes.
 * @throws Problem (bad-input) for one that is locked, broken or holds only pictures
 */
export async function paragraphsOfPdf(bytes: Uint8Array, place: string): Promise<readonly string[]> {
  const mupdf = await loadMupdf();
  const document = (() => {
    try {
      return mupdf.Document.openDocument(bytes, 'application/pdf');
    } catch {
      throw unreadable('broken', place);
    }
  })();
  try {
    if (document.needsPassword()) throw unreadable('locked', place);
    const paragraphs = pagesOf(document, place);
    if (!paragraphs.some((paragraph) => /\p{L}/u.test(paragraph))) throw unreadable('pictures', place);
    return paragraphs;
  } finally {
    document.destroy();
  }
}

function pagesOf(document: import('mupdf').Document, place: string): readonly string[] {
  try {
    const pages = Math.min(document.countPages(), mostPages);
    return Array.from({ length: pages }, (_, number) => {
      const page = document.loadPage(number);
      const text = page.toStructuredText('preserve-whitespace');
      const { blocks } = JSON.parse(text.asJSON()) as { blocks: readonly TextBlock[] };
      text.destroy();
      page.destroy();
      return blocks.filter(({ type }) => type === 'text').flatMap(paragraphsOf);
    }).flat();
  } catch {
    throw unreadable('broken', place);
  }
}
