import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readArgs } from './command.ts';
import { runCommand } from './run.ts';
import { scanCommand } from './scan.ts';
import { scanOptionsOf } from './scan-options.ts';

const folder = mkdtempSync(join(tmpdir(), 'skolevern-scan-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const io = (env: Record<string, string> = {}, note: (text: string) => void = () => {}) => ({
  env,
  today: '2026-11-22' as const,
  out: () => {},
  note,
});

async function refusal(args: readonly string[], env: Record<string, string> = {}): Promise<string> {
  let said = '';
  const code = await runCommand(
    ['scan', ...args],
    io(env, (text) => {
      said += text;
    }),
  );
  expect(code).toBe(2);
  return said;
}

test.each([
  [[], 'no site was given'],
  [['skole.no'], 'is not the address of a web site'],
  [['file:///etc/passwd'], 'is not the address of a web site'],
  [['https://navn:ord@skole.no/'], 'holds a name or a password'],
  [['https://skole.no/', '--pages=0'], '--pages'],
  [['https://skole.no/', '--answer-limit=0'], '--answer-limit'],
  [['https://skole.no/', '--passes=alle'], 'there is no pass "alle"'],
  [['https://skole.no/', '--engine=firefox'], 'there is no engine'],
  [['https://skole.no/', '--own=a/b'], '--own'],
  [['https://skole.no/', '--robots=kanskje'], '--robots'],
  [['https://skole.no/', '--pause=0'], '--pause: "0" is not a whole number from 1 to 60'],
  [['https://skole.no/', '--resolve-to=127.0.0.1'], '--resolve-to'],
  [['https://skole.no/', '--sites=/finnes/ikke'], '/finnes/ikke'],
])('%j is refused with its place and a remedy', async (args, told) => {
  const said = await refusal(args);
  expect(said).toContain(told);
  expect(said).toContain('remedy:');
});

test.each(['--resolve-to=127.0.0.1:1', '--dns=127.0.0.1:1', '--ca=/x.pem'])(
  '%s is refused in production',
  async (option) => {
    expect(await refusal(['https://skole.no/', option], { NODE_ENV: 'production' })).toContain(
      'refused outside development',
    );
  },
);

test('a line that is wrong is named, and so is a file that holds no certificate', async () => {
  const sites = file('sites.txt', '# våre\nhttps://a.no/\nhttps://b.no/ egen=c.no\n');
  expect(await refusal(['--sites', sites])).toContain(`${sites}:3: "egen=c.no" is not understood`);
  const pem = file('ca.pem', 'no certificate');
  expect(await refusal(['https://a.no/', '--ca', pem])).toContain(`${pem}: it holds no certificate`);
});

test('journeys are given to their sites, and a step that may not be taken is named by its line', async () => {
  const good = file('ferder.txt', 'https://a.no/ Rute\ntrykk «Skolerute»\n');
  const args = readArgs('scan', scanCommand, ['https://a.no', 'https://b.no', '--journeys', good, '--pause=2']);
  const options = await scanOptionsOf(args, io(), scanCommand);
  expect(options.sites.map(({ journeys }) => journeys?.map(({ name }) => name))).toEqual([['Rute'], undefined]);
  expect(options.pause).toBe(2_000);
  const bad = file('gale.txt', 'https://a.no/ Rute\ntrykk «Skolerute»\ntrykk «Logg inn»\n');
  expect(await refusal(['https://a.no', '--journeys', bad])).toContain(`${bad}:3: "Logg inn" is not pressed`);
});

test('sites are read from arguments and from a file, each once', async () => {
  const sites = file('flere.txt', '\uFEFFhttps://b.no/avd/ own=c.no,d.no robots=ignore # egne\n\nhttps://a.no/\n');
  const args = readArgs('scan', scanCommand, [
    'https://a.no',
    '--sites',
    sites,
    '--passes',
    'reject,no-choice',
    '--own',
    'E.no',
  ]);
  const options = await scanOptionsOf(args, io(), scanCommand);
  expect(options.sites).toEqual([
    { url: 'https://a.no/', own: ['e.no'], robots: 'obey' },
    { url: 'https://b.no/avd/', own: ['e.no', 'c.no', 'd.no'], robots: 'ignore' },
  ]);
  expect(options).toMatchObject({
    passes: ['no-choice', 'reject'],
    pages: 10,
    settle: 10_000,
    answerBytes: 20_000_000,
    visitBytes: 100_000_000,
    engine: 'headless-shell',
  });
  expect([options.local, options.pause]).toEqual([undefined, undefined]);
});
