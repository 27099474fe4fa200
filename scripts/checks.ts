/** One heading of `npm test`: a check that holds or not, or a project of tests. */
export interface Check {
  readonly title: string;
  /** A script of node_modules (or of ours), run by this Node. */
  readonly program: string;
  readonly args: readonly string[];
  /** A project of vitest.config.ts, whose tests are counted one by one. */
  readonly project?: string;
}

function tests(title: string, project: string): Check {
  return { title, program: 'node_modules/vitest/vitest.mjs', args: ['run', '--project', project], project };
}

const build: Check = { title: 'Build', program: 'scripts/build.ts', args: [] };

/** What each tier runs, cheapest first. The same commands as the scripts in package.json. */
export const tiers = {
  normal: [
    { title: 'Types', program: 'node_modules/typescript-7/bin/tsc', args: ['--noEmit', '-p', '.'] },
    { title: 'Style', program: 'node_modules/@biomejs/biome/bin/biome', args: ['check', '.'] },
    { title: 'Unused code', program: 'node_modules/knip/bin/knip.js', args: [] },
    {
      title: 'Import rules',
      program: 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      args: ['--config', '.dependency-cruiser.cjs', 'src', 'browser', 'bench', 'scripts', 'test'],
    },
    build,
    tests('Unit tests', 'unit'),
    tests('Integration tests, PostgreSQL 18', 'pg18'),
    tests('Journeys in the browser', 'journeys'),
  ],
  long: [
    build,
    tests('Long tests', 'long'),
    tests('Journeys in every way', 'journeys-whole'),
    tests('Integration tests, PostgreSQL 15', 'pg15'),
    tests('Programs on PostgreSQL 18', 'pg18-programs'),
    tests('Pages on PostgreSQL 15', 'pg15-pages'),
  ],
} as const satisfies Record<string, readonly Check[]>;
