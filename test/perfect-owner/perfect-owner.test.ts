import { expect, it } from 'vitest';
import { control } from '#src/features/control/run.ts';
import { entriesOf, factsOf, groundingOf, snapshotOf } from '#src/features/register/index.ts';
import { asOf, entriesIn, perfectOwner, requirements } from './perfect-owner.ts';

const snapshot = snapshotOf(perfectOwner(), asOf);

/** The whole list of what does not apply to the perfect owner, and why. */
const notApplicable: Readonly<Record<string, string>> = {
  'strong-authentication systems/romtavla': 'a screen on the wall has no login',
  'usage-log systems/romtavla': 'without a login there is no use by anybody to log',
  'processor-agreement systems/romtavla': 'it runs on the school’s own machine; there is no processor',
};

it('says nothing but met of the perfect owner, apart from what does not apply', () => {
  const findings = control(requirements, snapshot);
  const others = findings.filter((finding) => finding.verdict !== 'met');
  expect(requirements).toHaveLength(13);
  // Twelve requirements of each of six systems, and one of the owner.
  expect(findings).toHaveLength(12 * 6 + 1);
  expect(Object.fromEntries(others.map((one) => [`${one.requirement} ${one.subject}`, one.verdict]))).toEqual(
    Object.fromEntries(Object.keys(notApplicable).map((finding) => [finding, 'not-applicable'])),
  );
});

it('says why, with the facts that it read, of every finding', () => {
  for (const finding of control(requirements, snapshot)) {
    expect(finding.reasons.length, finding.requirement).toBeGreaterThan(0);
    expect(finding.facts.length, finding.requirement).toBeGreaterThan(0);
  }
});

it('knows every fact of the perfect owner from a document or an observation', () => {
  const word = entriesIn(snapshot).flatMap((entry) =>
    factsOf(entry.body as Record<string, unknown>)
      .filter(({ path }) => groundingOf(entry.body.known, path).how === 'stated')
      .map(({ path }) => `${entry.ref}#${path}`),
  );
  expect(word).toEqual([]);
});

it('leaves nothing of the perfect owner not stated', () => {
  const open = entriesIn(snapshot).flatMap((entry) =>
    factsOf(entry.body as Record<string, unknown>)
      .filter(({ value }) => value === '–')
      .map(({ path }) => `${entry.ref}#${path}`),
  );
  expect(open).toEqual([]);
});

it('uses every document that it keeps', () => {
  const used = new Set(
    entriesIn(snapshot).flatMap((entry) => (entry.body.known ?? []).flatMap((one) => one.evidence ?? [])),
  );
  expect([...entriesOf(snapshot, 'evidence').keys()].filter((key) => !used.has(key))).toEqual([]);
});
