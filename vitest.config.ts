import { defineConfig } from 'vitest/config';

const elsewhere = ['**/node_modules/**', '**/dist/**'];
const postgres = { globalSetup: ['test/setup/postgres.ts'], testTimeout: 60_000, hookTimeout: 120_000 };

// The launcher is the same for both, and 15 is started by it here anyway.
const launcher = ['**/launcher.db.test.ts'];
// What asks the application, whatever the database, and takes minutes: on 15 in a run of its own.
const pages = [
  'test/isolation/**/*.db.test.ts',
  'src/app/**/*.db.test.tsx',
  'src/features/{control,spreadsheet}/**/*.db.test.{ts,tsx}',
  'src/features/{examination,notices}/pages/*.db.test.{ts,tsx}',
  'src/features/{access,class-lists,looked,openness,rights}/**/*.db.test.{ts,tsx}',
  'src/features/cases/public/*.db.test.ts',
  'src/features/cases/inbox/*.db.test.ts',
  'test/{identity,mail,operate,rights}/**/*.db.test.ts',
];

// Whole programs and servers, started again and again: among the long tests.
const programs = ['test/operate/operate.db.test.ts', ...launcher];

function onPostgres(name: string, version: '18' | '15', include: string[], exclude: string[], matrix = 'few') {
  const env = { SKOLEVERN_TEST_POSTGRES: version, SKOLEVERN_MATRIX: matrix };
  // What one file has read others need not read again: each has a database of its own, and nothing else is theirs.
  return { extends: true as const, test: { name, include, exclude, env, isolate: false, ...postgres } };
}

// In the browser: the few ways that differ most for every change, all of them among the long tests.
function journeys(name: string, matrix: 'few' | 'whole') {
  return {
    extends: true as const,
    test: {
      name,
      include: ['test/journeys/**/*.journey.ts'],
      // What happened once, hour by hour, is told again among the long tests; what the scanner sees has no other way to be looked at.
      exclude: [matrix === 'few' ? 'test/journeys/replay/**' : 'test/journeys/scan*.journey.ts', ...elsewhere],
      ...postgres,
      env: { SKOLEVERN_TEST_POSTGRES: '18', SKOLEVERN_MATRIX: matrix },
      testTimeout: 180_000,
      hookTimeout: 180_000,
    },
  };
}

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'packages/**/*.test.ts', 'test/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: ['**/*.db.test.{ts,tsx}', ...elsewhere],
          // Pure: what one file has read others need not read again. A third of the time went to that.
          isolate: false,
          // Properties over whole landscapes, on a machine that others share.
          testTimeout: 60_000,
        },
      },
      onPostgres('pg18', '18', ['**/*.db.test.{ts,tsx}'], [...programs, ...elsewhere]),
      onPostgres('pg18-programs', '18', programs, elsewhere, 'whole'),
      onPostgres('pg15', '15', ['**/*.db.test.{ts,tsx}'], [...launcher, ...pages, ...elsewhere]),
      onPostgres('pg15-pages', '15', pages, elsewhere, 'whole'),
      journeys('journeys', 'few'),
      journeys('journeys-whole', 'whole'),
      {
        extends: true,
        test: {
          name: 'long',
          include: ['test/long/**/*.long.ts'],
          fileParallelism: false,
          testTimeout: 2_400_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
