import { defineConfig } from 'vitest/config';

const elsewhere = ['**/node_modules/**', '**/dist/**'];
const postgres = { globalSetup: ['test/setup/postgres.ts'], testTimeout: 60_000, hookTimeout: 120_000 };

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
      ...['18', '15'].map((version) => ({
        extends: true as const,
        test: {
          name: `pg${version}`,
          include: ['**/*.db.test.{ts,tsx}'],
          // The launcher is the same for both, and 15 is started by it here anyway; who may reach which route is asked of the
          // application, whatever the database, and takes minutes.
          exclude: version === '15' ? ['**/launcher.db.test.ts', 'test/isolation/**', ...elsewhere] : elsewhere,
          env: { SKOLEVERN_TEST_POSTGRES: version },
          ...postgres,
        },
      })),
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.journey.ts'],
          ...postgres,
          env: { SKOLEVERN_TEST_POSTGRES: '18' },
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
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
