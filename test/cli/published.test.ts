import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt, expectRefused, skolevern } from './skolevern.ts';

const perfect = 'landscapes/perfect-owner.yaml';
const bergen = 'landscapes/bergen-mohlenpris-2013.yaml';
let folder: string;
let statement: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'skolevern-published-'));
  await ensureBuilt();
  statement = written('elever.json', (await skolevern(['notice', perfect, '--audience', 'pupils', '--json'])).out);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

interface Finding {
  readonly requirement: string;
  readonly verdict: string;
  readonly because: readonly { readonly says: string }[];
  readonly facts: readonly { readonly entry: string; readonly path: string }[];
}

async function published(landscape: string, files: readonly string[] = [statement]): Promise<Finding[]> {
  const options = files.flatMap((file) => ['--published', file]);
  const { out } = await skolevern(['control', landscape, ...options, '--json']);
  const { findings } = JSON.parse(out) as { findings: readonly Finding[] };
  return findings.filter(({ requirement }) => requirement.startsWith('published-'));
}

const verdicts = (findings: readonly Finding[]) =>
  Object.fromEntries(findings.map(({ requirement, verdict }) => [requirement, verdict]));

describe('skolevern control --published', () => {
  test('asks nothing of statements where none is given', async () => {
    expect(verdicts(await published(perfect, []))).toEqual({
      'published-statement-holds': 'not-applicable',
      'published-statement-complete': 'not-applicable',
      'published-statement-in-order': 'not-applicable',
    });
  });

  test('says that a statement holds as long as the register has not changed', async () => {
    expect(verdicts(await published(perfect))['published-statement-holds']).toBe('met');
  });

  test('names the sentences that one changed fact makes stale, and the fact', async () => {
    const text = readFileSync(perfect, 'utf8');
    const changed = text.replace(/(\n {2}laeringsarbeid:\n(?: {4}.*\n)*? {4}period: )P1Y/, '$1P3Y');
    expect(changed).not.toBe(text);
    const [holds] = await published(written('endret.yaml', changed));
    expect(holds).toMatchObject({ requirement: 'published-statement-holds', verdict: 'deviation' });
    expect(holds?.because.map(({ says }) => says)).toEqual([
      'Én setning i erklæringen for elever stemmer ikke lenger med registeret: «Vi sletter det 1 år etter at skoleåret er over.»',
    ]);
    expect(holds?.facts).toMatchObject([{ entry: 'retention/laeringsarbeid', path: 'period', value: 'P3Y' }]);
  });

  test('reads several statements, each by itself', async () => {
    const json = (await skolevern(['notice', perfect, '--audience', 'guardians', '--json'])).out;
    const [holds] = await published(perfect, [statement, written('foresatte.json', json)]);
    expect(holds?.because).toHaveLength(2);
  });

  test('refuses what is no statement, and one of another owner, and says what to give', async () => {
    const control = (landscape: string, file: string) => skolevern(['control', landscape, '--published', file]);
    expectRefused(await control(perfect, written('tekst.json', 'Personvern')), /not JSON/, /skolevern notice/);
    expectRefused(
      await control(perfect, written('annet.json', '{"owner":"x"}')),
      /not a statement in JSON/,
      /audience/,
    );
    expectRefused(await control(bergen, statement), /statement of "solvik"/, /bergen/);
    expectRefused(await control(perfect, join(folder, 'borte.json')), /no such file/);
  });
});
