import { reportRoutes } from '@karakter/contract/grading/protocol/report';
import type { GradingKind } from '@karakter/domain/rules/rule-set';
import { isBlank } from '@karakter/domain/text/visible-text';
import type { Tx } from '../../../platform/database/db.ts';
import { orNotFound } from '../../../platform/http/actor.ts';
import { accepted, type Mount } from '../../../platform/http/mount.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { examToSee } from '../../exam/access.ts';
import { examFacts } from '../../exam/store.ts';
import { lockCommission } from '../../planning/commission-store.ts';
import { ownProtocol } from '../protocol/access.ts';

async function reportOf(tx: Tx, commissionId: string, personId: string) {
  const row = await tx
    .selectFrom('grader_report')
    .select(['paper', 'guide', 'level', 'organisation', 'submitted_at'])
    .where('commission_id', '=', commissionId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  if (!row) return null;
  const { submitted_at: submittedAt, ...parts } = row;
  return { ...parts, submittedAt: submittedAt.toString() };
}

/** The kinds of the exam's commissions in which the person has or had a seat. */
async function kindsGradedBy(tx: Tx, personId: string, examId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('commission_member as m')
    .innerJoin('commission as c', 'c.id', 'm.commission_id')
    .select('c.kind')
    .where('c.exam_id', '=', examId)
    .where('m.person_id', '=', personId)
    .execute();
  return rows.map(({ kind }) => kind);
}

/** The reports about an exam, by commission and name; not for blind transactions. */
export async function reportsOf(tx: Tx, examId: string) {
  const rows = await tx
    .selectFrom('grader_report as r')
    .innerJoin('commission as c', 'c.id', 'r.commission_id')
    .select(['r.name', 'c.kind', 'c.number as commissionNumber', 'r.submitted_at'])
    .select(['r.paper', 'r.guide', 'r.level', 'r.organisation'])
    .where('c.exam_id', '=', examId)
    .orderBy('c.kind', 'desc')
    .orderBy('c.number')
    .orderBy('r.name')
    .orderBy('r.person_id')
    .execute();
  return rows.map(({ submitted_at: submittedAt, kind, ...report }) => ({
    ...report,
    kind: kind as GradingKind,
    submittedAt: submittedAt.toString(),
  }));
}

/** Graders' reports, sent in once the grades are settled [G14]. */
export function mountReports(mount: Mount): void {
  mount(reportRoutes.showMyReport, async (call) => {
    const { protocol, me } = await ownProtocol(call, call.params.commissionId);
    const { courseCode, examDate } = protocol.content;
    const { courseTitle } = orNotFound(await examFacts(call.tx, protocol.examId));
    return {
      courseCode,
      courseTitle,
      examDate,
      isSettled: protocol.signable !== null,
      report: await reportOf(call.tx, protocol.commissionId, me.personId),
    };
  });

  mount(reportRoutes.submitReport, async (call) => {
    const { tx, actor, now, params, body } = call;
    await lockCommission(tx, params.commissionId);
    const { protocol, me } = await ownProtocol(call, params.commissionId);
    const { commissionId: commission_id, examId, signable } = protocol;
    if (signable === null) refuse('protocolNotSettled');
    if (await reportOf(tx, commission_id, me.personId)) refuse('reportSentAlready');
    if (Object.values(body).every(isBlank)) refuse('reportEmpty');
    const { personId: person_id, name } = me;
    await tx
      .insertInto('grader_report')
      .values({ commission_id, person_id, name, ...body, submitted_at: now })
      .execute();
    const data = { commissionId: commission_id };
    await recordEvent(tx, { examId, kind: 'graderReportSent', actorId: actor.personId, at: now, data });
    return accepted;
  });

  mount(reportRoutes.listGraderReports, async ({ tx, actor, params }) => {
    const exam = await examToSee(tx, actor, params.examId, ['examOffice', 'courseCoordinator']);
    // Another commission's report may tell of its level before the reader's own commission is done; and a grader of an
    // appeal learns nothing of the first grading [K4].
    const graded = await kindsGradedBy(tx, actor.personId, exam.id);
    const isOver = exam.announcedAt !== null && graded.every((kind) => kind === 'ordinary');
    orNotFound(graded.length === 0 || isOver);
    return { reports: await reportsOf(tx, exam.id) };
  });
}
