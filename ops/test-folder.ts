import { accessSync, chmodSync, constants, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const memory = '/dev/shm';
/** Bytes that must be free in memory: databases, their log, browsers and their profiles. */
const room = 6 * 1024 ** 3;

function hasRoom(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize >= room;
}

/** False where files in the folder may not be executed, as a browser must be. */
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
  // PostgreSQL may run as another user and must be able to enter the folder.
  chmodSync(folder, 0o711);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * The folder for all files of a test run; it is deleted when the run ends. It is in memory where the system has a memory
 * file system with enough room: each database is a thousand small files, and ext4 checks every inode deleted in the last
 * minutes before it allocates another, so a copy of the template takes ten times as long on disk.
 */
export function testFolder(): string {
  try {
    if (hasRoom(memory)) {
      const folder = makeFolder(memory);
      if (canRun(folder)) return folder;
    }
  } catch {
    // Without a memory file system the disk is used.
  }
  return makeFolder(tmpdir());
}
