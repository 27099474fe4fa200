import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '#src/platform/config/root.ts';

const read = (...path: string[]) => readFileSync(join(projectRoot(), ...path), 'utf8');

/** Rows of the first table after a heading, without the heads. */
function tableUnder(text: string, heading: string): string[][] {
  const lines = text.split('\n');
  const from = lines.indexOf(heading);
  const start = lines.findIndex((line, index) => index > from && line.startsWith('|'));
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'));
  expect(from, heading).toBeGreaterThan(-1);
  return lines.slice(start + 2, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

test('every key and secret of the settings has a time for changing it, and a cause for doing it at once', () => {
  const rows = tableUnder(read('docs', 'operate.md'), '### When keys are changed');
  for (const [what = '', made = '', when = '', cause = ''] of rows) {
    expect(
      [what, made, cause].every((cell) => cell !== ''),
      what,
    ).toBe(true);
    expect(when, what).toMatch(/every \d+ months|before it ends|with each sign-in/);
  }
  // What a setting calls a key, a secret or a password stands in the table by the word that people have for it.
  const settings = `${read('docs', 'operate.md')}${read('docs', 'operate', 'environment.example')}`;
  const secrets = new Set(settings.match(/SKOLEVERN_[A-Z_]*(?:KEY|SECRET|PASSWORD)/g));
  expect(secrets.size).toBeGreaterThan(2);
  const words: Readonly<Record<string, string>> = {
    SKOLEVERN_LOG_KEY: 'the key that signs the log',
    SKOLEVERN_FEIDE_CLIENT_SECRET: 'the client’s key or secret at Feide',
    SKOLEVERN_FEIDE_KEY: 'the client’s key or secret at Feide',
    SKOLEVERN_IDPORTEN_KEY: 'the client’s key or secret at Feide and ID-porten',
    SKOLEVERN_SMTP_PASSWORD: 'the passwords of mailboxes and of the server that mail goes out by',
    SKOLEVERN_MAIL_LISTEN_KEY: 'the key and certificate that mail servers meet here',
  };
  const whole = rows.map(([what]) => what?.replace("'", '’')).join('\n');
  for (const secret of secrets) expect(whole, secret).toContain(words[secret] ?? `a row for ${secret}`);
});

test('how fast weak dependencies are mended is said in days for every score, the worse the faster', () => {
  const rows = tableUnder(read('SECURITY.md'), '## How fast weak dependencies are mended');
  const days = rows.map(([, within = '']) => Number(/^(\d+) days$/.exec(within)?.[1]));
  expect(days.length).toBe(4);
  expect(days).toEqual(days.toSorted((one, other) => one - other));
  expect(rows.map(([score = '']) => Number(/\d+\.\d/.exec(score)?.[0] ?? 0))).toEqual([9, 7, 4, 0]);
});
