import { defineConfig } from 'vitest/config';
import { PlainLineReporter } from './ops/plain-line-reporter.ts';
import { testFolder } from './ops/test-folder.ts';
import { TestOrder } from './ops/test-order.ts';

process.env.TMPDIR = testFolder();

/** One PostgreSQL for all who need one; each file copies the migrated template, or the loaded demonstration. */
const postgres = 'packages/server/src/test/postgres-setup.ts';
/**
 * Files of one worker share the modules they import: to load the whole program again for each file takes longer than
 * what most of them test. What a file needs for itself, a database or a running Karakter, it makes itself.
 */
const isolate = false;

const include = (folder: string) => [`packages/${folder}/src/**/*.test.{ts,tsx}`];

export default defineConfig({
  test: {
    // Twice the cores of a small machine: a journey waits, for clocks and for a network. Five took no less time in all.
    maxWorkers: 4,
    sequence: { sequencer: TestOrder },
    reporters: ['default', new PlainLineReporter()],
    projects: [
      { test: { name: 'house', include: ['ops/**/*.test.ts'] } },
      {
        test: {
          name: 'rules',
          include: ['domain', 'contract', 'web'].flatMap(include),
          isolate,
          setupFiles: 'packages/web/src/test/empty-storage.ts',
        },
      },
      {
        test: {
          name: 'server',
          include: include('server'),
          globalSetup: postgres,
          isolate,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['e2e/**/*.spec.ts'],
          globalSetup: [postgres, 'e2e/setup.ts'],
          // A page that waits for a machine in full use is given as long as Playwright gives it.
          expect: { poll: { timeout: 60_000 } },
          testTimeout: 240_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
