import { newGradingRoutes } from '@karakter/contract/complaint/new-grading';
import type { ProposedMember } from '@karakter/contract/planning/commissions';
import { decideAppointing, newGradingStep } from '@karakter/domain/complaint/new-grading';
import type { Tx } from '../../../platform/database/db.ts';
import { type Actor, holdsRoleFor } from '../../../platform/http/actor.ts';
import { accepted, type Mount } from '../../../platform/http/mount.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { examToAppoint } from '../../appeal/access.ts';
import { sameVersionOrRefuse } from '../../exam/access.ts';
import { type ExamRecord, raiseVersion } from '../../exam/store.ts';
import { countUnsigned } from '../../grading/protocol/office.ts';
import { notifyAll } from '../../notices/notify.ts';
import { commissionFindings, membersOrRefuse, refuseUnlawful } from '../../planning/commission-findings.ts';
import { addCommission } from '../../planning/commission-store.ts';
import { memberData, saveMembers } from '../../planning/commissions/seat-store.ts';
import { examWithCases } from '../../results/access.ts';
import { complaintToHandle, complaintToSee } from '../access.ts';
import type { ComplaintRecord } from '../store.ts';
import { announceNewGrades, checkNewGrades } from './announcing.ts';
import {
  barredFromNewGrading,
  giveAnswers,
  membersOfNewGrading,
  type NewGrading,
  newGradingOf,
  waitingInExam,
} from './store.ts';

const idsOf = ({ candidates }: NewGrading) => candidates.map(({ candidacyId }) => candidacyId);

async function findingsAbout(
  tx: Tx,
  exam: ExamRecord,
  members: readonly ProposedMember[],
  candidacyIds: readonly string[],
) {
  const earlierGraders = (await barredFromNewGrading(tx, exam.id, candidacyIds)).map(
    ({ personId }) => personId,
  );
  return commissionFindings(tx, exam, { kind: 'newGrading', members, earlierGraders });
}

async function viewOf(tx: Tx, actor: Actor, exam: ExamRecord, record: ComplaintRecord) {
  const grading = await newGradingOf(tx, record.id);
  const { candidates, commission } = grading;
  const members = commission ? await membersOfNewGrading(tx, exam.id, commission.id) : [];
  const barred = await barredFromNewGrading(tx, exam.id, idsOf(grading), commission?.id);
  const ungraded = candidates.filter(({ grade }) => grade === null).length;
  const isDue = record.complaint.kind === 'upheld' || commission !== null;
  const earlierGraders = barred.map(({ personId }) => personId);
  return {
    examId: exam.id,
    version: exam.version,
    step:
      isDue && candidates.length > 0
        ? newGradingStep({ results: commission?.results ?? null, ungraded })
        : null,
    candidates: candidates.map(({ personId: _, ...candidate }) => candidate),
    commission: commission && { id: commission.id, number: commission.number, members },
    findings:
      commission && commission.results !== 'announced'
        ? await commissionFindings(tx, exam, { kind: 'newGrading', members, earlierGraders })
        : [],
    earlierGraders: barred,
    mayReplace: holdsRoleFor(actor, ['examOffice'], exam) && commission?.results === 'open',
    unsigned:
      commission?.results === 'checked'
        ? await countUnsigned(tx, exam, 'announcement', [commission.number], 'newGrading')
        : 0,
  };
}

/** Routes of the office: who grades again, and the new grades checked and announced (uhl. § 11-9(2)) [K8]. */
export function mountNewGrading(mount: Mount): void {
  mount(newGradingRoutes.showNewGrading, async ({ tx, actor, params }) => {
    const { record, exam } = await complaintToSee(tx, actor, params.complaintId);
    return viewOf(tx, actor, exam, record);
  });

  mount(newGradingRoutes.checkNewGraders, async ({ tx, actor, params, body }) => {
    const exam = await examWithCases(tx, actor, params.examId);
    return { findings: await findingsAbout(tx, exam, body.members, await waitingInExam(tx, exam.id)) };
  });

  mount(newGradingRoutes.appointNewGraders, async ({ tx, actor, now, params, body }) => {
    const seen = await complaintToSee(tx, actor, params.complaintId);
    const exam = await examToAppoint(tx, actor, seen.exam.id);
    const { record } = await complaintToHandle(tx, actor, params.complaintId);
    const grading = await newGradingOf(tx, record.id);
    const { candidates, commission } = grading;
    const decision = decideAppointing(record.complaint, {
      toGrade: candidates.length,
      results: commission?.results ?? null,
    });
    if (decision.kind === 'refused') refuse(decision.code);
    sameVersionOrRefuse(exam, body.version);
    const { members } = body;
    await membersOrRefuse(tx, members);
    refuseUnlawful(await findingsAbout(tx, exam, members, idsOf(grading)));
    const { id, number } = await addCommission(tx, { examId: exam.id, kind: 'newGrading', at: now });
    await saveMembers(tx, id, members, { by: actor.personId, at: now });
    await giveAnswers(tx, record.id, id);
    await raiseVersion(tx, exam.id);
    const seats = members.map((member, index) => ({ ...memberData(member), seat: index + 1 }));
    const data = { complaintId: record.id, commissionId: id, number, members: seats };
    const { kind } = decision.event;
    await recordEvent(tx, { examId: exam.id, kind, actorId: actor.personId, at: now, data });
    const to = members.map(({ personId }) => personId);
    const facts = { answers: candidates.length };
    await notifyAll(tx, {
      to,
      examId: exam.id,
      kind: 'newGradingToGrade',
      facts,
      at: now,
      cases: [record.id],
    });
    return { id };
  });

  mount(newGradingRoutes.checkNewGrading, async ({ tx, actor, now, params }) => {
    const { record, exam } = await complaintToHandle(tx, actor, params.complaintId);
    await checkNewGrades({ tx, exam, record, by: actor.personId, now });
    return accepted;
  });

  mount(newGradingRoutes.announceNewGrading, async ({ tx, actor, now, params, body }) => {
    const { record, exam } = await complaintToHandle(tx, actor, params.complaintId);
    await announceNewGrades({ tx, exam, record, by: actor.personId, now }, body.withoutSignatures);
    return accepted;
  });
}
