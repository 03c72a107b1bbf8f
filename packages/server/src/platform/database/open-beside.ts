import type { Settings } from '../../config.ts';
import { StartFailure } from '../start/start-failure.ts';
import { runningPostgresUrl, startPostgres } from './postgres.ts';

/**
 * Karakter's database for a separate command: the one that the settings name, that of the Karakter that runs on the
 * data folder, or the folder's own, started temporarily.
 */
export async function withDatabase<T>(settings: Settings, work: (url: string) => Promise<T>): Promise<T> {
  if (settings.databaseUrl !== undefined) return work(settings.databaseUrl);
  const opened = await startPostgres({ ...settings, say: () => {} }).catch((error: unknown) => {
    if (error instanceof StartFailure && error.code === 'folderInUse') return undefined;
    throw error;
  });
  if (opened === undefined) return work(await runningPostgresUrl(settings.dataFolder));
  return work(opened.url).finally(() => opened.stop());
}
