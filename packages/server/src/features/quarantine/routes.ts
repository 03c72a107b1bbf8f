import { type BranchRow, branchesRoutes } from '@karakter/contract/quarantine/routes';
import { branchRefusal } from '@karakter/domain/quarantine/late-change';
import { createAnswerFiles } from '../../integrations/answer-file/answer-file.ts';
import type { Database, Tx } from '../../platform/database/db.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { type Actor, orNotFound } from '../../platform/http/actor.ts';
import { accepted, type Mount, SharedWork } from '../../platform/http/mount.ts';
import { DocumentRead } from '../../platform/log/reading.ts';
import { examWithCandidates } from '../exam/access.ts';
import { examToWatch } from '../invigilation/access.ts';
import type { AnswerMerger } from '../sitting/answer/answer-merger.ts';
import { mergedBeforehand } from '../sitting/merged-beforehand.ts';
import { lockSitting, sittingOf } from '../sitting/store.ts';
import { carryOutDecision } from './decide.ts';
import { differenceOf } from './difference.ts';
import { type BranchRecord, branchesOf, branchFacts, branchOf } from './store.ts';
import { takeInFile } from './take-in-file.ts';

function decisionOf(row: BranchRecord): BranchRow['decision'] {
  if (row.decision === null || row.decided_at === null) return null;
  return {
    decision: row.decision === 'takenIn' ? 'takenIn' : 'keptApart',
    at: row.decided_at.toString(),
    by: row.decided_by ?? '',
    reason: row.decision_reason ?? '',
  };
}

const rowOf = (row: BranchRecord): BranchRow => ({
  id: row.id,
  kind: row.kind as BranchRow['kind'],
  candidacyId: row.candidacy_id,
  candidateNumber: row.candidate_number,
  name: row.name,
  writtenFrom: row.written_from.toString(),
  writtenTo: row.written_to.toString(),
  receivedFrom: row.received_from.toString(),
  receivedTo: row.received_to.toString(),
  handedIn: row.handed_in_at !== null,
  updates: row.updates,
  decision: decisionOf(row),
});

/** The branch with its exam, for one of the exam office who may know the candidates [U7]. */
async function branchFor(
  tx: Tx,
  actor: Actor,
  { examId, branchId }: { examId: string; branchId: string },
  purpose: 'see' | 'change',
): Promise<BranchRecord> {
  const exam = await examWithCandidates(tx, actor, examId, purpose);
  return orNotFound(await branchOf(tx, exam.id, branchId));
}

const unchanged = { changes: [], wordsNow: 0, wordsAfter: 0, obstacle: null };

/** Late changes, what a machine wrote after it was taken over, and answer files [D4, D5, D7]. */
export function mountBranches(
  mount: Mount,
  { db, secret, merger }: { db: Database; secret: string; merger: AnswerMerger },
): void {
  /** What merges and locks, in transactions of its own that check everything again. */
  const write = <T>(work: (tx: Tx, merger: AnswerMerger) => Promise<T>) =>
    new SharedWork(() =>
      mergedBeforehand(merger, (ready) =>
        inTransaction(db, { identity: 'visible', effect: 'write' }, (tx) => work(tx, ready)),
      ),
    );
  const files = createAnswerFiles(secret);

  mount(branchesRoutes.listBranches, async ({ tx, actor, params }) => {
    const exam = await examWithCandidates(tx, actor, params.examId, 'see');
    return { branches: (await branchesOf(tx, exam.id)).map(rowOf) };
  });

  mount(branchesRoutes.showBranch, async ({ tx, actor, params }) => {
    const row = await branchFor(tx, actor, params, 'see');
    const document = { examId: params.examId, data: { branchId: row.id } };
    if (row.decision !== null) return new DocumentRead(document, { ...rowOf(row), ...unchanged });
    const sitting = orNotFound(await sittingOf(tx, row.candidacy_id));
    const obstacle = branchRefusal('takenIn', { decided: null, ...(await branchFacts(tx, sitting)) });
    const difference = await differenceOf(tx, sitting, row.id, { secret, merger });
    if (difference === null)
      return new DocumentRead(document, { ...rowOf(row), ...unchanged, obstacle: 'answerNotMerged' });
    return new DocumentRead(document, {
      ...rowOf(row),
      ...difference,
      obstacle: obstacle === 'branchDecided' ? null : obstacle,
    });
  });

  mount(branchesRoutes.decideBranch, async ({ actor, params, body, now }) =>
    write(async (tx, ready) => {
      const row = await branchFor(tx, actor, params, 'change');
      const sitting = orNotFound(await lockSitting(tx, row.candidacy_id));
      const by = { actorId: actor.personId, now, secret, merger: ready };
      await carryOutDecision(tx, sitting, row.id, { ...body, ...by });
      return accepted;
    }),
  );

  mount(branchesRoutes.takeInAnswerFile, async ({ actor, params, body, now }) =>
    write(async (tx, ready) => {
      const exam = await examToWatch(tx, actor, params.examId, { purpose: 'see', now });
      const bytes = new Uint8Array(Buffer.from(body.file, 'base64'));
      return takeInFile(tx, { examId: exam.id, bytes, files, merger: ready, actorId: actor.personId, now });
    }),
  );
}
