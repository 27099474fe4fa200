import { createHash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';
import { textOf } from './charset.ts';

/** A letter of more words than this is cut, and it is said; nobody writes one. */
export const longestText = 2_000_000;

/** Decodes one text part when all of it has come: its character set can only be judged as a whole. */
export class PartDecoder extends Transform {
  readonly #chunks: Buffer[] = [];
  #size = 0;
  readonly #charset: string | undefined;
  readonly #cut: () => void;

  constructor(charset: string | undefined, cut: () => void) {
    super();
    this.#charset = charset;
    this.#cut = cut;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    if (this.#size < longestText) this.#chunks.push(chunk);
    else this.#cut();
    this.#size += chunk.length;
    done();
  }

  override _flush(done: TransformCallback): void {
    this.push(Buffer.from(textOf(Buffer.concat(this.#chunks), this.#charset)));
    done();
  }
}

/** What was counted of a stream that is not kept. */
interface Counted {
  readonly bytes: number;
  readonly sha256: string;
  /** Its beginning, as much as was asked for. */
  readonly head: Buffer;
}

/** Reads a stream to its end without keeping it. @param headBytes how much of its beginning to keep */
export async function countStream(stream: AsyncIterable<Buffer>, headBytes: number): Promise<Counted> {
  const hash = createHash('sha256');
  const head: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    if (bytes < headBytes) head.push(chunk.subarray(0, headBytes - bytes));
    bytes += chunk.length;
    hash.update(chunk);
  }
  return { bytes, sha256: hash.digest('hex'), head: Buffer.concat(head) };
}
