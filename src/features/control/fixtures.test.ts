import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { parseLandscape, snapshotOf } from '#src/features/register/index.ts';
import { type Fixture, requirementFiles } from '#test/requirement-files.ts';
import { packs } from './packs/packs.ts';
import { control } from './run.ts';

/** The day that a fixture speaks of unless it says another: each pack has one on which its law is in force. */
const days: Readonly<Record<string, string>> = { 'pol-2000': '2013-12-03', gdpr: '2026-11-16' };

function dayOf(id: string): string {
  const pack = Object.values(packs).find((one) => one.requirements.some((requirement) => requirement.id === id));
  return days[pack?.id ?? ''] ?? '2026-11-16';
}

const files = requirementFiles();

function findingFor(id: string, fixture: Fixture) {
  const asOf = dayOf(id);
  const text = stringify({
    landscape: 1,
    origin: { kind: 'invented', title: 'Fixture', date: asOf },
    owner: { id: 'eier', name: 'Eier' },
    ...fixture.landscape,
  });
  const requirements = Object.values(packs)
    .flatMap((pack) => pack.requirements)
    .filter((one) => one.id === id);
  const findings = control(requirements, snapshotOf(parseLandscape(text, id), fixture.asOf ?? asOf));
  return findings.find((finding) => finding.subject === fixture.subject);
}

describe.each(files)('$path', ({ id, fixtures }) => {
  it.each(fixtures)('is $verdict: $because', (fixture) => {
    expect(findingFor(id, fixture)?.verdict).toBe(fixture.verdict);
  });
});

it('has fixtures for every requirement of every pack', () => {
  const ids = Object.values(packs).flatMap((pack) => pack.requirements.map((one) => one.id));
  expect(ids.filter((id) => !files.some((file) => file.id === id))).toEqual([]);
});
