import { type QuarantineRow, quarantineRoutes } from '@karakter/contract/quarantine/routes';
import { decideQuarantine } from '@karakter/domain/quarantine/quarantined-updates';
import { createAnswerFiles } from '../../integrations/answer-file/answer-file.ts';
import type { Database, Tx } from '../../platform/database/db.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { type Actor, orNotFound } from '../../platform/http/actor.ts';
import { AfterTransaction, accepted, type Mount } from '../../platform/http/mount.ts';
import { DocumentRead } from '../../platform/log/reading.ts';
import { examWithCandidates } from '../exam/access.ts';
import { examToWatch } from '../invigilation/access.ts';
import type { AnswerMerger } from '../sitting/answer/answer-merger.ts';
import { mergedBeforehand } from '../sitting/merged-beforehand.ts';
import { lockSitting, sittingOf } from '../sitting/store.ts';
import { acceptFile } from './accept-file.ts';
import { executeDecisionCommand } from './decide.ts';
import { differenceOf } from './difference.ts';
import { type QuarantineRecord, quarantineFacts, quarantineOf, quarantinesOf } from './store.ts';

function decisionOf(row: QuarantineRecord): QuarantineRow['decision'] {
  if (row.decision === null || row.decided_at === null) return null;
  return {
    decision: row.decision === 'takenIn' ? 'takenIn' : 'keptApart',
    at: row.decided_at.toString(),
    by: row.decided_by ?? '',
    reason: row.decision_reason ?? '',
  };
}

const rowOf = (row: QuarantineRecord): QuarantineRow => ({
  id: row.id,
  kind: row.kind as QuarantineRow['kind'],
  candidacyId: row.candidacy_id,
  candidateNumber: row.candidate_number,
  name: row.name,
  writtenFrom: row.written_from.toString(),
  writtenTo: row.written_to.toString(),
  receivedFrom: row.received_from.toString(),
  receivedTo: row.received_to.toString(),
  handedIn: row.state === 'handedIn',
  updates: row.updates,
  decision: decisionOf(row),
});

/** The quarantined updates of an exam, for an exam officer who may know its candidates [U7]. */
async function quarantineFor(
  tx: Tx,
  actor: Actor,
  { examId, quarantineId }: { examId: string; quarantineId: string },
  purpose: 'see' | 'change',
): Promise<QuarantineRecord> {
  const exam = await examWithCandidates(tx, actor, examId, purpose);
  return orNotFound(await quarantineOf(tx, exam.id, quarantineId));
}

const unchanged = { changes: [], wordsNow: 0, wordsAfter: 0, obstacle: null };

/** Updates that came late, updates from a device that was taken over, and answer files [D4, D5, D7]. */
export function mountQuarantine(
  mount: Mount,
  { db, secret, merger }: { db: Database; secret: string; merger: AnswerMerger },
): void {
  /** Work that merges and locks runs in transactions of its own, which check everything again. */
  const write = <T>(work: (tx: Tx, merger: AnswerMerger) => Promise<T>) =>
    new AfterTransaction(() =>
      mergedBeforehand(merger, (ready) =>
        inTransaction(db, { identity: 'visible', effect: 'write' }, (tx) => work(tx, ready)),
      ),
    );
  const files = createAnswerFiles(secret);

  mount(quarantineRoutes.listQuarantines, async ({ tx, actor, params }) => {
    const exam = await examWithCandidates(tx, actor, params.examId, 'see');
    return { quarantines: (await quarantinesOf(tx, exam.id)).map(rowOf) };
  });

  mount(quarantineRoutes.showQuarantine, async ({ tx, actor, params }) => {
    const row = await quarantineFor(tx, actor, params, 'see');
    const document = { examId: params.examId, data: { quarantineId: row.id } };
    if (row.decision !== null) return new DocumentRead(document, { ...rowOf(row), ...unchanged });
    const sitting = orNotFound(await sittingOf(tx, row.candidacy_id));
    const accepting = decideQuarantine('undecided', 'accept', await quarantineFacts(tx, sitting));
    const difference = await differenceOf(tx, sitting, row.id, { secret, merger });
    if (difference === null)
      return new DocumentRead(document, { ...rowOf(row), ...unchanged, obstacle: 'answerNotMerged' });
    return new DocumentRead(document, {
      ...rowOf(row),
      ...difference,
      obstacle: accepting.kind === 'accepted' || accepting.code === 'branchDecided' ? null : accepting.code,
    });
  });

  mount(quarantineRoutes.decideQuarantine, async ({ actor, params, body, now }) =>
    write(async (tx, ready) => {
      const row = await quarantineFor(tx, actor, params, 'change');
      const sitting = orNotFound(await lockSitting(tx, row.candidacy_id));
      const by = { actorId: actor.personId, now, secret, merger: ready };
      const { decision: outcome, updates, reason } = body;
      await executeDecisionCommand(tx, sitting, row.id, { outcome, updates, reason, ...by });
      return accepted;
    }),
  );

  mount(quarantineRoutes.acceptAnswerFile, async ({ actor, params, body, now }) =>
    write(async (tx, ready) => {
      const watch = await examToWatch(tx, actor, params.examId, { purpose: 'see', now });
      const bytes = new Uint8Array(Buffer.from(body.file, 'base64'));
      return acceptFile(tx, watch, { bytes, files, merger: ready, actorId: actor.personId, now });
    }),
  );
}
