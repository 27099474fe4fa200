import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Observation } from '../observation.ts';
import { certifiedFrom } from '../transfer/certified.ts';
import { compare } from './compare.ts';
import { describe as inWords } from './describe.ts';
import { differenceKinds } from './difference.ts';
import { gapRows } from './gap-rows.ts';
import { contacted, register, saw } from './given.fixture.ts';
import { stoppingPolicy } from './remedy.ts';
import { restingOn, whatIfFalls } from './what-if.ts';

const site = 'https://kampen.osloskolen.no';
const stored = (name: string, host: string, passes: string[]): Observation =>
  saw({ kind: 'storage', site, host, name, how: 'cookie', passes });
const system = (name: string, given: Partial<Observation> = {}) =>
  saw({ kind: 'system', name }, { observer: 'feide', unit: 'skole', ...given });

const held = {
  units: { skole: { name: 'Skole', kind: 'school' }, annen: { name: 'Annen', kind: 'school' } },
  systems: {
    nettside: { name: 'Nettsidene', aliases: ['kampen.osloskolen.no'] },
    kikora: { name: 'Kikora', login: { factors: 2, issuedBy: 'Feide', accounts: 'personal' } },
    gammel: { name: 'Gammelt system' },
  },
  uses: {
    n: { system: 'nettside', unit: 'skole' },
    k: { system: 'kikora', unit: 'skole' },
    g: { system: 'gammel', unit: 'skole', since: '2020-01-01' },
  },
  activities: { matte: { name: 'Matematikk', systems: ['kikora'] } },
  dataTypes: { navn: { name: 'Navn' } },
  dataUses: { d: { activity: 'matte', data: 'navn', subjects: 'pupils' } },
};
const snapshot = register(held);
const found = (observations: readonly Observation[], more: object = {}) => compare({ observations, snapshot, ...more });
const kindsOf = (observations: readonly Observation[], more: object = {}) =>
  found(observations, more).map(({ kind, subject, severity }) => [kind, subject, severity].join(' '));

describe('before a choice and after no', () => {
  it('is told for what follows visitors, and not for fonts', () => {
    const ga = contacted('www.google-analytics.com', 'Google', {
      service: 'analytics',
      passes: ['no-choice', 'reject'],
    });
    const fonts = contacted('fonts.gstatic.com', 'Google', {
      service: 'fonts',
      passes: ['no-choice'],
      sent: ['address'],
    });
    const choice = (list: Observation[]) => kindsOf(list).filter((one) => /choice|reject/.test(one));
    expect(choice([ga])).toEqual(['after-reject Google high', 'before-choice Google high']);
    expect(choice([fonts])).toEqual([]);
    expect(
      choice([contacted('x.test', undefined, { service: 'unknown', passes: ['no-choice'], sent: ['identifier'] })]),
    ).toEqual(['before-choice x.test high']);
    expect(choice([contacted('connect.facebook.com', 'Meta', { passes: ['accept'] })])).toEqual([]);
  });
});

describe('what is stored', () => {
  it('is told where it is without a yes; the choice itself is not', () => {
    const list = [
      stored('_ga', 'kampen.osloskolen.no', ['no-choice']),
      stored('sesjon', 'www.kampen.osloskolen.no', ['no-choice']),
      stored('abc', 'annen.test', ['reject']),
      stored('CookieConsent', 'x.test', ['no-choice']),
      stored('_fbp', 'y.test', ['accept']),
    ];
    expect(kindsOf(list)).toEqual([
      'stored-without-consent annen.test medium',
      'stored-without-consent kampen.osloskolen.no high',
      'stored-without-consent www.kampen.osloskolen.no low',
    ]);
    expect(inWords(found([list[1] as Observation])[0] as never).why.nb).toContain('må et menneske vurdere');
  });

  it('is settled where a person has judged it necessary by name, but not for what is known to follow', () => {
    const cookies = { used: true, onlyNecessary: true, list: 'sesjon holder innloggingen; _ga måler' };
    const judged = register({ ...held, systems: { ...held.systems, nettside: { ...held.systems.nettside, cookies } } });
    const list = [
      stored('sesjon', 'kampen.osloskolen.no', ['no-choice']),
      stored('_ga', 'kampen.osloskolen.no', ['no-choice']),
    ];
    expect(compare({ observations: list, snapshot: judged })).toMatchObject([
      { detail: { names: ['_ga'], follows: true } },
    ]);
  });
});

describe('the statement', () => {
  const meta = contacted('connect.facebook.com', 'Meta');
  const says = (text: string) =>
    kindsOf([meta], { statements: [{ id: 's', title: 'Erklæring', text }] }).includes('not-in-statement Meta medium');

  it('must name the recipient, by any name of it, as whole words', () => {
    expect(says('Vi bruker Facebook til å måle.')).toBe(false);
    expect(says('Mottaker: META.')).toBe(false);
    expect(says('Vi bruker metadata.')).toBe(true);
    expect(kindsOf([meta])).not.toContain('not-in-statement Meta medium');
  });
});

describe('systems in use', () => {
  it('are told where they are not registered, or not for the school', () => {
    expect(kindsOf([system('Kikora')])).toEqual([
      'registered-not-observed Gammelt system low',
      'registered-not-observed Nettsidene low',
    ]);
    expect(kindsOf([system('Quizlet')], { days: 1 })).toEqual(['observed-not-registered Quizlet high']);
    expect(kindsOf([system('KIKORA AS', { unit: 'annen' })])).toEqual(['observed-not-registered Kikora medium']);
  });

  it('says perhaps for a name that is only alike, and takes it neither for the same nor for gone', () => {
    const all = found([system('Gammelt program', { at: '2026-11-15T10:00:00Z' })]);
    expect(all.map(({ kind, subject }) => `${kind} ${subject}`)).toEqual([
      'observed-not-registered Gammelt program',
      'registered-not-observed Kikora',
      'registered-not-observed Nettsidene',
    ]);
    expect(all[0]?.detail.perhaps).toEqual(['Gammelt system']);
  });

  it('are not seen only after the days that are given, counted from the last look', () => {
    const looks = [system('Kikora'), system('Gammelt system', { at: '2026-10-17T10:00:00Z' })];
    const gone = (days: number) => found(looks, { days }).filter(({ subject }) => subject === 'Gammelt system');
    expect(gone(31)).toEqual([]);
    expect(gone(30)).toMatchObject([{ kind: 'registered-not-observed', detail: { lastSeen: '2026-10-17', days: 30 } }]);
  });

  it('says nothing is gone where nobody who sees use has looked', () => {
    expect(
      kindsOf([contacted('fonts.gstatic.com', 'Google')]).filter((one) => one.startsWith('registered-not')),
    ).toEqual([]);
  });

  it('gives rows for a page', () => {
    expect(gapRows({ observations: [system('Kikora'), system('Quizlet')], snapshot })).toMatchObject([
      { kind: 'not-registered', name: 'Quizlet', unit: 'skole', observers: ['feide'] },
      { kind: 'not-observed', name: 'Gammelt system', system: 'gammel' },
      { kind: 'not-observed', name: 'Nettsidene' },
      { kind: 'registered', name: 'Kikora', system: 'kikora' },
    ]);
  });
});

describe('what a service receives', () => {
  const receives = (field: string) => saw({ kind: 'receives', name: 'Kikora', field }, { observer: 'feide' });

  it('is told where the register does not have it for the service', () => {
    const more = found([receives('displayName'), receives('norEduPersonNIN'), receives('mail'), receives('openid')]);
    expect(more.filter(({ kind }) => kind === 'receives-more')).toMatchObject([
      {
        subject: 'Kikora',
        severity: 'high',
        detail: { names: ['mail', 'norEduPersonNIN'] },
        entries: ['systems/kikora', 'dataTypes/navn'],
      },
    ]);
  });
});

describe('signing in', () => {
  const signs = (method: string, factors: number | undefined) =>
    found([saw({ kind: 'sign-in', name: 'Kikora', method, factors }, { observer: 'sign-in-log' })]).filter(
      ({ kind }) => kind === 'sign-in-otherwise',
    );

  it('is told where there are fewer factors or another way, and not where nobody counted', () => {
    expect(signs('Feide', 2)).toEqual([]);
    expect(signs('Feide', undefined)).toEqual([]);
    expect(signs('feide', 1)).toMatchObject([{ severity: 'high', detail: { declared: 'Feide, 2', seen: 'feide, 1' } }]);
    expect(signs('passord', undefined)).toMatchObject([{ severity: 'medium' }]);
  });
});

describe('a ground of transfer', () => {
  const meta = contacted('connect.facebook.com', 'Meta');
  const grounds = (given: object, entries: object = {}) =>
    compare({ observations: [meta], snapshot: register({ ...held, ...entries }), ...given }).filter(
      ({ kind }) => kind === 'no-transfer-ground',
    );
  const list = (status: string, on = '2026-11-01') =>
    certifiedFrom(
      [
        ['Organization', 'Status'],
        ['Meta Platforms, Inc.', status],
      ],
      { name: 'Data Privacy Framework', on, source: 'dpf.csv' },
    );

  it('is unknown in the United States until somebody has looked up the certification', () => {
    expect(grounds({})).toMatchObject([
      { severity: 'medium', detail: { lack: 'not-looked-up', contract: { country: 'IE' } } },
    ]);
    expect(grounds({ certified: [list('Active')] })).toEqual([]);
    expect(grounds({ certified: [list('Inactive')] })).toMatchObject([
      { severity: 'high', detail: { lack: 'not-certified' } },
    ]);
    expect(grounds({ certified: [list('Active'), list('Inactive', '2026-11-02')] })).toMatchObject([
      { severity: 'high' },
    ]);
    expect(grounds({ certified: [list('Active', '2026-11-20')] })).toMatchObject([
      { detail: { lack: 'not-looked-up' } },
    ]);
    expect(grounds({ certified: [list('Active', '2026-01-20')] })).toMatchObject([
      { severity: 'medium', detail: { lack: 'list-old' } },
    ]);
  });

  it('may be standard clauses that the register has, or a look-up of one’s own with a day', () => {
    const parties = { meta: { name: 'Meta' } };
    const transfer = (body: object) => ({
      parties,
      transfers: { t: { system: 'nettside', recipient: 'meta', country: 'US', ...body } },
    });
    expect(grounds({}, transfer({ mechanism: 'standard-clauses' }))).toEqual([]);
    expect(grounds({}, transfer({ mechanism: 'adequacy', checkedOn: '2026-10-01' }))).toEqual([]);
    expect(grounds({}, transfer({ mechanism: 'adequacy' }))).toHaveLength(1);
    expect(grounds({}, transfer({ mechanism: 'none' }))).toHaveLength(1);
  });

  it('tells who is left without one if it falls', () => {
    const certified = [list('Active')];
    const given = { observations: [meta, contacted('x.moava.no', 'Moava', { country: 'NO' })], snapshot, certified };
    expect(whatIfFalls(given, ['(EU) 2023/1795'])).toMatchObject([
      {
        site: 'kampen.osloskolen.no',
        organisation: 'Meta',
        country: 'US',
        before: { state: 'ground' },
        after: { state: 'none' },
      },
    ]);
    expect(whatIfFalls(given, ['standard-clauses'])).toEqual([]);
    // Of whom nobody knows before, it is certain after.
    expect(whatIfFalls({ ...given, certified: [] }, ['(EU) 2023/1795'])).toMatchObject([
      { organisation: 'Meta', before: { state: 'unknown' }, after: { state: 'none' } },
    ]);
    expect(whatIfFalls({ ...given, certified: [list('Inactive')] }, ['(EU) 2023/1795'])).toEqual([]);
    expect([...restingOn(given)]).toEqual([['(EU) 2023/1795', 1]]);
  });

  it('tells of the transfers of the register and the schools that use the system; another ground holds them up', () => {
    const transfer = (mechanism: string) => ({ system: 'nettside', recipient: 'sveits', country: 'CH', mechanism });
    const of = (...mechanisms: readonly string[]) =>
      whatIfFalls(
        {
          observations: [],
          snapshot: register({
            ...held,
            parties: { sveits: { name: 'Sveits AG' } },
            transfers: Object.fromEntries(mechanisms.map((one, at) => [`t${at}`, transfer(one)])),
          }),
        },
        ['2000/518/EC'],
      );
    expect(of('adequacy')).toMatchObject([
      { system: 'nettside', transfers: ['t0'], organisation: 'Sveits AG', before: { state: 'ground' } },
    ]);
    expect(of('adequacy', 'standard-clauses')).toEqual([]);
  });
});

describe('the words of a difference', () => {
  it('name the school, and say days as people do', () => {
    const list = found([system('Kikora'), system('Gammelt system', { at: '2025-08-17T10:00:00Z' }), system('Quizlet')]);
    const said = list.map((one) => inWords(one));
    expect(list.filter(({ unit }) => unit === 'skole').length).toBe(list.length);
    for (const { title, why } of said) expect(`${title.nb} ${why.nb}`).not.toMatch(/ved skole\b|\d{4}-\d\d-\d\d/);
    expect(said.map(({ title }) => title.nb)).toContain('Gammelt system er ført opp i bruk ved Skole, men ikke sett');
    expect(said.map(({ why }) => why.nb).join()).toContain('Sist sett 17. august 2025.');
  });
});

describe('a field that is received', () => {
  it('is told in words that people use, with its own name behind', () => {
    const receives = (field: string) => saw({ kind: 'receives', name: 'Kikora', field }, { observer: 'feide' });
    const [more] = found([receives('norEduPersonNIN'), receives('egen_kolonne')]);
    const { why } = inWords(more as never);
    expect(more).toMatchObject({ severity: 'high', detail: { names: ['egen_kolonne', 'norEduPersonNIN'] } });
    expect(why.nb).toContain('egen_kolonne, fødselsnummer (norEduPersonNIN)');
    expect(why.en).toContain('national identity number (norEduPersonNIN)');
  });
});

describe('every difference', () => {
  const observations = [
    contacted('connect.facebook.com', 'Meta', { passes: ['no-choice', 'reject'] }),
    contacted('ukjent.test', undefined, { country: 'unknown', service: 'unknown' }),
    contacted('fonts.gstatic.com', 'Google', { service: 'fonts' }),
    stored('_ga', 'kampen.osloskolen.no', ['no-choice']),
    system('Quizlet'),
    system('Kikora'),
    saw({ kind: 'receives', name: 'Kikora', field: 'mail' }, { observer: 'feide' }),
    saw({ kind: 'sign-in', name: 'Kikora', method: 'passord', factors: 1 }, { observer: 'sign-in-log' }),
  ];
  const given = { snapshot, statements: [{ id: 's', title: 'Erklæring', text: 'Ingen.' }] };

  it('is the same whatever order the observations come in', () => {
    const whole = compare({ ...given, observations });
    fc.assert(
      fc.property(fc.shuffledSubarray(observations, { minLength: observations.length }), (shuffled) => {
        expect(compare({ ...given, observations: shuffled })).toEqual(whole);
      }),
      { numRuns: 25 },
    );
  });

  it('has a key of its own, rests on something seen, and is told in three languages with a way out', () => {
    const all = compare({ ...given, observations });
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
    const kinds = new Set(all.map(({ kind }) => kind));
    expect([...kinds].filter((kind) => !differenceKinds.includes(kind))).toEqual([]);
    for (const one of all) {
      expect(one.observations.length, one.key).toBeGreaterThan(0);
      expect(one.law.length).toBeGreaterThan(0);
      const { title, why, remedy } = inWords(one);
      for (const text of [title, why, ...remedy]) {
        for (const said of Object.values(text)) expect(said, one.key).not.toMatch(/undefined|^\s*$|\[object/);
      }
      expect(remedy.length, one.key).toBeGreaterThan(0);
    }
  });

  it('names the header that would have stopped it, and none where no header does', () => {
    expect(stoppingPolicy(['script', 'image', 'beacon', 'dns-prefetch'])).toBe(
      "connect-src 'self'; img-src 'self'; script-src 'self'",
    );
    expect(stoppingPolicy(['preconnect'])).toBe('');
  });
});
