import { setTimeout as pause } from 'node:timers/promises';
import type { Settings } from '../../config.ts';
import { StartFailure } from '../start/start-failure.ts';
import { runningPostgresUrl, startPostgres, tryConnect } from './postgres.ts';

const longestStartMs = 60_000;

/** Karakter may have been started a moment ago: its database then does not take connections yet. */
async function reachableUrl(dataFolder: string): Promise<string> {
  for (let waited = 0; waited < longestStartMs; waited += 100) {
    const url = await runningPostgresUrl(dataFolder).catch(() => undefined);
    if (url !== undefined && (await tryConnect(url)) === 'ready') return url;
    await pause(100);
  }
  return runningPostgresUrl(dataFolder);
}

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
  if (opened === undefined) return work(await reachableUrl(settings.dataFolder));
  return work(opened.url).finally(() => opened.stop());
}
