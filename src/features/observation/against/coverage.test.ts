import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLandscape, type Snapshot, snapshotOf } from '#src/features/register/index.ts';
import { compare } from './compare.ts';
import { coverageOf, coverages } from './coverage.ts';
import { describe as inWords } from './describe.ts';
import { at, contacted, register } from './given.fixture.ts';
import { recipientsOf } from './recipients.ts';

const site = {
  units: {
    skole: { name: 'Kampen skole', kind: 'school', partOf: 'etaten' },
    etaten: { name: 'Etaten', kind: 'administration' },
  },
  systems: {
    nettside: { name: 'Nettsidene', aliases: ['kampen.osloskolen.no'] },
    arbeid: { name: 'Workplace', vendor: 'meta' },
  },
  uses: { bruk: { system: 'nettside', unit: 'skole' } },
  parties: {
    meta: { name: 'Meta Platforms Ireland Limited' },
    google: { name: 'Google', aliases: ['google-analytics.com'] },
  },
};
const whole = {
  name: 'Avtale',
  kind: 'processor',
  written: true,
  party: 'meta',
  signedOn: '2025-01-01',
  validTo: '2026-12-31',
  systems: ['nettside'],
  subjects: ['visitors'],
};

const facebook = contacted('connect.facebook.com', 'Meta');
const analytics = contacted('www.google-analytics.com', 'Google', { service: 'analytics' });

function stateOf(snapshot: Snapshot, seen = facebook) {
  const [recipient] = recipientsOf([seen]);
  if (recipient === undefined) throw new Error('nothing was seen');
  return coverageOf(snapshot, recipient);
}
const withAgreement = (changes: object, asOf?: string) =>
  register({ ...site, agreements: { a: { ...whole, ...changes } } }, asOf);

describe('coverage', () => {
  it.each([
    ['covered', {}, []],
    ['covered', { kind: 'joint-controllers' }, []],
    ['covered', { signedFor: 'etaten' }, []],
    ['covered', { signedFor: 'skole' }, []],
    ['unknown', { subjects: '–' }, ['people-unknown']],
    ['unknown', { written: '–' }, ['written-unknown']],
    ['unknown', { systems: [] }, ['system-unknown']],
    ['expired', { validTo: '2026-11-15' }, []],
    ['covered-otherwise', { subjects: ['employees'] }, ['people']],
    ['covered-otherwise', { systems: ['arbeid'] }, []],
    ['covered-otherwise', { kind: 'use' }, ['kind']],
    ['none', { written: false }, ['not-written']],
    ['none', { signedOn: '2026-11-17' }, ['not-yet']],
    ['none', { systems: ['arbeid'], validTo: '2026-11-15' }, []],
    ['none', { party: 'google' }, []],
  ])('is %s with %j', (state, changes, why) => {
    const systems = { ...site.systems, arbeid: { name: 'Workplace' } };
    const found = stateOf(register({ ...site, systems, agreements: { a: { ...whole, ...changes } } }));
    expect(found.state).toBe(state);
    if (why.length > 0) expect(found.by?.why).toEqual(why);
  });

  it('is covered through the last day of the agreement, and expired the day after', () => {
    expect(stateOf(withAgreement({ validTo: '2026-11-16' })).state).toBe('covered');
    expect(stateOf(withAgreement({ validTo: '2026-11-16' }, '2026-11-17'))).toMatchObject({
      state: 'expired',
      endedOn: '2026-11-16',
    });
    expect(stateOf(withAgreement({ signedOn: '2026-11-16' })).state).toBe('covered');
  });

  it('is not for a school that the agreement was not made for', () => {
    const units = { ...site.units, annen: { name: 'Annen skole', kind: 'school' } };
    const snapshot = register({ ...site, units, agreements: { a: { ...whole, signedFor: 'annen' } } });
    expect(stateOf(snapshot)).toMatchObject({ state: 'covered-otherwise', by: { why: ['unit'] } });
  });

  it('holds for a sub-processor that the agreement names', () => {
    const parties = { ...site.parties, drift: { name: 'Drift AS' } };
    const snapshot = register({
      ...site,
      parties,
      agreements: { a: { ...whole, party: 'drift', subProcessors: ['meta'] } },
    });
    expect(stateOf(snapshot).state).toBe('covered');
  });

  it('finds a service of the register by its name, and its vendor', () => {
    const systems = { ...site.systems, ga: { name: 'Google Analytics', vendor: 'leverandor' } };
    const parties = { ...site.parties, leverandor: { name: 'Et byrå' } };
    const snapshot = register({
      ...site,
      systems,
      parties,
      agreements: { a: { ...whole, party: 'leverandor', systems: ['ga'] } },
    });
    expect(stateOf(snapshot, analytics).state).toBe('covered');
  });

  it('never takes a name that is only alike for knowledge', () => {
    const parties = { norge: { name: 'Meta Reklamebyrå AS' } };
    const found = stateOf(
      register({
        ...site,
        systems: { nettside: site.systems.nettside },
        parties,
        agreements: { a: { ...whole, party: 'norge' } },
      }),
    );
    expect(found).toMatchObject({ state: 'unknown', parties: [], by: { why: ['perhaps'] } });
    expect(found.perhaps.map(({ key }) => key)).toEqual(['norge']);
    const without = stateOf(register({ ...site, systems: {}, uses: {}, parties }));
    expect(without.state).toBe('none');
  });

  it('knows a host that no list knows by the register alone', () => {
    const unknown = contacted('stats.nettprat.test');
    expect(stateOf(register(site), unknown).state).toBe('unknown-recipient');
    const parties = { prat: { name: 'Nettprat', aliases: ['nettprat.test'] } };
    expect(stateOf(register({ ...site, systems: {}, uses: {}, parties }), unknown).state).toBe('none');
  });

  it('is never made worse by one more agreement', () => {
    const day = fc.constantFrom('2024-01-01', '2026-11-15', '2026-11-16', '2026-11-17', '2027-01-01');
    const optional = <T>(arb: fc.Arbitrary<T>) => fc.option(fc.oneof(arb, fc.constant('–')), { nil: undefined });
    const agreement = fc.record({
      name: fc.constant('Avtale'),
      kind: fc.constantFrom('processor', 'joint-controllers', 'disclosure', 'use'),
      party: fc.constantFrom('meta', 'google'),
      systems: fc.subarray(['nettside', 'arbeid']),
      written: optional(fc.boolean()),
      signedOn: optional(day),
      validTo: optional(day),
      signedFor: optional(fc.constantFrom('skole', 'etaten')),
      subjects: optional(fc.subarray(['visitors', 'employees', 'pupils'])),
      subProcessors: optional(fc.subarray(['meta', 'google'])),
    });
    const rank = (agreements: Record<string, unknown>) =>
      coverages.indexOf(stateOf(register({ ...site, agreements: JSON.parse(JSON.stringify(agreements)) })).state);
    fc.assert(
      fc.property(fc.array(agreement, { maxLength: 3 }), agreement, (before, one) => {
        const held = Object.fromEntries(before.map((body, index) => [`a${index}`, body]));
        expect(rank({ ...held, ny: one })).toBeLessThanOrEqual(rank(held));
      }),
      { numRuns: 60 },
    );
  });
});

/** scanner.md, bar 8. */
describe('a register with one agreement that ended last year, and none for Meta', () => {
  const ended = { ...whole, party: 'google', name: 'Google Analytics', validTo: '2025-12-31' };
  const seen = [facebook, analytics];
  const kinds = (agreements: object) =>
    compare({ observations: seen, snapshot: register({ ...site, agreements }) })
      .filter(({ key }) => key.startsWith('recipient|'))
      .map(({ subject, kind }) => `${subject}: ${kind}`);

  it('is told as expired and none', () => {
    expect(kinds({ ga: ended })).toEqual(['Google: expired', 'Meta: none']);
  });

  it('has other states as soon as a valid one is entered, by the same scan', () => {
    expect(kinds({ ga: { ...ended, validTo: '2027-12-31' } })).toEqual(['Meta: none']);
    expect(kinds({ ga: ended, meta: whole })).toEqual(['Google: expired']);
  });

  it('keeps its key when its state changes', () => {
    const key = (agreements: object) =>
      compare({ observations: seen, snapshot: register({ ...site, agreements }) }).find(
        ({ key: one, subject }) => one.startsWith('recipient|') && subject === 'Google',
      )?.key;
    expect(key({ ga: ended })).toBe('recipient|kampen.osloskolen.no|Google');
    expect(key({})).toBe('recipient|kampen.osloskolen.no|Google');
  });
});

describe('the two school sites of May 2019', () => {
  const file = join(import.meta.dirname, '../../../../landscapes/oslo-utdanningsetaten-2019.yaml');
  const snapshot = snapshotOf(parseLandscape(readFileSync(file, 'utf8'), 'oslo.yaml'), '2019-05-08');
  const when = '2019-05-08T10:00:00.000Z';
  const seen = ['majorstuen', 'kampen'].map((school) => ({
    ...contacted('connect.facebook.com', 'Meta', { site: `https://${school}.osloskolen.no` }),
    at: when,
  }));

  it('have an agreement for others: the one on Workplace is about another system, for another unit, and about use', () => {
    const found = compare({ observations: seen, snapshot }).filter(({ key }) => key.startsWith('recipient|'));
    expect(found.map(({ site: where, kind, severity }) => [where, kind, severity])).toEqual([
      ['kampen.osloskolen.no', 'covered-otherwise', 'high'],
      ['majorstuen.osloskolen.no', 'covered-otherwise', 'high'],
    ]);
    expect(found[0]?.entries).toEqual(['parties/facebook', 'agreements/workplace-uke']);
    expect(found[0]?.detail.why).toContain('system');
    expect(found[0]?.observations).toEqual([
      { observer: 'web-scan', at: when, on: '2019-05-08', source: 'a'.repeat(64) },
    ]);
  });

  it('are told in plain words in all three languages', () => {
    const [first] = compare({ observations: seen, snapshot }).filter(({ key }) => key.startsWith('recipient|'));
    if (first === undefined) throw new Error('nothing was found');
    const { title, why, remedy } = inWords(first);
    expect(title.nb).toBe('Avtalen med Meta (USA, sosialt medium) gjelder noe annet enn kampen.osloskolen.no');
    expect(why.nb).toContain('Avtalen «Avtale om Workplace by Facebook» gjelder andre systemer enn dette nettstedet');
    expect(why.en).toContain('connect.facebook.com');
    expect(remedy.some(({ nb }) => nb.includes("script-src 'self'"))).toBe(true);
  });

  it('say nothing of what was seen after the day that is asked about', () => {
    expect(compare({ observations: seen.map((one) => ({ ...one, at })), snapshot })).toEqual([]);
  });
});
