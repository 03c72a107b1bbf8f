import type { Examined, Settings } from '../../../config.ts';
import { sealFor } from '../../../integrations/seal/kept-seal.ts';
import { requireContentFor } from '../../../platform/database/demonstration-mark.ts';
import { migrationsToCome } from '../../../platform/database/migrate.ts';
import { requireFreePort } from '../../../platform/http/port.ts';
import { tryDataFolder } from '../../../platform/start/data-folder.ts';
import { type StartFailure, startFailureFrom } from '../../../platform/start/start-failure.ts';
import type { SettingName } from '../../../settings/environment.ts';

type Trial = { readonly needs: readonly SettingName[]; readonly act: () => Promise<void> };

/** The needs of a start besides valid settings, as far as they can be tested without leaving anything behind. */
function trialsOf(settings: Settings): Record<string, Trial> {
  const { sealAt, databaseUrl } = settings;
  return {
    port: { needs: ['PORT', 'HOST'], act: () => requireFreePort(settings) },
    folder: { needs: ['KARAKTER_DATA'], act: () => tryDataFolder(settings.dataFolder) },
    seal: {
      needs: ['SEAL_PKCS12', 'SEAL_PASSWORD'],
      act: async () => void (sealAt && (await sealFor(sealAt, settings.dataFolder))),
    },
    database: {
      needs: ['DATABASE_URL', 'NODE_ENV'],
      act: async () => {
        if (databaseUrl === undefined) return;
        await requireContentFor(settings, databaseUrl);
        await migrationsToCome(databaseUrl);
      },
    },
  };
}

/**
 * Everything that prevents Karakter from starting, found in one pass: the faults of the settings, and of the services
 * that valid settings name. Faults of an embedded database are known only once it runs.
 */
export async function startObstacles({ settings, faults }: Examined): Promise<StartFailure[]> {
  const tried = Object.values(trialsOf(settings))
    .filter(({ needs }) => !needs.some((name) => faults.has(name)))
    .map(({ act }) =>
      act().then(
        () => [],
        (error: unknown) => [startFailureFrom(error, settings.dataFolder)],
      ),
    );
  return [...faults.values(), ...(await Promise.all(tried)).flat()];
}
