import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Recipient } from '../web/scan-result.ts';
import { changesBetween, type ScanThen } from './changes.ts';
import { type Ground, noGround } from './ground.ts';
import { groupsToOpen } from './new-recipients.ts';
import { recordedRecipients, recordedRun } from './recorded-run.ts';
import { isDue, isNight, nextDay } from './schedule.ts';
import { alwaysPages, ownHosts, siteUrl } from './site-url.ts';
import { changesMail } from './tell-changes.ts';
import { observationsOf } from './to-observations.ts';
import { whenContacted } from './when-contacted.ts';
import { whyWords } from './why-words.ts';

const seen = recordedRun().site;
const [meta, , google] = seen.recipients as readonly [Recipient, Recipient, Recipient];
const covered: Ground = { state: 'covered', wayOut: [] };
const then = (recipients: readonly Recipient[], grounds: readonly (readonly [string, Ground])[] = []): ScanThen => ({
  scan: { recipients, visits: seen.visits },
  grounds: new Map(grounds),
});

describe('what changed between two scans', () => {
  test('one added, one removed and one moved before the choice are exactly three', () => {
    const before = [meta, { ...google, passes: ['accept' as const] }];
    const after = [google, { ...meta, host: 'ny.example', organisation: 'Ny' }];
    const kinds = changesBetween(then(before), then(after)).map(({ kind, host }) => `${kind} ${host}`);
    expect(kinds).toEqual(['new ny.example', `before-choice ${google.host}`, `gone ${meta.host}`]);
  });

  test('an agreement that no longer holds is one, and one that is entered is none', () => {
    const without: Ground = { ...noGround, state: 'expired' };
    expect(changesBetween(then([meta], [[meta.host, covered]]), then([meta], [[meta.host, without]]))).toMatchObject([
      { kind: 'lapsed', host: meta.host },
    ]);
    expect(changesBetween(then([meta], [[meta.host, without]]), then([meta], [[meta.host, covered]]))).toEqual([]);
  });

  test('nobody is said to be gone from a page that was not seen whole', () => {
    const visits = seen.visits.map((one) => ({ ...one, outcome: 'failed' as const }));
    const after = { scan: { recipients: [], visits }, grounds: new Map() };
    expect(changesBetween(then([meta]), after)).toMatchObject([{ kind: 'perhaps-gone', host: meta.host }]);
    expect(changesBetween(then([meta]), { scan: { recipients: [], visits: [] }, grounds: new Map() })).toMatchObject([
      { kind: 'perhaps-gone' },
    ]);
  });

  test('the same gives nothing, whatever the order; what is new one way is gone the other', () => {
    const some = fc.subarray([...seen.recipients]);
    fc.assert(
      fc.property(some, some, (a, b) => {
        expect(changesBetween(then(a), then(a.toReversed()))).toEqual([]);
        const of = (kind: string, list: ReturnType<typeof changesBetween>) =>
          list.filter((one) => one.kind === kind).map(({ host }) => host);
        expect(of('new', changesBetween(then(a), then(b)))).toEqual(of('gone', changesBetween(then(b), then(a))));
      }),
    );
  });
});

describe('what asks for a case', () => {
  const all = seen.recipients;
  const grounds = new Map([['fonts.gstatic.com', covered]]);
  test('at the first scan one for all that is not covered, later one for each organisation', () => {
    const first = groupsToOpen(all, [], grounds, true);
    expect(first).toHaveLength(1);
    expect(first[0]?.map(({ host }) => host)).not.toContain('fonts.gstatic.com');
    const later = groupsToOpen(all, [{ host: 'x.example', organisation: 'unknown' }], grounds, false);
    expect(later.map((group) => group.map(({ host }) => host))).toContainEqual([
      'connect.facebook.net',
      'www.facebook.com',
    ]);
    expect(later).toHaveLength(5);
  });

  test('none for who was there before, nor for another host of the same', () => {
    expect(groupsToOpen(all, all, new Map(), false)).toEqual([]);
    const other = { ...meta, host: 'graph.facebook.com' };
    expect(groupsToOpen([other], [meta], new Map(), false)).toEqual([]);
    const unknown = { ...meta, organisation: 'unknown', host: 'b.example' };
    expect(groupsToOpen([unknown], [{ organisation: 'unknown', host: 'a.example' }], new Map(), false)).toHaveLength(1);
  });
});

test('when somebody is contacted is told by the worst', () => {
  const whens = seen.recipients.map((one) => [one.host, whenContacted(one)]);
  expect(Object.fromEntries(whens)).toMatchObject({
    'www.facebook.com': 'after-yes',
    'www.google-analytics.com': 'before',
    'snap.licdn.com': 'after-no',
  });
});

test('a scan becomes observations, each thing once, in an order of its own, and unknown stays unsaid', () => {
  const source = 'a'.repeat(64);
  const found = observationsOf(seen, 'nesset', source);
  expect(found.filter(({ seen: { kind } }) => kind === 'recipient')).toHaveLength(recordedRecipients.length);
  expect(found.filter(({ seen: { kind } }) => kind === 'storage')).toHaveLength(3);
  expect(found.every(({ unit, at, source: from }) => unit === 'nesset' && at === seen.ended && from === source)).toBe(
    true,
  );
  const chat = found.find(({ seen: one }) => one.kind === 'recipient' && one.host === 'api.nettprat.example');
  expect(chat?.seen).not.toHaveProperty('organisation');
  expect(chat?.seen).not.toHaveProperty('country');
  const shuffled = { ...seen, recipients: seen.recipients.toReversed() };
  expect(observationsOf(shuffled, 'nesset', source)).toEqual(found);
});

describe('the night', () => {
  const night = new Date('2026-11-23T01:30:00Z'); // half past two in Oslo
  test.each([
    ['2026-11-22T23:30:00Z', false],
    ['2026-11-23T00:30:00Z', true],
    ['2026-11-23T04:30:00Z', false],
    ['2026-06-22T23:30:00Z', true],
    ['2026-11-23T12:00:00Z', false],
  ])('%s is night: %s', (at, is) => expect(isNight(new Date(at))).toBe(is));

  test('a site is due once in its time, and never by day', () => {
    const ago = (days: number) => new Date(night.getTime() - days * 86_400_000);
    expect(isDue('week', undefined, night)).toBe(true);
    expect(isDue('week', ago(6), night)).toBe(false);
    expect(isDue('week', ago(7), new Date(night.getTime() - 3_600_000))).toBe(true);
    expect(isDue('day', ago(0.9), night)).toBe(true);
    expect(isDue('never', undefined, night)).toBe(false);
    expect(isDue('day', undefined, new Date('2026-11-23T12:00:00Z'))).toBe(false);
    expect(nextDay('week', ago(1), night)).toBe('2026-11-29');
    expect(nextDay('never', undefined, night)).toBeUndefined();
  });
});

describe('addresses', () => {
  test.each([
    ['www.solvik.example', 'https://www.solvik.example'],
    ['HTTP://Solvik.Example:8080/skole/?a=1#b', 'http://solvik.example:8080/skole'],
    ['https://blåbær.example/', 'https://xn--blbr-roah.example'],
  ])('%s is kept as %s', (typed, kept) => expect(siteUrl(typed)).toBe(kept));

  test.each([
    '',
    'ftp://solvik.example',
    'https://user:pass@solvik.example',
    'https://127.0.0.1',
    'https://2130706433',
    'https://[::1]/',
    'http://localhost',
    'https://skole.local',
    'https://ruter.home.arpa',
    'https://enkeltnavn',
    'javascript:alert(1)',
  ])('%s is refused', (typed) => expect(() => siteUrl(typed)).toThrow());

  test('own hosts and pages are lines, and a page lies on the site', () => {
    expect(ownHosts('bilder.solvik.example\nhttps://Filer.solvik.example/x, ')).toEqual([
      'bilder.solvik.example',
      'filer.solvik.example',
    ]);
    expect(() => ownHosts('10.0.0.1')).toThrow();
    expect(alwaysPages('/kontakt\nhttps://solvik.example/sok?q=a#b', 'https://solvik.example')).toEqual([
      'https://solvik.example/kontakt',
      'https://solvik.example/sok?q=a',
    ]);
    expect(() => alwaysPages('https://annen.example/', 'https://solvik.example')).toThrow();
  });
});

test('why a visit was not whole is told in the reader’s language, and what nobody knows as it was written', () => {
  expect(whyWords('it answered with 404; never answered to the end: a.example; noe annet', 'nb')).toBe(
    'nettstedet svarte med feil 404; svarte aldri helt: a.example; noe annet',
  );
});

test('a mail says how many of what, and names nobody', () => {
  const changes = changesBetween(then([]), then([meta, google]));
  for (const lang of ['nb', 'nn', 'en'] as const) {
    const { subject, text } = changesMail(seen.url, changes, ['2026/7'], lang);
    expect(subject).toContain('www.solvikskole.example');
    expect(text).toContain('2026/7');
    expect(`${subject}${text}`).not.toContain('Meta');
  }
});
