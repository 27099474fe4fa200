import { type Entry, entryAt, type Snapshot } from '#src/features/register/index.ts';
import type { Telling } from '../telling.ts';
import { either, factAt, known, nameOf, namesOf, one, tell, those, unless, when } from './teller.ts';

const party = (snapshot: Snapshot) => (key: string) => nameOf(snapshot, `parties/${key}`);

/** In which country somebody is, where that is known. */
export function tellCountry(snapshot: Snapshot, key: string): Telling[] {
  const entry = entryAt(snapshot, `parties/${key}`) as Entry<'parties'> | undefined;
  const country = entry === undefined ? undefined : known(entry, 'country');
  if (entry === undefined || country === undefined) return [];
  return [tell('party-country', { party: entry.body.name, country }, [factAt(entry, 'country')])];
}

function agreements(snapshot: Snapshot, system: Entry<'systems'>): Telling[] {
  const made = those(
    snapshot,
    'agreements',
    (body) => body.kind === 'processor' && body.written === true && body.systems.includes(system.key),
  );
  return made.flatMap((agreement) => {
    const name = party(snapshot)(agreement.body.party);
    const others = known(agreement, 'subProcessors') as readonly string[] | undefined;
    return [
      tell('agreement', { party: name, name: agreement.body.name }, [
        factAt(agreement, 'party'),
        factAt(agreement, 'name'),
      ]),
      ...(others === undefined
        ? []
        : [
            tell('sub-processors', { party: name, others: namesOf(snapshot, 'parties')(others) }, [
              factAt(agreement, 'subProcessors'),
            ]),
            ...others.flatMap((key) => tellCountry(snapshot, key)),
          ]),
    ];
  });
}

function uses(snapshot: Snapshot, system: Entry<'systems'>): Telling[] {
  return those(snapshot, 'uses', (body) => body.system === system.key).flatMap((use) => [
    tell('used-at', { unit: nameOf(snapshot, `units/${use.body.unit}`) }, [factAt(use, 'unit'), factAt(use, 'system')]),
    ...one('used-since', use, 'since'),
    ...one('used-approved', use, 'approvedBy'),
  ]);
}

function inside(snapshot: Snapshot, system: Entry<'systems'>): Telling[] {
  const vendor = known(system, 'vendor');
  return [
    ...one('system-description', system, 'description'),
    ...one('system-aliases', system, 'aliases'),
    ...when('system-paper', system, 'medium', 'paper'),
    ...either('system-people', system, 'personalData'),
    ...one('system-free-text', system, 'freeText.fields'),
    ...one('system-vendor', system, 'vendor', party(snapshot)),
    ...(typeof vendor === 'string' ? tellCountry(snapshot, vendor) : []),
    ...when('system-run-by-others', system, 'operation', 'processor'),
    ...when('system-run-by-us', system, 'operation', 'own'),
    ...unless('system-operation-open', system, 'operation'),
    ...one('system-owner', system, 'systemOwner.role'),
    ...agreements(snapshot, system),
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
      ...measures.flatMap((measure) => [tell('measure', { what: measure.body.what }, [factAt(measure, 'what')])]),
    ],
    login(system),
    log(system),
    cookies(system),
    uses(snapshot, system),
  ];
}
