import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { compare } from './compare.ts';
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

  it.each(['{', '{}', '{"sites":[]}', '[1]', text({ recipients: [{ host: 'x' }] })])(
    'refuses %s by the name of the file',
    (given) => {
      expect(() => readScan(given, 'funn.json')).toThrow(
        expect.objectContaining({ place: 'funn.json', code: 'bad-input' }),
      );
    },
  );
});
