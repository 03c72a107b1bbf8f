import type { ScoringChangeView } from '@karakter/contract/grading/scoring-views';
import {
  allowedScoringChangeCommands,
  applyScoringChange,
  decideScoringChange,
  type ScoringChangeCommand,
  type ScoringChangeState,
} from '@karakter/domain/grading/rescoring/scoring-change';
import type { Scoring } from '@karakter/domain/grading/scoring';
import type { Selectable } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import type { DB } from '../../../platform/database/db-types.ts';
import { orNotFound } from '../../../platform/http/actor.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { enqueueJob } from '../../../platform/jobs/jobs.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { writtenChange } from './proposing.ts';
import type { ScoringRoom } from './room.ts';
import { unsealScoring } from './versions.ts';

type ChangeRow = Selectable<DB['scoring_change']>;

const factsOn = ({ actor, parts, exam }: ScoringRoom, row: ChangeRow) => ({
  by: actor.personId,
  parts,
  proposedBy: row.proposed_by,
  examState: exam.state,
});

function viewOf(room: ScoringRoom, row: ChangeRow): ScoringChangeView {
  const state = row.state as ScoringChangeState;
  return {
    id: row.id,
    state,
    basedOn: row.based_on,
    scoring: unsealScoring({ secret: room.secret, examId: room.exam.id }, row.sealed),
    reason: row.reason,
    proposedBy: row.proposed_by_name,
    proposedAt: row.proposed_at.toString(),
    decidedBy: row.decided_by_name,
    decidedAt: row.decided_at?.toString() ?? null,
    decisionReason: row.decision_reason,
    allowed: allowedScoringChangeCommands(state, factsOn(room, row)),
  };
}

async function rowsOf(tx: Tx, examId: string): Promise<ChangeRow[]> {
  return tx
    .selectFrom('scoring_change')
    .selectAll()
    .where('exam_id', '=', examId)
    .orderBy('proposed_at', 'desc')
    .orderBy('id')
    .execute();
}

const openStates: readonly string[] = ['proposed', 'confirmed'] satisfies ScoringChangeState[];

/**
 * The exam's changes of its scoring: the one that is open, and the earlier ones, the latest first. A change that was
 * applied after the room's version was read is still being applied for this reader: otherwise a page would show the old
 * version with no change on its way, and never ask again.
 */
export async function changesOf(room: ScoringRoom) {
  const rows = (await rowsOf(room.tx, room.exam.id)).map((row) =>
    row.state === 'applied' && row.based_on >= room.version ? { ...row, state: 'confirmed' } : row,
  );
  const open = rows.find(({ state }) => openStates.includes(state));
  const history = rows.filter((row) => row !== open).map((row) => viewOf(room, row));
  return { open: open ? viewOf(room, open) : null, history };
}

/** Proposes a change; a job notifies those who may confirm it, whom a grader's transaction may not see. */
export async function proposeScoringChange(
  room: ScoringRoom,
  proposed: { scoring: Scoring; basedOn: number; reason: string },
): Promise<void> {
  const { tx, exam, actor, now } = room;
  const { open } = await changesOf(room);
  const row = writtenChange(room, proposed, open !== null);
  const { numInsertedOrUpdatedRows: added } = await tx
    .insertInto('scoring_change')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  // Two people may propose at the same moment.
  if (added !== 1n) refuse('scoringChangeOpen');
  const data = { changeId: row.id, basedOn: row.based_on };
  const event = { examId: exam.id, kind: 'scoringChangeProposed', actorId: actor.personId, at: now, data };
  await recordEvent(tx, event);
  await tell(tx, row.id);
}

const tell = (tx: Tx, changeId: string) =>
  enqueueJob(tx, 'tellOfScoringChange', { changeId }, `tellOfScoringChange:${changeId}`);

/** Confirms, declines or withdraws a proposed change; one that is confirmed is applied by a job at once. */
export async function decideOnScoringChange(
  room: ScoringRoom,
  changeId: string,
  { command, reason }: { command: Exclude<ScoringChangeCommand, 'apply'>; reason: string },
): Promise<void> {
  const { tx, exam, actor, now } = room;
  const row = orNotFound((await rowsOf(tx, exam.id)).find(({ id }) => id === changeId));
  const state = row.state as ScoringChangeState;
  const decision = decideScoringChange(state, command, factsOn(room, row));
  if (decision.kind === 'refused') refuse(decision.code);
  if (command === 'decline' && reason === '') refuse('scoringReasonMissing');
  const by = { decided_by: actor.personId, decided_by_name: room.name, decided_at: now };
  const { numUpdatedRows: changed } = await tx
    .updateTable('scoring_change')
    .set({ state: applyScoringChange(state, decision.event), decision_reason: reason || null, ...by })
    .where('id', '=', changeId)
    .where('state', '=', 'proposed')
    .executeTakeFirst();
  // Another person may decide at the same moment.
  if (changed !== 1n) refuse('scoringChangeDecided');
  const { kind } = decision.event;
  await recordEvent(tx, { examId: exam.id, kind, actorId: actor.personId, at: now, data: { changeId } });
  if (command === 'confirm') await enqueueJob(tx, 'applyScoring', { changeId }, `applyScoring:${changeId}`);
  if (command === 'decline') await tell(tx, changeId);
}
