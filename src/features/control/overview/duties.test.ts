import { describe, expect, it } from 'vitest';
import { parseLandscape, snapshotOf } from '#src/features/register/index.ts';
import type { IsoDate } from '#src/kernel/date.ts';
import { resolveReference } from '#src/law/resolve.ts';
import { dutiesFor, dutiesOf, dutyLaw, soonAndLater } from './duties.ts';

const head = `
landscape: 1
origin: { kind: own-records, title: Solvik kommune, date: 2026-01-01 }
owner: { id: solvik, name: Solvik kommune }
units: { solbakken: { name: Solbakken skole, kind: school }, fjordgata: { name: Fjordgata skole, kind: school } }
parties: { lev: { name: Leverandøren AS } }
systems: { alfa: { name: Alfa, changedOn: 2026-05-01 }, beta: { name: Beta }, felles: { name: Felles } }
uses:
  a: { system: alfa, unit: solbakken }
  b: { system: beta, unit: fjordgata }
  f: { system: felles, unit: solbakken }
  g: { system: felles, unit: fjordgata }
`;

function duties(yaml: string, asOf: IsoDate = '2026-11-20') {
  return dutiesOf(snapshotOf(parseLandscape(`${head}${yaml}`, 'test.yaml'), asOf));
}
const brief = (yaml: string, asOf?: IsoDate) => duties(yaml, asOf).map(({ kind, due, ref }) => [kind, due, ref]);

describe('a breach', () => {
  const breach = (more: string) => `breaches: { feil: { what: Feilsendt liste, awareOn: 2026-11-19${more} } }`;

  it('must be told to Datatilsynet within 72 hours of the day on which somebody became aware', () => {
    expect(brief(breach(', risk: risk'))).toEqual([['breach-notify', '2026-11-22', 'breaches/feil']]);
  });

  it('must be told to those concerned as well, without delay, where the risk is high', () => {
    expect(brief(breach(', risk: high')).map(([kind]) => kind)).toEqual(['breach-tell', 'breach-notify']);
    expect(brief(breach(', risk: high, subjectsTold: true')).map(([kind]) => kind)).toEqual(['breach-notify']);
  });

  it.each([
    ['that is told of', ', authorityNotifiedOn: 2026-11-20'],
    ['that is unlikely to harm anybody', ', risk: unlikely'],
  ])('%s leaves nothing to do', (_, more) => expect(brief(breach(more))).toEqual([]));

  it('counts as one that may harm where nobody has said, and not before somebody knows of it', () => {
    expect(brief(breach(''))).toHaveLength(1);
    expect(brief(breach(''), '2026-11-18')).toEqual([]);
  });
});

it('no clock of today’s law runs before it was in force', () => {
  const yaml = 'breaches: { feil: { what: Feil, awareOn: 2018-07-18 } }';
  expect(brief(yaml, '2018-07-19')).toEqual([]);
  expect(brief(yaml, '2018-07-20')).toHaveLength(1);
});

it('every provision behind a duty is law', () => {
  const states = Object.values(dutyLaw).map((reference) => resolveReference(reference, '2026-11-20').state);
  expect(new Set(states)).toEqual(new Set(['in-force']));
});

describe('an agreement', () => {
  it('ends on a day, and what it promises recurs from the day it was last received', () => {
    const yaml = `agreements:
  avtale:
    name: Avtale
    kind: processor
    party: lev
    systems: [alfa]
    validTo: 2027-02-28
    clauses:
      revisjon: { kind: security-audit, obligation: Rapport fra revisjon, recurs: P1Y, receivedOn: 2025-12-01 }
      varsel: { kind: breach-report, obligation: Varsel, recurs: on-event, receivedOn: 2025-12-01 }
      aldri: { kind: assistance, obligation: Hjelp, recurs: P1Y, receivedOn: – }
`;
    expect(brief(yaml)).toEqual([
      ['clause-due', '2026-12-01', 'agreements/avtale'],
      ['agreement-ends', '2027-02-28', 'agreements/avtale'],
    ]);
    expect(duties(yaml)[0]?.says).toBe('Rapport fra revisjon');
  });
});

it('evidence expires', () => {
  const yaml = 'evidence: { doc: { title: Oppsett, kind: document, date: 2025-01-10, expires: 2026-11-21 } }';
  expect(brief(yaml)).toEqual([['evidence-expires', '2026-11-21', 'evidence/doc']]);
});

describe('an audit', () => {
  it('is owed again a year after the latest of its kind for the same systems', () => {
    const yaml = `audits:
  en: { kind: security-audit, systems: [alfa], done: true, on: 2024-03-01 }
  to: { kind: security-audit, systems: all, done: true, on: 2026-02-28 }
  tre: { kind: log-review, systems: [alfa], done: true, on: 2024-02-29 }
`;
    expect(brief(yaml)).toEqual([
      ['audit-again', '2025-02-28', 'audits/tre'],
      ['audit-again', '2027-02-28', 'audits/to'],
    ]);
  });

  it('covers only the systems that it was of', () => {
    const yaml = `audits:
  alle: { kind: security-audit, systems: all, done: true, on: 2024-03-01 }
  en: { kind: security-audit, systems: [alfa], done: true, on: 2026-02-28 }
`;
    expect(brief(yaml).map(([, , ref]) => ref)).toEqual(['audits/alle', 'audits/en']);
  });

  it('leaves one of two on the same day', () => {
    const one = '{ kind: log-review, systems: [alfa], done: true, on: 2026-02-28 }';
    expect(brief(`audits: { en: ${one}, to: ${one} }`)).toHaveLength(1);
  });

  it('that is planned is due on its day', () => {
    const yaml = 'audits: { en: { kind: log-review, systems: [alfa], done: false, on: 2026-12-24 } }';
    expect(brief(yaml)).toEqual([['audit-planned', '2026-12-24', 'audits/en']]);
    expect(brief(yaml, '2026-12-25')).toEqual([]);
  });
});

describe('a risk assessment', () => {
  const risk = (on: string, systems = '[alfa]') =>
    `assessments: { ros: { kind: risk, systems: ${systems}, done: true, on: ${on} } }`;

  it('older than a change is due since the change', () => {
    expect(brief(risk('2026-04-30'))).toEqual([['risk-after-change', '2026-05-01', 'systems/alfa']]);
    expect(brief(risk('2026-04-30', 'all'))).toHaveLength(1);
  });
  it('of the day of the change or after it is enough', () => expect(brief(risk('2026-05-01'))).toEqual([]));
  it('that was never made is a finding, no duty', () => expect(brief('')).toEqual([]));
  it('is not asked for before the change', () => expect(brief(risk('2026-04-01'), '2026-04-30')).toEqual([]));
});

it('what is looked through now and then is reminded of a year after the last time', () => {
  const yaml = `records: { liste: { name: Liste, reviewedOn: 2024-02-29 } }
notices: { plakat: { name: Plakat, form: brochure, reviewedOn: 2026-01-15 } }
routines: { innsyn: { name: Innsyn, kind: access, reviewedOn: – } }
activities: { fag: { name: Fag, systems: [beta] } }
retention: { r: { activity: fag, carriedOutOn: 2026-06-30 } }
transfers: { t: { system: felles, checkedOn: 2025-11-21 } }
`;
  expect(brief(yaml)).toEqual([
    ['record-review', '2025-02-28', 'records/liste'],
    ['transfer-check', '2026-11-21', 'transfers/t'],
    ['notice-review', '2027-01-15', 'notices/plakat'],
    ['retention-carry-out', '2027-06-30', 'retention/r'],
  ]);
});

describe('whose it is to do', () => {
  const yaml = `
breaches: { feil: { what: Feil, systems: [beta], awareOn: 2026-11-19 } }
records: { liste: { name: Liste, reviewedOn: 2025-12-01 } }
audits: { en: { kind: log-review, systems: [felles], done: true, on: 2026-01-01 } }
`;
  const snapshot = snapshotOf(parseLandscape(`${head}${yaml}`, 'test.yaml'), '2026-11-20');
  const refs = (units: string[]) => dutiesFor(dutiesOf(snapshot), snapshot, units).map(({ ref }) => ref);

  it('is everything for those who answer for the whole', () =>
    expect(refs([])).toEqual(['breaches/feil', 'records/liste', 'audits/en']));
  it('is for a school what concerns a system that it uses', () => {
    expect(refs(['solbakken'])).toEqual(['audits/en']);
    expect(refs(['fjordgata'])).toEqual(['breaches/feil', 'audits/en']);
    expect(refs(['finnes-ikke'])).toEqual([]);
  });
});

it('parts what is due within ninety days from what can wait', () => {
  const evidence = (key: string, expires: IsoDate) =>
    `  ${key}: { title: ${key}, kind: document, date: 2025-01-01, expires: ${expires} }\n`;
  const list = duties(
    `evidence:\n${evidence('over', '2026-01-01')}${evidence('nitti', '2027-02-18')}${evidence('enogatti', '2027-02-19')}`,
  );
  const { soon, later } = soonAndLater(list, '2026-11-20');
  expect(soon.map(({ ref }) => ref)).toEqual(['evidence/over', 'evidence/nitti']);
  expect(later.map(({ ref }) => ref)).toEqual(['evidence/enogatti']);
});
