import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Pieces of this size go into the database. */
export const pieceSize = 1024 * 1024;
/** So much of a mail's beginning is kept at hand for what stands in its headers. */
const headSize = 256 * 1024;

/** A mail that has come as a whole and is not kept yet. */
export interface Spooled {
  readonly size: number;
  readonly sha256: string;
  readonly bodySha256: string;
  /** The first bytes of it. */
  readonly head: Buffer;
  /** Its bytes, in pieces of `pieceSize` and a last one. */
  pieces(): AsyncGenerator<Buffer>;
  close(): Promise<void>;
}

/** A mail that is larger than what is taken. */
export class TooLarge extends Error {}

/** Where the headers end in what has come so far: just after the first empty line, -1 when there was none. */
function bodyStart(head: Buffer): number {
  const [crlf, lf] = [head.indexOf('\r\n\r\n'), head.indexOf('\n\n')];
  if (crlf !== -1 && (lf === -1 || crlf < lf)) return crlf + 4;
  return lf === -1 ? -1 : lf + 2;
}

/** Hashes everything, and from the first empty line on once more. Headers longer than `headSize` count as the whole mail. */
class Digests {
  readonly #whole: Hash = createHash('sha256');
  readonly #body: Hash = createHash('sha256');
  readonly #head: Buffer[] = [];
  #headBytes = 0;
  #inBody = false;
  size = 0;

  update(chunk: Buffer): void {
    this.size += chunk.length;
    this.#whole.update(chunk);
    const before = this.#headBytes;
    if (before < headSize) {
      const part = chunk.subarray(0, headSize - before);
      this.#head.push(Buffer.from(part));
      this.#headBytes += part.length;
    }
    if (this.#inBody) this.#body.update(chunk);
    else this.#seekBody(chunk, before);
  }

  #seekBody(chunk: Buffer, before: number): void {
    const start = bodyStart(this.head());
    if (start !== -1) {
      this.#inBody = true;
      this.#body.update(chunk.subarray(Math.max(0, start - before)));
    } else if (this.#headBytes >= headSize) {
      this.#inBody = true;
      this.#body.update(this.head()).update(chunk.subarray(headSize - before));
    }
  }

  head = (): Buffer => Buffer.concat(this.#head);
  end = () => ({ sha256: this.#whole.digest('hex'), bodySha256: this.#body.digest('hex') });
}

/** A file that no other program finds: readable by us alone, and without a name as soon as the machine allows. */
async function namelessFile(): Promise<{ file: FileHandle; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'skolevern-mail-'));
  const file = await open(join(folder, 'mail'), 'wx+', 0o600);
  // Windows keeps the name until the file is closed.
  await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  return { file, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function* read(file: FileHandle, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < size; ) {
    const piece = Buffer.alloc(Math.min(pieceSize, size - at));
    let filled = 0;
    while (filled < piece.length) {
      const { bytesRead } = await file.read(piece, filled, piece.length - filled, at + filled);
      if (bytesRead === 0) throw new Error('the spooled mail is shorter than what was written');
      filled += bytesRead;
    }
    yield piece;
    at += piece.length;
  }
}

/**
 * Takes a stream to its end onto the disk, hashing it; a mail of any size takes little memory. Close it when it is kept.
 * @throws TooLarge when more than `maxBytes` come; the rest is not read
 */
export async function spool(source: AsyncIterable<Buffer | string>, maxBytes: number): Promise<Spooled> {
  const { file, remove } = await namelessFile();
  const close = async () => {
    await file.close();
    await remove();
  };
  const digests = new Digests();
  try {
    for await (const chunk of source) {
      const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk);
      digests.update(bytes);
      if (digests.size > maxBytes) throw new TooLarge('the mail is larger than what is taken');
      await file.write(bytes, 0, bytes.length, digests.size - bytes.length);
    }
  } catch (error) {
    await close();
    throw error;
  }
  const { size } = digests;
  return { size, ...digests.end(), head: digests.head(), pieces: () => read(file, size), close };
}
