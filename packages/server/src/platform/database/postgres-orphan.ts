import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { StartFailure } from '../start/start-failure.ts';

const run = promisify(execFile);

/** The command line of a living process; empty for a dead or finished one. */
async function commandOf(pid: number): Promise<string> {
  if (process.platform === 'linux') return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  const { stdout } = await run('ps', ['-ww', '-o', 'command=', '-p', String(pid)]).catch(() => ({
    stdout: '',
  }));
  return stdout;
}

/**
 * Prepares a new start. A database left running by a killed program is shut down properly. A number in
 * `postmaster.pid` that now belongs to some other process (common in containers) would make PostgreSQL refuse, so
 * that file is deleted. The caller has locked the data folder.
 */
export async function stopOrphan(cluster: string): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid');
  const [first, folder] = (await readFile(pidFile, 'utf8').catch(() => '')).split('\n');
  const pid = Number(first);
  if (!pid || !folder) return;
  const isOurs = async () => (await commandOf(pid)).includes(folder);
  if (!(await isOurs())) {
    // The file of a dead process stays: PostgreSQL uses it to look for backends that outlived it.
    if ((await commandOf(pid)) !== '') await rm(pidFile, { force: true });
    return;
  }
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < 30_000; waited += 50) {
    if (!(await isOurs())) return;
    await pause(50);
  }
  throw new StartFailure('databaseFailed', `the one left from before, process ${pid}, does not stop`);
}
