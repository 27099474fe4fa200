import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

/** An object's number in the file. */
export type Ref = number;

/** A text as PDF writes it: UTF-16 in hexadecimal, so that nothing in it can be taken for syntax. */
export function pdfText(text: string): string {
  const units = [...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))];
  return `<feff${units.map((unit) => unit.toString(16).padStart(4, '0')).join('')}>`;
}

/** A number as PDF writes it: without exponent, and no more decimals than can be seen. */
export function pdfNumber(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toFixed(3))) : '0';
}

/** A PDF in the making: nothing is in it but what is put into it. */
export interface PdfFile {
  /** A number for what is written later. */
  readonly reserve: () => Ref;
  readonly put: (ref: Ref, dictionary: string) => void;
  readonly add: (dictionary: string) => Ref;
  /** Adds a stream; `filter` says how its bytes are packed already, without it they are packed. */
  readonly stream: (dictionary: string, bytes: Uint8Array, filter?: string) => Ref;
  /** The whole file. @param info the entries of its information dictionary */
  readonly finish: (root: Ref, info: string) => Uint8Array;
}

/** Begins a PDF 1.7. */
export function pdfFile(): PdfFile {
  const objects: (Uint8Array | undefined)[] = [];
  const reserve = () => objects.push(undefined);
  const put = (ref: Ref, dictionary: string) => {
    objects[ref - 1] = Buffer.from(dictionary, 'latin1');
  };
  const add = (dictionary: string) => {
    const ref = reserve();
    put(ref, dictionary);
    return ref;
  };
  const stream = (dictionary: string, bytes: Uint8Array, filter?: string) => {
    const packed = filter === undefined ? deflateSync(bytes) : bytes;
    const head = `<< ${dictionary} /Filter /${filter ?? 'FlateDecode'} /Length ${packed.length} >>\nstream\n`;
    const ref = reserve();
    objects[ref - 1] = Buffer.concat([Buffer.from(head, 'latin1'), packed, Buffer.from('\nendstream', 'latin1')]);
    return ref;
  };
  const finish = (root: Ref, info: string) => {
    const infoRef = add(`<< ${info} >>`);
    return wholeFile(objects, root, infoRef);
  };
  return { reserve, put, add, stream, finish };
}

function wholeFile(objects: readonly (Uint8Array | undefined)[], root: Ref, info: Ref): Uint8Array {
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const places: number[] = [];
  let at = parts[0]?.length ?? 0;
  for (const [index, body] of objects.entries()) {
    if (body === undefined) throw new Error(`object ${index + 1} was reserved and not written`);
    places.push(at);
    const whole = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    parts.push(whole);
    at += whole.length;
  }
  const id = createHash('sha256').update(Buffer.concat(parts)).digest('hex').slice(0, 32);
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const trailer = `<< /Size ${size} /Root ${root} 0 R /Info ${info} 0 R /ID [<${id}> <${id}>] >>`;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n${trailer}\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(end, 'latin1')]);
}
