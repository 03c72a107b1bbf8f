import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

type Locked = { optionalDependencies?: Record<string, string>; resolved?: string; link?: boolean };

const text = readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8');
const packages = (JSON.parse(text) as { packages: Record<string, Locked> }).packages;

test('the lock file names the packages of every platform, so that `npm ci` works on each', () => {
  const missing = Object.entries(packages).flatMap(([at, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`node_modules/${name}` in packages || `${at}/node_modules/${name}` in packages),
    ),
  );
  expect(missing).toEqual([]);
});

test('the lock file contains no registry address', () => {
  const resolved = Object.values(packages).filter(({ resolved, link }) => resolved !== undefined && !link);
  expect(resolved).toEqual([]);
});
