import { ThreadFault } from '#src/platform/threads/fault.ts';
import { createThread } from '#src/platform/threads/thread.ts';
import { type GivenDocument, plainDocument } from './given.ts';
import type { ReadingJobs } from './pdf.worker.ts';
import { unreadable } from './problems.ts';

/** A thread on which PDFs are read, each within so many milliseconds. */
export const readingThread = (milliseconds: number) =>
  createThread<ReadingJobs>({
    file: 'src/features/examination/document/pdf.worker.ts',
    milliseconds: { paragraphsOfPdf: milliseconds },
    megabytes: 1024,
  });
// Three hundred pages take some seconds.
const usual = readingThread(30_000);

/**
 * The words of a PDF, paragraph by paragraph. It is read beside the server's own thread, with an end to how long and how much.
 * @throws Problem (bad-input) for one that is locked, broken, holds only pictures or asks too much
 */
export async function pdfDocument(bytes: Uint8Array, place: string, thread = usual): Promise<GivenDocument> {
  try {
    const paragraphs = await thread.run('paragraphsOfPdf', new Uint8Array(bytes), place);
    return plainDocument(paragraphs.join('\n\n'), 'pdf');
  } catch (error) {
    throw error instanceof ThreadFault ? unreadable('heavy', place) : error;
  }
}
