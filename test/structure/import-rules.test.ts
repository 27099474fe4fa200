import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const featureOrder: string[][] = JSON.parse(readFileSync(join(root, 'src/features/order.json'), 'utf8'));
const rules: { forbidden: (IForbiddenRuleType & { name: string })[]; options: ICruiseOptions } = createRequire(
  import.meta.url,
)(join(root, '.dependency-cruiser.cjs'));

/** [the file that imports, what it imports, the rule that must say so] */
const broken: readonly (readonly [string, string, string])[] = [
  ['src/kernel/k1.ts', '#src/law/ok.ts', 'kernel-imports-nothing-of-ours'],
  ['src/kernel/k2.ts', '#src/platform/db/ok.ts', 'kernel-imports-nothing-of-ours'],
  ['src/kernel/k3.ts', '#packages/text/ok.ts', 'kernel-imports-nothing-of-ours'],
  ['src/kernel/k4.ts', 'node:fs', 'kernel-does-no-io'],
  ['src/kernel/k5.ts', 'pg', 'kernel-does-no-io'],
  ['src/law/l1.ts', '#src/platform/db/ok.ts', 'law-imports-only-kernel'],
  ['src/law/l2.ts', '#src/features/register/index.ts', 'law-imports-only-kernel'],
  ['src/law/l3.ts', 'node:fs', 'law-does-no-io'],
  ['src/platform/db/p1.ts', '#src/law/ok.ts', 'platform-imports-only-kernel'],
  ['src/platform/db/p2.ts', '#src/ui/ok.tsx', 'platform-imports-only-kernel'],
  ['src/platform/db/p3.ts', '#src/features/register/index.ts', 'platform-imports-only-kernel'],
  ['src/platform/db/p4.ts', '#src/app/ok.ts', 'platform-imports-only-kernel'],
  ['src/ui/u1.tsx', '#src/platform/db/ok.ts', 'ui-imports-only-kernel'],
  ['src/ui/u2.tsx', '#src/features/register/index.ts', 'ui-imports-only-kernel'],
  ['src/features/register/f1.ts', '#src/app/ok.ts', 'features-import-downwards'],
  ['src/features/register/f2.ts', '#src/connectors/feide/ok.ts', 'features-import-downwards'],
  ['src/features/evidence/f3.ts', '#src/features/register/store.ts', 'features-meet-at-their-door'],
  ['src/features/register/f4.ts', '#src/features/evidence/index.ts', 'features-know-nothing-higher-than-register'],
  [
    'src/features/spreadsheet/f10.ts',
    '#src/features/evidence/index.ts',
    'features-know-nothing-higher-than-spreadsheet',
  ],
  ['src/features/evidence/f5.ts', '#src/features/people/index.ts', 'features-know-nothing-higher-than-evidence'],
  ['src/features/people/f6.ts', '#src/features/cases/index.ts', 'features-know-nothing-higher-than-people'],
  ['src/features/cases/f7.ts', '#src/features/incidents/index.ts', 'features-know-nothing-higher-than-cases'],
  ['src/features/incidents/f8.ts', '#src/features/control/index.ts', 'features-know-nothing-higher-than-duties'],
  ['src/features/control/f9.ts', '#src/features/access/index.ts', 'features-know-nothing-higher-than-control'],
  ['src/features/rights/round.ts', '#src/features/openness/index.ts', 'no-circles'],
  ['src/features/register/rules.ts', '#src/platform/db/ok.ts', 'pure-code-does-no-io'],
  ['src/features/evidence/rules.ts', 'kysely', 'pure-code-does-no-io'],
  ['src/features/people/rules.ts', 'node:crypto', 'pure-code-uses-no-node'],
  ['src/features/cases/rules.ts', './store.ts', 'pure-code-does-no-io'],
  ['src/features/control/requirements/theme/r1.ts', '#src/platform/db/ok.ts', 'pure-code-does-no-io'],
  ['src/features/control/requirements/theme/r2.ts', 'node:fs', 'pure-code-uses-no-node'],
  ['src/connectors/feide/c1.ts', '#src/app/ok.ts', 'connectors-import-downwards'],
  ['src/connectors/feide/c2.ts', '#src/features/people/store.ts', 'connectors-import-downwards'],
  ['src/connectors/feide/c3.ts', '#src/connectors/noark/ok.ts', 'connectors-know-only-themselves'],
  ['browser/map/b1.ts', '#src/ui/ok.tsx', 'browser-imports-only-kernel-and-packages'],
  ['browser/map/b2.ts', '#src/features/register/index.ts', 'browser-imports-only-kernel-and-packages'],
  ['browser/map/b3.ts', 'node:fs', 'browser-uses-no-node'],
  ['packages/text/t1.ts', '#src/kernel/ok.ts', 'packages-import-nothing-of-ours'],
  ['packages/text/t2.ts', '#packages/disclosure/ok.ts', 'packages-import-nothing-of-ours'],
  ['src/platform/db/t3.ts', '#test/ok.ts', 'nothing-imports-tests'],
  ['browser/map/t4.ts', '#test/ok.ts', 'nothing-imports-tests'],
  ['src/app/t5.ts', '#src/app/ok.test.ts', 'nothing-imports-tests'],
  ['src/app/lost.ts', './nowhere.ts', 'everything-resolves'],
  ['src/app/undeclared.ts', 'fast-check', 'only-declared-packages'],
];

/** What the house is for: none of these may be refused. */
const allowed: readonly (readonly [string, string])[] = [
  ['src/law/a1.ts', '#src/kernel/ok.ts'],
  ['src/platform/log/a2.ts', '#src/kernel/ok.ts'],
  ['src/platform/log/a3.ts', '#src/platform/db/ok.ts'],
  ['src/platform/log/a4.ts', 'node:fs'],
  ['src/platform/log/a5.ts', 'kysely'],
  ['src/ui/a6.tsx', '#src/kernel/ok.ts'],
  ['src/ui/a7.tsx', 'hono'],
  ['src/features/evidence/a8.ts', '#src/features/register/index.ts'],
  ['src/features/evidence/a9.ts', '#src/platform/db/ok.ts'],
  ['src/features/evidence/a10.tsx', '#src/ui/ok.tsx'],
  ['src/features/evidence/a11.ts', '#src/law/ok.ts'],
  ['src/features/evidence/a12.ts', '#packages/text/ok.ts'],
  ['src/features/incidents/a13.ts', '#src/features/cases/index.ts'],
  ['src/features/notices/a14.ts', '#src/features/observation/index.ts'],
  ['src/features/control/requirements/theme/a15.ts', '#src/features/register/index.ts'],
  ['src/features/control/requirements/theme/a16.ts', '#src/law/ok.ts'],
  ['src/features/control/a17.ts', '#src/features/evidence/index.ts'],
  ['src/features/access/a18.ts', '#src/features/control/index.ts'],
  ['src/connectors/feide/a19.ts', '#src/features/people/index.ts'],
  ['src/connectors/feide/a20.ts', '#src/platform/db/ok.ts'],
  ['src/app/a21.ts', '#src/features/control/index.ts'],
  ['src/app/a22.ts', '#src/connectors/feide/ok.ts'],
  ['browser/map/a23.ts', '#src/kernel/ok.ts'],
  ['browser/map/a24.ts', '#packages/text/ok.ts'],
  ['packages/text/a25.ts', './ok.ts'],
  ['src/features/register/a26.db.test.ts', '#test/ok.ts'],
  ['test/a27.ts', '#src/features/register/store.ts'],
];

const grounds: readonly string[] = [
  'src/kernel/ok.ts',
  'src/law/ok.ts',
  'src/platform/db/ok.ts',
  'src/ui/ok.tsx',
  'src/app/ok.ts',
  'src/app/ok.test.ts',
  'src/connectors/feide/ok.ts',
  'src/connectors/noark/ok.ts',
  'packages/text/ok.ts',
  'packages/disclosure/ok.ts',
  'test/ok.ts',
  ...featureOrder.flat().flatMap((name) => [`src/features/${name}/index.ts`, `src/features/${name}/store.ts`]),
];

/** Builds a small house in a temporary folder and returns every violation as `rule: from -> import`. */
async function violationsOfFixture(house: string): Promise<Set<string>> {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  };
  for (const file of ['package.json', 'tsconfig.json']) write(file, readFileSync(join(root, file), 'utf8'));
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
  for (const path of grounds) write(path, 'export const ok = 1;\n');
  for (const [path, target] of [...broken, ...allowed]) write(path, `import '${target}';\n`);
  write('src/features/openness/index.ts', "import '#src/features/rights/index.ts';\n");
  write('src/features/rights/index.ts', "import './round.ts';\n");

  const { output } = await cruise(
    ['src', 'browser', 'packages', 'test'],
    {
      ...rules.options,
      baseDir: house,
      preserveSymlinks: true,
      validate: true,
      ruleSet: { forbidden: rules.forbidden },
    },
    {},
    { tsConfig: extractTSConfig(join(house, 'tsconfig.json')) },
  );
  const { modules } = output as ICruiseResult;
  return new Set(
    modules.flatMap(({ source, dependencies }) =>
      dependencies.flatMap((to) =>
        (to.rules ?? []).map((rule) => `${rule.name}: ${source} -> ${to.protocol ?? ''}${to.module}`),
      ),
    ),
  );
}

describe('the import rules', () => {
  const house = mkdtempSync(join(tmpdir(), 'skolevern-house-'));
  let violations: ReadonlySet<string>;
  beforeAll(async () => {
    violations = await violationsOfFixture(house);
  }, 60_000);
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  it.each(broken)('refuse %s importing %s (%s)', (from, target, rule) => {
    expect(violations).toContain(`${rule}: ${from} -> ${target}`);
  });

  it.each(allowed)('let %s import %s', (from, target) => {
    expect([...violations].filter((line) => line.endsWith(`: ${from} -> ${target}`))).toEqual([]);
  });

  it('are each broken at least once above', () => {
    const tried = new Set(broken.map(([, , rule]) => rule));
    expect(rules.forbidden.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
  });

  it('give every feature folder its place in the order', () => {
    const folders = readdirSync(join(root, 'src/features'), { withFileTypes: true });
    const names = folders.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    expect(names.filter((name) => !featureOrder.flat().includes(name))).toEqual([]);
  });
});
