import { allRoutes } from '@karakter/contract/all-routes';
import { systemRoutes } from '@karakter/contract/system/routes';
import { sql } from 'kysely';
import { AfterTransaction, type Mount } from '../../platform/http/mount.ts';
import { openApiOf } from '../../platform/http/openapi.ts';
import type { Services } from '../../services.ts';
import { mountListPdf } from './list-pdf.ts';
import { programVersion } from './program-version.ts';
import { createWritingCheck } from './writable.ts';

export function mountSystem(mount: Mount, services: Pick<Services, 'db' | 'log' | 'config' | 'pdf'>): void {
  mountListPdf(mount, services);
  const version = programVersion();
  const openApi = openApiOf(allRoutes, { version, url: services.config.publicUrl });
  const whatCannotBeWritten = createWritingCheck(services);

  mount(systemRoutes.health, async ({ tx, reply }) => {
    const { rows } = await sql<{
      version: string;
    }>`select current_setting('server_version') as version`.execute(tx);
    const database = `PostgreSQL ${rows[0]?.version ?? ''}`.trim();
    return new AfterTransaction(async () => {
      const problems = [...(await whatCannotBeWritten())];
      if (problems.length === 0) return { status: 'ok' as const, version, database, problems };
      reply.code(503);
      return { status: 'degraded' as const, version, database, problems };
    });
  });

  mount(systemRoutes.openApi, async () => openApi);
}
