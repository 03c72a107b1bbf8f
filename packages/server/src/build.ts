import { join } from 'node:path';
import { ensureWebBuilt } from './platform/http/web-build.ts';
import { startFailureFrom } from './platform/start/start-failure.ts';

/** `npm run build`: the web pages, where the user that Karakter runs as may not write to its program. */
try {
  await ensureWebBuilt(join(import.meta.dirname, '../../..'), {
    say: (line) => process.stdout.write(`${line}\n`),
  });
  process.stdout.write('The web pages are built.\n');
} catch (error) {
  process.stderr.write(`${startFailureFrom(error, './data').message}\n`);
  process.exitCode = 1;
}
