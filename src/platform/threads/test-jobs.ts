import { say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { serveJobs } from './serve.ts';

const megabyte = 1_048_576;

/** What the tests of threads let one do. */
const jobs = {
  double: (value: number) => value * 2,
  environment: () => Object.keys(process.env),
  refuse: () => {
    throw new Problem(say('Nei', 'Nei då', 'No'), {
      code: 'bad-input',
      place: 'file',
      law: 'art. 5',
      remedy: say('Gjør', 'Gjer', 'Do'),
    });
  },
  stumble: () => {
    throw new TypeError('stumbled');
  },
  leave: () => process.exit(3),
  goOnForEver: () => {
    for (;;);
  },
  fill: () => {
    const all: unknown[] = [];
    for (;;) all.push({ box: [1.5, all.length] });
  },
  /** As a library does that is compiled to WebAssembly: it says something else when it gets no more. */
  growTo: (megabytes: number) => {
    const memory = new WebAssembly.Memory({ initial: 16, maximum: 32_768 });
    try {
      memory.grow((megabytes * megabyte) / 65_536 - 16);
    } catch {
      throw new Problem('the file is broken', { code: 'bad-input' });
    }
    return memory.buffer.byteLength / megabyte;
  },
};
export type TestJobs = typeof jobs;

serveJobs(jobs);
