import type { ProposedMember } from '@karakter/contract/planning/commissions';
import {
  type Leaving,
  leavingConsequence,
  leavingConsequences,
  leavingRefusal,
} from '@karakter/domain/grading/seats/leaving';
import type { LeavingReason } from '@karakter/domain/planning/commissions/leaving-reasons';
import type { Tx } from '../../../platform/database/db.ts';
import { orNotFound } from '../../../platform/http/actor.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { raiseVersion } from '../../exam/store.ts';
import { notify } from '../../notices/notify.ts';
import type { Member } from '../../planning/commission-store.ts';
import { recordCarriedOut } from '../../planning/commissions/carry-out.ts';
import {
  leaveSeat,
  memberData,
  refuseFormer,
  setAside,
  takeSeat,
} from '../../planning/commissions/seat-store.ts';
import { revealWhatIsReady } from '../reveal.ts';
import { lawfulOrRefuse, type SeatedCommission, type SeatedMember, seatedCommission } from './access.ts';
import { formerOfSeat, type SeatAnswer, workOfSeat } from './store.ts';

export type AskedToLeave = {
  personId: string;
  reason: LeavingReason;
  workStands: boolean;
  successor: ProposedMember | null;
};

export const leavingOf = ({ reason, workStands, successor }: AskedToLeave): Leaving => ({
  reason,
  workStands,
  hasSuccessor: successor !== null,
});

/** The member who is to leave, with what the seat has done. */
export async function memberWhoLeaves(tx: Tx, commission: SeatedCommission, personId: string) {
  const member = orNotFound(commission.members.find((present) => present.personId === personId));
  const work = await workOfSeat(tx, { commissionId: commission.id, personId, seat: member.seat });
  const staying = commission.members.filter((present) => present !== member);
  const refusalOf = (leaving: Leaving) => leavingRefusal(leaving, { remaining: staying.length, work });
  return { member, work, staying, refusalOf };
}

/** The answers by what happens to each, in the order of the rule; nothing that happens to no answer. */
export function consequencesFor(work: readonly SeatAnswer[], leaving: Leaving) {
  const groups = Map.groupBy(work, (answer) => leavingConsequence(answer, leaving));
  return leavingConsequences.flatMap((consequence) => {
    const among = groups.get(consequence) ?? [];
    const candidateNumbers = among.map(({ candidateNumber }) => candidateNumber);
    return candidateNumbers.length === 0 ? [] : [{ consequence, candidateNumbers }];
  });
}

/** Proposed in the place of the one who leaves. */
export const membersAfter = (
  staying: readonly SeatedMember[],
  successor: ProposedMember | null,
): ProposedMember[] => [
  ...staying.map(({ personId, external, teaches, supervises }) => ({
    personId,
    external,
    teaches,
    supervises,
  })),
  ...(successor === null ? [] : [successor]),
];

export type Reseating = { tx: Tx; commission: SeatedCommission; by: string; now: Temporal.Instant };

/** Tells the graders whom a change concerns; of the work of others, nothing [G2]. */
export async function tellGraders(
  { tx, commission, now }: Reseating,
  told: { joined?: string | undefined; left?: string | undefined; others: readonly Member[] },
): Promise<void> {
  const { examId, number: commissionNumber } = commission;
  const notice = { examId, facts: { commissionNumber }, at: now };
  if (told.left !== undefined) await notify(tx, { ...notice, to: told.left, kind: 'graderLeft' });
  if (told.joined !== undefined) await notify(tx, { ...notice, to: told.joined, kind: 'graderJoined' });
  for (const { personId } of told.others) {
    await notify(tx, { ...notice, to: personId, kind: 'colleagueChanged' });
  }
}

/** Members or seats have changed, so answers that waited for a seat may be ready. */
export async function afterReseating({ tx, commission, now }: Reseating): Promise<void> {
  await raiseVersion(tx, commission.examId);
  const present = await seatedCommission(tx, commission.exam, commission.id);
  await revealWhatIsReady(tx, present, now);
}

/**
 * A grader leaves, also after confirming, and a successor takes the seat, or the seat goes [G19]. Every assessment is
 * kept as it is; those that no longer count are set aside.
 */
export async function replaceGrader(at: Reseating, asked: AskedToLeave): Promise<void> {
  const { tx, commission, by, now } = at;
  const { personId, reason, workStands, successor } = asked;
  const { member, work, staying, refusalOf } = await memberWhoLeaves(tx, commission, personId);
  const leaving = leavingOf(asked);
  const refusal = refusalOf(leaving);
  if (refusal !== undefined) refuse(refusal);
  if (successor !== null) await refuseFormer(tx, commission.id, [successor.personId]);
  await lawfulOrRefuse(tx, commission, membersAfter(staying, successor));
  const { id: commissionId, examId } = commission;
  // Where the seat goes, what its earlier holders left for it goes too.
  const personIds = successor
    ? [personId]
    : [personId, ...(await formerOfSeat(tx, commissionId, member.seat))];
  await setAside(tx, { commissionId, personIds, drafts: workStands }, { cause: 'graderLeft', by, at: now });
  await leaveSeat(tx, { commissionId, personId }, { reason, workStands, at: now });
  if (successor !== null) await takeSeat(tx, { commissionId, seat: member.seat, at: now }, successor);
  await recordEvent(tx, {
    examId,
    kind: 'graderReplaced',
    actorId: by,
    at: now,
    data: {
      commissionId,
      number: commission.number,
      seat: member.seat,
      personId,
      reason,
      workStands,
      successor: successor && memberData(successor),
      consequences: consequencesFor(work, leaving),
    },
  });
  await recordCarriedOut(tx, { examId, commissionId, personId }, { by, at: now });
  await tellGraders(at, { left: personId, joined: successor?.personId, others: staying });
  await afterReseating(at);
}
