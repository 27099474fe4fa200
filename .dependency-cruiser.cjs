/*
 * The import rules of the house (docs/flow.md): data flows one way.
 * test/structure/import-rules.test.ts breaks each rule on purpose and expects to be told.
 */

/** Features from low to high; a feature knows only those on its own line (never in a circle) and on lines before it. */
const featureOrder = require('./src/features/order.json');

const anyOf = (names) => `(?:${names.join('|')})`;

/** Packages that talk to the outside (database, network, files): no place in pure code. */
const ioPackages = ['pg', 'pg-boss', 'kysely', 'hono', '@hono', '@myriaddreamin'].map(
  (name) => `^node_modules/${name}/`,
);

const pureCode = ['^src/features/.+/rules\\.ts$', '^src/features/control/requirements/'];

/** One rule per line of the order: what stands above may not be known. */
const upwards = featureOrder.slice(0, -1).map((line, index) => ({
  name: `features-know-nothing-higher-than-${line.length === 1 ? line[0] : 'duties'}`,
  comment: `${line.join(', ')}: lower features know nothing of higher ones; app joins them`,
  severity: 'error',
  from: { path: `^src/features/${anyOf(line)}/` },
  to: { path: `^src/features/${anyOf(featureOrder.slice(index + 1).flat())}/` },
}));

/** A folder that may reach nothing of ours but what is listed. */
function mayReach(name, from, allowed, comment) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: from, pathNot: '\\.test\\.tsx?$' },
    to: { path: '^(?:src|browser|packages|scripts|bench)/', pathNot: allowed },
  };
}

module.exports = {
  forbidden: [
    mayReach(
      'kernel-imports-nothing-of-ours',
      '^src/kernel/',
      ['^src/kernel/'],
      'kernel is the ground everything stands on',
    ),
    {
      name: 'kernel-does-no-io',
      comment: 'kernel runs in the browser too; time, randomness and network come in as parameters',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer'] },
    },
    mayReach('law-imports-only-kernel', '^src/law/', ['^src/(?:law|kernel)/'], 'law is dated data with pure functions'),
    {
      name: 'law-does-no-io',
      comment: 'law is dated data with pure functions',
      severity: 'error',
      from: { path: '^src/law/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    mayReach(
      'platform-imports-only-kernel',
      '^src/platform/',
      ['^src/(?:platform|kernel)/'],
      'platform knows no duty; policy and relations are handed to it by app',
    ),
    mayReach(
      'ui-imports-only-kernel',
      '^src/ui/',
      ['^src/(?:ui|kernel)/'],
      'ui knows how things look, not what they mean',
    ),
    mayReach(
      'features-import-downwards',
      '^src/features/',
      ['^src/(?:features|kernel|law|platform|ui)/', '^packages/'],
      'a feature knows neither app nor connectors',
    ),
    {
      name: 'features-meet-at-their-door',
      comment: 'another feature is known only by its index.ts',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/[^/]+/', pathNot: ['^src/features/$1/', '^src/features/[^/]+/index\\.ts$'] },
    },
    ...upwards,
    mayReach(
      'connectors-import-downwards',
      '^src/connectors/',
      ['^src/(?:connectors|kernel|platform)/', '^src/features/[^/]+/index\\.ts$'],
      'a connector implements what a feature declares at its door',
    ),
    {
      name: 'connectors-know-only-themselves',
      comment: 'one outside system each',
      severity: 'error',
      from: { path: '^src/connectors/([^/]+)/' },
      to: { path: '^src/connectors/[^/]+/', pathNot: '^src/connectors/$1/' },
    },
    mayReach(
      'browser-imports-only-kernel-and-packages',
      '^browser/',
      ['^browser/', '^src/kernel/', '^packages/'],
      'what runs in the browser is small and holds nothing of the server',
    ),
    {
      name: 'browser-uses-no-node',
      comment: 'it runs in the browser',
      severity: 'error',
      from: { path: '^browser/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'packages-import-nothing-of-ours',
      comment: 'others may install them',
      severity: 'error',
      from: { path: '^packages/([^/]+)/' },
      to: { path: '^(?:src|browser|packages|scripts|bench|test)/', pathNot: '^packages/$1/' },
    },
    {
      name: 'pure-code-does-no-io',
      comment: 'rules and requirements are pure: no database, no platform, no node',
      severity: 'error',
      from: { path: pureCode, pathNot: '\\.test\\.tsx?$' },
      to: { path: ['^src/platform/', '^src/ui/', '/(?:store|routes|views)\\.tsx?$', ...ioPackages] },
    },
    {
      name: 'pure-code-uses-no-node',
      comment: 'rules and requirements are pure: no database, no platform, no node',
      severity: 'error',
      from: { path: pureCode, pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nothing-imports-tests',
      comment: 'what is shipped does not know how it is tested',
      severity: 'error',
      from: { path: '^(?:src|browser|packages)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: ['^(?:test|bench|scripts)/', '\\.test\\.tsx?$'] },
    },
    {
      name: 'no-circles',
      comment: 'data flows one way',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'everything-resolves',
      comment: 'an import that leads nowhere hides from every other rule',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'only-declared-packages',
      comment: 'a run-time dependency stands in package.json and has a decision record',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: '^(?:node_modules|dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
