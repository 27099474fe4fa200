import { loadMupdf } from '#src/platform/pdf/mupdf.ts';
import { findOnPage, type Hit, type Wanted } from './find.ts';
import { openOriginal, whileReading } from './original.ts';
import { type PageText, wordsOfPage } from './page-words.ts';
import { type Original, readPage } from './redact.ts';

/** A page of a document that is being looked at. */
export interface LookedPage {
  /** How many there are. */
  readonly pages: number;
  /** From 0; the nearest there is to the one asked for. */
  readonly number: number;
  readonly text: PageText;
}

async function onPage<T>(
  original: Original,
  asked: number,
  work: (read: ReturnType<typeof readPage>, pages: number, number: number) => T,
): Promise<T> {
  const mupdf = await loadMupdf();
  const document = openOriginal(mupdf, original.bytes, original.mediaType);
  try {
    const pages = document.countPages();
    const number = Math.min(Math.max(0, asked), pages - 1);
    return whileReading(() => {
      const page = document.loadPage(number);
      const read = readPage(mupdf, page);
      const result = work(read, pages, number);
      read.pixels.destroy();
      page.destroy();
      return result;
    });
  } finally {
    document.destroy();
  }
}

/** The words of one page, as far as they are seen in it. @throws Problem (bad-input, `file`) */
export function lookAtPage(original: Original, asked: number): Promise<LookedPage> {
  return onPage(original, asked, ({ text }, pages, number) => ({ pages, number, text }));
}

/** A page as a PNG, as it is without marks. @throws Problem (bad-input, `file`) */
export function pictureOfPage(original: Original, asked: number): Promise<Uint8Array<ArrayBuffer>> {
  return onPage(original, asked, ({ pixels }) => new Uint8Array(pixels.asPNG()));
}

/** No list of places is longer; whoever looks for "og" narrows it down. */
export const mostHits = 500;

/** Where something stands in a document, page by page: also where nobody can see it. @throws Problem (bad-input, `file`) */
export async function findInDocument(original: Original, wanted: Wanted): Promise<readonly Hit[]> {
  const mupdf = await loadMupdf();
  const document = openOriginal(mupdf, original.bytes, original.mediaType);
  const hits: Hit[] = [];
  try {
    for (let number = 0; number < document.countPages() && hits.length < mostHits; number += 1) {
      const found = whileReading(() => {
        const page = document.loadPage(number);
        const text = wordsOfPage(mupdf, page, () => true);
        page.destroy();
        return findOnPage(text, number, wanted);
      });
      hits.push(...found);
    }
  } finally {
    document.destroy();
  }
  return hits.slice(0, mostHits);
}
