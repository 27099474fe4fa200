import { hash } from 'node:crypto';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { projectRoot } from '#src/platform/config/root.ts';
import { typesetPdf } from '#src/platform/pdf/typst.ts';
import { columnKeys, columnsIn, expiryWords, type Line, type PackageContents, rowsOf } from './contents.ts';
import { packageTexts } from './texts.ts';

/** One file of a copy. */
export interface PackageFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

const utf8 = (text: string) => new TextEncoder().encode(text);

/** A cell of a table that spreadsheets open: what they would take for a formula is kept from being one. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table: UTF-8 with its mark, commas, a heading. */
export function csvOf(columns: readonly string[], rows: readonly (readonly string[])[]): Uint8Array {
  const lines = [columns, ...rows].map((row) => row.map(cell).join(','));
  return utf8(`\uFEFF${lines.join('\r\n')}\r\n`);
}

/** A copy as a table, one line a field. */
export const asCsv = (contents: PackageContents): Uint8Array => csvOf(columnsIn(contents.lang), rowsOf(contents));

/** A copy as JSON, indented so that it can be read. */
export function asJson(contents: PackageContents): Uint8Array {
  return utf8(`${JSON.stringify({ format: 'skolevern-package-1', ...contents }, null, 2)}\n`);
}

/** Says of a line that a word of it may be too long for the page. */
const marked = (line: Line) => (/\S{30,}/.test(line.text) ? { ...line, long: true } : line);

/** A copy as an accessible PDF (PDF/UA-1). */
export function asPdf(contents: PackageContents, root = projectRoot()): Promise<Uint8Array> {
  const { lang } = contents;
  const data = {
    ...contents,
    chapters: contents.chapters.map((chapter) => ({
      ...chapter,
      facts: chapter.facts.map(marked),
      parts: chapter.parts.map((part) => ({
        ...part,
        blocks: part.blocks.map(({ lines }) => ({ lines: lines.map(marked) })),
      })),
    })),
    withheldTitle: packageTexts.withheld[lang],
    complaint: packageTexts.complaint[lang],
    expiry: contents.closing ?? expiryWords(contents.expiresOn)[lang],
  };
  const template = join(root, 'src/features/rights/package/package.typ');
  return typesetPdf({ template, data, createdAt: new Date(contents.asOf) });
}

/** Files with a list of them all at the end: name, size and SHA-256 of each, and what their fields are. @param head what the list begins with */
export function withManifest(files: readonly PackageFile[], head: object, schema: object): readonly PackageFile[] {
  const manifest = {
    ...head,
    files: files.map(({ name, mediaType, bytes }) => ({
      ...{ name, mediaType, size: bytes.length },
      sha256: hash('sha256', bytes, 'hex'),
    })),
    schema,
  };
  return [
    ...files,
    { name: 'innhold.json', mediaType: 'application/json', bytes: utf8(`${JSON.stringify(manifest, null, 2)}\n`) },
  ];
}

/** What each field of the files is, for programs. */
const schema = {
  'kopi.json': {
    format: 'skolevern-package-1',
    chapters:
      '[{id, title, facts: [{label, text}], parts: [{title, note?, blocks: [{lines: [{label, text, withheld?}]}]}]}]',
    withheld: '[{ground, text, count}]: how many parts are kept back on each ground',
    onwards: 'where to go on with a complaint, when something is kept back',
    asOf: 'the instant that every room was read as of, ISO 8601',
    expiresOn: 'the last day that the copy can be read, ISO 8601',
  },
  'kopi.csv': { encoding: 'UTF-8', delimiter: ',', columns: columnKeys },
} as const;

/** Each form of a copy, with a list of them all: name, size and SHA-256 of each, and what their fields are. */
export async function packageFiles(
  contents: PackageContents,
  attached: readonly PackageFile[],
): Promise<readonly PackageFile[]> {
  const files: readonly PackageFile[] = [
    { name: 'kopi.pdf', mediaType: 'application/pdf', bytes: await asPdf(contents) },
    { name: 'kopi.json', mediaType: 'application/json', bytes: asJson(contents) },
    { name: 'kopi.csv', mediaType: 'text/csv; charset=utf-8', bytes: asCsv(contents) },
    ...attached,
  ];
  const { caseNumber, owner, asOf, expiresOn, lang } = contents;
  const head = { format: 'skolevern-package-manifest-1', owner, caseNumber, asOf, expiresOn, lang };
  return withManifest(files, head, schema);
}

/** All files of a copy in one; the same files give the same bytes. */
export function asZip(files: readonly PackageFile[]): Uint8Array {
  // A fixed time: what is in the files says when.
  const options = { mtime: new Date('2000-01-01T12:00:00'), level: 6 } as const;
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, [bytes, options] as const])) as never);
}
