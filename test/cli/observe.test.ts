import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectRefused, skolevernHere } from './skolevern.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'skolevern-observe-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('skolevern observe', () => {
  test('prints what a log says is in use, what was left out, and how it differs from a register', async () => {
    const clients = [1, 2, 3, 4, 5].map((n) => `www.quizkong.example,2026-11-10,10.0.0.${n}`);
    const log = file('dns.csv', ['host,date,client', ...clients, 'sjelden.example,2026-11-10,10.0.0.9'].join('\n'));
    const against = 'landscapes/perfect-owner.yaml';
    const { code, out } = await skolevernHere(['observe', 'network-log', log, '--against', against, '--json']);
    expect(code).toBe(0);
    const { observer, leftOut, observations, differences } = JSON.parse(out);
    expect({ observer, leftOut }).toEqual({ observer: 'network-log', leftOut: { 'few-clients': 1 } });
    expect(observations).toEqual([
      expect.objectContaining({ count: 5, seen: expect.objectContaining({ host: 'www.quizkong.example' }) }),
    ]);
    expect(differences).toContainEqual(
      expect.objectContaining({ kind: 'observed-not-registered', title: expect.stringContaining('quizkong') }),
    );
    expect(out).not.toContain('10.0.0.');
    const inNynorsk = await skolevernHere(['observe', 'network-log', log, '--lang', 'nn']);
    expect(inNynorsk.err).toBe('1 stad er besøkt av så få at det kan peike på nokon.\n');
    const read = await skolevernHere(['observe', 'network-log', log, '--least-clients', '1']);
    expect(read.out).toBe('  2026-11-10  www.quizkong.example (5)\n  2026-11-10  sjelden.example (1)\n');
  });

  test.each([
    [['observe'], 'usage: skolevern observe'],
    [['observe', 'finnes-ikke', 'fil'], 'no such kind'],
    [['observe', 'feide', 'finnes-ikke.json'], 'finnes-ikke.json'],
    [['observe', 'feide', 'fil', '--least-clients', 'mange'], '--least-clients'],
  ])('%j is refused with what to do', async (args, says) => {
    const path = file('fil', '[]');
    expectRefused(await skolevernHere(args.map((arg) => (arg === 'fil' ? path : arg))), says);
  });
});
