import { type ComplaintFacts, undecidedComplaintStates } from '@karakter/domain/complaint/complaint';
import {
  type ComplaintFilingFacts,
  complaintDeadline,
  complaintYearLimit,
  isBeyondYear,
} from '@karakter/domain/complaint/complaint-filing';
import { isBeforeDeadline } from '@karakter/domain/rules/deadlines';
import { periodAfter } from '@karakter/domain/rules/derivation';
import type { RuleSet } from '@karakter/domain/rules/rule-set';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { caseHistoryOf } from '../exam/case-history.ts';
import type { ExamRecord } from '../exam/store.ts';
import { caseDeadlines } from '../results/case-deadlines.ts';
import { awaitsNewGrade } from './annulled/annulment.ts';
import { type ComplaintRecord, complaintsOfCandidacy, type NewComplaint } from './store.ts';

/** A complaint being worked on. */
export type ComplaintAtHand = {
  tx: Tx;
  exam: ExamRecord;
  record: ComplaintRecord;
  by: string;
  now: Temporal.Instant;
  /** The appeal body has set its dismissal aside, so the year is no longer the institution's to judge. */
  isOrdered?: boolean;
};

/** The facts on which filing depends for this candidate now, besides what the complaint says. */
export async function complaintFilingFacts(
  tx: Tx,
  exam: ExamRecord,
  candidacyId: string,
  now: Temporal.Instant,
): Promise<Omit<ComplaintFilingFacts, 'knownOn' | 'isFiledAlready'>> {
  const { startsAt, rules } = exam;
  const history = await caseHistoryOf(tx, candidacyId);
  const timesFiled = (await complaintsOfCandidacy(tx, candidacyId)).length;
  return { now, startsAt, timesFiled, history, exam, rules };
}

/** Whether the candidate has an undecided complaint that says exactly this. */
export async function isFiledAlready(
  tx: Tx,
  candidacyId: string,
  { about, knownOn, grounds }: Pick<NewComplaint, 'about' | 'knownOn' | 'grounds'>,
): Promise<boolean> {
  const same = await tx
    .selectFrom('procedural_complaint')
    .innerJoin('complaint_text', 'complaint_id', 'id')
    .select('id')
    .where('candidacy_id', '=', candidacyId)
    .where('state', 'in', undecidedComplaintStates)
    .where('about', '=', about)
    .where(sql<boolean>`known_on = ${knownOn}::date`)
    .where('text', '=', grounds)
    .executeTakeFirst();
  return same !== undefined;
}

/**
 * The deadlines around a complaint: its own, counted as when it was filed, the year after which it can only be
 * dismissed, and that of the grade as everything has left it (uhl. §§ 11-9, 11-10, fvl. § 31).
 */
export async function complaintDeadlines(tx: Tx, exam: ExamRecord, record: ComplaintRecord) {
  const { candidacyId, knownOn, filedAt } = record;
  const history = await caseHistoryOf(tx, candidacyId);
  const until = history.filter(({ at }) => Temporal.Instant.compare(at, filedAt) <= 0);
  return {
    own: complaintDeadline({ knownOn, history: until, exam, rules: exam.rules }),
    yearLimit: complaintYearLimit(until, exam.rules),
    appeal: caseDeadlines(exam, history).appeal,
  };
}

/** The end of the candidate's appeal deadline, or null where it does not run or has passed. */
export async function appealEndOf(
  { tx, exam, now }: Pick<ComplaintAtHand, 'tx' | 'exam' | 'now'>,
  candidacyId: string,
): Promise<string | null> {
  const { appeal } = caseDeadlines(exam, await caseHistoryOf(tx, candidacyId));
  const isRunning = appeal.kind === 'running' && isBeforeDeadline(now, appeal.deadline);
  return isRunning ? appeal.deadline.at.toString() : null;
}

/** Each of these candidates handed in something that new graders can assess. */
async function haveWorkToGrade(tx: Tx, candidacyIds: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ having: number }>`
    select count(distinct candidacy_id)::int as having from work_to_grade
    where candidacy_id = any(${candidacyIds}::uuid[])`.execute(tx);
  return rows[0]?.having === candidacyIds.length;
}

/** The facts on which a decision in the case depends now; `struck` are the others whom it would be for. */
export async function complaintFacts(
  tx: Tx,
  exam: ExamRecord,
  record: ComplaintRecord,
  struck: readonly string[] = [],
): Promise<ComplaintFacts> {
  const { yearLimit } = await complaintDeadlines(tx, exam, record);
  return {
    isBeyondYear: isBeyondYear(record.filedAt, yearLimit),
    canBeGradedAgain: exam.recheckable && (await haveWorkToGrade(tx, [record.candidacyId, ...struck])),
    awaitsNewGrade: await awaitsNewGrade(tx, record.id),
    othersStruck: struck.length,
  };
}

/** When a candidate whose complaint waits must be told how long it will take [K7]. */
export function complaintReplyDue(since: Temporal.Instant, rules: Pick<RuleSet, 'preliminaryReply'>) {
  return {
    kind: 'running',
    deadline: periodAfter('formalComplaintFiled', since, rules.preliminaryReply),
  } as const;
}
