import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createVitest, type TestModule, type TestSpecification } from 'vitest/node';

/** A part of the code, with the tests that run on its changes. */
export type Part = {
  /** The files that are changed, as a pattern. */
  readonly code: string;
  readonly project: 'rules' | 'server';
  /** The files among which importers of the changed file are searched. */
  readonly importers: string;
  /** The folder whose tests run last, for every change. */
  readonly whole: string;
  /** Tests that keep state between runs, such as a loaded database, and are therefore not run. */
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

/** Longer than any group of tests takes on a busy computer. */
const patienceMs = 240_000;
/** A test or a hook that runs out of time would end the run before the others are asked. */
const testMs = 90_000;
const endless = 'a run without an end';

/** Whether the module failed by an assertion: on a busy computer a test may time out without any change. */
function hasNoticed(module: TestModule): boolean {
  const tests = [...module.children.allTests('failed')].flatMap((test) => test.result().errors ?? []);
  const suites = [...module.children.allSuites()].flatMap((suite) => suite.errors());
  return [...module.errors(), ...suites, ...tests].some(({ message }) => !/timed? ?out/i.test(message));
}

/**
 * Runs the tests in one process that stays alive, with PostgreSQL: starting both for each change takes longer than most
 * tests. Many tests import nearly everything, so a change is tested first by the tests beside the file, then by those
 * beside its importers and by those of the whole; another test may still notice what these do not.
 */
export async function openTests(root: string, { project, importers, whole, leftOut }: Part) {
  const options = {
    root,
    watch: false,
    project: [project],
    bail: 1,
    maxWorkers: 2,
    testTimeout: testMs,
    hookTimeout: testMs,
  };
  const open = () => createVitest('test', { ...options, reporters: [{}] });
  let vitest = await open();

  async function noticing(specifications: TestSpecification[]): Promise<string | undefined> {
    // The result also contains the modules of earlier runs.
    vitest.state.filesMap.clear();
    if (specifications.length === 0) return undefined;
    const run = vitest.runTestSpecifications(specifications);
    run.catch(() => undefined);
    const result = await Promise.race([run, pause(patienceMs, null, { ref: false })]);
    if (result) return result.testModules.find(hasNoticed)?.relativeModuleId;
    // An endless loop: only its process can be ended, and the tests after it are started again.
    spawnSync('pkill', ['-9', '-P', String(process.pid), '-f', 'vitest']);
    vitest = await open();
    return endless;
  }

  return {
    /** The test file that notices the current content of `file`, or undefined. */
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
    /** Whether the test file also fails without the change: then its failure says nothing. */
    async fails(file: string, test: string): Promise<boolean> {
      vitest.invalidateFile(join(root, file));
      return (await noticing(await vitest.globTestSpecifications([test]))) !== undefined;
    },
    close: () => vitest.close(),
  };
}
