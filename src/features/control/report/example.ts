import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseLandscape, snapshotOf } from '#src/features/register/index.ts';
import type { IsoDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { projectRoot } from '#src/platform/config/root.ts';
import { type Pack, packs } from '../packs/packs.ts';
import { control } from '../run.ts';
import type { ReportInput } from './shape.ts';

/** A small owner for tests: one school that uses one system, with something known in each way and something unsaid. */
export const smallLandscape = `
landscape: 1
origin: { kind: invented, title: Prøvekommunen, date: 2013-05-01 }
owner: { id: prove, name: Prøve kommune }
units: { sol: { name: Solbakken skole, kind: school } }
parties: { lev: { name: Leverandøren AS } }
evidence: { doc: { title: Innsynsrutine, kind: document, date: 2013-01-10, expires: 2014-01-10 } }
systems:
  alfa:
    name: Alfa
    description: Karakterbok
    vendor: lev
    operation: own
    systemOwner: { appointed: false }
    login: { accounts: shared-user-name, factors: –, reachableFrom: anywhere }
records: { liste: { name: Systemlisten, lists: { alfa: false } } }
uses: { alfa-sol: { system: alfa, unit: sol, since: 2012-08-20 } }
activities: { vurdering: { name: Vurdering, systems: [alfa] } }
purposes: { sette: { name: Sette karakterer, activity: vurdering } }
dataTypes: { navn: { name: Navn }, karakter: { name: Karakter } }
dataUses:
  a: { activity: vurdering, data: navn, subjects: pupils }
  b: { activity: vurdering, data: karakter, subjects: pupils }
  c: { activity: vurdering, data: navn, subjects: employees }
routines:
  innsyn:
    name: Rutine for innsyn
    kind: access
    written: true
    covers: all
    knownAt: { sol: true }
    known:
      - { how: evidenced, evidence: doc, source: s. 3 }
      - { how: stated, source: rektor, facts: [knownAt] }
`;

export const pol2000Pack = packs['pol-2000'] as Pack;

/** The input of a report on a landscape, as of a day and by the law of that day. */
export function reportInput(source: string, asOf: IsoDate, lang: Lang = 'nb'): ReportInput {
  const snapshot = snapshotOf(parseLandscape(source, 'example.yaml'), asOf);
  const findings = control(pol2000Pack.requirements, snapshot);
  return { findings, snapshot, pack: pol2000Pack, asOf, lawDate: asOf, lang, madeOn: '2026-02-03' };
}

/** A landscape file of the repository. */
export function landscapeSource(name: string): string {
  return readFileSync(join(projectRoot(), 'landscapes', name), 'utf8');
}
