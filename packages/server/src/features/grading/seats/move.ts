import type { Tx } from '../../../platform/database/db.ts';
import { orNotFound } from '../../../platform/http/actor.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { type ExamRecord, raiseVersion } from '../../exam/store.ts';
import { notify } from '../../notices/notify.ts';
import { lockCommission, membersOf } from '../../planning/commission-store.ts';
import { recordCarriedOut } from '../../planning/commissions/carry-out.ts';
import { setAside } from '../../planning/commissions/seat-store.ts';
import {
  barringCommissions,
  placeCandidates,
  sharesOf,
  takingCommissions,
} from '../../planning/commissions/split-store.ts';
import { areAllAgreed, completeIfAllAgreed } from '../agree.ts';
import { revealWhatIsReady } from '../reveal.ts';
import { seatedCommission } from './access.ts';
import { type Distributed, distributionOf, takeOut, takeUpAgain } from './distribution-store.ts';

export type Moving = { tx: Tx; exam: ExamRecord; by: string; now: Temporal.Instant };

/** Locks all of the exam's ordinary commissions, always in the same order. */
export async function lockCommissionsOf(tx: Tx, examId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('commission')
    .select('id')
    .where('exam_id', '=', examId)
    .where('kind', '=', 'ordinary')
    .orderBy('id')
    .execute();
  for (const { id } of rows) await lockCommission(tx, id);
  return rows.map(({ id }) => id);
}

type Move = Distributed & { readonly to: string };

/** Of the answers that wait, each commission learns only that their number has changed. */
async function tellMembers({ tx, exam, now }: Moving, moves: readonly Move[]): Promise<void> {
  const answers = moves.filter(({ isHandedIn }) => isHandedIn);
  const concerned = new Set(
    answers.flatMap(({ commissionId, to }) => [to, ...(commissionId ? [commissionId] : [])]),
  );
  for (const commissionId of concerned) {
    const joined = answers.filter(({ to }) => to === commissionId).length;
    const left = answers.filter((moved) => moved.commissionId === commissionId).length;
    for (const { personId } of await membersOf(tx, commissionId)) {
      const notice = { to: personId, examId: exam.id, facts: { joined, left }, at: now };
      await notify(tx, { ...notice, kind: 'answersMoved' });
    }
  }
}

/** Those of the commissions that were done before anything was moved: that is recorded already. */
async function doneAmong({ tx, exam }: Moving, commissionIds: readonly string[]): Promise<Set<string>> {
  const done = new Set<string>();
  for (const id of commissionIds) {
    if (await areAllAgreed(tx, await seatedCommission(tx, exam, id))) done.add(id);
  }
  return done;
}

/**
 * What waited for an answer that is gone may be ready, and so may an answer that comes back; a commission that an answer
 * left may be done.
 */
async function settle({ tx, exam, now }: Moving, moves: readonly Move[], wereDone: ReadonlySet<string>) {
  for (const id of new Set(moves.flatMap(({ commissionId, to }) => [commissionId ?? to, to]))) {
    const commission = await seatedCommission(tx, exam, id);
    const isRevealed = await revealWhatIsReady(tx, commission, now);
    if (!isRevealed && !wereDone.has(id)) await completeIfAllAgreed(tx, commission, now);
  }
}

async function executeMoves(at: Moving, moves: readonly Move[], byHand: boolean): Promise<void> {
  const { tx, exam, by, now } = at;
  const ids = moves.map(({ candidacyId }) => candidacyId);
  const left = [...new Set(moves.flatMap(({ commissionId }) => commissionId ?? []))];
  const wereDone = await doneAmong(at, [...new Set([...left, ...moves.map(({ to }) => to)])]);
  for (const commissionId of left) {
    const leaving = moves.filter((move) => move.commissionId === commissionId);
    const candidacyIds = leaving.map(({ candidacyId }) => candidacyId);
    await setAside(tx, { commissionId, candidacyIds }, { cause: 'candidateMoved', by, at: now });
    await recordCarriedOut(tx, { examId: exam.id, commissionId, candidacyIds }, { by, at: now });
  }
  await takeOut(tx, exam.id, ids);
  await placeCandidates(
    tx,
    moves.map(({ candidacyId, to }) => [candidacyId, to] as const),
    byHand,
  );
  await takeUpAgain(tx, ids);
  const moved = moves.map(({ candidateNumber, commissionId, to, consequence }) => ({
    candidateNumber,
    from: commissionId,
    to,
    consequence,
  }));
  await recordEvent(tx, {
    examId: exam.id,
    kind: 'candidatesMoved',
    actorId: by,
    at: now,
    data: { moved, byHand },
  });
  await raiseVersion(tx, exam.id);
  await tellMembers(at, moves);
  await settle(at, moves, wereDone);
}

/**
 * Moves candidates to a commission, or distributes them by their groups and at random [P4, G19]. All commissions of the
 * exam must be locked. All or none: an agreed grade refuses the move.
 */
export async function moveCandidates(
  at: Moving,
  asked: { candidacyIds: readonly string[]; toCommissionId: string | null; seenBegun: number },
): Promise<void> {
  const { tx, exam } = at;
  const all = new Map((await distributionOf(tx, exam.id)).map((each) => [each.candidacyId, each]));
  const chosen = [...new Set(asked.candidacyIds)].map((id) => orNotFound(all.get(id)));
  const { toCommissionId } = asked;
  const shares =
    toCommissionId === null
      ? await sharesOf(tx, exam.id, asked.candidacyIds)
      : new Map(chosen.map(({ candidacyId }) => [candidacyId, toCommissionId]));
  const moves = chosen.flatMap((each): Move[] => {
    const to = shares.get(each.candidacyId);
    return to === undefined || to === each.commissionId ? [] : [{ ...each, to }];
  });
  if (moves.some(({ consequence }) => consequence === 'gradeAgreed')) refuse('movesAgreedGrade');
  const finished = new Set(
    (await takingCommissions(tx, exam.id)).flatMap(({ id, results }) => (results === 'open' ? [] : [id])),
  );
  if (moves.some(({ commissionId, to }) => finished.has(to) || finished.has(commissionId ?? '')))
    refuse('movesCheckedCommission');
  const barring =
    toCommissionId === null ? new Map<string, string[]>() : await barringCommissions(tx, exam.id);
  if (moves.some(({ candidacyId, to }) => barring.get(candidacyId)?.includes(to)))
    refuse('movesToDisqualified');
  const begun = moves.filter(({ consequence }) => consequence === 'setAside').length;
  if (begun > asked.seenBegun) refuse('moreBegunMeanwhile');
  if (moves.length > 0) await executeMoves(at, moves, toCommissionId !== null);
}
