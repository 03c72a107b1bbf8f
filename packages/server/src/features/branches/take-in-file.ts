import { createHash } from 'node:crypto';
import type { AnswerFileContent } from '@karakter/contract/answer-file';
import * as Y from 'yjs';
import type { AnswerFiles } from '../../integrations/answer-file/answer-file.ts';
import type { Tx } from '../../platform/db.ts';
import { recordEvent } from '../../platform/events.ts';
import { refuse } from '../../platform/refusals.ts';
import { documentOf, isAnswerUpdate } from '../sitting/answer-document.ts';
import { answerContents } from '../sitting/answer-store.ts';
import { addToBranch, type BranchUpdate } from '../sitting/branches.ts';
import { lockSitting, type Sitting } from '../sitting/store.ts';
import { allBranchContents, lastInOpenBranch } from './store.ts';

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));

const refusals = {
  unknown: 'answerFileUnknown',
  damaged: 'answerFileDamaged',
  ofAnotherInstitution: 'answerFileOfAnotherInstitution',
} as const;

/** The content of a file, or the request ends with what is wrong with it. */
function contentOrRefuse(files: Pick<AnswerFiles, 'open'>, bytes: Uint8Array): AnswerFileContent {
  const opened = files.open(bytes);
  if (opened.kind !== 'opened') refuse(refusals[opened.kind]);
  const { content } = opened;
  const updates = [content.state, ...content.unconfirmed.map(({ update }) => update)];
  if (!updates.every((update) => isAnswerUpdate(bytesOf(update)))) refuse('answerFileDamaged');
  return content;
}

/** Applies an update; answers what in it was new, or null when all of it was there. */
function novelty(doc: Y.Doc, update: Uint8Array): Uint8Array | null {
  let found: Uint8Array | null = null;
  const hear = (made: Uint8Array) => {
    found = made;
  };
  doc.on('update', hear);
  Y.applyUpdate(doc, update);
  doc.off('update', hear);
  return found;
}

type Lacked = Pick<BranchUpdate, 'writtenAt' | 'content'>;

/** What the file holds that the server has nowhere: each update by itself, then whatever else the whole document has. */
function lacking(doc: Y.Doc, content: AnswerFileContent): Lacked[] {
  const inOrder = content.unconfirmed.toSorted((a, b) => a.number - b.number);
  const updates = inOrder.flatMap(({ update, writtenAt }): Lacked[] => {
    const bytes = bytesOf(update);
    return novelty(doc, bytes) ? [{ writtenAt, content: bytes }] : [];
  });
  const rest = novelty(doc, bytesOf(content.state));
  return rest ? [...updates, { writtenAt: content.savedAt, content: rest }] : updates;
}

/** Everything the server has of the attempt: what counts, and what was kept apart. */
async function serverDocument(tx: Tx, attempt: number): Promise<Y.Doc> {
  const { contents } = await answerContents(tx, attempt);
  return documentOf([...contents, ...(await allBranchContents(tx, attempt))]).doc;
}

async function keep(
  tx: Tx,
  { attempt }: Sitting,
  content: AnswerFileContent,
  now: Temporal.Instant,
): Promise<number> {
  const lacked = lacking(await serverDocument(tx, attempt), content);
  if (lacked.length === 0) return 0;
  const of = { attempt, kind: 'file', writer: content.writer } as const;
  const last = await lastInOpenBranch(tx, of);
  const receivedAt = now.epochMilliseconds;
  const updates = lacked.map((each, index) => ({ ...each, number: last + index + 1, receivedAt }));
  await addToBranch(tx, of, updates);
  return updates.length;
}

/**
 * Takes an answer file in [D4]: what the server lacks becomes a branch for the exam office to decide on; a file of
 * which it lacks nothing, such as the same one again, leaves only its event. Refuses what is no answer file, is
 * damaged, or is another institution's or another exam's.
 */
export async function takeInFile(
  tx: Tx,
  given: {
    examId: string;
    bytes: Uint8Array;
    files: Pick<AnswerFiles, 'open'>;
    actorId: string;
    now: Temporal.Instant;
  },
) {
  const { examId, bytes, actorId, now } = given;
  const content = contentOrRefuse(given.files, bytes);
  const sitting = await lockSitting(tx, content.candidacyId);
  if (sitting?.examId !== examId) refuse('answerFileOfAnotherExam');
  const kept = await keep(tx, sitting, content, now);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const data = { candidacyId: sitting.candidacyId, sha256, kept };
  await recordEvent(tx, { examId, kind: 'answerFileTakenIn', actorId, at: now, data });
  const outcome = kept > 0 ? ('kept' as const) : ('nothingNew' as const);
  return { candidateNumber: sitting.candidateNumber, outcome };
}
