import { ThreadFault } from '#src/platform/threads/fault.ts';
import { createThread } from '#src/platform/threads/thread.ts';
import type { findInDocument, lookAtPage, pictureOfPage } from './core/look.ts';
import { cannotRedact } from './core/original.ts';
import { CopyLeaks, type Original, type redact } from './core/redact.ts';
import type { CopyingJobs, LookingJobs } from './redact.worker.ts';

/** What is done with a file that somebody sent: beside the server's own thread, with an end to how long and how much. */
export interface PdfThreads {
  readonly lookAtPage: typeof lookAtPage;
  readonly pictureOfPage: typeof pictureOfPage;
  readonly findInDocument: typeof findInDocument;
  readonly redact: typeof redact;
}

const file = 'src/features/openness/redact/redact.worker.ts';

/** Only what is needed goes over, and of the bytes not the larger buffer that they may be a part of. */
const sentOf = ({ bytes, mediaType }: Original): Original => ({ bytes: new Uint8Array(bytes), mediaType });

async function asProblem<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof ThreadFault ? cannotRedact('heavy') : error;
  }
}

/**
 * Threads on which files are looked at and redacted: one for what somebody waits for, one for copies.
 * A file that takes too long or too much is refused with Problem (bad-input, `file`), and its thread is ended.
 * @param limits milliseconds for a page, a search and a copy; megabytes for each thread
 */
export function createPdfThreads(limits: {
  readonly page: number;
  readonly search: number;
  readonly copy: number;
  readonly megabytes: number;
}): PdfThreads {
  const { page, search, copy, megabytes } = limits;
  const looking = createThread<LookingJobs>({
    ...{ file, megabytes },
    milliseconds: { lookAtPage: page, pictureOfPage: page, findInDocument: search },
  });
  const copying = createThread<CopyingJobs>({ ...{ file, megabytes }, milliseconds: { redactOrLeaks: copy } });
  return {
    lookAtPage: (original, asked) => asProblem(looking.run('lookAtPage', sentOf(original), asked)),
    pictureOfPage: (original, asked) => asProblem(looking.run('pictureOfPage', sentOf(original), asked)),
    findInDocument: (original, wanted) => asProblem(looking.run('findInDocument', sentOf(original), wanted)),
    async redact(original, marks, info) {
      const done = await asProblem(copying.run('redactOrLeaks', sentOf(original), marks, info));
      if ('leaks' in done) throw new CopyLeaks(done.leaks);
      return done.made;
    },
  };
}

/** Those of the application. A page takes some tenths of a second, two hundred about a minute. */
export const pdfThreads = createPdfThreads({ page: 20_000, search: 60_000, copy: 300_000, megabytes: 1024 });
