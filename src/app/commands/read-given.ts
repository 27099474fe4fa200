import { Problem } from '#src/kernel/problem.ts';
import { readBytes } from './read-file.ts';

/** A document as it came, with what is told of it. */
export interface Given {
  readonly bytes: Uint8Array;
  /** As the user named it. */
  readonly name: string;
  /** The media type that a server gave. */
  readonly type?: string;
}

interface Limits {
  readonly bytes: number;
  readonly milliseconds: number;
}

function refused(place: string, message: string, remedy: string): Problem {
  return new Problem(message, { code: 'bad-input', place, remedy });
}

/** Reads a stream up to a limit; what is longer is refused, not cut. */
async function collected(stream: AsyncIterable<Uint8Array>, place: string, { bytes }: Limits): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > bytes)
      throw refused(place, `it is larger than ${bytes / 1_000_000} MB`, 'save the part that matters, and give that');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function fromWeb(address: string, limits: Limits): Promise<Given> {
  try {
    const response = await fetch(address, {
      signal: AbortSignal.timeout(limits.milliseconds),
      headers: { accept: 'text/html, application/pdf, text/plain;q=0.9, */*;q=0.1' },
    });
    if (!response.ok || response.body === null) {
      throw refused(
        address,
        `the server answered ${response.status}`,
        'check the address, or save the page and give the file',
      );
    }
    const type = response.headers.get('content-type');
    return { bytes: await collected(response.body, address, limits), name: address, ...(type !== null && { type }) };
  } catch (error) {
    if (error instanceof Problem) throw error;
    const late = error instanceof Error && error.name === 'TimeoutError';
    const message = late
      ? `there was no answer within ${limits.milliseconds / 1000} seconds`
      : 'nobody answers at that address';
    throw refused(address, message, 'check the address and the network, or save the page and give the file');
  }
}

/**
 * Reads what a command was given: a file, an http(s) address, or "-" for standard input.
 * @throws Problem (bad-input) that names it
 */
export async function readGiven(name: string, limits: Limits): Promise<Given> {
  if (name === '-') return { bytes: await collected(process.stdin, 'standard input', limits), name: 'standard input' };
  if (/^https?:\/\//i.test(name)) return fromWeb(name, limits);
  if (/^[a-z][a-z+.-]+:\/\//i.test(name))
    throw refused(name, 'only http and https addresses are read', 'give such an address, or a file');
  return { bytes: await readBytes(name), name };
}
