import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audiences, type PublishedStatement, writeStatement } from '#src/features/notices/index.ts';
import type { Observation, Seen } from '#src/features/observation/index.ts';
import {
  type Entry,
  factsOf,
  parseLandscape,
  type Snapshot,
  schemaOf,
  snapshotOf,
} from '#src/features/register/index.ts';
import { type EntryChange, findingsOf, standingControl, tellChange } from './incremental.ts';
import { gdpr } from './packs/gdpr.ts';
import { pol2000 } from './packs/pol-2000.ts';
import { check, type Requirement, requirement } from './requirement.ts';
import { seenItself } from './requirements/seen.ts';
import { control } from './run.ts';
import { type Scope, scopes } from './subjects.ts';

const landscapes = join(import.meta.dirname, '..', '..', '..', 'landscapes');

function load(file: string): Snapshot {
  const landscape = parseLandscape(readFileSync(join(landscapes, file), 'utf8'), file);
  return snapshotOf(landscape, landscape.origin.date);
}

function allEntries(snapshot: Snapshot): Entry[] {
  return [...snapshot.entries.values()].flatMap((entries) => [...entries.values()]);
}

/** The body with one fact taken away, turned round, or said not to be stated. */
function bent(entry: Entry, pick: number, how: 'absent' | 'not-stated' | 'turned'): Entry['body'] {
  const facts = factsOf(entry.body as Record<string, unknown>).filter(
    ({ path, value }) => typeof value === 'boolean' || path.includes('.'),
  );
  const fact = facts[pick % Math.max(1, facts.length)];
  const body = structuredClone(entry.body) as Record<string, unknown>;
  if (fact === undefined) return body as Entry['body'];
  const steps = fact.path.split('.');
  const last = steps.pop() ?? '';
  let at: Record<string, unknown> = body;
  for (const step of steps) at = at[step] as Record<string, unknown>;
  if (how === 'absent') delete at[last];
  else at[last] = how === 'turned' && typeof fact.value === 'boolean' ? !fact.value : '–';
  // A change that the register would refuse is no change.
  return schemaOf(entry.kind).safeParse(body).success ? (body as Entry['body']) : entry.body;
}

function change(
  snapshot: Snapshot,
  at: number,
  pick: number,
  how: 'absent' | 'not-stated' | 'turned' | 'gone',
): EntryChange {
  const entries = allEntries(snapshot).filter((entry) => entry.kind !== 'owner');
  const entry = entries[at % entries.length] as Entry;
  return how === 'gone'
    ? { kind: entry.kind, key: entry.key }
    : { kind: entry.kind, key: entry.key, body: bent(entry, pick, how) };
}

const changes = fc.array(
  fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('absent', 'not-stated', 'turned', 'gone' as const)),
  { minLength: 1, maxLength: 6 },
);

const none = { nb: '', nn: '', en: '' };

/** One requirement of each scope: every kind of subject comes and goes, and is judged again when it changes. */
const ofEveryScope = (Object.keys(scopes) as Scope[]).map((scope) =>
  requirement({
    id: `seen-${scope}`,
    theme: 'test',
    scope,
    title: none,
    question: none,
    law: [],
    severity: 'low',
    evidence: { wants: none, of: [] },
    judge: (read, subject) => ({
      checks: [
        check(read.fact(subject as Entry, 'note') === undefined, { holds: none, fails: none, unknown: none }),
        check(JSON.stringify(subject.body).length % 2 === 0, { holds: none, fails: none, unknown: none }, 'advice'),
      ],
    }),
    remedy: () => [],
  }),
) as unknown as readonly Requirement[];

const asked: Readonly<Record<string, readonly Requirement[]>> = {
  'pol-2000': pol2000,
  gdpr,
  'every scope': ofEveryScope,
};
const files = ['bergen-mohlenpris-2013.yaml', 'perfect-owner.yaml'];

/** What is published of a register, as it stands. */
function published(snapshot: Snapshot): readonly PublishedStatement[] {
  return audiences.map((audience) => {
    const sentences = writeStatement(snapshot, { audience }, 'nb').paragraphs.flat();
    const said = sentences.map(({ text, ...one }) => ({ ...one, text: { nb: text, nn: text, en: text } }));
    return { audience, unit: undefined, version: 1, asOf: snapshot.asOf, change: 1, sentences: said };
  });
}

describe.each(files.flatMap((file) => Object.keys(asked).map((pack) => [file, pack] as const)))(
  'a standing control over %s by %s',
  (file, name) => {
    const snapshot = load(file);
    const pack = asked[name] ?? [];

    it('says the same as a whole run', () => {
      expect(findingsOf(standingControl(pack, snapshot))).toEqual(control(pack, snapshot));
    });

    it('says the same as a whole run after any changes', () => {
      fc.assert(
        fc.property(changes, (steps) => {
          let standing = standingControl(pack, snapshot);
          for (const [at, pick, how] of steps) {
            standing = tellChange(standing, change(standing.snapshot, at, pick, how as 'gone')).control;
          }
          expect(findingsOf(standing)).toEqual(control(pack, standing.snapshot));
        }),
        { numRuns: 60 },
      );
    });
  },
);

describe.each(files)('a standing control over %s beside what is published of it', (file) => {
  const snapshot = load(file);
  const beside = { ...snapshot, published: published(snapshot) };
  const pack = gdpr.filter(({ id }) => id.startsWith('published-'));

  it('says the same as a whole run after any changes, and says something', () => {
    const said = new Set<string>();
    fc.assert(
      fc.property(changes, (steps) => {
        let standing = standingControl(pack, beside);
        for (const [at, pick, how] of steps) {
          standing = tellChange(standing, change(standing.snapshot, at, pick, how as 'gone')).control;
        }
        const findings = findingsOf(standing);
        expect(findings).toEqual(control(pack, standing.snapshot));
        for (const { requirement: id, verdict } of findings) said.add(`${id} ${verdict}`);
      }),
      { numRuns: 60 },
    );
    expect(said).toContain('published-statement-holds deviation');
  });

  it('is told of an entry that decides what was said not to be decided', () => {
    const key = 'ny';
    const [activity] = snapshot.entries.get('activities')?.keys() ?? [];
    const body = { activity, name: 'noe ganske nytt' } as Entry['body'];
    const { control: after } = tellChange(standingControl(pack, beside), { kind: 'purposes', key, body });
    const complete = findingsOf(after).find(({ requirement: id }) => id === 'published-statement-complete');
    expect(complete?.verdict).toBe('deviation');
    expect(complete?.reasons.some(({ says }) => says.nb.includes('formålet «noe ganske nytt»'))).toBe(true);
  });
});

describe.each(files)('a standing control over %s beside what was seen', (file) => {
  const snapshot = load(file);
  const at = '2013-01-02T10:00:00.000Z';
  const source = 'd'.repeat(64);
  const systems = [...(snapshot.entries.get('systems')?.values() ?? [])] as Entry<'systems'>[];
  const seen: readonly Seen[] = [
    ...systems.slice(0, 3).map(({ body }): Seen => ({ kind: 'system', name: body.name })),
    ...systems.slice(0, 3).map(({ body }): Seen => ({ kind: 'receives', name: body.name, field: 'mail' })),
    ...systems
      .slice(0, 3)
      .map(({ body }): Seen => ({ kind: 'sign-in', name: body.name, method: 'passord', factors: 1 })),
    {
      kind: 'recipient',
      site: 'https://skole.example',
      host: 'connect.facebook.com',
      organisation: 'Meta',
      country: 'US',
      service: 'social',
      techniques: ['script'],
      passes: ['no-choice'],
      sent: ['address'],
    },
  ];
  const observers = ['web-scan', 'feide', 'sign-in-log'] as const;
  const beside = {
    ...snapshot,
    observed: {
      observations: seen.map((one): Observation => ({ observer: 'feide', at, source, seen: one })),
      looks: observers.map((observer) => ({ observer, at, source, whole: true })),
    },
  };
  const pack = gdpr.filter(({ evidence }) => evidence === seenItself);

  it('says the same as a whole run after any changes', () => {
    expect(pack.map(({ id }) => id)).toContain('recipients-covered');
    const said = new Set<string>();
    fc.assert(
      fc.property(changes, (steps) => {
        let standing = standingControl(pack, beside);
        for (const [to, pick, how] of steps) {
          standing = tellChange(standing, change(standing.snapshot, to, pick, how as 'gone')).control;
        }
        const findings = findingsOf(standing);
        expect(findings).toEqual(control(pack, standing.snapshot));
        for (const { requirement: id, verdict } of findings) said.add(`${id} ${verdict}`);
      }),
      { numRuns: 30 },
    );
    expect(said).toContain('recipients-covered deviation');
  });
});

it('judges only what read the change again', () => {
  const snapshot = load('bergen-mohlenpris-2013.yaml');
  const standing = standingControl(pol2000, snapshot);
  const risk = [...(snapshot.entries.get('assessments')?.values() ?? [])].find(
    (entry) => (entry as Entry<'assessments'>).body.kind === 'risk',
  ) as Entry;
  const body = { ...risk.body, done: true, coversExternalAccess: true } as Entry['body'];
  const { control: after, judgedAgain } = tellChange(standing, { kind: 'assessments', key: risk.key, body });
  const turned = findingsOf(after).filter((finding) =>
    control(pol2000, snapshot).some(
      (old) =>
        old.requirement === finding.requirement && old.subject === finding.subject && old.verdict !== finding.verdict,
    ),
  );
  expect(turned.map((finding) => finding.requirement)).toEqual(['risk-assessment']);
  // Only the risk assessments of the systems read the list of risk assessments.
  expect(judgedAgain).toBe(
    control(pol2000, snapshot).filter((finding) => finding.requirement === 'risk-assessment').length,
  );
});
