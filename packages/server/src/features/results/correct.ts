import { closedAppealStates } from '@karakter/domain/appeal/appeal';
import { type Grade, isGradeOn } from '@karakter/domain/exam/grades';
import { correctionRefusal } from '@karakter/domain/results/results';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { caseHistoryOf } from '../exam/case-history.ts';
import { examForCandidate } from '../exam/commission-results.ts';
import type { ExamRecord } from '../exam/store.ts';
import { askToSignAgain } from '../grading/protocol/ask-again.ts';
import { notify } from '../notices/notify.ts';
import { candidateToDecideOn } from './access.ts';
import { noticeDeadlines } from './case-deadlines.ts';
import { announcementTo } from './holds/store.ts';
import { standingGrade } from './protocol.ts';

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
  const { announcedAt } = await announcementTo(tx, candidate.id);
  if (announcedAt === null) return;
  const facts = noticeDeadlines(exam, await caseHistoryOf(tx, candidate.id));
  await notify(tx, { to: candidate.personId, examId: exam.id, kind: 'gradeAnnounced', facts, at });
}

/** What a correction of the protocol says, and the person or rule that allows it. */
export type Correction = { candidateNumber: number; grade: string; reason: string; authority: string };

/** What the protocol says of a candidate whose grade may be corrected; undefined where no grade was entered. */
export async function standingOf(tx: Tx, candidacyId: string) {
  const standing = (await standingGrade(tx, candidacyId))?.grade as Grade | undefined;
  return { standing, appealOpen: await isUnderAppeal(tx, candidacyId) };
}

/**
 * The one way to correct a grade in the protocol: a new entry beside the old one, and the candidate is notified where the
 * grade was announced [R3].
 */
export async function correctStanding(
  tx: Tx,
  exam: ExamRecord,
  { candidateNumber, grade, reason, authority }: Correction,
  { actorId, at }: { actorId: string; at: Temporal.Instant },
): Promise<void> {
  if (!isGradeOn(exam.scale, grade)) refuse('gradeOffScale');
  const candidate =
    (await candidateToDecideOn(tx, exam.id, candidateNumber)) ?? refuse('correctionOfNothing');
  const { standing, appealOpen } = await standingOf(tx, candidate.id);
  const { state } = await examForCandidate(tx, exam, candidate.id);
  const refusal = correctionRefusal({ state, standing, corrected: grade, appealOpen });
  if (refusal) refuse(refusal);
  const entry = { kind: 'correction', grade, reason, authority, entered_by: actorId, entered_at: at };
  await tx
    .insertInto('protocol_entry')
    .values({ exam_id: exam.id, candidacy_id: candidate.id, ...entry })
    .execute();
  await explainWhatStands(tx, candidate.id, grade);
  await askToSignAgain(tx, { examId: exam.id, candidacyId: candidate.id, at });
  const data = { candidateNumber, from: standing ?? '', to: grade };
  await recordEvent(tx, { examId: exam.id, kind: 'protocolCorrected', actorId, at, data });
  await notifyOfCorrection(tx, exam, candidate, at);
}
