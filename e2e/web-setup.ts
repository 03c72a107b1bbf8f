import { join } from 'node:path';
import { ensureWebBuilt } from '../packages/server/src/platform/web-build.ts';

/** Several journeys start the program, and each would build the pages: they are built once, before. */
export async function setup(): Promise<void> {
  await ensureWebBuilt(join(import.meta.dirname, '..'), () => {});
}
