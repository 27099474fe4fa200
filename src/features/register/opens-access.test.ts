import { describe, expect, it } from 'vitest';
import { opensAccess } from './opens-access.ts';
import type { Body, Kind } from './schema/kinds.ts';

type Case = readonly [what: string, kind: Kind, before: object | undefined, after: object];

const opened = (kind: Kind, before: object | undefined, after: object) =>
  opensAccess(kind, before as Body<Kind> | undefined, after as Body<Kind>).map((text) => text.en);

const system = (facts: object) => ({ name: 'S', ...facts });
const activity = (facts: object) => ({ name: 'A', systems: ['s'], ...facts });
const keeps = (facts: object) => ({ activity: 'a', ...facts });
const flow = { source: 'systems/s', target: 'parties/p', data: ['name'], encrypted: true };
const use = { system: 's', unit: 'u' };

const opening: readonly Case[] = [
  ['a new use', 'uses', undefined, use],
  ['another unit in a use', 'uses', use, { ...use, unit: 'v' }],
  ['another system in a use', 'uses', use, { ...use, system: 't' }],
  ['a new system with support access', 'systems', undefined, system({ supportAccess: { by: 'p' } })],
  [
    'a new system that can be reached from anywhere',
    'systems',
    undefined,
    system({ login: { reachableFrom: 'anywhere' } }),
  ],
  ['a new system run by another', 'systems', undefined, system({ operation: 'processor', vendor: 'p' })],
  [
    'a system reached from more places',
    'systems',
    system({ login: { reachableFrom: 'school-network' } }),
    system({ login: { reachableFrom: 'owner-network' } }),
  ],
  [
    'a system reached from anywhere, not stated before',
    'systems',
    system({ login: { reachableFrom: '–' } }),
    system({ login: { reachableFrom: 'anywhere' } }),
  ],
  ['fewer factors', 'systems', system({ login: { factors: 2 } }), system({ login: { factors: 1 } })],
  [
    'one factor by way of not stated',
    'systems',
    system({ login: { factors: '–' } }),
    system({ login: { factors: 1 } }),
  ],
  [
    'a shared account by way of not stated',
    'systems',
    system({ login: { accounts: '–' } }),
    system({ login: { accounts: 'shared-account' } }),
  ],
  ['no account', 'systems', system({ login: { accounts: 'shared-account' } }), system({ login: { accounts: 'none' } })],
  ['a vendor that knows the passwords', 'systems', system({}), system({ login: { vendorKnowsPasswords: true } })],
  ['another supporter', 'systems', system({ supportAccess: { by: 'p' } }), system({ supportAccess: { by: 'q' } })],
  [
    'support without a case',
    'systems',
    system({ supportAccess: { by: 'p', onlyPerCase: true } }),
    system({ supportAccess: { by: 'p', onlyPerCase: '–' } }),
  ],
  [
    'support without a case, not stated before',
    'systems',
    system({ supportAccess: { by: 'p' } }),
    system({ supportAccess: { by: 'p', onlyPerCase: false } }),
  ],
  ['a reader of the log', 'systems', system({ log: { readers: ['a'] } }), system({ log: { readers: ['a', 'b'] } })],
  [
    'another country',
    'systems',
    system({ storage: { countries: ['NO'] } }),
    system({ storage: { countries: ['NO', 'US'] } }),
  ],
  ['a free-text field', 'systems', system({ freeText: { fields: [] } }), system({ freeText: { fields: ['merknad'] } })],
  ['a new activity', 'activities', undefined, activity({})],
  [
    'a role',
    'activities',
    activity({ access: [{ role: 'lærer' }] }),
    activity({ access: [{ role: 'lærer' }, { role: 'vikar' }] }),
  ],
  [
    'more in a role',
    'activities',
    activity({ access: [{ role: 'lærer', number: 4 }] }),
    activity({ access: [{ role: 'lærer', number: 40 }] }),
  ],
  [
    'any number in a role',
    'activities',
    activity({ access: [{ role: 'lærer', number: 4 }] }),
    activity({ access: [{ role: 'lærer' }] }),
  ],
  [
    'a relation told for the first time',
    'activities',
    activity({ access: [{ role: 'lærer' }] }),
    activity({ access: [{ role: 'lærer', relation: 'own-groups' }] }),
  ],
  [
    'own groups become the school',
    'activities',
    activity({ access: [{ role: 'lærer', relation: 'own-groups' }] }),
    activity({ access: [{ role: 'lærer', relation: 'own-school' }] }),
  ],
  [
    'their class becomes their groups',
    'activities',
    activity({ access: [{ role: 'lærer', relation: 'own-class' }] }),
    activity({ access: [{ role: 'lærer', relation: 'own-groups' }] }),
  ],
  [
    'one relation becomes another beside it',
    'activities',
    activity({ access: [{ role: 'lærer', relation: 'guardian' }] }),
    activity({ access: [{ role: 'lærer', relation: 'self' }] }),
  ],
  [
    'the school becomes the owner',
    'activities',
    activity({ access: [{ role: 'lærer', relation: 'leads-school' }] }),
    activity({ access: [{ role: 'lærer', relation: 'owner' }] }),
  ],
  [
    'seeing becomes changing',
    'activities',
    activity({ access: [{ role: 'lærer', may: ['see'] }] }),
    activity({ access: [{ role: 'lærer', may: ['see', 'change'] }] }),
  ],
  [
    'export beside seeing',
    'activities',
    activity({ access: [{ role: 'lærer', may: ['see'] }] }),
    activity({ access: [{ role: 'lærer', may: ['export', 'see'] }] }),
  ],
  [
    'what may be done is told',
    'activities',
    activity({ access: [{ role: 'lærer' }] }),
    activity({ access: [{ role: 'lærer', may: ['see'] }] }),
  ],
  [
    'one more kind of data',
    'activities',
    activity({ access: [{ role: 'lærer', data: ['grade'] }] }),
    activity({ access: [{ role: 'lærer', data: ['grade', 'name'] }] }),
  ],
  [
    'data no longer named',
    'activities',
    activity({ access: [{ role: 'lærer', data: ['grade'] }] }),
    activity({ access: [{ role: 'lærer' }] }),
  ],
  [
    'more who hold the role',
    'activities',
    activity({ access: [{ role: 'lærer', relation: 'own-school', who: ['health'] }] }),
    activity({ access: [{ role: 'lærer', relation: 'own-school', who: ['health', 'teacher'] }] }),
  ],
  [
    'the holders of a role told',
    'activities',
    activity({ access: [{ role: 'lærer', relation: 'own-school' }] }),
    activity({ access: [{ role: 'lærer', relation: 'own-school', who: ['health'] }] }),
  ],
  [
    'assistants in the groups',
    'activities',
    activity({ access: [{ role: 'lærer', relation: 'own-groups' }] }),
    activity({ access: [{ role: 'lærer', relation: 'own-groups', who: ['teacher', 'assistant'] }] }),
  ],
  [
    'a second line for a role',
    'activities',
    activity({ access: [{ role: 'lærer', relation: 'own-class' }] }),
    activity({
      access: [
        { role: 'lærer', relation: 'own-class' },
        { role: 'lærer', relation: 'own-groups' },
      ],
    }),
  ],
  [
    'data that are no longer private',
    'dataTypes',
    { name: 'D', privateArea: true, sensitivity: 'confidential' },
    { name: 'D', sensitivity: 'confidential' },
  ],
  [
    'a field of persons under a kind of data',
    'dataTypes',
    { name: 'D', sensitivity: 'ordinary' },
    { name: 'D', sensitivity: 'ordinary', holds: ['address'] },
  ],
  ['a system in an activity', 'activities', activity({}), activity({ systems: ['s', 't'] })],
  ['a unit in an activity', 'activities', activity({ units: ['u'] }), activity({ units: ['u', 'v'] })],
  ['a sub-processor in a new agreement', 'agreements', undefined, { subProcessors: ['p'] }],
  ['a sub-processor', 'agreements', { subProcessors: ['p'] }, { subProcessors: ['p', 'q'] }],
  ['more data in a flow', 'flows', flow, { ...flow, data: ['name', 'grade'] }],
  ['a flow from elsewhere', 'flows', flow, { ...flow, source: 'systems/t' }],
  ['a flow no longer encrypted', 'flows', flow, { ...flow, encrypted: '–' }],
  [
    'a transfer to another',
    'transfers',
    { system: 's', country: 'US', recipient: 'p' },
    { system: 's', country: 'US', recipient: 'q' },
  ],
  ['a disclosure', 'disclosures', undefined, { activity: 'a', recipient: 'p' }],
  ['a unit that may decide itself', 'units', { name: 'U' }, { name: 'U', delegation: { mayPutSystemsIntoUse: true } }],
  ['new data about people', 'dataUses', undefined, { activity: 'a', data: 'grade', subjects: 'pupils' }],
  [
    'less sensitive data',
    'dataTypes',
    { name: 'D', sensitivity: 'protected-address' },
    { name: 'D', sensitivity: 'ordinary' },
  ],
  ['longer storage', 'retention', keeps({ period: 'P1Y' }), keeps({ period: 'P13M' })],
  ['storage no longer told', 'retention', keeps({ period: 'P1Y' }), keeps({ period: '–' })],
  ['keeping what was deleted', 'retention', keeps({ then: 'delete' }), keeps({ then: 'keep' })],
];

const closing: readonly Case[] = [
  [
    'the same once more',
    'systems',
    system({ login: { reachableFrom: 'anywhere', factors: 1 } }),
    system({ login: { reachableFrom: 'anywhere', factors: 1 } }),
  ],
  [
    'a new system that says nothing',
    'systems',
    undefined,
    system({ login: { accounts: 'personal', factors: 2, reachableFrom: 'school-network' } }),
  ],
  [
    'fewer places',
    'systems',
    system({ login: { reachableFrom: 'anywhere' } }),
    system({ login: { reachableFrom: 'school-network' } }),
  ],
  ['more factors', 'systems', system({ login: { factors: 1 } }), system({ login: { factors: 2 } })],
  [
    'personal accounts',
    'systems',
    system({ login: { accounts: 'shared-account' } }),
    system({ login: { accounts: 'personal' } }),
  ],
  ['no more support', 'systems', system({ supportAccess: { by: 'p' } }), system({ supportAccess: { by: '–' } })],
  ['another name', 'systems', system({}), system({ name: 'T' })],
  [
    'a role less',
    'activities',
    activity({ access: [{ role: 'a' }, { role: 'b' }] }),
    activity({ access: [{ role: 'a' }] }),
  ],
  [
    'fewer in a role',
    'activities',
    activity({ access: [{ role: 'a', number: 9 }] }),
    activity({ access: [{ role: 'a', number: 8 }] }),
  ],
  [
    'the owner becomes the school',
    'activities',
    activity({ access: [{ role: 'lærer', relation: 'owner' }] }),
    activity({ access: [{ role: 'lærer', relation: 'leads-school' }] }),
  ],
  [
    'their groups become their class',
    'activities',
    activity({ access: [{ role: 'lærer', relation: 'own-groups' }] }),
    activity({ access: [{ role: 'lærer', relation: 'own-class' }] }),
  ],
  [
    'changing becomes seeing',
    'activities',
    activity({ access: [{ role: 'lærer', may: ['see', 'change'] }] }),
    activity({ access: [{ role: 'lærer', may: ['see'] }] }),
  ],
  [
    'data named where all was meant',
    'activities',
    activity({ access: [{ role: 'lærer' }] }),
    activity({ access: [{ role: 'lærer', data: ['grade'] }] }),
  ],
  [
    'a kind of data less',
    'activities',
    activity({ access: [{ role: 'lærer', data: ['grade', 'name'] }] }),
    activity({ access: [{ role: 'lærer', data: ['name'] }] }),
  ],
  [
    'a relation taken away',
    'activities',
    activity({ access: [{ role: 'lærer', relation: 'own-groups' }] }),
    activity({ access: [{ role: 'lærer' }] }),
  ],
  [
    'fewer who hold the role',
    'activities',
    activity({ access: [{ role: 'lærer', relation: 'own-school', who: ['health', 'teacher'] }] }),
    activity({ access: [{ role: 'lærer', relation: 'own-school', who: ['health'] }] }),
  ],
  [
    'the same lines in another order',
    'activities',
    activity({
      access: [
        { role: 'lærer', relation: 'own-class' },
        { role: 'lærer', relation: 'own-groups' },
      ],
    }),
    activity({
      access: [
        { role: 'lærer', relation: 'own-groups' },
        { role: 'lærer', relation: 'own-class' },
      ],
    }),
  ],
  ['since when a use is', 'uses', use, { ...use, since: '2013-08-01' }],
  [
    'shorter storage',
    'retention',
    keeps({ period: 'P1Y', then: 'archive' }),
    keeps({ period: 'P11M', then: 'delete' }),
  ],
  ['the same time in other words', 'retention', keeps({ period: 'P1Y' }), keeps({ period: 'P12M' })],
  [
    'more sensitive data',
    'dataTypes',
    { name: 'D', sensitivity: 'ordinary' },
    { name: 'D', sensitivity: 'special-category' },
  ],
  ['a routine', 'routines', undefined, { name: 'R', kind: 'access' }],
];

describe('a change that opens access waits:', () => {
  it.each(opening)('%s', (_what, kind, before, after) => {
    expect(opened(kind, before, after)).not.toEqual([]);
  });
});

describe('a change that does not is recorded at once:', () => {
  it.each(closing)('%s', (_what, kind, before, after) => {
    expect(opened(kind, before, after)).toEqual([]);
  });
});
