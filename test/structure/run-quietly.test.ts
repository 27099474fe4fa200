import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runQuietly, twoAtATime } from '../../scripts/run-quietly.ts';

test('what a program says is kept with how it ended', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'skolevern-quiet-'));
  const script = join(folder, 'says.mjs');
  writeFileSync(script, 'console.log("out", process.argv[2]); console.error("wrong"); process.exitCode = 3;');
  const { exitCode, words } = await runQuietly(script, ['one'], folder);
  expect(exitCode).toBe(3);
  expect(words).toContain('out one');
  expect(words).toContain('wrong');
  rmSync(folder, { recursive: true });
});

test('two pieces are in work at a time, and are told of in their order, whichever ends first', async () => {
  const ends = new Map<string, () => void>();
  const [begun, told]: [string[], string[]] = [[], []];
  const all = twoAtATime(
    ['slow', 'quick', 'third'],
    (piece) => {
      begun.push(piece);
      return new Promise<string>((end) => ends.set(piece, () => end(`${piece} ended`)));
    },
    (_, result) => told.push(result),
  );
  expect(begun).toEqual(['slow', 'quick']);
  ends.get('quick')?.();
  await new Promise(setImmediate);
  expect(begun).toEqual(['slow', 'quick', 'third']);
  ends.get('third')?.();
  ends.get('slow')?.();
  await all;
  expect(told).toEqual(['slow ended', 'quick ended', 'third ended']);
});
