import { accessSync, chmodSync, constants, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const memory = '/dev/shm';
/** Bytes that must be free there: databases, their log, browsers and their profiles. */
const room = 6 * 1024 ** 3;

function hasRoom(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize >= room;
}

/** False where what lies there may not be run, as a browser must. */
function canRun(folder: string): boolean {
  const program = join(folder, 'program');
  writeFileSync(program, '#!/bin/sh\n');
  chmodSync(program, 0o755);
  try {
    accessSync(program, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function makeFolder(parent: string): string {
  const folder = mkdtempSync(join(parent, 'karakter-tests-'));
  // PostgreSQL may run as another user and must come through.
  chmodSync(folder, 0o711);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * The folder under which a run of the tests writes all its files; gone when the run ends. In memory where the machine
 * has such a place with room: each database is a thousand small files, and ext4 looks at every inode deleted in the
 * last minutes before it gives out another, so on disk a copy of the template takes ten times as long.
 */
export function testFolder(): string {
  try {
    if (hasRoom(memory)) {
      const folder = makeFolder(memory);
      if (canRun(folder)) return folder;
    }
  } catch {
    // No such place here: the disk does.
  }
  return makeFolder(tmpdir());
}
