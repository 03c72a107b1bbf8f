import { defineConfig } from 'vitest/config';
import { PlainLineReporter } from './ops/plain-line-reporter.ts';

const include = (folder: string) => [`packages/${folder}/src/**/*.test.{ts,tsx}`];

export default defineConfig({
  test: {
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
          // The very program people start, with the demonstration; journeys share it, so they run one by one.
          globalSetup: 'e2e/karakter.ts',
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
