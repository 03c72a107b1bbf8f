import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createVitest, type TestModule, type TestSpecification } from 'vitest/node';

/** What is put to the tests: the code, the tests of the whole after those nearby, and what they share between runs. */
export type Part = {
  /** The code that is changed, as a pattern. */
  readonly code: string;
  readonly project: 'rules' | 'server';
  /** Where files are looked for that import the changed one. */
  readonly importers: string;
  /** The tests that come last, whatever was changed. */
  readonly whole: string;
  /** Tests that keep something from one run to the next, such as a loaded database: not asked. */
  readonly leftOut?: RegExp;
};

const usesDemonstration =
  /demonstration|blindness-crawl|replay\.test|demo\/clock|start\.test|threads\.test|seal\//;

export const parts: Readonly<Record<string, Part>> = {
  domain: {
    code: 'packages/domain/src/*/*.ts',
    project: 'rules',
    importers: 'packages/domain/src/**/*.ts',
    whole: 'packages/domain/src/',
  },
  web: {
    code: 'packages/web/src/features/sitting/**/*.ts',
    project: 'rules',
    importers: 'packages/web/src/**/*.{ts,tsx}',
    whole: 'packages/web/src/features/sitting/',
  },
  server: {
    code: 'packages/server/src/{features,platform}/**/*.ts',
    project: 'server',
    importers: 'packages/server/src/**/*.ts',
    whole: 'packages/server/src/test/whole/',
    leftOut: usesDemonstration,
  },
};

/** The folders of the files that import the file, tests included. */
function foldersOfImporters(root: string, pattern: string, file: string): string[] {
  const importers = globSync(pattern, { cwd: root }).filter((importer) => {
    const specifiers = readFileSync(join(root, importer), 'utf8').matchAll(/from '(\.[^']+)'/g);
    return [...specifiers].some(([, specifier = '']) => join(dirname(importer), specifier) === file);
  });
  return [...new Set(importers.map((importer) => `${dirname(importer)}/`))];
}

/** Longer than any group of tests takes on a busy machine. */
const patienceMs = 120_000;
const endless = 'a run without an end';

/** Whether the module failed by what it says: on a busy machine a test runs out of time without any change. */
function hasNoticed(module: TestModule): boolean {
  const tests = [...module.children.allTests('failed')].flatMap((test) => test.result().errors ?? []);
  const suites = [...module.children.allSuites()].flatMap((suite) => suite.errors());
  return [...module.errors(), ...suites, ...tests].some(({ message }) => !/timed? ?out/i.test(message));
}

/**
 * The tests in one process that stays, and PostgreSQL with it: to start both for each change takes longer than most
 * tests. Many import nearly everything, so that a change is put to the tests beside the file, then to those beside what
 * imports it and to those of the whole; what they do not notice, another may.
 */
export async function openTests(root: string, { project, importers, whole, leftOut }: Part) {
  const options = { root, watch: false, project: [project], bail: 1, maxWorkers: 2, testTimeout: 30_000 };
  const open = () => createVitest('test', { ...options, reporters: [{}] });
  let vitest = await open();

  async function noticing(specifications: TestSpecification[]): Promise<string | undefined> {
    // The answer holds what earlier runs found, too.
    vitest.state.filesMap.clear();
    if (specifications.length === 0) return undefined;
    const run = vitest.runTestSpecifications(specifications);
    run.catch(() => undefined);
    const result = await Promise.race([run, pause(patienceMs, null, { ref: false })]);
    if (result) return result.testModules.find(hasNoticed)?.relativeModuleId;
    // A loop without an end: only its process can be ended, and what waits for it begins again.
    spawnSync('pkill', ['-9', '-P', String(process.pid), '-f', 'vitest']);
    vitest = await open();
    return endless;
  }

  return {
    /** The test file that notices what `file` holds now, or undefined. */
    async noticing(file: string): Promise<string | undefined> {
      const folders = [[`${dirname(file)}/`], [...foldersOfImporters(root, importers, file), whole]];
      vitest.invalidateFile(join(root, file));
      const asked = new Set<string>();
      for (const group of folders) {
        const found = (await vitest.globTestSpecifications(group)).filter(
          ({ moduleId }) => !asked.has(moduleId) && !leftOut?.test(moduleId),
        );
        for (const { moduleId } of found) asked.add(moduleId);
        const by = await noticing(found);
        if (by) return by;
      }
      return undefined;
    },
    /** Whether the test file fails by itself: then what it notices says nothing. */
    async fails(file: string, test: string): Promise<boolean> {
      vitest.invalidateFile(join(root, file));
      return (await noticing(await vitest.globTestSpecifications([test]))) !== undefined;
    },
    close: () => vitest.close(),
  };
}
