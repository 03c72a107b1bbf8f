import { join } from 'node:path';
import { ensureWebBuilt } from '../packages/server/src/platform/http/web-build.ts';
import { browserProgram } from './browser.ts';

/** What each journey would build or unpack, and two at once in each other's way, is there before the first. */
export async function setup(): Promise<void> {
  await ensureWebBuilt(join(import.meta.dirname, '..'), () => {});
  await browserProgram();
}
