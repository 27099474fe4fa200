import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt, expectRefused, skolevern } from './skolevern.ts';

const perfect = 'landscapes/perfect-owner.yaml';
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'skolevern-notice-'));
  await ensureBuilt();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

interface Answer {
  readonly sentences: readonly { readonly text: string; readonly facts: readonly { readonly entry: string }[] }[];
}

describe('skolevern notice', () => {
  test('writes a statement, and every sentence with the facts that it stands on', async () => {
    const { code, out, err } = await skolevern(['notice', perfect, '--audience', 'pupils', '--json']);
    expect(code).toBe(0);
    const { sentences, ...rest } = JSON.parse(out) as Answer;
    expect(rest).toMatchObject({ owner: 'solvik', audience: 'pupils', lang: 'nb', asOf: '2026-11-16' });
    expect(sentences).toContainEqual({
      text: 'Vi sletter det 1 år etter at skoleåret er over.',
      kind: 'kept-all',
      paragraph: expect.any(Number),
      facts: ['then', 'period', 'event'].map((path, index) => ({
        entry: 'retention/laeringsarbeid',
        path,
        value: ['delete', 'P1Y', 'school-year-ends'][index],
      })),
    });
    expect(err).toMatch(/^LIX \d+\.\d \(at most 30\)/);
  });

  test('what it writes it reads again, from the text alone', async () => {
    const args = ['notice', perfect, '--audience', 'guardians', '--lang', 'nn'];
    const { sentences } = JSON.parse((await skolevern([...args, '--json'])).out) as Answer;
    const text = join(folder, 'foresatte.txt');
    writeFileSync(text, (await skolevern(args)).out);
    const { code, out } = await skolevern(['notice', '--read', text, '--json']);
    expect(code).toBe(0);
    const read = JSON.parse(out) as Answer & { readonly strange: readonly unknown[] };
    expect(read).toMatchObject({ lang: 'nn', audience: 'guardians', strange: [] });
    expect(read.sentences.map(({ facts }) => facts.length)).toEqual(sentences.map(({ facts }) => facts.length));
  });

  test('tells by its line what is no sentence of ours, and ends with 1', async () => {
    const text = join(folder, 'endret.txt');
    const { out } = await skolevern(['notice', perfect, '--audience', 'visitors']);
    const [title, ...others] = out.split('\n');
    writeFileSync(text, [title, 'Vi deler alt med alle.', ...others].join('\n'));
    const { code, err } = await skolevern(['notice', '--read', text]);
    expect(code).toBe(1);
    expect(err).toContain('line 2');
  });

  test('for one unit tells only what is done there', async () => {
    const of = async (unit: string) =>
      (await skolevern(['notice', perfect, '--audience', 'pupils', '--unit', unit])).out;
    expect(await of('bakkelokka')).toContain('Øve på matematikk');
    expect(await of('nesset')).not.toContain('Øve på matematikk');
  });

  test.each([
    ['without an audience', ['notice', perfect], '--audience'],
    ['for an audience that there is none of', ['notice', perfect, '--audience', 'alle'], 'pupils'],
    ['for a unit that there is none of', ['notice', perfect, '--audience', 'pupils', '--unit', 'mane'], 'bakkelokka'],
    ['without a file', ['notice', '--audience', 'pupils'], 'usage'],
    ['of a file that is not there', ['notice', '--read', '/finnes/ikke.txt'], 'no such file'],
    ['of what is no statement of ours', ['notice', '--read', 'README.md'], 'skolevern examine'],
  ])('%s is refused with the way out', async (_what, args, says) => {
    expectRefused(await skolevern(args), says);
  });
});
