import { decode } from './decode.ts';
import { type DocumentHint, type GivenDocument, plainDocument } from './given.ts';
import { htmlDocument } from './html.ts';
import { maxBytes, unreadable } from './problems.ts';

export type { DocumentHint, GivenDocument } from './given.ts';

const letters = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0));
const begins = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, index) => bytes[index] === byte);

/** How files begin that hold no text of their own: packed ones (docx, odt), old Word, RTF, pictures. */
const strange: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  letters('{\\rtf'),
  letters('\u0089PNG'),
  [0xff, 0xd8, 0xff],
  letters('GIF8'),
  [0x1f, 0x8b],
];

function isPdf(bytes: Uint8Array): boolean {
  // A few bytes of rubbish may stand before the mark.
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

const utf16 = (bytes: Uint8Array) => begins(bytes, [0xff, 0xfe]) || begins(bytes, [0xfe, 0xff]);

function isHtml(text: string, { name = '', type = '' }: DocumentHint): boolean {
  if (/\bx?html\b/i.test(type) || /\.x?html?(?:$|[?#])/i.test(name)) return true;
  if (/^text\/(?:plain|markdown)/i.test(type) || /\.(?:txt|md)$/i.test(name)) return false;
  return /^\s*\ufeff?\s*(?:<!doctype html|<(?:html|head|body|main|article|section|div|h1|p)[\s>]|<!--)/i.test(
    text.slice(0, 500),
  );
}

function nameOf({ name }: DocumentHint): string {
  return name === undefined || name === '' ? 'document' : name;
}

function checkBytes(bytes: Uint8Array, hint: DocumentHint): void {
  if (bytes.length > maxBytes) throw unreadable('large', nameOf(hint));
  if (strange.some((start) => begins(bytes, start))) throw unreadable('strange', nameOf(hint));
  if (!isPdf(bytes) && !utf16(bytes) && bytes.includes(0)) throw unreadable('strange', nameOf(hint));
}

/**
 * Reads a statement given as text or as a web page.
 * @throws Problem (bad-input) that names the document, for one that is empty, too large, or neither; a PDF is read by `openDocument`
 */
export function readDocument(bytes: Uint8Array, hint: DocumentHint = {}): GivenDocument {
  checkBytes(bytes, hint);
  if (isPdf(bytes)) throw unreadable('strange', nameOf(hint));
  const text = decode(bytes, hint.type);
  const document = isHtml(text, hint) ? htmlDocument(text) : plainDocument(text, 'text');
  if (!/\p{L}/u.test(document.plain)) throw unreadable('empty', nameOf(hint));
  return document;
}

/** Reads a statement given as text, web page or PDF. @throws Problem (bad-input) that names the document and what to do */
export async function openDocument(bytes: Uint8Array, hint: DocumentHint = {}): Promise<GivenDocument> {
  checkBytes(bytes, hint);
  if (!isPdf(bytes)) return readDocument(bytes, hint);
  const { pdfDocument } = await import('./pdf.ts');
  return pdfDocument(bytes, nameOf(hint));
}
