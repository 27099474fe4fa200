import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { expectRefused, skolevernHere } from './skolevern.ts';

const perfect = 'landscapes/perfect-owner.yaml';
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'skolevern-refusals-'));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** A file of our own. */
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('what cannot be read', () => {
  const head =
    'landscape: 1\norigin: { kind: invented, title: Prøve, date: 2026-11-16 }\nowner: { id: prove, name: Prøve kommune }\n';
  const faults: readonly (readonly [what: string, source: string, says: readonly RegExp[]])[] = [
    [
      'a field that is not there',
      `${head}units:\n  nord:\n    name: Nord\n    farge: blå\n`,
      [/:7:\d+: units\.nord\.farge: /, /allowed here: .*name/],
    ],
    [
      'a value that is not allowed',
      `${head}units:\n  nord: { name: Nord, kind: slott }\n`,
      [/:5:\d+: units\.nord\.kind: /, /school/],
    ],
    ['a name that is missing', `${head}units:\n  nord: { kind: school }\n`, [/units\.nord\.name: .*missing/]],
    ['a day that does not exist', head.replace('11-16', '02-30'), [/:2:\d+: origin\.date: /, /YYYY-MM-DD/]],
    [
      'a reference to nothing',
      `${head}uses:\n  a: { system: borte, unit: nord }\n`,
      [/:5:\d+: uses\.a\.system: /, /borte/],
    ],
    ['a key with capitals', `${head}units:\n  Nord: { name: Nord }\n`, [/:5:\d+: units\.Nord: /, /lower-case/]],
    ['another version of the format', head.replace('landscape: 1', 'landscape: 99'), [/:1:\d+: landscape: /]],
    ['a key that stands twice', `${head}units:\n  nord: { name: A }\n  nord: { name: B }\n`, [/:6:\d+/]],
    ['broken YAML', `${head}units: [\n`, [/:\d+:\d+/]],
    ['an empty file', '', [/landscape/]],
    ['a list', '- 1\n- 2\n', [/remedy/]],
    ['a single word', 'hei\n', [/remedy/]],
  ];

  test.each(faults)('%s: is told with file, line, path and what is allowed', async (_, source, says) => {
    const path = file('feil.yaml', source);
    expectRefused(await skolevernHere(['control', path]), path, ...says);
  });

  test('every fault of a file is told at once', async () => {
    const path = file('mange.yaml', `${head}units:\n  a: { navn: A }\n  b: { name: B, kind: slott }\n`);
    const ended = await skolevernHere(['control', path]);
    expectRefused(ended, 'units.a.navn', 'units.a.name', 'units.b.kind');
  });

  test.each(['control', 'report'])('%s: a file that is not there, a folder, and what is no text', async (command) => {
    expectRefused(await skolevernHere([command, join(folder, 'borte.yaml')]), /borte\.yaml: there is no such file/);
    expectRefused(await skolevernHere([command, folder]), /it is a folder/);
    expectRefused(
      await skolevernHere([command, file('latin1.yaml', Buffer.from(head, 'latin1'))]),
      /latin1\.yaml: it is not text in UTF-8/,
    );
    expectRefused(await skolevernHere([command]), /usage: skolevern/);
  });

  test('one bad file among good ones refuses the run', async () => {
    expectRefused(await skolevernHere(['control', perfect, file('feil.yaml', 'hei'), '--json']), 'feil.yaml');
  });

  test.each([
    ['--law', 'hammurabi', /pol-2000/],
    ['--law', 'constructor', /pol-2000/],
    ['--as-of', '2026-02-30', /YYYY-MM-DD/],
    ['--as-of', 'i går', /YYYY-MM-DD/],
    ['--law-date', '1', /YYYY-MM-DD/],
    ['--lang', 'sv', /nb, nn or en/],
  ])('%s %s is refused with what may stand there', async (option, value, allowed) => {
    expectRefused(await skolevernHere(['control', perfect, option, value]), option.slice(2), allowed);
  });
});
