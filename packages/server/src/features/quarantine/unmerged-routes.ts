import { type UnmergedAnswer, unmergedRoutes } from '@karakter/contract/quarantine/unmerged';
import type { Database, Tx } from '../../platform/database/db.ts';
import { type Actor, orNotFound } from '../../platform/http/actor.ts';
import { AfterTransaction, accepted, type Mount } from '../../platform/http/mount.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { DocumentRead } from '../../platform/log/reading.ts';
import { examWithCandidates } from '../exam/access.ts';
import type { AnswerMerger } from '../sitting/answer/answer-merger.ts';
import { type Sitting, sittingOf } from '../sitting/store.ts';
import { mergeAgain } from './merge-again.ts';
import { rawLog } from './raw-log.ts';
import { hasRawLog, settle, type UnmergedRecord, unmergedOf } from './unmerged-store.ts';

const answerOf = (row: UnmergedRecord): UnmergedAnswer => ({
  candidacyId: row.candidacy_id,
  candidateNumber: row.candidate_number,
  name: row.name,
  handedIn: row.handed_in,
  tooSlow: row.too_slow,
  unreadable: row.unreadable,
  bytes: row.bytes,
  receivedFrom: row.received_from.toString(),
  receivedTo: row.received_to.toString(),
  settledAt: row.settled_at?.toString() ?? null,
});

/** The candidate's sitting, where its raw log is of use, for an exam officer who may know the candidates [U7]. */
async function sittingWithRawLog(
  tx: Tx,
  actor: Actor,
  { examId, candidacyId }: { examId: string; candidacyId: string },
  purpose: 'see' | 'change' = 'see',
): Promise<Sitting> {
  const exam = await examWithCandidates(tx, actor, examId, purpose);
  const sitting = orNotFound(await sittingOf(tx, candidacyId));
  orNotFound(sitting.examId === exam.id && (await hasRawLog(tx, sitting.attemptId)));
  return sitting;
}

/** Answers that could not be merged completely: listed, with their raw log, and merged again [D3, S1]. */
export function mountUnmerged(
  mount: Mount,
  parts: { db: Database; secret: string; merger: AnswerMerger },
): void {
  mount(unmergedRoutes.listUnmerged, async ({ tx, actor, params }) => {
    const exam = await examWithCandidates(tx, actor, params.examId, 'see');
    return { answers: (await unmergedOf(tx, exam.id)).map(answerOf) };
  });

  mount(unmergedRoutes.rawAnswerLog, async ({ tx, actor, params, now }) => {
    const sitting = await sittingWithRawLog(tx, actor, params);
    const { examId, candidacyId, candidateNumber } = sitting;
    return new DocumentRead(
      { examId, data: { candidacyId } },
      {
        name: `logg-kandidat-${candidateNumber}.ndjson`,
        mediaType: 'application/x-ndjson',
        bytes: await rawLog(tx, sitting, now),
      },
    );
  });

  mount(unmergedRoutes.mergeAgain, async ({ tx, actor, params, now }) => {
    const sitting = await sittingWithRawLog(tx, actor, params);
    return new AfterTransaction(() => mergeAgain(parts, sitting, { actor, now }));
  });

  mount(unmergedRoutes.settleUnmerged, async ({ tx, actor, params, now }) => {
    const { attemptId, examId, candidacyId } = await sittingWithRawLog(tx, actor, params, 'change');
    if (!(await settle(tx, attemptId, { by: actor.personId, at: now }))) return accepted;
    const event = { examId, actorId: actor.personId, at: now, data: { candidacyId } };
    await recordEvent(tx, { ...event, kind: 'unmergedSettled' });
    return accepted;
  });
}
