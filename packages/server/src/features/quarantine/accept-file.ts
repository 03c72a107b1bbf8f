import { createHash } from 'node:crypto';
import type { AnswerFileContent } from '@karakter/contract/sitting/answer-file';
import { isWithinRooms } from '@karakter/domain/invigilation/duty';
import { soundWrittenAt } from '@karakter/domain/sitting/answer-arrival';
import type { AnswerFiles } from '../../integrations/answer-file/answer-file.ts';
import type { Tx } from '../../platform/database/db.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import type { Watch } from '../invigilation/access.ts';
import type { AnswerMerger } from '../sitting/answer/answer-merger.ts';
import { answerContents } from '../sitting/answer/answer-store.ts';
import { addToQuarantine, type QuarantinedUpdate } from '../sitting/answer/quarantine.ts';
import { judgeUpdate } from '../sitting/ingest/judge-update.ts';
import { lockSitting, type Sitting } from '../sitting/store.ts';
import { allQuarantinedContents, lastInOpenQuarantine } from './store.ts';

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));

const refusals = {
  unknown: 'answerFileUnknown',
  damaged: 'answerFileDamaged',
  ofAnotherInstitution: 'answerFileOfAnotherInstitution',
} as const;

/** The content of a file; a file that cannot be read is refused with its fault. */
function contentOrRefuse(files: Pick<AnswerFiles, 'open'>, bytes: Uint8Array): AnswerFileContent {
  const opened = files.open(bytes);
  if (opened.kind !== 'opened') refuse(refusals[opened.kind]);
  const { content } = opened;
  const updates = [content.state, ...content.unconfirmed.map(({ update }) => update)];
  if (updates.some((update) => typeof judgeUpdate(bytesOf(update), 'whole') === 'string'))
    refuse('answerFileDamaged');
  return content;
}

type Lacked = Pick<QuarantinedUpdate, 'writtenAt' | 'content'>;
type Keeping = {
  readonly content: AnswerFileContent;
  readonly now: Temporal.Instant;
  readonly merger: AnswerMerger;
};

/** The updates of the file that the server lacks: single updates first, then the rest of the whole document. */
async function lacking(tx: Tx, attemptId: number, { content, merger }: Keeping): Promise<Lacked[]> {
  const { contents } = await answerContents(tx, attemptId);
  const onServer = [...contents, ...(await allQuarantinedContents(tx, attemptId))];
  const inOrder = content.unconfirmed.toSorted((a, b) => a.number - b.number);
  const updates = inOrder.map(({ update, writtenAt }) => ({ writtenAt, content: bytesOf(update) }));
  const state = { writtenAt: content.savedAt, content: bytesOf(content.state) };
  const all = [...onServer, ...updates.map((each) => each.content), state.content];
  const { news, left } = await merger.merge(`file ${attemptId}`, {
    contents: all,
    newsFrom: onServer.length,
  });
  // Updates that could not be compared in time are all kept: the exam office decides, and nothing is lost.
  if (left.length > 0) return [...updates, state];
  const lacked = updates.filter((_, place) => news[place]);
  const rest = news.at(-1);
  return rest ? [...lacked, { ...state, content: rest }] : lacked;
}

async function keep(tx: Tx, { attemptId, plan }: Sitting, keeping: Keeping): Promise<number> {
  const { content: file, now } = keeping;
  const lacked = await lacking(tx, attemptId, keeping);
  if (lacked.length === 0) return 0;
  const of = { attemptId, kind: 'file', writer: file.writer } as const;
  const last = await lastInOpenQuarantine(tx, of);
  const receivedAt = now.epochMilliseconds;
  const startsAt = plan.startsAt.epochMilliseconds;
  const updates = lacked.map(({ content, writtenAt }, index) => ({
    content,
    writtenAt: soundWrittenAt({ writtenAt, receivedAt }, startsAt),
    number: last + index + 1,
    receivedAt,
  }));
  await addToQuarantine(tx, of, updates);
  return updates.length;
}

/**
 * Accepts an answer file [D4]: updates that the server lacks are quarantined for the exam office to decide on. A file
 * with nothing new, such as the same file again, leaves only its event. Refuses a file that is not an answer file, is
 * damaged, belongs to another institution or exam, or to a candidate in a room that the actor does not watch.
 */
export async function acceptFile(
  tx: Tx,
  { exam: { id: examId }, rooms }: Watch,
  given: {
    bytes: Uint8Array;
    files: Pick<AnswerFiles, 'open'>;
    merger: AnswerMerger;
    actorId: string;
    now: Temporal.Instant;
  },
) {
  const { bytes, merger, actorId, now } = given;
  const content = contentOrRefuse(given.files, bytes);
  const sitting = await lockSitting(tx, content.candidacyId);
  if (sitting?.examId !== examId) refuse('answerFileOfAnotherExam');
  if (!isWithinRooms(rooms, sitting.place.room)) refuse('onlyYourRooms');
  const kept = await keep(tx, sitting, { content, now, merger });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const data = { candidacyId: sitting.candidacyId, sha256, kept };
  await recordEvent(tx, { examId, kind: 'answerFileTakenIn', actorId, at: now, data });
  const outcome = kept > 0 ? ('kept' as const) : ('nothingNew' as const);
  return { candidateNumber: sitting.candidateNumber, outcome };
}
