import type { Route } from '@karakter/contract/platform/route';
import { readingsCountSince } from '@karakter/domain/people/reading';
import { canonicalJson, type JsonValue } from '@karakter/domain/text/canonical-json';
import { sql } from 'kysely';
import type { Tx } from '../database/db.ts';

/** The document that was read: numbers and ids, never a name. Null where there was none yet. */
type ReadDocument = { examId: string; data: JsonValue } | null;

/** The result of a route that logs its reads: the response, and the document that it contains. */
export class DocumentRead<T> {
  readonly document: ReadDocument;
  readonly answer: T;
  constructor(document: ReadDocument, answer: T) {
    this.document = document;
    this.answer = answer;
  }
}

type ReadBy = { personId: string; at: Temporal.Instant };

/**
 * Returns the response, and records the reading in the exam's log, in the same transaction [Q3]. A route that states
 * a protected document without naming the one it returned is a fault of the program, and so is the reverse.
 */
export async function readAndLogged<T>(
  tx: Tx,
  { name, logsRead }: Pick<Route, 'name' | 'logsRead'>,
  found: T | DocumentRead<T>,
  { personId, at }: ReadBy,
): Promise<T> {
  const isRead = found instanceof DocumentRead;
  if (isRead !== (logsRead !== undefined)) throw new Error(`${name} and its contract differ in what is read`);
  if (!isRead || logsRead === undefined) return found as T;
  if (found.document !== null) {
    const { examId, data } = found.document;
    const json = canonicalJson(data);
    const since = readingsCountSince(at).toString();
    await sql`select note_reading(${examId}, ${logsRead}, ${personId}, ${at.toString()}, ${json}, ${since})`.execute(
      tx,
    );
  }
  return found.answer;
}
