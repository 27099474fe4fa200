/** Why a thread did not do its job: it took too long, needed too much memory, or ended by itself. */
export type FaultKind = 'time' | 'memory' | 'ended';

/** A job that was given up. The thread is gone; the next job gets a new one. */
export class ThreadFault extends Error {
  readonly kind: FaultKind;
  constructor(kind: FaultKind, job: string, cause?: unknown) {
    super(`the job ${job} was given up (${kind})`, { cause });
    this.name = 'ThreadFault';
    this.kind = kind;
  }
}
