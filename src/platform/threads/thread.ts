import { basename, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectRoot } from '#src/platform/config/root.ts';
import { type Answer, problemTold, type Question, type ThreadData } from './answer.ts';
import { ThreadFault } from './fault.ts';
import type { Jobs } from './serve.ts';

export interface ThreadOptions<J extends Jobs> {
  /** Its file from the root of the installation: `src/…/name.worker.ts`. Built, it is `dist/workers/name.worker.mjs`. */
  readonly file: string;
  /** How long each job may take, with the thread's start. */
  readonly milliseconds: Readonly<Record<keyof J & string, number>>;
  /** How much memory JavaScript may take on it, and as much again WebAssembly; native code is not counted. */
  readonly megabytes: number;
}

/** A thread beside the server's own that does one job after the other. */
export interface Thread<J extends Jobs> {
  /**
   * Does a job when those asked for before are done.
   * @throws what the job throws (a Problem as it is, another error by its message); ThreadFault when it was given up
   */
  run<N extends keyof J & string>(job: N, ...values: Parameters<J[N]>): Promise<Awaited<ReturnType<J[N]>>>;
}

function fileOf(source: string): string {
  const isSource = import.meta.filename.endsWith('.ts');
  return join(projectRoot(), isSource ? source : `dist/workers/${basename(source).replace(/\.ts$/, '.mjs')}`);
}

function begin({ file, megabytes }: Pick<ThreadOptions<Jobs>, 'file' | 'megabytes'>): Worker {
  const workerData: ThreadData = { megabytes };
  return new Worker(fileOf(file), {
    name: basename(file),
    // It gets nothing of our environment: there may be secrets in it.
    env: {},
    execArgv: [],
    workerData,
    // The young generation comes on top, and all of it at once: a large one brings the whole program down before Node ends the thread.
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 16 },
  });
}

const isOutOfMemory = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/** The answer to one question. @throws ThreadFault when there is none in time */
function ask(worker: Worker, question: Question, milliseconds: number): Promise<Answer> {
  // First, since it throws when something cannot be copied; the answer comes in another turn.
  worker.postMessage(question);
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const giveUp = (kind: ThreadFault['kind'], cause?: unknown) => reject(new ThreadFault(kind, question.job, cause));
  const timer = setTimeout(() => giveUp('time'), milliseconds);
  const ended = () => giveUp('ended');
  const failed = (error: unknown) => giveUp(isOutOfMemory(error) ? 'memory' : 'ended', error);
  worker.once('message', resolve).once('error', failed).once('exit', ended);
  return promise.finally(() => {
    clearTimeout(timer);
    worker.off('message', resolve).off('error', failed).off('exit', ended);
  });
}

function resultOf(answer: Answer, job: string): unknown {
  if ('result' in answer) return answer.result;
  if ('problem' in answer) throw problemTold(answer.problem);
  if ('error' in answer) throw answer.error;
  throw new ThreadFault('memory', job);
}

/**
 * A thread that begins with its first job and stays. One that takes too long or too much, or whose job fails, is ended, and the next
 * job gets a new one: a library that met a bad file may be left in pieces. It keeps nobody waiting at the end of the program.
 */
export function createThread<J extends Jobs>(options: ThreadOptions<J>): Thread<J> {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();

  function current(): Worker {
    if (worker !== undefined) return worker;
    const one = begin(options);
    const forget = () => {
      if (worker === one) worker = undefined;
    };
    // Without a listener, a thread that fails between two jobs would end the program.
    one.on('error', forget).on('exit', forget);
    worker = one;
    return one;
  }

  async function once(job: keyof J & string, values: readonly unknown[]): Promise<unknown> {
    const one = current();
    one.ref();
    try {
      return resultOf(await ask(one, { job, values }, options.milliseconds[job]), job);
    } catch (error) {
      if (worker === one) worker = undefined;
      void one.terminate();
      throw error;
    } finally {
      one.unref();
    }
  }

  return {
    run(job, ...values) {
      const done = last.then(() => once(job, values));
      last = done.catch(() => undefined);
      return done as Promise<never>;
    },
  };
}
