import { describe, expect, it } from 'vitest';
import { Problem } from '#src/kernel/problem.ts';
import { landscapeFromJson, parseLandscape } from './parse.ts';

const head = `landscape: 1
origin: { kind: invented, title: T, date: 2020-01-01 }
owner: { id: eier, name: Eier }
`;

/** What a person is told of a file: one line of text for each fault. */
function told(text: string): string {
  try {
    parseLandscape(text, 'fil.yaml');
  } catch (error) {
    if (error instanceof Problem) return error.describe();
    throw error;
  }
  return 'accepted';
}

/** What is told of one entry under `systems`, line 5. */
const ofSystem = (fields: string) => told(`${head}systems:\n  swis: { name: S, ${fields} }\n`);
const systems = (entries: string) => told(`${head}systems:\n${entries}`);

describe('a bad file is told with line, path, and what is allowed:', () => {
  it.each([
    ['empty', '', ['fil.yaml:1:1: the file is empty', 'landscape, origin, owner']],
    ['a list', '- a', ['fil.yaml:1:1: the file has a value']],
    ['another format', head.replace('landscape: 1', 'landscape: 2'), ['fil.yaml:1:1: landscape: ', 'allowed here: 1']],
    ['no origin', head.replace(/origin.*\n/, ''), ['origin: "origin" is missing', 'kind, title, date']],
    ['a kind that is none', `${head}system: {}\n`, ['fil.yaml:4:1: system: "system" is not a field here', 'systems']],
    ['a kind without entries', `${head}systems:\n`, ['fil.yaml:4:1: systems: "systems" is empty', 'leave it out']],
    [
      'an owner with two names',
      head.replace(
        '{ id: eier, name: Eier }',
        '[{ id: a, name: A, to: 2015-01-01 }, { id: b, name: B, from: 2015-01-01 }]',
      ),
      ['owner.1.id: the owner is "a" before'],
    ],
  ])('%s', (_what, text, parts) => {
    for (const part of parts) expect(told(text)).toContain(part);
  });

  it.each([
    ['an entry without facts', '  swis:\n', ['fil.yaml:5:3: systems.swis: "swis" is empty']],
    [
      'a key with capitals',
      '  SWIS: { name: S }\n',
      ['fil.yaml:5:3: systems.SWIS: "SWIS" cannot be a key', 'lower-case letters, digits and hyphens'],
    ],
    [
      'a fact that must be there',
      '  swis: { personalData: true }\n',
      ['systems.swis.name: "name" is missing; allowed here: text'],
    ],
    ['a name that is a number', '  swis: { name: 2013 }\n', ['put quotes around it ("2013")']],
    ['a name that is broken text', '  swis: { name: "a\\0b" }\n', ['take away the broken characters']],
    ['half a character', '  swis: { name: "a\\uD800" }\n', ['take away the broken characters']],
    [
      'versions out of order',
      '  swis:\n    - { name: S, from: 2015-01-01 }\n    - { name: S, to: 2015-01-01 }\n',
      ['fil.yaml:7:7: systems.swis.1: it overlaps'],
    ],
    [
      'a version that ends before it begins',
      '  swis: { name: S, from: 2015-01-01, to: 2015-01-01 }\n',
      ['"to" is not after "from"'],
    ],
    ['no version', '  swis: []\n', ['systems.swis: "swis" has a value that is not allowed; allowed here: a list of']],
    ['a key twice', '  swis: { name: S }\n  swis: { name: T }\n', ['fil.yaml:6:3: "swis" stands here twice']],
    ['a key twice, once in quotes', '  1: { name: S }\n  "1": { name: T }\n', ['fil.yaml:6:3: "1" stands here twice']],
    ['a key that no program keeps', '  __proto__: { name: S }\n', ['fil.yaml:5:3: "__proto__" cannot be a key']],
    ['an alias of nothing', '  swis: *nope\n', ['fil.yaml:5:9: "*nope" stands for nothing']],
    [
      'aliases without end',
      `  a: &a { name: S }\n${Array.from({ length: 200 }, (_, i) => `  k${i}: *a\n`).join('')}`,
      ['stands for something else', 'write it out in full'],
    ],
    [
      'a merge key',
      '  a: &a { name: S }\n  b: { name: T, <<: *a }\n',
      ['fil.yaml:6:17: systems.b.<<: "<<" is not a field here'],
    ],
    ['a tab', '\tswis: { name: S }\n', ['fil.yaml:5:1: Tabs are not allowed', 'indent with spaces']],
    [
      'a hyphen for not stated',
      '  swis:\n    name: S\n    personalData: -\n',
      ['fil.yaml:7:19: a hyphen begins a list', 'write "–"'],
    ],
    ['a colon in text', '  swis:\n    name: S: T\n', ['fil.yaml:6:11', 'put quotes around text that holds ": "']],
    ['another document', `  swis: { name: S }\n---\n${head}`, ['fil.yaml:6:1: a second document begins here']],
    ['lists in lists in lists', `  swis: { name: ${'['.repeat(5000)} }\n`, ['it is nested too deeply']],
  ])('%s', (_what, entries, parts) => {
    for (const part of parts) expect(systems(entries)).toContain(part);
  });

  it.each([
    ['yes for true', 'personalData: yes', 'allowed here: true, false, or "–"'],
    ['quotes around true', 'personalData: "true"', 'take the quotes away; allowed here: true, false'],
    ['quotes around a number', 'login: { factors: "2" }', 'take the quotes away; allowed here: a whole number'],
    ['a hyphen in quotes', 'description: "-"', 'for not stated write "–" (an en dash)'],
    ['a long dash', 'description: —', 'for not stated write "–" (an en dash)'],
    ['only spaces', 'description: "  "', 'for not stated write "–"'],
    ['a Norwegian day', 'changedOn: 3.12.2013', 'a day as YYYY-MM-DD, or "–"'],
    ['a day that is none', 'changedOn: 2013-02-29', 'a day as YYYY-MM-DD, or "–"'],
    ['a reference to nothing', 'vendor: usit', 'there is no "usit" in parties; add it to parties'],
    ['a field of Object', 'constructor: 1', '"constructor" is not a field here'],
    [
      'how known of no fact',
      'known: [{ how: stated, source: s. 1, facts: [nme] }]',
      'there is no fact "nme"; the facts here: name',
    ],
    ['how known without a document', 'known: [{ how: evidenced, source: s. 1 }]', 'evidenced by what?'],
    ['how known without a day', 'known: [{ how: observed, source: s. 1 }]', 'observed when?'],
    [
      'how known, twice of all',
      'known: [{ how: stated, source: a }, { how: stated, source: b }]',
      'how the entry as a whole is known is said twice',
    ],
    [
      'how known, twice of one',
      'known: [{ how: stated, source: a, facts: [name] }, { how: stated, source: b, facts: [name] }]',
      'how "name" is known is said twice',
    ],
  ])('%s', (_what, fields, part) => {
    expect(ofSystem(fields)).toContain(part);
    expect(ofSystem(fields)).toMatch(/fil\.yaml:5:\d+: systems\.swis\./);
  });

  it('%YAML 1.1, where NO is false', () => {
    expect(told(`%YAML 1.1\n---\n${head}`)).toContain('landscapes are YAML 1.2');
    expect(told(`${head}parties: { p: { name: P, country: NO } }\n`)).toBe('accepted');
  });

  it('every fault inside a list, each where it stands', () => {
    const text = `${head}activities:\n  a:\n    name: A\n    systems: []\n    access:\n      - { rolle: x }\n      - { role: y, number: mange }\n`;
    expect(told(text)).toContain('fil.yaml:9:9: activities.a.access.0.role: "role" is missing');
    expect(told(text)).toContain(
      'fil.yaml:9:11: activities.a.access.0.rolle: "rolle" is not a field here; allowed here: role, number',
    );
    expect(told(text)).toContain('fil.yaml:10:20: activities.a.access.1.number');
  });

  it('a thousand faults as twenty, and no list without end', () => {
    const units = Array.from({ length: 500 }, (_, i) => `  u${i}: { name: U }\n`).join('');
    const uses = Array.from({ length: 1000 }, (_, i) => `  x${i}: { system: s, unit: nei }\n`).join('');
    const text = told(`${head}units:\n${units}systems: { s: { name: S } }\nuses:\n${uses}`);
    expect(text).toContain('1000 things to mend');
    expect(text).toContain('and 980 more');
    expect(text).toContain('and 470 more');
    expect(text.length).toBeLessThan(20_000);
  });
});

describe('a good file', () => {
  it('may have Windows line ends, a byte order mark, comments and anchors', () => {
    const text =
      `\uFEFF${head}# merknad\nsystems:\n  a: &a\n    name: |\n      en\n      to # tre\n  b: *a\n`.replaceAll(
        '\n',
        '\r\n',
      );
    const { entries } = parseLandscape(text, 'fil.yaml');
    expect(entries.systems?.b?.[0]?.name).toBe('en\nto # tre\n');
  });

  it('may have keys that look like numbers or like parts of the language', () => {
    const { entries } = parseLandscape(
      `${head}systems:\n  007: { name: S }\n  constructor: { name: T }\n  true: { name: U }\n`,
      'fil.yaml',
    );
    expect(Object.keys(entries.systems ?? {}).sort()).toEqual(['007', 'constructor', 'true']);
  });

  it('keeps "–" apart from no and from nothing', () => {
    const { entries } = parseLandscape(
      `${head}systems: { a: { name: A, personalData: – }, b: { name: B, personalData: false }, c: { name: C } }\n`,
      'fil.yaml',
    );
    expect(['a', 'b', 'c'].map((key) => entries.systems?.[key]?.[0]?.personalData)).toEqual(['–', false, undefined]);
  });
});

it('JSON that is none is told as such', () => {
  expect(() => landscapeFromJson('{', 'fil.json')).toThrow(Problem);
  expect(() => landscapeFromJson('null', 'fil.json')).toThrow(/the file is empty/);
});
