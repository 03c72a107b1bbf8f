import { readFileSync } from 'node:fs';
import { allRoutes } from '@karakter/contract/all-routes';
import { systemRoutes } from '@karakter/contract/system';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Mount } from '../../platform/mount.ts';
import { openApiOf } from '../../platform/openapi.ts';

const packageFile = z.object({ version: z.string() });

/** The program's own version, as in its package. */
function programVersion(): string {
  const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  return packageFile.parse(JSON.parse(text)).version;
}

export function mountSystem(mount: Mount, settings: { publicUrl: string }): void {
  const version = programVersion();
  const openApi = openApiOf(allRoutes, { version, url: settings.publicUrl });

  mount(systemRoutes.health, async ({ tx }) => {
    const { rows } = await sql<{
      version: string;
    }>`select current_setting('server_version') as version`.execute(tx);
    return { status: 'ok' as const, version, database: `PostgreSQL ${rows[0]?.version ?? ''}`.trim() };
  });

  mount(systemRoutes.openApi, async () => openApi);
}
