import { inflateSync } from 'node:zlib';

/** The inside of a PDF as text for tests: its objects and metadata, unpacked. Page contents and fonts stay as they are. */
export function pdfObjects(pdf: Uint8Array): string {
  const raw = Buffer.from(pdf).toString('latin1');
  const unpacked = [...raw.matchAll(/<<([^>]*\/Type\s*\/ObjStm[\s\S]*?)>>\s*stream\r?\n/g)].map((match) => {
    const start = match.index + match[0].length;
    const end = raw.indexOf('endstream', start);
    return inflateSync(Buffer.from(raw.slice(start, end), 'latin1')).toString('latin1');
  });
  return [raw, ...unpacked].join('\n');
}
