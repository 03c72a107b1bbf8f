import type { RefusalCode } from '@karakter/contract/all-refusals';

type Fault = { code?: unknown; message?: unknown };

const away = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  '57P01',
  '57P02',
  '57P03',
]);
/** Class 53, a full disk or memory, and a failing disk: these pass when the operator has corrected the cause. */
const outOfRoom = /^(?:53[0-9A-Z]{3}|58030)$/;
/** The driver's messages without a code. */
const awayMessage =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a conn)/;
/** Deadlock and failed serialization: PostgreSQL has aborted one of two transactions that waited for each other. */
const crossed = new Set(['40P01', '40001']);
/** A row that another request created or deleted in the meantime. */
const overtaken = new Set(['23503', '23505']);
/** A lock that was not granted in time, and a statement or a transaction that exceeded its time limit. */
const lockWait = '55P03';
const tooLong = new Set(['57014', '25P03', '25P04']);

const isAway = (code: string) => away.has(code) || outOfRoom.test(code) || code.startsWith('08');

const codeOf = (error: unknown) => String((error as Fault | null)?.code ?? '');

/** Whether the same work may succeed when it is repeated on the current state. */
export function isWorthAnotherTry(error: unknown): boolean {
  return crossed.has(codeOf(error));
}

/** Whether a row was refused because one with its key already exists. */
export function isPlaceTaken(error: unknown): boolean {
  return codeOf(error) === '23505';
}

/** The meaning of a failed statement for the caller; undefined where the failure is the program's own. */
export function refusalForDatabase(error: unknown): RefusalCode | undefined {
  const code = codeOf(error);
  if (isAway(code) || awayMessage.test(String((error as Fault | null)?.message))) return 'unavailable';
  if (code === lockWait) return 'busy';
  if (tooLong.has(code)) return 'tookTooLong';
  if (crossed.has(code) || overtaken.has(code)) return 'changedMeanwhile';
  // Class 22: the value itself can't be stored, such as a number outside the range of the column.
  return /^22[0-9A-Z]{3}$/.test(code) ? 'badRequest' : undefined;
}
