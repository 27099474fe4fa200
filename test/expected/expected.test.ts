import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { packs, requirementsOn } from '#src/features/control/packs/packs.ts';
import { control } from '#src/features/control/run.ts';
import type { Finding, Verdict } from '#src/features/control/verdict.ts';
import { parseLandscape, snapshotOf } from '#src/features/register/index.ts';
import { requirementFiles } from '../requirement-files.ts';
import { saidOf, unknownTexts } from './of-files.ts';

/** What somebody who has read the source expects the control to say of a landscape, all that the fixtures of requirements do not tell. */
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
const lists = new Map(
  files.map((file) => [file, parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as Expected]),
);
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

const nameOf = (file: string) => basename(file, '.yaml');

/** What a list says something of. */
function namedIn({ mend, claimed, met, ...counts }: Expected): string[] {
  const lists = [claimed, met, counts['not-applicable'], counts.unknown];
  return [
    ...(mend ?? []).flatMap(({ finding }) => finding.split(' ')[0] ?? []),
    ...lists.flatMap((list) => Object.keys(list ?? {})),
  ];
}

const named = new Set([...lists.values()].flatMap(namedIn));
const ofFiles = requirementFiles();
/** Those that the lists answer for: the others do so in their own fixtures, or nobody has told yet. */
const isListed = (id: string) =>
  named.has(id) && !ofFiles.some((file) => file.id === id && file.expected !== undefined);

describe.each([...lists])('%s', (file, expected) => {
  const text = readFileSync(join(root, 'landscapes', expected.landscape), 'utf8');
  const pack = packs[expected.law];
  if (pack === undefined) throw new Error(`no pack ${expected.law}`);
  const snapshot = snapshotOf(parseLandscape(text, expected.landscape), expected.asOf);
  const all = control(requirementsOn(pack, expected.lawDate), snapshot);
  const findings = all.filter(({ requirement }) => isListed(requirement));
  const own = ofFiles.filter(({ id }) => pack.requirements.some((one) => one.id === id));

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

  it.each(own.filter((one) => one.expected !== undefined))('is what the fixtures of $id say that it is', (one) => {
    const is = all.filter(({ requirement }) => requirement === one.id);
    const want = saidOf(
      one,
      nameOf(file),
      is.map(({ subject }) => subject),
    );
    expect(Object.fromEntries(is.map(({ subject, verdict }) => [subject, verdict])), one.path).toEqual(want);
  });
});

it('tells of every requirement what it says of the public texts', () => {
  expect(
    ofFiles.filter((file) => file.expected === undefined && !named.has(file.id)).map(({ path }) => path),
    `nobody has read what these lead to: write \`expected\` in them, with a line for each text (docs/add-a-requirement.md)`,
  ).toEqual([]);
});

it('names only texts that there are, in the fixtures of requirements', () => {
  const textsOf = (id: string) =>
    [...lists]
      .filter(([, { law }]) => packs[law]?.requirements.some((one) => one.id === id))
      .map(([file]) => nameOf(file));
  expect(ofFiles.flatMap((file) => unknownTexts(file, textsOf(file.id)))).toEqual([]);
});

it('has a list for every landscape that comes from a public text', () => {
  const listed = [...lists.values()].map(({ landscape }) => landscape);
  const all = readdirSync(join(root, 'landscapes')).filter(
    (file) => file.endsWith('.yaml') && file !== 'perfect-owner.yaml',
  );
  expect(all.filter((file) => !listed.includes(file))).toEqual([]);
});
