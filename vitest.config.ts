import { defineConfig } from 'vitest/config';

const elsewhere = ['**/node_modules/**', '**/dist/**'];
const postgres = { globalSetup: ['test/setup/postgres.ts'], testTimeout: 60_000, hookTimeout: 120_000 };

// The launcher is the same for both, and 15 is started by it here anyway.
const launcher = ['**/launcher.db.test.ts'];
// What asks the application, whatever the database, and takes minutes: on 15 only among the long tests.
const pages = [
  'test/isolation/**/*.db.test.ts',
  'src/app/**/*.db.test.tsx',
  'src/features/{control,spreadsheet}/**/*.db.test.{ts,tsx}',
  'src/features/{examination,notices}/pages/*.db.test.{ts,tsx}',
];

function onPostgres(name: string, version: '18' | '15', include: string[], exclude: string[]) {
  const env = { SKOLEVERN_TEST_POSTGRES: version };
  return { extends: true as const, test: { name, include, exclude, env, ...postgres } };
}

// In the browser: the few ways that differ most for every change, all of them among the long tests.
function journeys(name: string, matrix: 'few' | 'whole') {
  return {
    extends: true as const,
    test: {
      name,
      include: ['test/journeys/**/*.journey.ts'],
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
          // Properties over whole landscapes, on a machine that others share.
          testTimeout: 60_000,
        },
      },
      onPostgres('pg18', '18', ['**/*.db.test.{ts,tsx}'], elsewhere),
      onPostgres('pg15', '15', ['**/*.db.test.{ts,tsx}'], [...launcher, ...pages, ...elsewhere]),
      onPostgres('pg15-pages', '15', pages, elsewhere),
      journeys('journeys', 'few'),
      journeys('journeys-whole', 'whole'),
      {
        extends: true,
        test: {
          name: 'long',
          include: ['test/long/**/*.long.ts'],
          fileParallelism: false,
          testTimeout: 1_800_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
