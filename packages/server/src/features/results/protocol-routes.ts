import { resultsRoutes } from '@karakter/contract/results/routes';
import { closedAppealStates } from '@karakter/domain/appeal/appeal';
import { type Grade, isGradeOn } from '@karakter/domain/exam/grades';
import { correctionRefusal, isProtocolOpen } from '@karakter/domain/results/results';
import { sql } from 'kysely';
import type { PdfWorker } from '../../integrations/pdf/port.ts';
import type { Tx } from '../../platform/database/db.ts';
import { holdsRoleFor } from '../../platform/http/actor.ts';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { examWithCandidates } from '../exam/access.ts';
import { caseHistoryOf } from '../exam/case-history.ts';
import type { ExamRecord } from '../exam/store.ts';
import { notify } from '../notices/notify.ts';
import { candidateToDecideOn, examWithCases } from './access.ts';
import { noticeDeadlines } from './case-deadlines.ts';
import { protocolDocument, protocolOf, standingGrade } from './protocol.ts';

async function isUnderAppeal(tx: Tx, candidacyId: string): Promise<boolean> {
  const open = await tx
    .selectFrom('appeal')
    .select('id')
    .where('candidacy_id', '=', candidacyId)
    .where('state', 'not in', closedAppealStates)
    .executeTakeFirst();
  return open !== undefined;
}

/** An explanation that is still owed will explain the grade that is valid now. */
async function explainWhatStands(tx: Tx, candidacyId: string, grade: string): Promise<void> {
  await tx
    .updateTable('explanation')
    .set({ about_entry: sql<number>`standing_entry(candidacy_id)`, grade })
    .where('candidacy_id', '=', candidacyId)
    .where('sent_at', 'is', null)
    .execute();
}

/** A candidate who was notified of the wrong grade is notified of the right one, with deadlines from the beginning. */
async function notifyOfCorrection(
  tx: Tx,
  exam: ExamRecord,
  candidate: { id: string; personId: string },
  at: Temporal.Instant,
): Promise<void> {
  if (exam.announcedAt === null) return;
  const facts = noticeDeadlines(exam, await caseHistoryOf(tx, candidate.id));
  await notify(tx, { to: candidate.personId, examId: exam.id, kind: 'gradeAnnounced', facts, at });
}

/** The protocol of grades: to read, as a document, and corrected by new entries alone [R3]. */
export function mountProtocol(mount: Mount, pdf: Pick<PdfWorker, 'compile'>): void {
  mount(resultsRoutes.showProtocol, async ({ tx, actor, params }) => {
    const exam = await examWithCases(tx, actor, params.examId);
    return {
      scale: exam.scale,
      mayCorrect: isProtocolOpen(exam.state) && holdsRoleFor(actor, ['examOffice'], exam),
      entries: await protocolOf(tx, exam.id),
    };
  });

  mount(resultsRoutes.protocolPdf, async ({ tx, actor, now, language, params }) => {
    const exam = await examWithCases(tx, actor, params.examId);
    const document = await protocolDocument(tx, exam, language);
    const bytes = await pdf.compile('protocol', document, { createdAt: now });
    return { name: `protokoll-${exam.courseCode}.pdf`, mediaType: 'application/pdf', bytes };
  });

  mount(resultsRoutes.correctProtocol, async ({ tx, actor, now, params, body }) => {
    const exam = await examWithCandidates(tx, actor, params.examId, 'change');
    if (!isGradeOn(exam.scale, body.grade)) refuse('gradeOffScale');
    const candidate =
      (await candidateToDecideOn(tx, exam.id, body.candidateNumber)) ?? refuse('correctionOfNothing');
    const standing = (await standingGrade(tx, candidate.id))?.grade as Grade | undefined;
    const appealOpen = await isUnderAppeal(tx, candidate.id);
    const refusal = correctionRefusal({ state: exam.state, standing, corrected: body.grade, appealOpen });
    if (refusal) refuse(refusal);
    const { grade, reason, authority, candidateNumber } = body;
    await tx
      .insertInto('protocol_entry')
      .values({
        exam_id: exam.id,
        candidacy_id: candidate.id,
        kind: 'correction',
        grade,
        reason,
        authority,
        entered_by: actor.personId,
        entered_at: now,
      })
      .execute();
    await explainWhatStands(tx, candidate.id, grade);
    const data = { candidateNumber, from: standing ?? '', to: grade };
    const actorId = actor.personId;
    await recordEvent(tx, { examId: exam.id, kind: 'protocolCorrected', actorId, at: now, data });
    await notifyOfCorrection(tx, exam, candidate, now);
    return accepted;
  });
}
