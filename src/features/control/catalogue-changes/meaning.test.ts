import { expect, it } from 'vitest';
import { outdated, parseLandscape, snapshotOf } from '#src/features/register/index.ts';
import { control } from '../run.ts';
import type { Finding } from '../verdict.ts';
import { packOf } from '../view-findings.ts';
import { meaningsOf } from './meaning.ts';

const day = '2026-02-01';
const entry = (key: string) => `  ${key}:
    name: ${key}
    activity: ${key}
    catalogue: { entry: purposes/${key}, edition: 2021-08-01 }
`;
const landscape = parseLandscape(
  `landscape: 1
origin: { kind: own-records, title: Protokoll, date: 2026-01-01 }
owner: { id: nordfjella, name: Nordfjella kommune, kind: municipality, publicBody: true }
units: { lia: { name: Lia skole, kind: school } }
systems: { arkivet: { name: Arkivet, personalData: true } }
uses: { arkivet-lia: { system: arkivet, unit: lia } }
activities:
  skolemiljo: { name: Skolemiljøsaker, systems: [arkivet] }
  vurdering: { name: Vurdering, systems: [arkivet] }
purposes:
${entry('skolemiljo')}${entry('vurdering')}`,
  'nordfjella.yaml',
);
const { requirements } = packOf('gdpr');
const verdicts = (findings: readonly Finding[]) =>
  new Map(findings.map(({ requirement, subject, verdict }) => [`${requirement} ${subject}`, verdict]));

it('tells of each newer edition what it turns by itself, as a whole run over the register would', () => {
  const snapshot = snapshotOf(landscape, day);
  const all = outdated(landscape, day);
  expect(all.map(({ key }) => key)).toEqual(['skolemiljo', 'vurdering']);
  const before = verdicts(control(requirements, snapshot));
  const meanings = meaningsOf(requirements, snapshot, all);
  for (const { outdated: one, turns } of meanings) {
    const purposes = new Map(snapshot.entries.get('purposes'));
    const held = purposes.get(one.key);
    if (held === undefined) throw new Error('the entry is not held');
    purposes.set(one.key, { ...held, body: one.after });
    const after = verdicts(
      control(requirements, { ...snapshot, entries: new Map(snapshot.entries).set('purposes', purposes) }),
    );
    const turned = [...after].filter(([id, verdict]) => before.get(id) !== verdict);
    expect(turned.length).toBeGreaterThan(0);
    expect(turns.map((turn) => [`${turn.after.requirement} ${turn.after.subject}`, turn.to])).toEqual(turned);
    for (const turn of turns) expect(before.get(`${turn.after.requirement} ${turn.after.subject}`)).toBe(turn.from);
  }
});

it('has nothing to tell where nothing is outdated', () => {
  expect(outdated(landscape, '2024-07-31')).toEqual([]);
  expect(meaningsOf(requirements, snapshotOf(landscape, '2024-07-31'), [])).toEqual([]);
});
