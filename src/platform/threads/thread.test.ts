import { describe, expect, test } from 'vitest';
import { Problem } from '#src/kernel/problem.ts';
import type { TestJobs } from './test-jobs.ts';
import { createThread } from './thread.ts';

const usual = 30_000;
const thread = (file = 'src/platform/threads/test-jobs.ts') =>
  createThread<TestJobs>({
    file,
    megabytes: 64,
    milliseconds: {
      ...{ double: usual, environment: usual, refuse: usual, stumble: usual, leave: usual, fill: usual, growTo: usual },
      goOnForEver: 300,
    },
  });

describe('a thread', () => {
  test('does what it is asked, in turn, and knows nothing of our environment', async () => {
    const one = thread();
    const done: number[] = [];
    await Promise.all([1, 2, 3].map((value) => one.run('double', value).then((result) => done.push(result))));
    expect(done).toEqual([2, 4, 6]);
    expect(await one.run('environment')).toEqual([]);
  });

  test('tells a problem as it is, in every language, and another error by its words', async () => {
    const one = thread();
    const problem: unknown = await one.run('refuse').catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({ code: 'bad-input', place: 'file', law: 'art. 5' });
    expect(problem instanceof Problem && problem.say('nn')).toEqual({ message: 'Nei då', remedy: 'Gjer' });
    await expect(one.run('stumble')).rejects.toThrow(new TypeError('stumbled'));
  });

  test.each([
    ['takes too long', 'goOnForEver', 'time'],
    ['ends', 'leave', 'ended'],
    ['fills its memory', 'fill', 'memory'],
  ] as const)('that %s is given up, and the next job gets a new one', async (_, job, kind) => {
    const one = thread();
    const [given, next] = [one.run(job), one.run('double', 4)];
    await expect(given).rejects.toMatchObject({ name: 'ThreadFault', kind });
    expect(await next).toBe(8);
  });

  test('is not asked what cannot be copied to it', async () => {
    const one = thread();
    await expect(one.run('double', (() => 1) as never)).rejects.toThrow(/could not be cloned/);
    expect(await one.run('double', 4)).toBe(8);
  });

  test('gets no more WebAssembly memory than it may, whatever the library says of it', async () => {
    const one = thread();
    expect(await one.run('growTo', 60)).toBe(60);
    await expect(one.run('growTo', 65)).rejects.toMatchObject({ kind: 'memory' });
    expect(await one.run('growTo', 60)).toBe(60);
  });

  test('whose file is not there says so', async () => {
    const nowhere = thread('src/none.worker.ts');
    await expect(nowhere.run('double', 1)).rejects.toMatchObject({ kind: 'ended' });
  });
});
