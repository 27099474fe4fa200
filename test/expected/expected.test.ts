import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { packs, requirementsOn } from '#src/features/control/packs/packs.ts';
import { control } from '#src/features/control/run.ts';
import type { Finding, Verdict } from '#src/features/control/verdict.ts';
import { parseLandscape, snapshotOf } from '#src/features/register/index.ts';

/** What somebody who has read the source expects the control to say of a landscape, all of it. */
interface Expected {
  readonly landscape: string;
  readonly law: string;
  readonly asOf: string;
  readonly lawDate: string;
  /** Each finding that something must be done about, with the place in the source that carries it. */
  readonly mend: readonly { readonly finding: string; readonly verdict: Verdict; readonly because: string }[];
  /** Requirement → the subjects of which it says so. */
  readonly claimed: Readonly<Record<string, readonly string[]>>;
  readonly met: Readonly<Record<string, readonly string[]>>;
  readonly 'not-applicable': Readonly<Record<string, number>>;
  readonly unknown: Readonly<Record<string, number>>;
}

const root = join(import.meta.dirname, '../..');
const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.yaml'));
const toMend: readonly Verdict[] = ['deviation', 'remark', 'conditional'];

function subjectsBy(findings: readonly Finding[], verdict: Verdict): Record<string, string[]> {
  const of = findings.filter((finding) => finding.verdict === verdict);
  return Object.fromEntries(
    [...Map.groupBy(of, ({ requirement }) => requirement)].map(([id, those]) => [
      id,
      those.map(({ subject }) => subject).sort(),
    ]),
  );
}

function countsBy(findings: readonly Finding[], verdict: Verdict): Record<string, number> {
  return Object.fromEntries(
    Object.entries(subjectsBy(findings, verdict)).map(([id, subjects]) => [id, subjects.length]),
  );
}

const sorted = (lists: Readonly<Record<string, readonly string[]>> | null | undefined) =>
  Object.fromEntries(Object.entries(lists ?? {}).map(([id, subjects]) => [id, subjects.toSorted()]));

describe.each(files)('%s', (file) => {
  const expected = parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as Expected;
  const text = readFileSync(join(root, 'landscapes', expected.landscape), 'utf8');
  const pack = packs[expected.law];
  if (pack === undefined) throw new Error(`no pack ${expected.law}`);
  const snapshot = snapshotOf(parseLandscape(text, expected.landscape), expected.asOf);
  const findings = control(requirementsOn(pack, expected.lawDate), snapshot);

  it('finds what must be mended, that and nothing more', () => {
    const is = findings.filter(({ verdict }) => toMend.includes(verdict));
    const told = (list: readonly { finding: string; verdict: Verdict }[]) =>
      list.map(({ finding, verdict }) => `${verdict}: ${finding}`).sort();
    expect(
      told(is.map(({ requirement, subject, verdict }) => ({ finding: `${requirement} ${subject}`, verdict }))),
    ).toEqual(told(expected.mend ?? []));
  });

  it('says of each where the source carries it', () => {
    expect((expected.mend ?? []).filter(({ because }) => because.trim().length < 10)).toEqual([]);
  });

  it('claims what the owner only says', () => {
    expect(subjectsBy(findings, 'claimed')).toEqual(sorted(expected.claimed));
  });

  it('says met of what is shown, and of nothing else', () => {
    expect(subjectsBy(findings, 'met')).toEqual(sorted(expected.met));
  });

  it('knows what does not apply, and what it does not know', () => {
    expect(countsBy(findings, 'not-applicable')).toEqual(expected['not-applicable'] ?? {});
    expect(countsBy(findings, 'unknown')).toEqual(expected.unknown ?? {});
  });
});

it('has a list for every landscape that comes from a public text', () => {
  const listed = files.map(
    (file) => (parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as Expected).landscape,
  );
  const all = readdirSync(join(root, 'landscapes')).filter(
    (file) => file.endsWith('.yaml') && file !== 'perfect-owner.yaml',
  );
  expect(all.filter((file) => !listed.includes(file))).toEqual([]);
});
