import type { Frame } from 'playwright-core';
import { atMost } from './within.ts';

/** A frame inside the page that has not answered by then has no document: it waits to be seen, or its server never answers. Milliseconds. */
const patience = 500;

/**
 * Asks frames for something, all at once. The browser library waits for ever for a frame without a document, so those inside the page get a
 * moment only; the page's own frame gets what time the caller has.
 * @returns what each said, in their order; undefined from one that did not answer, or failed. Never throws.
 */
export function askFrames<T>(
  frames: readonly Frame[],
  ask: (frame: Frame) => Promise<T>,
): Promise<readonly (T | undefined)[]> {
  return Promise.all(
    frames.map((frame) =>
      frame.parentFrame() === null ? ask(frame).catch(() => undefined) : atMost(patience, ask(frame)),
    ),
  );
}
