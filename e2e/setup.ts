import { join } from 'node:path';
import { ensureWebBuilt } from '../packages/server/src/platform/http/web-build.ts';
import { browserProgram } from './browser.ts';

/** Builds and unpacks before the first journey what two journeys would otherwise make at the same time. */
export async function setup(): Promise<void> {
  await ensureWebBuilt(join(import.meta.dirname, '..'), () => {});
  await browserProgram();
}
