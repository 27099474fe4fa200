import { say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { ThreadFault } from '#src/platform/threads/fault.ts';
import { createThread } from '#src/platform/threads/thread.ts';
import type { TypesettingJobs } from './typeset.worker.ts';

/** What is typeset: a Typst file with the data that it reads, and the time that the PDF says it was made. */
export interface Typesetting {
  /** Absolute path of the template; it can read files in its own folder and nothing else. */
  readonly template: string;
  /** Plain data; the template reads it with `json(bytes(sys.inputs.data))`, so no text of it is ever Typst source. */
  readonly data: unknown;
  readonly createdAt: Date;
}

// A package of two thousand entries takes two seconds; this is a hundred thousand.
const thread = createThread<TypesettingJobs>({
  file: 'src/platform/pdf/typeset.worker.ts',
  milliseconds: { typeset: 120_000 },
  megabytes: 1024,
});

const givenUp = () =>
  new Problem(say('PDF-en ble ikke ferdig', 'PDF-en blei ikkje ferdig', 'The PDF was not finished'), {
    code: 'unavailable',
    remedy: say(
      'Prøv igjen om litt. Skjer det igjen, velg mindre om gangen.',
      'Prøv igjen om litt. Skjer det igjen, vel mindre om gongen.',
      'Try again in a while. If it happens again, choose less at a time.',
    ),
  });

/**
 * Typesets an accessible PDF (PDF/UA-1) on a thread of its own, one after the other, without network; the server answers meanwhile.
 * The same template, data and time give the same bytes.
 * A letter that no embedded font has stands as its code point, `[U+6F22]`: PDF/UA allows no empty box, and nothing is left out.
 * @throws Problem (unavailable) when it takes too long; Error when the template itself is wrong
 */
export async function typesetPdf({ template, data, createdAt }: Typesetting): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const bytes = await thread.run('typeset', { template, data: JSON.stringify(data), createdAt });
    return new Uint8Array(bytes);
  } catch (error) {
    throw error instanceof ThreadFault ? givenUp() : error;
  }
}
