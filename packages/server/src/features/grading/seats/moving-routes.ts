import { movingRoutes } from '@karakter/contract/grading/moving';
import { allowedExamCommands } from '@karakter/domain/exam/exam';
import type { Tx } from '../../../platform/database/db.ts';
import { type Actor, orNotFound } from '../../../platform/http/actor.ts';
import { accepted, type Mount } from '../../../platform/http/mount.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { examWithCandidates, openForOrRefuse, sameVersionOrRefuse } from '../../exam/access.ts';
import { type ExamRecord, raiseVersion } from '../../exam/store.ts';
import { commissionsOf } from '../../planning/commission-store.ts';
import { takingCommissions } from '../../planning/commissions/split-store.ts';
import { saveGroup } from '../../planning/list/groups.ts';
import { distributionOf, isTaken, saveGroups } from './distribution-store.ts';
import { lockCommissionsOf, moveCandidates } from './move.ts';

type Asked = {
  tx: Tx;
  actor: Actor;
  now: Temporal.Instant;
  params: { examId: string };
  body: { version: number };
};

/** The exam, with its commissions locked, for a person who may know its candidates and change its commissions. */
async function examToDistribute(
  { tx, actor, now, params, body }: Asked,
  commissionId: string | null,
): Promise<ExamRecord> {
  const exam = await examWithCandidates(tx, actor, params.examId, 'change');
  const commissions = await lockCommissionsOf(tx, exam.id);
  if (commissionId !== null) orNotFound(commissions.includes(commissionId));
  sameVersionOrRefuse(exam, body.version);
  openForOrRefuse(exam, 'changeMembers', now);
  return exam;
}

function mountGroups(mount: Mount): void {
  mount(movingRoutes.groupCandidates, async (call) => {
    const { tx, actor, now, body } = call;
    const exam = await examToDistribute(call, null);
    const { candidacyIds, group } = body;
    await saveGroup(tx, exam.id, { candidacyIds, group });
    const data = { candidacyIds, group };
    await recordEvent(tx, {
      examId: exam.id,
      kind: 'candidatesGrouped',
      actorId: actor.personId,
      at: now,
      data,
    });
    await raiseVersion(tx, exam.id);
    return accepted;
  });

  mount(movingRoutes.giveGroups, async (call) => {
    const { tx, actor, now, params, body } = call;
    const { commissionId } = params;
    const exam = await examToDistribute(call, commissionId);
    const { groups } = body;
    if (await isTaken(tx, { examId: exam.id, commissionId }, groups)) refuse('groupTaken');
    await saveGroups(tx, { examId: exam.id, commissionId }, groups);
    const data = { commissionId, groups };
    await recordEvent(tx, {
      examId: exam.id,
      kind: 'commissionGivenGroups',
      actorId: actor.personId,
      at: now,
      data,
    });
    // Those of its groups whom no one has begun on and no person has placed come at once; the others are moved by hand.
    const coming = (await distributionOf(tx, exam.id)).filter(
      ({ group, consequence, byHand }) =>
        group !== null && groups.includes(group) && consequence === 'free' && !byHand,
    );
    const candidacyIds = coming.flatMap(({ candidacyId, commissionId: present }) =>
      present === null ? [] : [candidacyId],
    );
    const at = { tx, exam, by: actor.personId, now };
    if (candidacyIds.length > 0)
      await moveCandidates(at, { candidacyIds, toCommissionId: null, seenBegun: 0 });
    else await raiseVersion(tx, exam.id);
    return accepted;
  });
}

/** Which commission grades which candidate, and how that is changed [P4, G19]. */
export function mountDistribution(mount: Mount): void {
  mount(movingRoutes.seeDistribution, async ({ tx, actor, now, params }) => {
    const exam = await examWithCandidates(tx, actor, params.examId, 'see');
    const groups = new Map((await takingCommissions(tx, exam.id)).map((each) => [each.id, each.groups]));
    const commissions = await commissionsOf(tx, exam.id, 'ordinary');
    return {
      version: exam.version,
      mayChange: allowedExamCommands(exam.state, { ...exam, now }).includes('changeMembers'),
      commissions: commissions.map(({ id, number, members }) => ({
        id,
        number,
        graders: members.map(({ name }) => name),
        groups: groups.get(id) ?? [],
      })),
      candidates: await distributionOf(tx, exam.id),
    };
  });

  mount(movingRoutes.moveCandidates, async (call) => {
    const { tx, actor, now, body } = call;
    const exam = await examToDistribute(call, body.toCommissionId);
    await moveCandidates({ tx, exam, by: actor.personId, now }, body);
    return accepted;
  });

  mountGroups(mount);
}
