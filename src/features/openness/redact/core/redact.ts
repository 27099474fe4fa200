import { loadMupdf, type Mupdf } from '#src/platform/pdf/mupdf.ts';
import { coveredOn, isTaken } from './areas.ts';
import { comparedWords, type Leak, leaksIn } from './check-copy.ts';
import { layerOf } from './layer.ts';
import type { Mark } from './mark.ts';
import { openOriginal, whileReading } from './original.ts';
import { type PageText, wordsOfPage } from './page-words.ts';
import { burn, drawPage, keepPicture, scaleOf, seenOn } from './picture.ts';
import { type CopyInfo, type CopyPage, writeCopy } from './write-copy.ts';

/** A file that parts are to be taken out of. */
export interface Original {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** A copy, and what was found when it was checked. */
export interface Redacted {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Words that were taken out in some places and still stand in others, with the pages (from 0) on which they do. */
  readonly standing: readonly Standing[];
}

/** A word that was taken out somewhere and still stands. */
export interface Standing {
  readonly word: string;
  readonly pages: readonly number[];
}

/** A copy that holds what it must not is not given to anybody. */
export class CopyLeaks extends Error {
  readonly leaks: readonly Leak[];
  constructor(leaks: readonly Leak[]) {
    const places = leaks.map(({ kind, page }) => `${kind}${page === undefined ? '' : ` on page ${page + 1}`}`);
    super(`the copy was not kept: ${[...new Set(places)].join(', ')}`);
    this.leaks = leaks;
  }
}

type Page = ReturnType<import('mupdf').Document['loadPage']>;

/** A page's picture without marks, and the words that are seen in it. Whoever asks destroys the picture. */
export function readPage(mupdf: Mupdf, page: Page) {
  const [left, top, right, bottom] = page.getBounds();
  const scale = scaleOf(right - left, bottom - top);
  const pixels = drawPage(mupdf, page, scale);
  return { pixels, scale, text: wordsOfPage(mupdf, page, seenOn(pixels, scale)) };
}

interface Made {
  readonly page: CopyPage;
  readonly covered: readonly Mark[];
  readonly text: PageText;
}

function copyOfPage(mupdf: Mupdf, page: Page, marks: readonly Mark[]): Made {
  const { pixels, scale, text } = readPage(mupdf, page);
  const covered = coveredOn(text, marks);
  burn(mupdf, pixels, scale, covered);
  const picture = keepPicture(pixels);
  pixels.destroy();
  const { width, height } = text;
  return { page: { width, height, picture, paragraphs: layerOf(text, covered) }, covered, text };
}

/** Words that were taken out: wherever they stood (`gone`), or in some places only (`standing`). */
function takenWords(made: readonly Made[]): {
  readonly gone: ReadonlySet<string>;
  readonly standing: readonly Standing[];
} {
  const taken = new Set<string>();
  const kept = new Map<string, Set<number>>();
  for (const [number, { text, covered }] of made.entries()) {
    for (const word of text.lines.flatMap(({ words }) => words)) {
      const left = word.letters.filter((letter) => !isTaken(letter, covered));
      const stays = comparedWords(left.map((letter) => letter.text).join(''));
      for (const one of stays) kept.set(one, (kept.get(one) ?? new Set()).add(number));
      if (left.length < word.letters.length)
        for (const one of comparedWords(word.text)) if (!stays.includes(one)) taken.add(one);
    }
  }
  const standing = [...taken].flatMap((word) => {
    const pages = kept.get(word);
    return pages === undefined ? [] : [{ word, pages: [...pages] }];
  });
  return { gone: new Set([...taken].filter((word) => !kept.has(word))), standing };
}

/**
 * Makes a copy of a file without what is marked. Each page becomes a picture with the marks painted into it, and a new layer of the
 * words that are seen in it and not marked; nothing else of the original is in the copy, and the original is not touched. The copy is
 * read anew and checked before it is given.
 * @throws Problem (bad-input, `file`) for what cannot be redacted; CopyLeaks when the check finds something
 */
export async function redact(original: Original, marks: readonly Mark[], info: CopyInfo): Promise<Redacted> {
  const mupdf = await loadMupdf();
  const document = openOriginal(mupdf, original.bytes, original.mediaType);
  const made: Made[] = [];
  try {
    for (let number = 0; number < document.countPages(); number += 1) {
      const of = marks.filter((mark) => mark.page === number);
      made.push(
        whileReading(() => {
          const page = document.loadPage(number);
          const copy = copyOfPage(mupdf, page, of);
          page.destroy();
          return copy;
        }),
      );
    }
  } finally {
    document.destroy();
  }
  const bytes = writeCopy(
    made.map(({ page }) => page),
    info,
  );
  const { gone, standing } = takenWords(made);
  const leaks = leaksIn(mupdf, bytes, { covered: made.map(({ covered }) => covered), gone });
  if (leaks.length > 0) throw new CopyLeaks(leaks);
  return { bytes, pages: made.length, standing };
}
