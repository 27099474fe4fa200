import { say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Mupdf } from '#src/platform/pdf/mupdf.ts';

/** Files that parts can be taken out of. All become a PDF. */
export const redactable = ['pdf', 'png', 'jpeg', 'text'] as const;
export type Redactable = (typeof redactable)[number];

/** More pages are taken in parts. */
export const mostPages = 200;

const problems = {
  type: say(
    'Denne filtypen kan ikke sladdes. Gjør den om til PDF, og legg den inn som et nytt dokument',
    'Denne filtypen kan ikkje sladdast. Gjer han om til PDF, og legg han inn som eit nytt dokument',
    'This type of file cannot be redacted. Turn it into a PDF, and add it as a new document',
  ),
  broken: say('Filen kan ikke leses', 'Fila kan ikkje lesast', 'The file cannot be read'),
  locked: say(
    'Filen er låst med passord. Legg inn en som ikke er det',
    'Fila er låst med passord. Legg inn ei som ikkje er det',
    'The file is locked by a password. Add one that is not',
  ),
  long: say(
    `Filen har flere enn ${mostPages} sider. Del den opp`,
    `Fila har fleire enn ${mostPages} sider. Del ho opp`,
    `The file has more than ${mostPages} pages. Divide it`,
  ),
  heavy: say(
    'Filen krever for mye av maskinen. Skriv den ut til en ny PDF eller som bilder, eller del den opp, og legg det inn som et nytt dokument',
    'Fila krev for mykje av maskina. Skriv ho ut til ein ny PDF eller som bilete, eller del ho opp, og legg det inn som eit nytt dokument',
    'The file asks too much of the machine. Print it to a new PDF or as pictures, or divide it, and add that as a new document',
  ),
} as const;

/** Why a file cannot be redacted. */
export const cannotRedact = (why: keyof typeof problems) =>
  new Problem(problems[why], { code: 'bad-input', place: 'file' });

const begins = (bytes: Uint8Array, ...signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte);

function isText(bytes: Uint8Array): boolean {
  if (bytes.length === 0 || bytes.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * What a file is, by its own bytes; its name and the type that its sender gave it are only asked of plain text, which has no mark.
 * @returns undefined for what cannot be redacted
 */
export function redactableType(bytes: Uint8Array, mediaType: string): Redactable | undefined {
  // Some programs write a few bytes before the mark of a PDF.
  if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf';
  if (begins(bytes, 0x89, 0x50, 0x4e, 0x47)) return 'png';
  if (begins(bytes, 0xff, 0xd8, 0xff)) return 'jpeg';
  return mediaType === 'text/plain' && isText(bytes) ? 'text' : undefined;
}

const magic: Readonly<Record<Redactable, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  text: 'text/plain',
};

export type OpenDocument = import('mupdf').Document;

/**
 * Opens a file to be redacted. Whoever opens it destroys it.
 * @throws Problem (bad-input, `file`) for other types, broken and locked files, and those of too many pages
 */
export function openOriginal(mupdf: Mupdf, bytes: Uint8Array, mediaType: string): OpenDocument {
  const type = redactableType(bytes, mediaType);
  if (type === undefined) throw cannotRedact('type');
  const document = (() => {
    try {
      return mupdf.Document.openDocument(bytes, magic[type]);
    } catch {
      throw cannotRedact('broken');
    }
  })();
  const fault = (() => {
    try {
      if (document.needsPassword()) return 'locked';
      const pages = document.countPages();
      return pages === 0 ? 'broken' : pages > mostPages ? 'long' : undefined;
    } catch {
      return 'broken';
    }
  })();
  if (fault === undefined) return document;
  document.destroy();
  throw cannotRedact(fault);
}

/** Does something with a page; a page that the library cannot draw is a broken file's. @throws Problem (bad-input, `file`) */
export function whileReading<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Problem || error instanceof TypeError || error instanceof RangeError) throw error;
    throw cannotRedact('broken');
  }
}
