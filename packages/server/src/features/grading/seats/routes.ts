import { seatRoutes } from '@karakter/contract/grading/seats';
import { mayWorkStand } from '@karakter/domain/grading/seats/leaving';
import { orNotFound } from '../../../platform/http/actor.ts';
import { accepted, type Mount } from '../../../platform/http/mount.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { examToSee, isInCommission } from '../../exam/access.ts';
import { hasLeft, memberData, refuseFormer, takeSeat } from '../../planning/commissions/seat-store.ts';
import { commissionToReseat, commissionWithSeats, findingsAbout, lawfulOrRefuse } from './access.ts';
import {
  afterReseating,
  consequencesFor,
  leavingOf,
  membersAfter,
  memberWhoLeaves,
  replaceGrader,
  tellGraders,
} from './replace.ts';

function mountReplacing(mount: Mount): void {
  mount(seatRoutes.checkLeaving, async ({ tx, actor, params, body }) => {
    const exam = await examToSee(tx, actor, params.examId, ['examOffice']);
    if (await isInCommission(tx, actor, exam.id)) refuse('ownCommission');
    const commission = await commissionWithSeats(tx, exam, params.commissionId);
    const { work, staying, refusalOf } = await memberWhoLeaves(tx, commission, body.personId);
    const leaving = leavingOf(body);
    const { successor } = body;
    const isFormer = successor !== null && (await hasLeft(tx, commission.id, [successor.personId]));
    return {
      consequences: consequencesFor(work, leaving),
      mayWorkStand: mayWorkStand(leaving),
      refusal: refusalOf(leaving) ?? (isFormer ? ('memberHasLeft' as const) : null),
      findings: await findingsAbout(tx, commission, membersAfter(staying, successor)),
    };
  });

  mount(seatRoutes.replaceGrader, async (call) => {
    const { version, ...asked } = call.body;
    const commission = await commissionToReseat(call, version);
    await replaceGrader({ tx: call.tx, commission, by: call.actor.personId, now: call.now }, asked);
    return accepted;
  });
}

const mostSeats = 3;

/** Changes of the seats of a commission that has begun [G19]. */
export function mountSeats(mount: Mount): void {
  mountReplacing(mount);

  mount(seatRoutes.addGrader, async (call) => {
    const { tx, actor, now, body } = call;
    const commission = await commissionToReseat(call, body.version);
    const { id: commissionId, examId, number, members } = commission;
    const seat = [1, 2, 3].find((free) => members.every((present) => present.seat !== free));
    if (members.length >= mostSeats || seat === undefined) refuse('noFreeSeat');
    await refuseFormer(tx, commissionId, [body.member.personId]);
    await lawfulOrRefuse(tx, commission, [...membersAfter(members, body.member)]);
    await takeSeat(tx, { commissionId, seat, at: now }, body.member);
    const data = { commissionId, number, seat, member: memberData(body.member) };
    await recordEvent(tx, { examId, kind: 'graderAdded', actorId: actor.personId, at: now, data });
    const at = { tx, commission, by: actor.personId, now };
    await tellGraders(at, { joined: body.member.personId, others: members });
    await afterReseating(at);
    return accepted;
  });

  mount(seatRoutes.nameLeader, async (call) => {
    const { tx, actor, now, body } = call;
    const commission = await commissionToReseat(call, body.version);
    const { id: commissionId, examId, number, members } = commission;
    const { seat } = orNotFound(members.find(({ personId }) => personId === body.personId));
    await tx.updateTable('commission').set({ leader_seat: seat }).where('id', '=', commissionId).execute();
    const data = { commissionId, number, seat, personId: body.personId };
    await recordEvent(tx, { examId, kind: 'leaderNamed', actorId: actor.personId, at: now, data });
    await afterReseating({ tx, commission, by: actor.personId, now });
    return accepted;
  });
}
