import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitLines } from '#src/features/register/index.ts';
import { languages } from '#src/kernel/language.ts';
import type { Pass, Recipient, Visit } from '../web/scan-result.ts';
import { emptyBands } from './band-states.ts';
import { changesBetween, type ScanThen } from './changes.ts';
import { type Ground, noGround } from './ground.ts';
import { groupsToOpen } from './new-recipients.ts';
import { siteTexts } from './pages/texts.ts';
import { recordedRecipients, recordedRun } from './recorded-run.ts';
import { isDue, isNight, nextDay } from './schedule.ts';
import { drawn, drawSite } from './site-drawing.ts';
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

  test('who is only named is told apart from who is contacted, when it comes and when it turns', () => {
    const named = { ...meta, contactedIn: [] };
    const kinds = (before: readonly Recipient[], after: readonly Recipient[]) =>
      changesBetween(then(before), then(after)).map(({ kind }) => kind);
    expect(kinds([], [named])).toEqual(['named']);
    expect(kinds([named], [meta])).toEqual(['contacted']);
    expect(kinds([named], [{ ...meta, contactedIn: ['no-choice'] }])).toEqual(['before-choice']);
    expect(kinds([named], [])).toEqual(['gone']);
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

test('what a text tells of a real site is told, and nothing is made up beside it', () => {
  const one = { ...meta, host: 'connect.facebook.com', passes: ['no-choice' as const], sent: ['address' as const] };
  const begun = new Date('2019-05-08T21:39:00Z');
  const { site, lists } = recordedRun({ url: 'https://skole.no', begun, recipients: [one], retold: true });
  expect(site.recipients.map(({ host, pages, first }) => [host, pages, first])).toEqual([
    ['connect.facebook.com', ['https://skole.no/'], begun.toISOString()],
  ]);
  expect([site.stored, site.behaviour, site.faults, lists]).toEqual([[], [], [], []]);
  expect(site.visits.map(({ page, pass, consent }) => [page, pass, consent])).toEqual([
    ['https://skole.no/', 'no-choice', undefined],
  ]);
  expect(JSON.stringify(site)).not.toMatch(/kanarifugl|nettprat|google|_ga|Godta/);
  const invented = recordedRun({ stored: [], behaviour: [] }).site;
  expect([invented.stored, invented.behaviour]).toEqual([[], []]);
  expect(seen.stored.map(({ name }) => name)).toContain('_fbp');
});

test('the list says apart how many are not covered, and of how many nobody knows', () => {
  const lead = (lang: 'nb' | 'nn' | 'en', ...of: [number, number, number]) => siteTexts[lang].list.lead(...of);
  expect(lead('nb', 3, 4, 2)).toBe(
    '4 mottakere på 3 nettsteder er ikke dekket av en avtale og ikke vurdert. Om 2 til vet vi ikke.',
  );
  expect(lead('nn', 1, 0, 1)).toBe('Om éin mottakar på nettstaden er dekt av ein avtale, veit vi ikkje.');
  expect(lead('en', 2, 1, 0)).toBe('One recipient on 2 sites is not covered by an agreement and not assessed.');
  expect(lead('nb', 1, 0, 0)).toBe('Ett nettsted. Ingen mottakere venter på dere.');
});

test('when somebody is contacted is told by the worst', () => {
  const whens = seen.recipients.map((one) => [one.host, whenContacted(one)]);
  expect(Object.fromEntries(whens)).toMatchObject({
    'www.facebook.com': 'after-yes',
    'www.google-analytics.com': 'before',
    'snap.licdn.com': 'after-no',
  });
});

test('who is only named is in a band of its own, in the drawing and in what it is told by, also in scans of before', () => {
  const named: Recipient = { ...google, passes: ['no-choice', 'accept', 'reject'], contactedIn: [] };
  const { contactedIn: _, ...before } = named;
  expect(whenContacted(named)).toBe('could');
  expect(whenContacted({ ...named, contactedIn: ['accept'] })).toBe('after-yes');
  expect(whenContacted({ ...before, sent: [] })).toBe('could');
  expect(whenContacted({ ...before, techniques: ['preconnect', 'dns-prefetch'] })).toBe('could');
  expect(whenContacted({ ...before, techniques: ['preconnect', 'script'] })).toBe('before');
  const wish = {
    host: 'skole.example',
    recipients: [meta, named],
    grounds: new Map(),
    help: () => 'Bare nevnt, ikke kontaktet.',
  };
  const { bands, height } = drawSite(wish);
  expect(bands.map(({ when, boxes }) => [when, boxes.flatMap(({ hosts }) => hosts)])).toEqual([
    ['before', []],
    ['after-no', []],
    ['after-yes', [meta.host]],
    ['could', [google.host]],
  ]);
  const last = bands.at(-1);
  expect(last?.boxes[0]?.y).toBe(last?.inside);
  expect(height).toBeGreaterThanOrEqual((last?.y ?? 0) + (last?.height ?? 0));
});

test('where nobody stands it is told whether somebody has looked: unknown is never nobody', () => {
  const visit = (pass: Pass, more: Partial<Visit> = {}) => ({ pass, outcome: 'whole' as const, ...more });
  const asked = { found: 'home-made' as const };
  const all = [visit('no-choice'), visit('reject', { consent: { ...asked, clicks: 1 } }), visit('accept')];
  const whole = { before: 'nobody', 'after-no': 'nobody', 'after-yes': 'nobody', could: 'nobody' };
  expect(emptyBands(all)).toEqual(whole);
  expect(emptyBands([visit('no-choice', { outcome: 'partly' })])).toEqual({
    before: 'nobody-in-part',
    'after-no': 'not-looked',
    'after-yes': 'not-looked',
    could: 'nobody-in-part',
  });
  const no = (...visits: ReturnType<typeof visit>[]) => emptyBands(visits)['after-no'];
  expect(no(visit('reject', { consent: { found: 'none' } }))).toBe('not-asked');
  expect(no(visit('reject', { consent: asked }))).toBe('not-made');
  expect(no(visit('reject', { consent: { found: 'not-understood' } }))).toBe('not-made');
  expect(no(visit('reject', { consent: { ...asked, clicks: 1 } }), visit('reject', { consent: asked }))).toBe(
    'nobody-in-part',
  );
  expect(no(visit('reject', { outcome: 'failed', consent: { ...asked, clicks: 1 } }))).toBe('not-looked');
});

test('headings of the drawing fit in their line on a phone, in every language', () => {
  const { width, band, inner, heading } = drawn.upright;
  for (const lang of languages)
    for (const words of Object.values(siteTexts[lang].whens))
      expect(fitLines(words, heading, width - band - inner - 4, 9)).toEqual([words]);
});

test('a site is drawn upright for a narrow screen: the same in it, the site on top, and nothing beside or over another thing', () => {
  const wish = {
    host: 'skole.example',
    recipients: seen.recipients,
    grounds: new Map([[google.host, covered]]),
    help: () => siteTexts.nb.site.couldHelp,
  };
  const [wide, upright] = [drawSite(wish), drawSite({ ...wish, shape: 'upright' })];
  const held = ({ bands }: typeof wide) =>
    bands.map(({ when, boxes }) => [
      when,
      boxes.map(({ who, country, hosts, ground }) => [who, country, hosts, ground]),
    ]);
  expect(held(upright)).toEqual(held(wide));
  let under = upright.site.y + upright.site.height;
  for (const { y, height, inside, boxes } of upright.bands) {
    expect(y).toBeGreaterThan(under);
    under = inside - 1;
    for (const box of boxes) {
      expect(box.y).toBeGreaterThan(under);
      expect(box.x + box.width).toBeLessThan(upright.width);
      under = box.y + box.height;
    }
    under = y + height;
  }
  expect(upright.height).toBeGreaterThanOrEqual(under);
  expect(upright.width).toBeLessThan(360);
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

test('who is only named is contacted in no choice, and a choice that nobody could make is none', () => {
  const named = { ...meta, contactedIn: [] };
  const refused = { ...google, passes: ['reject' as const] };
  const visits = seen.visits.map(({ consent: _, ...visit }) => ({ ...visit, consent: { clicks: undefined } }));
  const passesSeen = observationsOf({ ...seen, recipients: [named, refused], stored: [], visits }, undefined, '').map(
    ({ seen: one }) => (one.kind === 'recipient' ? one.passes : undefined),
  );
  expect(passesSeen).toEqual(meta.host < google.host ? [[], ['no-choice']] : [['no-choice'], []]);
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
