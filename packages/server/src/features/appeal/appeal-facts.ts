import type { AppealFacts } from '@karakter/domain/appeal/appeal-facts';
import { type FilingFacts, mayStillAppeal } from '@karakter/domain/appeal/appeal-filing';
import { appealInQuestion } from '@karakter/domain/appeal/case-file';
import type { Grade } from '@karakter/domain/exam/grades';
import { isBeforeDeadline, lateAppealLimit } from '@karakter/domain/rules/deadlines';
import type { AppealSight, RuleSet } from '@karakter/domain/rules/rule-set';
import { caseRulesFor } from '@karakter/domain/rules/rules-for';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { caseHistoryOf } from '../exam/case-history.ts';
import type { ExamRecord } from '../exam/store.ts';
import { caseDeadlines } from '../results/case-deadlines.ts';
import { announcementTo, isAppealHeldBack } from '../results/holds/store.ts';
import { standingGrade } from '../results/protocol.ts';
import { type AppealRecord, appealsOfCandidacy } from './store.ts';

/** The deadlines of a candidate's appeal, from everything that has happened to the grade (uhl. §§ 11-8 to 11-10). */
export async function appealDeadlines(tx: Tx, exam: ExamRecord, candidacyId: string) {
  const history = await caseHistoryOf(tx, candidacyId);
  const { appeal, proceduralComplaint } = caseDeadlines(exam, history);
  return { history, appeal, proceduralComplaint, lateLimit: lateAppealLimit(history, exam.rules) };
}

async function appealsAbout(tx: Tx, candidacyId: string) {
  const appeals = await appealsOfCandidacy(tx, candidacyId);
  return appeals.map(({ id, about, appeal }) => ({ id, about, state: appeal.kind }));
}

/** How often the candidate has filed or reopened an appeal of the exam, by its log. */
async function timesFiled(tx: Tx, examId: string, candidacyId: string): Promise<number> {
  const { rows } = await sql<{ times: number }>`
    select count(*)::int as times from event e join candidacy c on c.exam_id = e.exam_id
    where c.id = ${candidacyId} and e.exam_id = ${examId} and e.kind in ('appealFiled', 'appealReopened')
      and (e.data::jsonb ->> 'candidateNumber')::int = c.candidate_number`.execute(tx);
  return rows[0]?.times ?? 0;
}

/** Until when an appeal filed then may be withdrawn, in a notice's facts: the decision, unless the rules say earlier. */
export function withdrawalToTell(rules: RuleSet, filedAt: Temporal.Instant): { withdrawUntil?: 'graded' } {
  const { until } = caseRulesFor(rules, filedAt).withdrawal;
  return until === 'graded' ? { withdrawUntil: until } : {};
}

/** What the graders of an appeal filed then know of what was before them. */
export const sightOf = (rules: RuleSet, filedAt: Temporal.Instant): AppealSight =>
  caseRulesFor(rules, filedAt).appealSight.graders;

/** As a notice's fact, where it is more than nothing. */
export const sightToTell = (rules: RuleSet, filedAt: Temporal.Instant): { sight?: 'open' } =>
  sightOf(rules, filedAt) === 'open' ? { sight: 'open' } : {};

/** The facts on which filing depends for this candidate now. */
export async function filingFacts(
  tx: Tx,
  exam: ExamRecord,
  candidacyId: string,
  now: Temporal.Instant,
): Promise<FilingFacts & { grade: string | null }> {
  const { appeal: deadline } = await appealDeadlines(tx, exam, candidacyId);
  const filed = { timesFiled: await timesFiled(tx, exam.id, candidacyId) };
  const { appealOpen } = exam;
  const { announcedAt } = await announcementTo(tx, candidacyId);
  const standing = announcedAt === null ? undefined : await standingGrade(tx, candidacyId);
  const grade = standing?.grade ?? null;
  const latest = appealInQuestion(await appealsAbout(tx, candidacyId), standing?.entry ?? 0)?.state ?? null;
  return { now, appealOpen, deadline, hasGrade: grade !== null, grade, latest, ...filed };
}

/** The facts on which a decision in the case depends now. */
export async function appealFacts(
  tx: Tx,
  exam: ExamRecord,
  record: AppealRecord,
  now: Temporal.Instant,
): Promise<AppealFacts> {
  const { candidacyId } = record;
  const { history, appeal, lateLimit } = await appealDeadlines(tx, exam, candidacyId);
  const standing = await standingGrade(tx, candidacyId);
  const originalGrade = (standing?.grade ?? record.originalGrade) as Grade;
  const latest = (await appealsAbout(tx, candidacyId)).at(-1);
  const hasNewerAppeal = latest !== undefined && latest.id !== record.id;
  return {
    scale: exam.scale,
    originalGrade,
    mayStillAppeal: mayStillAppeal(appeal, now),
    hasNewerAppeal,
    isBeyondLateLimit: lateLimit.kind === 'running' && !isBeforeDeadline(record.filedAt, lateLimit.deadline),
    isGradeAnnulled: history.some(
      ({ kind, at }) => kind === 'annulled' && Temporal.Instant.compare(at, record.filedAt) >= 0,
    ),
    timesFiled: await timesFiled(tx, exam.id, candidacyId),
    isHeldBack: await isAppealHeldBack(tx, candidacyId),
    // What goes by the day of the filing stays as it was then, also where the case is reopened.
    rules: caseRulesFor(exam.rules, record.filedAt),
  };
}
