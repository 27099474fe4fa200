import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findingKinds } from '#src/features/examination/index.ts';
import { projectRoot } from '#src/platform/config/root.ts';
import { expectRefused, skolevernHere } from './skolevern.ts';

const statement =
  'Personvern i skolen\n\nKlager etter opplæringsloven § 9A sendes til Fylkesmannen.\nEtter forvaltningsloven er fristen ett år (§ 3-31).\n';
const page = '<!doctype html><title>Personvern</title><p>Etter oppl&aelig;ringsloven <b>§ 9A</b>.';

let folder: string;
let server: Server;
let address: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'skolevern-examine-'));
  server = createServer((request, response) => {
    if (request.url === '/personvern')
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    else if (request.url === '/stor') response.writeHead(200).end('a '.repeat(5_500_000));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}, 120_000);
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** A file of our own. */
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

interface Output {
  readonly asOf: string;
  readonly text?: string;
  readonly findings: readonly {
    readonly kind: string;
    readonly check: string;
    readonly passage: { readonly start: number; readonly end: number; readonly text: string } | null;
    readonly message: string;
    readonly law: readonly { readonly act: string; readonly section: string }[];
  }[];
}

async function examined(...args: string[]): Promise<Output> {
  const { code, out, err } = await skolevernHere(['examine', ...args, '--json']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as Output;
}

const references = ({ findings }: Output) =>
  findings.filter(({ kind }) => /reference|name/.test(kind)).map(({ kind, passage }) => `${kind} ${passage?.text}`);

describe('skolevern examine', () => {
  test('--json gives every finding with its place in the file, in the order of the text, what is nowhere last', async () => {
    const output = await examined(file('e.txt', statement), '--as-of', '2026-11-22');
    expect(Object.keys(output)).toEqual(['asOf', 'findings']);
    expect(output.asOf).toBe('2026-11-22');
    expect(references(output)).toEqual([
      'renumbered-reference opplæringsloven § 9A',
      'outdated-name Fylkesmannen',
      'wrong-reference § 3-31',
    ]);
    for (const finding of output.findings) {
      expect(Object.keys(finding)).toEqual(['kind', 'check', 'passage', 'message', 'law']);
      expect(findingKinds).toContain(finding.kind);
      if (finding.passage !== null) {
        expect(statement.slice(finding.passage.start, finding.passage.end)).toBe(finding.passage.text);
      }
    }
    const starts = output.findings.map(({ passage }) => passage?.start ?? Number.MAX_SAFE_INTEGER);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(output.findings.at(-1)).toMatchObject({ kind: 'missing-information', passage: null });
  });

  test('judges by the law of the day that is asked for', async () => {
    expect(references(await examined(file('d.txt', statement), '--as-of', '2020-06-01'))).toEqual([
      'wrong-reference § 3-31',
    ]);
  });

  test('reads a web page from an address, and gives places in its source', async () => {
    const { findings } = await examined(`${address}/personvern`, '--as-of', '2026-11-22');
    expect(findings[0]).toMatchObject({
      kind: 'renumbered-reference',
      passage: { start: page.indexOf('oppl'), text: 'oppl&aelig;ringsloven <b>§ 9A' },
    });
  });

  test('reads standard input', () => {
    const run = spawnSync(
      process.execPath,
      [join(projectRoot(), 'bin', 'skolevern.mjs'), 'examine', '-', '--as-of', '2026-11-22'],
      {
        input: statement,
        encoding: 'utf8',
      },
    );
    expect(run.status).toBe(0);
    expect(run.stdout).toMatch(
      /^linje 3: nytt paragrafnummer \(renumbered-reference, section\)\n {2}«opplæringsloven § 9A»$/m,
    );
    expect(run.stdout).toMatch(/^ingen steder: mangler/m);
  });

  test('reads a PDF, and then says what text its places are counted in', async () => {
    const pdf = join(folder, 'rapport.pdf');
    expect((await skolevernHere(['report', 'landscapes/perfect-owner.yaml', '--out', pdf])).code).toBe(0);
    const { text, findings } = await examined(pdf);
    expect(text).toMatch(/kontrollrapport/i);
    for (const { passage } of findings) if (passage) expect(text?.slice(passage.start, passage.end)).toBe(passage.text);
  });

  test('holds it against a register', async () => {
    const path = file('r.txt', statement);
    const plain = await examined(path, '--as-of', '2026-11-22');
    const against = await examined(path, '--as-of', '2026-11-22', '--against', 'landscapes/perfect-owner.yaml');
    const own = against.findings.filter(({ kind }) => kind !== 'contradicts-register');
    expect(own).toEqual(plain.findings);
  });

  test.each([
    ['nb', /opphevet 1\. august 2024/],
    ['nn', /oppheva 1\. august 2024/],
    ['en', /line 3: new section number.*\n.*\n.*repealed on 1 August 2024/],
  ])('speaks %s', async (lang, says) => {
    const { code, out } = await skolevernHere(['examine', file('l.txt', statement), '--lang', lang]);
    expect(code).toBe(0);
    expect(out).toMatch(says);
  });

  test('ends with 1 for findings only when asked to', async () => {
    const path = file('f.txt', statement);
    expect((await skolevernHere(['examine', path])).code).toBe(0);
    expect((await skolevernHere(['examine', path, '--fail-on-finding'])).code).toBe(1);
  });

  test('gives the same for the same', async () => {
    const path = file('s.txt', statement);
    const [once, again] = [
      await skolevernHere(['examine', path, '--json']),
      await skolevernHere(['examine', path, '--json']),
    ];
    expect(again.out).toBe(once.out);
  });
});

describe('skolevern examine refuses', () => {
  test.each<[string, () => readonly string[], RegExp]>([
    ['no statement', () => [], /no statement was given/],
    ['a file that is not there', () => [join(folder, 'borte.txt')], /there is no such file/],
    ['an empty file', () => [file('tom.txt', '')], /there is no text in the document/],
    ['a packed document', () => [file('a.docx', Uint8Array.from([0x50, 0x4b, 3, 4]))], /not text, HTML or PDF/],
    ['a broken PDF', () => [file('a.pdf', '%PDF-1.7\nnei')], /PDF/],
    ['an address of another kind', () => ['ftp://example.org/a'], /only http and https/],
    ['a page that is not there', () => [`${address}/borte`], /the server answered 404/],
    ['a page that is too large', () => [`${address}/stor`], /larger than 10 MB/],
    ['a day that is none', () => [file('b.txt', statement), '--as-of', '2026-02-30'], /not a day/],
    ['a language that is none', () => [file('b.txt', statement), '--lang', 'se'], /not a language/],
    ['a register that is none', () => [file('b.txt', statement), '--against', file('n.yaml', 'hei')], /n\.yaml/],
  ])('%s', async (_, args, says) => {
    expectRefused(await skolevernHere(['examine', ...args()]), says);
  });

  test('an address where nobody answers', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => {
      closed.listen(0, '127.0.0.1', resolve);
    });
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => {
      closed.close(resolve);
    });
    expectRefused(await skolevernHere(['examine', `http://127.0.0.1:${port}/`]), /nobody answers/);
  });
});

test('the built application loads no parser of pages or PDFs before it needs one', () => {
  const entry = readFileSync(join(projectRoot(), 'dist', 'skolevern.mjs'), 'utf8');
  expect(entry).not.toMatch(/from\s*["'](?:mupdf|htmlparser2)["']/);
});
