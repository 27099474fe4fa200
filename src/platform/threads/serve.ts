import { parentPort, workerData } from 'node:worker_threads';
import { Problem } from '#src/kernel/problem.ts';
import { type Answer, type Question, type ThreadData, tellProblem } from './answer.ts';

/** The jobs that a thread does, by name. What they are given and give can be copied from thread to thread. */
// biome-ignore lint/suspicious/noExplicitAny: any function is a job
export type Jobs = Readonly<Record<string, (...values: any[]) => unknown>>;

/**
 * Sets a limit to the memory of WebAssembly, which the limits of Node's threads do not count.
 * @returns tells whether more was asked for since it was asked last
 */
function limitMemory(megabytes: number): () => boolean {
  const memory = WebAssembly.Memory.prototype;
  const { grow } = memory;
  let exceeded = false;
  memory.grow = function (this: WebAssembly.Memory, pages: number) {
    if (this.buffer.byteLength + pages * 65_536 > megabytes * 1_048_576) {
      exceeded = true;
      throw new RangeError('no more memory');
    }
    return grow.call(this, pages);
  };
  return () => {
    const was = exceeded;
    exceeded = false;
    return was;
  };
}

async function answerTo(work: () => unknown, outOfMemory: () => boolean): Promise<Answer> {
  try {
    return { result: await work() };
  } catch (error) {
    // What ran out of memory calls itself broken in many ways.
    if (outOfMemory()) return { outOfMemory: true };
    if (error instanceof Problem) return { problem: tellProblem(error) };
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }
}

/** Called once by a `*.worker.ts`: does the jobs that the other side (`createThread`) asks for. */
export function serveJobs(jobs: Jobs): void {
  const port = parentPort;
  if (port === null) throw new Error('this is a thread of its own');
  const outOfMemory = limitMemory((workerData as ThreadData).megabytes);
  port.on('message', async ({ job, values }: Question) => {
    outOfMemory();
    port.postMessage(await answerTo(() => jobs[job]?.(...values), outOfMemory));
  });
}
