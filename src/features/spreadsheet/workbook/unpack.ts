import { crc32, inflateRawSync } from 'node:zlib';
import { limits } from './limits.ts';
import { fileProblem } from './problems.ts';

interface Part {
  readonly name: string;
  readonly content: Buffer;
}

const signature = { end: 0x06054b50, central: 0x02014b50, local: 0x04034b50 } as const;

function endOf(zip: Buffer): number {
  const first = Math.max(0, zip.length - 22 - 0xffff);
  for (let at = zip.length - 22; at >= first; at -= 1) if (zip.readUInt32LE(at) === signature.end) return at;
  throw fileProblem('not-spreadsheet');
}

/** Only what holds cells: pictures, macros, links to other files and the like are never unpacked. */
const wanted =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/styles\.xml|xl\/worksheets\/[^/]+\.xml)$/i;

function inflate(packed: Buffer, method: number, left: number): Buffer {
  if (method === 0) return packed;
  if (method !== 8) throw fileProblem('not-spreadsheet');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, left) });
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw fileProblem(isTooLarge ? 'too-large' : 'not-spreadsheet');
  }
}

function partsOf(zip: Buffer, most: number): Part[] {
  const end = endOf(zip);
  const parts: Part[] = [];
  let at = zip.readUInt32LE(end + 16);
  let left = most;
  for (let count = zip.readUInt16LE(end + 10); count > 0; count -= 1) {
    if (zip.readUInt32LE(at) !== signature.central) throw fileProblem('not-spreadsheet');
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [nameLength, extra, comment] = [
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
    ];
    const start = zip.readUInt32LE(at + 42);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    at += 46 + nameLength + extra + comment;
    if (!wanted.test(name)) continue;
    if (zip.readUInt32LE(start) !== signature.local) throw fileProblem('not-spreadsheet');
    const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
    const content = inflate(zip.subarray(from, from + size), method, left);
    left -= content.length;
    if (left < 0) throw fileProblem('too-large');
    parts.push({ name, content });
  }
  return parts;
}

function header(part: Part, offset: number | undefined): Buffer {
  const isCentral = offset !== undefined;
  const name = Buffer.from(part.name);
  const fixed = Buffer.alloc(isCentral ? 46 : 30);
  const shift = isCentral ? 2 : 0;
  fixed.writeUInt32LE(isCentral ? signature.central : signature.local, 0);
  fixed.writeUInt16LE(20, 4 + shift);
  fixed.writeUInt32LE(crc32(part.content), 14 + shift);
  fixed.writeUInt32LE(part.content.length, 18 + shift);
  fixed.writeUInt32LE(part.content.length, 22 + shift);
  fixed.writeUInt16LE(name.length, 26 + shift);
  if (isCentral) fixed.writeUInt32LE(offset, 42);
  return Buffer.concat([fixed, name]);
}

function packed(parts: readonly Part[]): Buffer {
  const [locals, centrals]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const part of parts) {
    const local = header(part, undefined);
    centrals.push(header(part, offset));
    locals.push(local, part.content);
    offset += local.length + part.content.length;
  }
  const central = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(signature.end, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}

/**
 * Unpacks the parts of a workbook that hold cells, within limits, and packs them again uncompressed. A file made to grow
 * without end stops here, whatever its headers say; the library that reads the cells meets only what has been counted.
 * @param most bytes of everything unpacked
 * @throws Problem (bad-input)
 */
export function withinLimits(file: Uint8Array, most: number = limits.unpackedBytes): Uint8Array {
  const zip = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  try {
    const parts = partsOf(zip, most);
    // Two parts of one name are a trick: readers differ in which they take.
    if (new Set(parts.map(({ name }) => name.toLowerCase())).size !== parts.length)
      throw fileProblem('not-spreadsheet');
    return packed(parts);
  } catch (error) {
    // Headers that point outside the file.
    if (error instanceof RangeError) throw fileProblem('not-spreadsheet');
    throw error;
  }
}
