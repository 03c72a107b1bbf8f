import { randomUUID } from 'node:crypto';
import { closedAppealStates } from '@karakter/domain/appeal/appeal';
import { type Grade, isGradeOn } from '@karakter/domain/exam/grades';
import {
  correctionProposalRefusal,
  gradeCorrectionBegins,
} from '@karakter/domain/results/correction/grade-correction';
import { correctionRefusal } from '@karakter/domain/results/results';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { caseHistoryOf } from '../exam/case-history.ts';
import { examForCandidate } from '../exam/commission-results.ts';
import type { ExamRecord } from '../exam/store.ts';
import { supplementArchive } from '../exam/supplement.ts';
import { decidingRole, traceDecision } from '../exam/trace/store.ts';
import { askToSignAgain } from '../grading/protocol/ask-again.ts';
import { notify, notifyAll } from '../notices/notify.ts';
import { candidateToDecideOn } from './access.ts';
import { noticeDeadlines } from './case-deadlines.ts';
import { confirmersBeside } from './corrections/people.ts';
import { insertCorrection, isCorrectionOpen } from './corrections/store.ts';
import { announcementTo } from './holds/store.ts';
import { standingGrade } from './protocol.ts';

type Candidate = { readonly id: string; readonly personId: string };
type By = { readonly actorId: string; readonly at: Temporal.Instant };

async function isUnderAppeal(tx: Tx, candidacyId: string): Promise<boolean> {
  const open = await tx
    .selectFrom('appeal')
    .select('id')
    .where('candidacy_id', '=', candidacyId)
    .where('state', 'not in', closedAppealStates)
    .executeTakeFirst();
  return open !== undefined;
}

/** Whether a formal error annulled the grade, and there is no new one (uhl. § 11-9(2)) [K8]. */
async function isAnnulledNow(tx: Tx, candidacyId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('annulment')
    .select('complaint_id')
    .where('candidacy_id', '=', candidacyId)
    .where('remedied_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
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

/** What a correction of the protocol says, and the person or rule that allows it. */
export type Correction = { candidateNumber: number; grade: string; reason: string; authority: string };

/** What the protocol says of a candidate whose grade may be corrected; undefined where no grade was entered. */
export async function standingOf(tx: Tx, candidacyId: string) {
  const standing = (await standingGrade(tx, candidacyId))?.grade as Grade | undefined;
  const [appealOpen, isAnnulled] = [
    await isUnderAppeal(tx, candidacyId),
    await isAnnulledNow(tx, candidacyId),
  ];
  return { standing, appealOpen, isAnnulled };
}

/** The candidate who was told of the wrong grade is told what it was, what it is and why, with every deadline from now. */
async function notifyOfCorrection(
  tx: Tx,
  exam: ExamRecord,
  { id, personId: to }: Candidate,
  { before, after, reason, at }: { before: string; after: string; reason: string; at: Temporal.Instant },
): Promise<void> {
  if ((await announcementTo(tx, id)).announcedAt === null) return;
  const deadlines = noticeDeadlines(exam, await caseHistoryOf(tx, id));
  const facts = { before, after, reason, ...deadlines };
  await notify(tx, { to, examId: exam.id, kind: 'gradeCorrected', facts, at });
}

/**
 * Enters a correction that two people stand behind: a new entry beside the old one, and the candidate is told where the
 * grade was announced [R3]. The candidate is locked. Returns the number of the entry.
 */
export async function enterCorrection(
  tx: Tx,
  exam: ExamRecord,
  candidate: Candidate,
  { candidateNumber, grade, reason, authority }: Correction,
  { actorId, at }: By,
): Promise<number> {
  const before = (await standingGrade(tx, candidate.id))?.grade ?? '';
  const { number } = await tx
    .insertInto('protocol_entry')
    .values({
      exam_id: exam.id,
      candidacy_id: candidate.id,
      kind: 'correction',
      grade,
      reason,
      authority,
      entered_by: actorId,
      entered_at: at,
    })
    .returning('number')
    .executeTakeFirstOrThrow();
  await explainWhatStands(tx, candidate.id, grade);
  await askToSignAgain(tx, { examId: exam.id, candidacyId: candidate.id, at });
  const data = { candidateNumber, from: before, to: grade };
  const kind = 'protocolCorrected';
  const event = await recordEvent(tx, { examId: exam.id, kind, actorId, at, data });
  const decidedAs = await decidingRole(tx, exam.id, actorId);
  await traceDecision(tx, { exam, kind, number: event, at, decidedAs, candidacyId: candidate.id });
  await notifyOfCorrection(tx, exam, candidate, { before, after: grade, reason, at });
  await supplementArchive(tx, exam.id);
  return number;
}

/** Stores a proposal, and tells those who may confirm it; nobody else learns of it. */
async function propose(
  tx: Tx,
  exam: ExamRecord,
  candidate: Candidate,
  { candidateNumber, ...correction }: Correction,
  { actorId: by, at, confirmers }: By & { confirmers: readonly string[] },
): Promise<void> {
  const id = randomUUID();
  const { entry: fromEntry, grade: from } =
    (await standingGrade(tx, candidate.id)) ?? refuse('correctionOfNothing');
  await insertCorrection(tx, {
    ...correction,
    id,
    examId: exam.id,
    candidacyId: candidate.id,
    fromEntry,
    by,
    at,
  });
  const data = { candidateNumber, correctionId: id, from, to: correction.grade };
  await recordEvent(tx, { examId: exam.id, kind: 'gradeCorrectionProposed', actorId: by, at, data });
  const facts = { what: 'toConfirm', candidateNumber } as const;
  await notifyAll(tx, { to: confirmers, examId: exam.id, kind: 'gradeCorrectionNews', facts, at });
}

/**
 * The one way to correct a grade [R3]. With two people behind it, as when it follows from a change of the scoring, it is
 * entered; with one it waits for a second.
 */
export async function correctGrade(
  tx: Tx,
  exam: ExamRecord,
  correction: Correction,
  { standBehind, ...by }: By & { standBehind: readonly string[] },
): Promise<void> {
  const { candidateNumber, grade: corrected } = correction;
  if (!isGradeOn(exam.scale, corrected)) refuse('gradeOffScale');
  const candidate =
    (await candidateToDecideOn(tx, exam.id, candidateNumber)) ?? refuse('correctionOfNothing');
  const { state } = await examForCandidate(tx, exam, candidate.id);
  const facts = { state, corrected, ...(await standingOf(tx, candidate.id)) };
  if (gradeCorrectionBegins(standBehind) === 'confirmed') {
    const refusal = correctionRefusal(facts);
    if (refusal) refuse(refusal);
    await enterCorrection(tx, exam, candidate, correction, by);
    return;
  }
  const confirmers = await confirmersBeside(tx, exam.id, by.actorId);
  const isAnotherOpen = await isCorrectionOpen(tx, candidate.id);
  const refusal = correctionProposalRefusal({ ...facts, isAnotherOpen, canConfirm: confirmers.length });
  if (refusal) refuse(refusal);
  await propose(tx, exam, candidate, correction, { ...by, confirmers });
}
