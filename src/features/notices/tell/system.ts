import { type Entry, type Snapshot, valueAt } from '#src/features/register/index.ts';
import type { Telling } from '../telling.ts';
import { either, factAt, known, nameOf, namesOf, one, tell, those, unless, when } from './teller.ts';

const party = (snapshot: Snapshot) => (key: string) => nameOf(snapshot, `parties/${key}`);

function uses(snapshot: Snapshot, system: Entry<'systems'>): Telling[] {
  return those(snapshot, 'uses', (body) => body.system === system.key).flatMap((use) => [
    tell('used-at', { unit: nameOf(snapshot, `units/${use.body.unit}`) }, [factAt(use, 'unit'), factAt(use, 'system')]),
    ...one('used-since', use, 'since'),
    ...one('used-approved', use, 'approvedBy'),
  ]);
}

/** Where one can write freely; that one can nowhere, where that is known. */
function freeText(system: Entry<'systems'>): Telling[] {
  const path = 'freeText.fields';
  const fields = valueAt(system.body, path);
  if (Array.isArray(fields) && fields.length === 0)
    return [tell('system-no-free-text', {}, [{ entry: system.ref, path, value: [] }])];
  return one('system-free-text', system, path);
}

function inside(snapshot: Snapshot, system: Entry<'systems'>): Telling[] {
  return [
    ...one('system-description', system, 'description'),
    ...one('system-aliases', system, 'aliases'),
    ...when('system-paper', system, 'medium', 'paper'),
    ...either('system-people', system, 'personalData'),
    ...freeText(system),
    ...either('system-hides', system, 'protectedAddresses.hidden'),
    ...one('system-vendor', system, 'vendor', party(snapshot)),
    ...when('system-run-by-others', system, 'operation', 'processor'),
    ...when('system-run-by-us', system, 'operation', 'own'),
    ...unless('system-operation-open', system, 'operation'),
    ...one('system-owner', system, 'systemOwner.role'),
  ];
}

function where(system: Entry<'systems'>): Telling[] {
  const places = [
    ...one('stored-in', system, 'storage.countries'),
    ...when('stored-eea', system, 'storage.within', 'eea'),
    ...when('stored-nordic', system, 'storage.within', 'nordic'),
    ...one('stored-at', system, 'storage.place'),
  ];
  if (places.length > 0) return places;
  return [tell('stored-open', {}, [{ entry: system.ref, path: 'storage', value: null }])];
}

function transfers(snapshot: Snapshot, system: Entry<'systems'>): Telling[] {
  const told = those(snapshot, 'transfers', (body) => body.system === system.key).flatMap((transfer) => {
    const to = known(transfer, 'recipient') as string | undefined;
    if (to === undefined) return [];
    const recipient = party(snapshot)(to);
    const country = known(transfer, 'country');
    const who = factAt(transfer, 'recipient');
    return [
      country === undefined
        ? tell('transfer-unplaced', { recipient }, [who])
        : tell('transfer', { recipient, country }, [who, factAt(transfer, 'country')]),
      ...one('transfer-mechanism', transfer, 'mechanism'),
      ...unless('transfer-open', transfer, 'mechanism'),
    ];
  });
  return told.length === 0 ? [] : [...told, tell('transfer-copy', {}, [])];
}

const support = (snapshot: Snapshot, system: Entry<'systems'>): Telling[] => {
  const by = one('support', system, 'supportAccess.by', party(snapshot));
  return [
    ...by,
    ...either('support-per-case', system, 'supportAccess.onlyPerCase'),
    ...either('support-logged', system, 'supportAccess.logged'),
    ...one('support-from', system, 'supportAccess.countries'),
  ];
};

function login(system: Entry<'systems'>): Telling[] {
  return [
    ...one('login-accounts', system, 'login.accounts'),
    ...one('login-issued', system, 'login.issuedBy'),
    ...one('login-factors', system, 'login.factors'),
    ...one('login-from', system, 'login.reachableFrom'),
    ...either('login-temporary', system, 'login.temporaryPassword'),
    ...either('login-vendor-knows', system, 'login.vendorKnowsPasswords'),
    ...one('login-limits', system, 'login.limits'),
  ];
}

function log(system: Entry<'systems'>): Telling[] {
  const told = [
    ...either('log-who', system, 'log.perUser'),
    ...one('log-records', system, 'log.records'),
    ...either('log-failed', system, 'log.failedAttempts'),
    ...one('log-kept', system, 'log.keptFor'),
    ...one('log-readers', system, 'log.readers'),
  ];
  return told.length === 0 ? [] : [...told, ...unless('log-kept-open', system, 'log.keptFor')];
}

function cookies(system: Entry<'systems'>): Telling[] {
  return [
    ...either('cookies', system, 'cookies.used'),
    ...one('cookies-list', system, 'cookies.list'),
    ...(system.body.cookies?.used === true ? unless('cookies-list-open', system, 'cookies.list') : []),
    ...either('cookies-necessary', system, 'cookies.onlyNecessary'),
    ...one('cookies-consent', system, 'cookies.consent'),
    ...either('cookies-withdraw', system, 'cookies.withdrawable'),
  ];
}

/** One flow: from where to where, with what, how. */
export function tellFlow(snapshot: Snapshot, flow: Entry<'flows'>): Telling[] {
  const ends = { source: nameOf(snapshot, flow.body.source), target: nameOf(snapshot, flow.body.target) };
  const facts = [factAt(flow, 'source'), factAt(flow, 'target')];
  const data = known(flow, 'data') as readonly string[] | undefined;
  return [
    data === undefined
      ? tell('flow', ends, facts)
      : tell('flow-data', { ...ends, data: namesOf(snapshot, 'dataTypes')(data) }, [...facts, factAt(flow, 'data')]),
    ...one('flow-mechanism', flow, 'mechanism'),
    ...either('flow-encrypted', flow, 'encrypted'),
  ];
}

/** One system: its heading, and paragraphs. */
export function tellSystem(snapshot: Snapshot, system: Entry<'systems'>): Telling[][] {
  const measures = those(snapshot, 'measures', (body) => body.system === system.key);
  return [
    [tell('system', { name: system.body.name }, [factAt(system, 'name')])],
    inside(snapshot, system),
    [...where(system), ...transfers(snapshot, system), ...support(snapshot, system)],
    [
      ...either('encrypted-at-rest', system, 'encryption.atRest'),
      ...either('encrypted-in-transit', system, 'encryption.inTransit'),
      ...measures.flatMap((measure) => [
        tell('measure', { what: measure.body.what }, [factAt(measure, 'what')]),
        ...one('measure-by', measure, 'decidedBy'),
        ...either('measure-done', measure, 'implemented'),
      ]),
    ],
    login(system),
    log(system),
    cookies(system),
    uses(snapshot, system),
  ];
}
