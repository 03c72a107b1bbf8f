import { defineConfig } from 'vitest/config';
import { PlainLineReporter } from './ops/plain-line-reporter.ts';

const include = (folder: string) => [`packages/${folder}/src/**/*.test.{ts,tsx}`];

export default defineConfig({
  test: {
    // A browser, a server and a database work for each test: more at once than there are cores only waits.
    maxWorkers: 2,
    reporters: ['default', new PlainLineReporter()],
    projects: [
      { test: { name: 'house', include: ['ops/**/*.test.ts'] } },
      { test: { name: 'rules', include: ['domain', 'contract', 'web'].flatMap(include) } },
      {
        test: {
          name: 'server',
          include: include('server'),
          // One PostgreSQL for all of them; each file copies the migrated template.
          globalSetup: 'packages/server/src/test/postgres-setup.ts',
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['e2e/**/*.spec.ts'],
          testTimeout: 240_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
