import { serveJobs } from '#src/platform/threads/serve.ts';
import { findInDocument, lookAtPage, pictureOfPage } from './core/look.ts';
import { CopyLeaks, redact } from './core/redact.ts';

/** A copy, or what the check found in it: an error of ours does not cross from thread to thread. */
async function redactOrLeaks(...given: Parameters<typeof redact>) {
  try {
    return { made: await redact(...given) };
  } catch (error) {
    if (error instanceof CopyLeaks) return { leaks: error.leaks };
    throw error;
  }
}

const looking = { lookAtPage, pictureOfPage, findInDocument };
const copying = { redactOrLeaks };

export type LookingJobs = typeof looking;
export type CopyingJobs = typeof copying;

serveJobs({ ...looking, ...copying });
