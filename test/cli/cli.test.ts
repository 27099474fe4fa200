import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { osloDate } from '#src/kernel/date.ts';
import { projectRoot } from '#src/platform/config/root.ts';
import { pdfObjects } from '#src/platform/pdf/pdf-objects.ts';
import { ensureBuilt, expectRefused, skolevern, skolevernHere } from './skolevern.ts';

const bergen = 'landscapes/bergen-mohlenpris-2013.yaml';
const perfect = 'landscapes/perfect-owner.yaml';
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'skolevern-cli-'));
  await ensureBuilt();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** A file of our own. */
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('skolevern', () => {
  test('--help lists every command with what it does', async () => {
    const { code, out } = await skolevern(['--help']);
    expect(code).toBe(0);
    for (const name of [
      'start',
      'demo',
      'import',
      'export',
      'backup',
      'restore',
      'migrate',
      'control',
      'examine',
      'report',
      'catalogue',
      'schema',
    ]) {
      expect(out).toMatch(new RegExp(`^  ${name} +\\S`, 'm'));
    }
  });

  test('without a command it shows the help and ends with 2', async () => {
    const { code, out } = await skolevern([]);
    expect(code).toBe(2);
    expect(out).toContain('--help');
  });

  test.each([
    'control',
    'examine',
    'report',
    'import',
    'export',
    'backup',
    'restore',
    'migrate',
    'catalogue',
    'schema',
    'start',
    'demo',
  ])('%s --help tells how to use it, without a database', async (name) => {
    const { code, out } = await skolevern([name, '--help']);
    expect(code).toBe(0);
    expect(out).toContain(`usage: skolevern ${name}`);
  });

  test.each(['kontroll', '--versjon', '__proto__', 'constructor'])(
    'an unknown command "%s" is told what there is',
    async (name) => {
      expectRefused(await skolevern([name]), /use one of: start, demo, import/);
    },
  );

  test('an unknown option is told the usage', async () => {
    expectRefused(
      await skolevern(['control', perfect, '--lov', 'gdpr']),
      /--lov/,
      /usage: skolevern control LANDSCAPE/,
    );
  });

  test('a command that needs the database says so when there is none, without a stack', async () => {
    const { code, err } = await skolevern(['export']);
    expect(code).not.toBe(0);
    expect(err).not.toMatch(/^\s+at .*\d+:\d+\)?$/m);
  });
});

interface OutputFinding {
  readonly requirement: string;
  readonly subject: string;
  readonly verdict: string;
  readonly owner: string;
  readonly condition?: string;
  readonly law: readonly object[];
  readonly facts: readonly { readonly value?: unknown }[];
  readonly evidence: readonly object[];
  readonly remedy: unknown;
}

interface Output {
  readonly findings: readonly OutputFinding[];
}

const outputKeys = ['asOf', 'lawDate', 'law', 'findings'];
const findingKeys = [
  'requirement',
  'title',
  'verdict',
  'severity',
  'owner',
  'subject',
  'law',
  'facts',
  'evidence',
  'remedy',
];

// One input as the command itself; what else it may be asked, in this process, which starts no program for each.
describe('control --json', () => {
  test.each([
    // Unless told otherwise by the law of the day of the facts; today's law as it is today.
    [bergen, '2013-12-03', 'pol-2000', '2013-12-03'],
    [perfect, '2026-11-16', 'gdpr', osloDate(new Date())],
  ])('of %s has the keys that others script against', async (landscape, day, law, lawDate) => {
    const { code, out } = await skolevern(['control', landscape, '--json']);
    expect(code).toBe(0);
    const output = JSON.parse(out) as Output;
    expect(output).toMatchObject({ asOf: day, lawDate, law });
    expect(Object.keys(output)).toEqual(expect.arrayContaining(outputKeys));
    expect(output.findings.length).toBeGreaterThan(10);
    for (const finding of output.findings) {
      expect(Object.keys(finding)).toEqual(expect.arrayContaining(findingKeys));
      expect(finding.law.length).toBeGreaterThan(0);
      for (const law of finding.law) expect(Object.keys(law)).toEqual(['act', 'section']);
      for (const fact of finding.facts) {
        // Where nobody has said anything there is nothing to be known.
        const shown =
          fact.value === undefined || fact.value === null
            ? ['entry', 'path']
            : ['entry', 'path', 'value', 'known', 'source'];
        expect(Object.keys(fact), JSON.stringify(fact)).toEqual(expect.arrayContaining(shown));
      }
      for (const evidence of finding.evidence)
        expect(evidence).toMatchObject({ id: expect.any(String), title: expect.any(String) });
      expect(finding.remedy).toBeInstanceOf(Array);
      if (finding.verdict === 'conditional') expect(finding.condition).toEqual(expect.any(String));
    }
  });

  test.each([bergen, perfect])(
    'of %s is the same byte for byte when run again, and when its entries are in another order',
    async (landscape) => {
      const turned = (value: unknown): unknown =>
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? Object.fromEntries(
              Object.entries(value)
                .map(([key, inner]) => [key, turned(inner)] as const)
                .reverse(),
            )
          : value;
      const reversed = file(
        'omvendt.yaml',
        stringify(turned(parse(readFileSync(join(projectRoot(), landscape), 'utf8')))),
      );
      const [one, again, other] = await Promise.all(
        [landscape, landscape, reversed].map((path) => skolevernHere(['control', path, '--json'])),
      );
      expect(one?.out.length).toBeGreaterThan(1000);
      expect(again?.out).toBe(one?.out);
      expect(other?.out).toBe(one?.out);
    },
  );

  test.each(['nb', 'nn', 'en'])('--lang %s changes the words and nothing else', async (lang) => {
    const strip = ({ findings }: Output) =>
      findings.map(({ requirement, subject, verdict }) => ({ requirement, subject, verdict }));
    const [asked, usual] = await Promise.all([
      skolevernHere(['control', bergen, '--json', '--lang', lang]),
      skolevernHere(['control', bergen, '--json']),
    ]);
    expect(strip(JSON.parse(asked.out))).toEqual(strip(JSON.parse(usual.out)));
    expect(asked.out === usual.out).toBe(lang === 'nb');
  });

  test('--as-of and --law-date are kept and printed', async () => {
    const { out } = await skolevernHere([
      'control',
      perfect,
      '--as-of',
      '2026-01-31',
      '--law-date',
      '2025-12-31',
      '--json',
    ]);
    expect(JSON.parse(out)).toMatchObject({ asOf: '2026-01-31', lawDate: '2025-12-31', lawInForce: true });
    const text = await skolevernHere(['control', perfect, '--as-of', '2026-01-31', '--law-date', '2013-12-03']);
    expect(text.out.split('\n')[0]).toMatch(/2026-01-31.*2013-12-03.*not in force/);
  });

  test('several landscapes of one day come in one document; of different days a day is asked for', async () => {
    expectRefused(await skolevernHere(['control', bergen, perfect]), /--as-of/, /2013-12-03, 2026-11-16/);
    const { code, out } = await skolevernHere(['control', bergen, perfect, '--as-of', '2026-11-16', '--json']);
    expect(code).toBe(0);
    expect(new Set((JSON.parse(out) as Output).findings.map(({ owner }) => owner))).toEqual(
      new Set(['bergen', 'solvik']),
    );
  });

  test('a landscape from a public text is marked so, beside the answer', async () => {
    const { err } = await skolevernHere(['control', bergen, '--json']);
    expect(err).toMatch(/public text of 2013-12-03.*says nothing of the owner today/);
    expect((await skolevernHere(['control', perfect, '--json'])).err).toBe('');
  });
});

describe('--fail-on', () => {
  test('ends with 1 when there is such a finding, and the answer is still given', async () => {
    const { code, out } = await skolevernHere(['control', bergen, '--fail-on', 'deviation', '--json']);
    expect(code).toBe(1);
    expect((JSON.parse(out) as Output).findings.length).toBeGreaterThan(10);
  });

  test('ends with 0 when there is none', async () => {
    expect((await skolevernHere(['control', perfect, '--fail-on', 'deviation'])).code).toBe(0);
  });

  test('takes only verdicts', async () => {
    expectRefused(await skolevernHere(['control', perfect, '--fail-on', 'avvik']), /use one of: deviation/);
  });
});

describe('report', () => {
  test('writes a tagged PDF that only the user may read, and says so', async () => {
    const out = join(folder, 'rapport.pdf');
    const ended = await skolevern(['report', bergen, '--out', out]);
    expect(ended).toMatchObject({ code: 0, out: '' });
    expect(ended.err).toContain(`wrote ${out}`);
    const pdf = readFileSync(out);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdfObjects(pdf)).toMatch(/\/StructTreeRoot/);
    expect(pdfObjects(pdf)).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  test('--json gives the report as one document in the language asked for', async () => {
    const { code, out } = await skolevern(['report', bergen, '--json', '--lang', 'en']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ lang: 'en', title: expect.stringMatching(/Bergen/) });
  });

  test('one landscape at a time', async () => {
    expectRefused(await skolevern(['report', bergen, perfect]), /only one/);
  });
});

describe('the rest', () => {
  test('catalogue lists entries as landscapes refer to them, each with its editions', async () => {
    const { code, out } = await skolevern(['catalogue']);
    expect(code).toBe(0);
    expect(out).toMatch(/^ {4}systems\/feide +Feide \(2018-09-03, 2020-12-31\)$/m);
    const json = await skolevern(['catalogue', '--json', '--lang', 'en']);
    const { packages } = JSON.parse(json.out) as { packages: { package: string; entries: { entry: string }[] }[] };
    expect(packages.map((one) => one.package)).toContain('behandlinger');
    expect(packages.flatMap(({ entries }) => entries.map(({ entry }) => entry))).toContain('purposes/skolemiljo');
    expect((await skolevern(['catalogue', '--lang', 'sv'])).code).toBe(2);
  });

  test('schema prints one JSON Schema that names every kind of entry', async () => {
    const { code, out } = await skolevern(['schema']);
    expect(code).toBe(0);
    const { properties } = JSON.parse(out) as { properties: Record<string, unknown> };
    expect(Object.keys(properties)).toEqual(
      expect.arrayContaining(['origin', 'owner', 'units', 'systems', 'uses', 'evidence']),
    );
  });

  test.each([[['control', bergen, '--json']], [['schema']], [['report', bergen, '--json']]])(
    'a reader that hangs up early (%j) is no error',
    async (args) => {
      const { code, err } = await skolevern(args, { hangUp: true });
      expect(code).toBe(0);
      expect(err).not.toMatch(/EPIPE|^\s+at /m);
    },
  );
});
