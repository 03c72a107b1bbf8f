import { randomUUID } from 'node:crypto';
import type { ProposedMember } from '@karakter/contract/planning/commissions';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { notify } from '../../notices/notify.ts';
import { commissionFindings } from '../../planning/commission-findings.ts';
import { gradersOfExam, lockCommission } from '../../planning/commission-store.ts';
import { disqualifiedFor } from '../../planning/commissions/disqualified.ts';
import { earlierAppealGradersOf } from '../../planning/commissions/earlier-graders.ts';
import { saveMembers } from '../../planning/commissions/seat-store.ts';
import type { CommissionAt } from './facts.ts';
import { scriptIn } from './office-store.ts';

/**
 * Everyone who may not be the third: of an exam's own commission its present and former graders, of an appeal or a new
 * grading all graders of the exam and of earlier appeals of its answers.
 */
async function barredFrom(tx: Tx, exam: ExamRecord, parent: CommissionAt): Promise<string[]> {
  const { rows: graders } = await sql<{ id: string }>`
    select person_id as id from commission_member where commission_id = ${parent.id}
    union select person_id from assessment where commission_id = ${parent.id}`.execute(tx);
  const own = graders.map(({ id }) => id);
  if (parent.kind === 'ordinary') return own;
  const answers = await tx
    .selectFrom('commission_candidacy')
    .select('candidacy_id')
    .where('commission_id', '=', parent.id)
    .execute();
  const candidacyIds = answers.map(({ candidacy_id }) => candidacy_id);
  const ofAppeals = await earlierAppealGradersOf(tx, candidacyIds);
  return [...own, ...ofAppeals, ...(await gradersOfExam(tx, exam.id))];
}

/** The law's findings about a third grader for the commission [P5, G6]. */
export async function thirdFindings(
  tx: Tx,
  exam: ExamRecord,
  parent: CommissionAt,
  members: readonly ProposedMember[],
) {
  const earlierGraders = await barredFrom(tx, exam, parent);
  const disqualified = await disqualifiedFor(tx, { examId: exam.id, commissionId: parent.id });
  return commissionFindings(tx, exam, { kind: 'third', members, earlierGraders, disqualified });
}

type Disputed = { candidacyId: string; candidateNumber: number; round: number; thirdId: string | null };

/** The script, where it waits for a third grader who has not confirmed; that one's commission is locked. */
async function waitingOrRefuse(tx: Tx, parent: CommissionAt, candidateNumber: number): Promise<Disputed> {
  const { candidacyId, grading } = await scriptIn(tx, parent, candidateNumber);
  if (grading.kind !== 'disputed' || grading.dispute.decider.kind !== 'thirdGrader') refuse('thirdNotNeeded');
  const dispute = await tx
    .selectFrom('standing_dispute')
    .select(['round', 'third_id'])
    .where('commission_id', '=', parent.id)
    .where('candidacy_id', '=', candidacyId)
    .executeTakeFirstOrThrow();
  const thirdId = dispute.third_id;
  if (thirdId !== null) {
    await lockCommission(tx, thirdId);
    const revealed = await tx
      .selectFrom('reveal')
      .select('at')
      .where('commission_id', '=', thirdId)
      .where('candidacy_id', '=', candidacyId)
      .executeTakeFirst();
    if (revealed) refuse('thirdHasConfirmed');
  }
  return { candidacyId, candidateNumber, round: dispute.round ?? 1, thirdId };
}

/** The person's commission as a third of the parent which holds none of these scripts yet; otherwise another one. */
async function thirdCommission(
  tx: Tx,
  { parent, member, candidacyIds, by, at }: Appointing & { candidacyIds: readonly string[] },
): Promise<{ id: string; number: number; isNew: boolean }> {
  const sees = parent.exam.rules.disagreement.thirdSees;
  const { rows } = await sql<{ id: string; number: number }>`
    select c.id, c.number from commission c
    join commission_member m on m.commission_id = c.id and m.person_id = ${member.personId}
      and m.ended_at is null
    where c.parent_id = ${parent.id} and c.third_sees = ${sees} and not exists (
      select from commission_candidacy cc
      where cc.commission_id = c.id and cc.candidacy_id = any(${candidacyIds}::uuid[]))
    order by c.number desc limit 1`.execute(tx);
  const [known] = rows;
  if (known) return { ...known, isNew: false };
  const { last } = await tx
    .selectFrom('commission')
    .select(sql<number>`coalesce(max(number), 0)`.as('last'))
    .where('exam_id', '=', parent.examId)
    .where('kind', '=', 'third')
    .executeTakeFirstOrThrow();
  const added = { id: randomUUID(), number: last + 1 };
  const facts = { kind: 'third', parent_id: parent.id, third_sees: sees, created_at: at };
  await tx
    .insertInto('commission')
    .values({ ...added, exam_id: parent.examId, ...facts })
    .execute();
  await saveMembers(tx, added.id, [member], { by, at });
  return { ...added, isNew: true };
}

/** Takes the script from an earlier third grader, who keeps nothing to do; what was written stays stored [G15]. */
async function takeFromEarlier(
  tx: Tx,
  { thirdId, candidacyId }: Disputed,
  changed: { by: string; at: Temporal.Instant },
): Promise<void> {
  if (thirdId === null) return;
  await tx
    .deleteFrom('commission_candidacy')
    .where('commission_id', '=', thirdId)
    .where('candidacy_id', '=', candidacyId)
    .execute();
  const left = await tx
    .selectFrom('commission_candidacy')
    .select('candidacy_id')
    .where('commission_id', '=', thirdId)
    .executeTakeFirst();
  if (left === undefined) await saveMembers(tx, thirdId, [], changed);
}

/** Whether the person is the third grader of one of these answers already. */
async function holdsAny(
  tx: Tx,
  parentId: string,
  { personId, candidacyIds }: { personId: string; candidacyIds: readonly string[] },
): Promise<boolean> {
  const held = await tx
    .selectFrom('commission_candidacy as cc')
    .innerJoin('commission as c', 'c.id', 'cc.commission_id')
    .innerJoin('commission_member as m', 'm.commission_id', 'c.id')
    .select('cc.candidacy_id')
    .where('c.parent_id', '=', parentId)
    .where('m.person_id', '=', personId)
    .where('m.ended_at', 'is', null)
    .where('cc.candidacy_id', 'in', candidacyIds)
    .executeTakeFirst();
  return held !== undefined;
}

type Appointing = { parent: CommissionAt; member: ProposedMember; by: string; at: Temporal.Instant };

/** Appoints a third grader for these scripts, in place of an earlier one who has not confirmed [G6, G19]. */
export async function appointThird(
  tx: Tx,
  appointing: Appointing,
  candidateNumbers: readonly number[],
): Promise<void> {
  const { parent, member, by, at } = appointing;
  const scripts: Disputed[] = [];
  for (const number of new Set(candidateNumbers)) scripts.push(await waitingOrRefuse(tx, parent, number));
  const candidacyIds = scripts.map(({ candidacyId }) => candidacyId);
  if (await holdsAny(tx, parent.id, { personId: member.personId, candidacyIds })) refuse('thirdHoldsAnswer');
  const third = await thirdCommission(tx, { ...appointing, candidacyIds });
  for (const script of scripts) {
    // An answer that was moved away and back may still name the commission that it is now given to again.
    if (script.thirdId !== third.id) await takeFromEarlier(tx, script, { by, at });
    const place = { commission_id: third.id, candidacy_id: script.candidacyId };
    await tx.insertInto('commission_candidacy').values(place).execute();
    await tx
      .updateTable('dispute')
      .set({ third_id: third.id })
      .where('commission_id', '=', parent.id)
      .where('candidacy_id', '=', script.candidacyId)
      .where('round', '=', script.round)
      .execute();
  }
  const { personId, external, teaches, supervises = false } = member;
  const data = {
    commissionId: third.id,
    number: third.number,
    parentId: parent.id,
    candidateNumbers: scripts.map(({ candidateNumber }) => candidateNumber),
    members: [{ personId, external, teaches, supervises, seat: 1 }],
  };
  const { examId } = parent;
  await recordEvent(tx, { examId, kind: 'thirdGraderAppointed', actorId: by, at, data });
  const facts = { answers: scripts.length };
  await notify(tx, { to: personId, examId, kind: 'thirdGraderAppointed', facts, at });
}
