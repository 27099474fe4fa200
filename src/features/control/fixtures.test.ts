import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { type PublishedStatement, writeStatement } from '#src/features/notices/index.ts';
import type { Seen } from '#src/features/observation/index.ts';
import { parseLandscape, snapshotOf } from '#src/features/register/index.ts';
import { type Fixture, requirementFiles } from '#test/requirement-files.ts';
import type { Matter } from './matter.ts';
import { packs } from './packs/packs.ts';
import { control } from './run.ts';

/** The day that a fixture speaks of unless it says another: each pack has one on which its law is in force. */
const days: Readonly<Record<string, string>> = { 'pol-2000': '2013-12-03', gdpr: '2026-11-16' };

function dayOf(id: string): string {
  const pack = Object.values(packs).find((one) => one.requirements.some((requirement) => requirement.id === id));
  return days[pack?.id ?? ''] ?? '2026-11-16';
}

const files = requirementFiles();

function textOf(landscape: Fixture['landscape'], date: string): string {
  const origin = { kind: 'invented', title: 'Fixture', date };
  return stringify({ landscape: 1, origin, owner: { id: 'eier', name: 'Eier' }, ...landscape });
}

/** The statement of a fixture, as if it had been published. */
function publishedIn(id: string, { landscape, published }: Fixture, day: string): PublishedStatement[] {
  if (published === undefined) return [];
  const { audience, from, asOf = day } = published;
  const snapshot = snapshotOf(parseLandscape(textOf(from === 'now' ? landscape : from, asOf), id), asOf);
  const sentences = writeStatement(snapshot, { audience }, 'nb').paragraphs.flat();
  return [
    {
      audience,
      unit: undefined,
      version: 1,
      asOf,
      change: 1,
      sentences: sentences.map(({ text, ...one }) => ({ ...one, text: { nb: text, nn: text, en: text } })),
    },
  ];
}

/** What was seen in a fixture, at noon of its day, each from a run of its own. */
function observedIn({ observed }: Fixture): Pick<Matter, 'observed'> {
  if (observed === undefined) return {};
  const when = <T extends { on: string; unit?: string | undefined }>({ on, unit, ...one }: T) => ({
    ...one,
    ...(unit === undefined ? {} : { unit }),
    at: `${on}T12:00:00.000Z`,
    source: 'e'.repeat(64),
  });
  return {
    observed: {
      looks: observed.looks.map(({ site, ...look }) => ({ ...when(look), ...(site === undefined ? {} : { site }) })),
      observations: observed.seen.map(({ seen, ...one }) => ({ ...when(one), seen: seen as unknown as Seen })),
      decided: observed.decided.map(({ on, site, host, until, ...one }) => ({
        ...one,
        ...(site === undefined ? {} : { site }),
        ...(host === undefined ? {} : { host }),
        ...(until === undefined ? {} : { until }),
        at: `${on}T12:00:00.000Z`,
      })),
    },
  };
}

function findingFor(id: string, fixture: Fixture) {
  const asOf = fixture.asOf ?? dayOf(id);
  const text = textOf(fixture.landscape, asOf);
  const requirements = Object.values(packs)
    .flatMap((pack) => pack.requirements)
    .filter((one) => one.id === id);
  const snapshot = snapshotOf(parseLandscape(text, id), asOf);
  const findings = control(requirements, {
    ...snapshot,
    published: publishedIn(id, fixture, dayOf(id)),
    ...observedIn(fixture),
  });
  return findings.find((finding) => finding.subject === fixture.subject);
}

describe.each(files)('$path', ({ id, fixtures }) => {
  it.each(fixtures)('is $verdict: $because', (fixture) => {
    const finding = findingFor(id, fixture);
    expect(finding?.verdict).toBe(fixture.verdict);
    const said = finding?.reasons.map(({ says }) => says.nb).join('\n');
    for (const words of fixture.says ?? []) expect(said).toContain(words);
  });
});

it('has fixtures for every requirement of every pack', () => {
  const ids = Object.values(packs).flatMap((pack) => pack.requirements.map((one) => one.id));
  expect(ids.filter((id) => !files.some((file) => file.id === id))).toEqual([]);
});
