import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { compare } from './compare.ts';
import { describe as inWords } from './describe.ts';
import { register } from './given.fixture.ts';
import { readScan } from './read-scan.ts';

const ended = '2026-11-10T02:00:00.000Z';
const recipient = {
  host: 'connect.facebook.com',
  organisation: 'Meta',
  country: 'US',
  service: 'social',
  techniques: ['script'],
  passes: ['no-choice'],
  sent: ['address', 'referrer'],
  pages: ['https://kampen.example/'],
  first: ended,
  last: ended,
  contacts: 1,
};
const site = {
  url: 'https://kampen.example/',
  begun: ended,
  ended,
  recipients: [recipient],
  stored: [],
  visits: [{ outcome: 'whole' }],
};
const text = (more: object = {}) => JSON.stringify({ tool: 'skolevern', sites: [{ ...site, ...more }] });

describe('readScan', () => {
  it('gives what was seen, by the hash of the file, and that somebody looked', () => {
    const { observations, looks } = readScan(text(), 'funn.json');
    const source = createHash('sha256').update(text()).digest('hex');
    expect(looks).toEqual([{ observer: 'web-scan', site: site.url, at: ended, source, whole: true }]);
    expect(compare({ observations, snapshot: register({}) }).map(({ kind }) => kind)).toEqual([
      'before-choice',
      'no-transfer-ground',
      'none',
    ]);
    expect(observations[0]?.source).toBe(source);
  });

  it('tells a look that did not see all', () => {
    const look = (visits: object[]) => readScan(text({ visits }), 'funn.json').looks[0]?.whole;
    expect(look([{ outcome: 'whole' }, { outcome: 'failed' }])).toBe(false);
    expect(look([{ outcome: 'partly' }])).toBe(true);
    expect(look([])).toBe(false);
  });

  it('does not say that anybody chose where no choice could be made', () => {
    const all = ['no-choice', 'accept', 'reject'];
    const stored = [{ how: 'cookie', name: 'x', host: 'kampen.example', page: site.url, pass: 'accept' }];
    const kinds = (visits: object[], passes: readonly string[] = all) => {
      const given = text({ visits, stored, recipients: [{ ...recipient, passes }] });
      const { observations } = readScan(given, 'funn.json');
      return compare({ observations, snapshot: register({}) }).map(({ kind }) => kind);
    };
    const visit = (pass: string, consent?: object) => ({ pass, outcome: 'whole', ...(consent && { consent }) });
    const without = all.map((pass) => visit(pass, { found: 'none' }));
    expect(kinds(without)).not.toContain('after-reject');
    expect(kinds(without)).toContain('before-choice');
    expect(kinds(without)).toContain('stored-without-consent');
    // A banner with a yes alone: what is seen in the visit that was to refuse has had no answer.
    const onlyYes = [
      visit('no-choice', { found: 'home-made' }),
      visit('accept', { found: 'home-made', clicks: 1 }),
      visit('reject', { found: 'home-made' }),
    ];
    expect(kinds(onlyYes, ['reject'])).toContain('before-choice');
    expect(kinds(onlyYes, ['accept'])).not.toContain('before-choice');
    expect(kinds(onlyYes)).not.toContain('stored-without-consent');
    expect(kinds(all.map((pass) => visit(pass, { found: 'home-made', clicks: 1 })))).toContain('after-reject');
    expect(kinds(all.map((pass) => visit(pass)))).toContain('after-reject');
  });

  it('tells apart who was contacted and who is only named', () => {
    const named = { ...recipient, techniques: ['preconnect'], passes: ['no-choice', 'reject'], contactedIn: [] };
    const { observations } = readScan(text({ recipients: [named] }), 'funn.json');
    const found = compare({
      observations,
      snapshot: register({}),
      statements: [{ id: 's', title: 'Erklæring', text: 'Ingen.' }],
    });
    expect(found).toMatchObject([
      { kind: 'not-in-statement', detail: { named: true } },
      { kind: 'none', severity: 'low', detail: { named: true } },
    ]);
    for (const { title, why } of found.map(inWords)) {
      expect(`${title.nb} ${why.nb}`).not.toMatch(/forteller|er kontaktet|Nettleseren til den besøkende kontakter/);
      expect(title.nb).toMatch(/nevner [^i]|viser til/);
    }
    const made = readScan(text({ recipients: [{ ...named, contactedIn: ['no-choice'] }] }), 'funn.json').observations;
    expect(compare({ observations: made, snapshot: register({}) }).map(({ kind }) => kind)).toContain('before-choice');
  });

  it.each(['{', '{}', '{"sites":[]}', '[1]', text({ recipients: [{ host: 'x' }] })])(
    'refuses %s by the name of the file',
    (given) => {
      expect(() => readScan(given, 'funn.json')).toThrow(
        expect.objectContaining({ place: 'funn.json', code: 'bad-input' }),
      );
    },
  );
});
