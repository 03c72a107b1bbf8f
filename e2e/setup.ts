import { join } from 'node:path';
import { ensureWebBuilt } from '../packages/server/src/platform/http/web-build.ts';
import { browserProgram } from './chromium.ts';

/** Builds the pages and unpacks the browser before the first journey, so that two journeys do not do it at the same time. */
export async function setup(): Promise<void> {
  await ensureWebBuilt(join(import.meta.dirname, '..'), { say: () => {} });
  await browserProgram();
}
