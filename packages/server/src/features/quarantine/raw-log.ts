import { setImmediate } from 'node:timers/promises';
import { answerLimits } from '@karakter/domain/sitting/answer-limits';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { textsOfUpdate } from '../sitting/ingest/update-text.ts';
import type { Sitting } from '../sitting/store.ts';

const pageSize = 200;

type Stored = {
  part: 'answer' | 'apart';
  sequence: number | null;
  branch: string | null;
  kind: string;
  number: number;
  writtenAt: number;
  receivedAt: number;
  hash: Buffer | null;
  notInAnswer: string | null;
  content: Buffer;
};

/** Milliseconds since 1970, because the driver cannot read a date that is very far from now. */
const ms = (column: string) => sql`(extract(epoch from ${sql.ref(column)}) * 1000)::bigint`;

async function pageOfChain(tx: Tx, attemptId: number, after: number): Promise<Stored[]> {
  const { rows } = await sql<Stored>`
    select 'answer' as part, e.sequence, null as branch, e.kind, e.number, ${ms('e.written_at')} as "writtenAt",
      ${ms('e.received_at')} as "receivedAt", e.hash,
      case when u.joined_at is not null then 'joinedLater' else u.reason end as "notInAnswer", e.content
    from answer_entry e left join answer_unmerged u on u.attempt = e.attempt and u.sequence = e.sequence
    where e.attempt = ${attemptId} and e.sequence > ${after} order by e.sequence limit ${pageSize}`.execute(
    tx,
  );
  return rows;
}

async function quarantinedEntries(tx: Tx, attemptId: number): Promise<Stored[]> {
  const { rows } = await sql<Stored>`
    select 'apart' as part, null as sequence, b.id as branch, b.kind, u.number, ${ms('u.written_at')} as "writtenAt",
      ${ms('u.received_at')} as "receivedAt", null as hash, coalesce(b.decision, 'undecided') as "notInAnswer", u.content
    from answer_branch b join answer_branch_update u on u.branch_id = b.id
    where b.attempt = ${attemptId} order by b.opened_at, b.id, u.number`.execute(tx);
  return rows;
}

/** The chain of the answer, a page at a time, then the quarantined updates. */
async function* entriesOf(tx: Tx, attemptId: number): AsyncGenerator<Stored> {
  for (let after = 0; ; ) {
    const page = await pageOfChain(tx, attemptId, after);
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < pageSize) break;
    after = last.sequence ?? after;
  }
  yield* await quarantinedEntries(tx, attemptId);
}

const instantOf = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toString();
const holdsWriting = ({ part, kind }: Stored) => part === 'apart' || kind === 'update' || kind === 'branch';

function lineOf(row: Stored): string {
  const { part, sequence, kind, branch, number, hash, notInAnswer, content } = row;
  const isUpdate = holdsWriting(row);
  return JSON.stringify({
    part,
    ...(part === 'answer' ? { sequence, hash: hash?.toString('hex') } : { branch }),
    kind,
    number,
    writtenAt: instantOf(row.writtenAt),
    receivedAt: instantOf(row.receivedAt),
    bytes: content.length,
    inAnswer: isUpdate ? notInAnswer === null || notInAnswer === 'takenIn' : undefined,
    notInAnswer: notInAnswer ?? undefined,
    text: isUpdate && content.length <= answerLimits.updateBytes ? textsOfUpdate(content) : undefined,
    [isUpdate ? 'update' : 'content']: content.toString('base64'),
  });
}

const about = [
  'Each line after this one is one JSON object: an entry of the log, as it was stored.',
  'part: "answer" is the chain of the answer, in its order; "apart" is what came late or from elsewhere and lies beside it.',
  'kind: "update" is a piece of writing, "branch" quarantined updates that were accepted into the answer later, "lease" says that a window began to write, "handIn" that the answer was closed; of what lies apart it says where it came from.',
  'writtenAt is by the candidate’s machine, receivedAt by Karakter’s clock, both UTC. bytes is the size of the entry.',
  'inAnswer: whether it counts in the answer. notInAnswer says why not: "tooSlow" took too long to put together, "unreadable" is no document, "joinedLater" came in by a later decision.',
  'text: the words that could be read out of this piece alone, in the order in which they are stored; it does not say where in the answer they stand. null where nothing can be read.',
  'update: base64 of a Yjs update of the first form (github.com/yjs/yjs): Y.applyUpdate(new Y.Doc(), bytes), one after the other.',
  'hash: SHA-256 over the hash before it, the entry’s place and facts, its kind and its content.',
];

/** The longest time for which the event loop is blocked: candidates are saving on it. */
const breathMs = 15;

/**
 * Everything stored of an answer, one JSON object a line (NDJSON), with a first line that explains how to read it: for
 * parts that could not be merged [D3]. By candidate number, without a name.
 */
export async function rawLog(
  tx: Tx,
  { attemptId, candidateNumber, examId }: Sitting,
  at: Temporal.Instant,
): Promise<Uint8Array> {
  const head = { format: 'karakter-raw-answer-log', version: 1, examId, candidateNumber };
  const lines = [Buffer.from(`${JSON.stringify({ ...head, madeAt: at.toString(), about })}\n`)];
  let since = performance.now();
  for await (const entry of entriesOf(tx, attemptId)) {
    lines.push(Buffer.from(`${lineOf(entry)}\n`));
    if (performance.now() - since < breathMs) continue;
    await setImmediate();
    since = performance.now();
  }
  return Buffer.concat(lines);
}
