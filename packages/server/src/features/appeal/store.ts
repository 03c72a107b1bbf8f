import { type Appeal, type AppealState, beginAppeal } from '@karakter/domain/appeal/appeal';
import type { AppealArrival } from '@karakter/domain/appeal/appeal-filing';
import type { AppealOutcome, Grade } from '@karakter/domain/exam/grades';
import type { AppealSight } from '@karakter/domain/rules/rule-set';
import type { Language } from '@karakter/domain/text/language';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';

/** An appeal with the identity of its candidate. Only for people who may know it [U7]. */
export type AppealRecord = {
  id: string;
  examId: string;
  candidacyId: string;
  candidateNumber: number;
  personId: string;
  name: string;
  language: Language;
  appeal: Appeal;
  /** The commission that has or had the case, whatever the state. */
  commissionId: string | null;
  commissionNumber: number | null;
  filedAt: Temporal.Instant;
  /** When it was filed, or last reopened or taken up again. */
  openSince: Temporal.Instant;
  /** The day that the latest interim reply since then gave. */
  promisedFor: Temporal.PlainDate | null;
  /** How it arrived, where the exam office registered it. */
  arrivedBy: AppealArrival | null;
  late: boolean;
  /** What its graders know of what was before them, since it was filed [K4]. */
  sight: AppealSight;
  /** The entry of the protocol it is about; of a decided one that of the decision. */
  about: number;
  /** The grade it was last compared with; while it is open, the valid grade. */
  originalGrade: Grade;
  decidedAt: Temporal.Instant | null;
  dismissalReason: string | null;
  letterFileId: string | null;
  version: number;
};

function selectAppeals(tx: Tx) {
  return tx
    .selectFrom('appeal')
    .innerJoin('candidacy', 'candidacy.id', 'appeal.candidacy_id')
    .innerJoin('candidacy_person', 'candidacy_person.candidacy_id', 'appeal.candidacy_id')
    .innerJoin('person', 'person.id', 'candidacy_person.person_id')
    .leftJoin('commission', 'commission.id', 'appeal.commission_id')
    .selectAll('appeal')
    .select(['candidacy.candidate_number', 'candidacy_person.person_id', 'person.name', 'person.language'])
    .select('commission.number as commission_number');
}

type AppealRow = Awaited<ReturnType<ReturnType<typeof selectAppeals>['executeTakeFirstOrThrow']>>;

function appealIn(row: AppealRow): Appeal {
  const kind = row.state as AppealState;
  const commissionId = row.commission_id ?? '';
  const grade = row.new_grade as Grade;
  switch (kind) {
    case 'inGrading':
      return { kind, commissionId };
    case 'graded':
    case 'needsNewAssessment':
      return { kind, commissionId, grade };
    case 'decided':
      return { kind, grade, outcome: row.outcome as AppealOutcome };
    case 'withdrawn':
      return { kind, commissionId: row.commission_id };
    default:
      return { kind };
  }
}

type WaitingRow = Pick<AppealRow, 'filed_at' | 'reopened_at' | 'promised_for'>;

/** Since when an appeal is open, and what its candidate was promised since then. */
export const waitingIn = ({ filed_at, reopened_at, promised_for: day }: WaitingRow) => ({
  openSince: reopened_at ?? filed_at,
  promisedFor: day === null ? null : Temporal.PlainDate.from(day),
});

function recordOf(row: AppealRow): AppealRecord {
  return {
    id: row.id,
    examId: row.exam_id,
    candidacyId: row.candidacy_id,
    candidateNumber: row.candidate_number,
    personId: row.person_id,
    name: row.name,
    language: row.language as Language,
    appeal: appealIn(row),
    commissionId: row.commission_id,
    commissionNumber: row.commission_number,
    filedAt: row.filed_at,
    ...waitingIn(row),
    arrivedBy: row.arrived_by as AppealArrival | null,
    late: row.late,
    sight: row.sight as AppealSight,
    about: row.about_entry ?? 0,
    originalGrade: row.original_grade as Grade,
    decidedAt: row.decided_at,
    dismissalReason: row.dismissal_reason,
    letterFileId: row.letter_file_id,
    version: row.version,
  };
}

/** An appeal by its id, for any caller. */
export async function appealOf(tx: Tx, appealId: string): Promise<AppealRecord | undefined> {
  const row = await selectAppeals(tx).where('appeal.id', '=', appealId).executeTakeFirst();
  return row && recordOf(row);
}

/** As appealOf, locked until the transaction ends, so that decisions on one case happen one after the other. */
export async function lockAppeal(tx: Tx, appealId: string): Promise<AppealRecord | undefined> {
  await tx.selectFrom('appeal').select('id').where('id', '=', appealId).forUpdate().execute();
  return appealOf(tx, appealId);
}

/** One candidate's appeals in the order in which they became cases. */
export async function appealsOfCandidacy(tx: Tx, candidacyId: string): Promise<AppealRecord[]> {
  const query = selectAppeals(tx).where('appeal.candidacy_id', '=', candidacyId);
  return (await query.orderBy('appeal.number').execute()).map(recordOf);
}

/** An exam's appeals, oldest first. */
export async function appealsOfExam(tx: Tx, examId: string): Promise<AppealRecord[]> {
  const query = selectAppeals(tx).where('appeal.exam_id', '=', examId);
  return (await query.orderBy('appeal.filed_at').orderBy('appeal.number').execute()).map(recordOf);
}

/** The appeal that waits for this commission's grade of this candidate, locked; undefined when it was withdrawn. */
export async function lockAppealWith(tx: Tx, commissionId: string, candidacyId: string) {
  const row = await tx
    .selectFrom('appeal')
    .select('id')
    .where('commission_id', '=', commissionId)
    .where('candidacy_id', '=', candidacyId)
    .where('state', '=', 'inGrading' satisfies AppealState)
    .executeTakeFirst();
  return row && lockAppeal(tx, row.id);
}

export type NewAppeal = {
  id: string;
  examId: string;
  candidacyId: string;
  late: boolean;
  originalGrade: string;
  grounds: string;
  sight: AppealSight;
  /** How and when it arrived, where the exam office registers it. */
  arrival?: { by: AppealArrival; at: Temporal.Instant };
};

/** Stores the appeal, and its grounds separately from it [K4]. */
export async function insertAppeal(tx: Tx, appeal: NewAppeal, at: Temporal.Instant): Promise<void> {
  const { id, examId, candidacyId, late, originalGrade, grounds, sight, arrival } = appeal;
  const { kind: state } = beginAppeal({ late });
  const registered = arrival && { arrived_by: arrival.by, registered_at: at };
  const filed = { filed_at: arrival?.at ?? at, original_grade: originalGrade, ...registered };
  await tx
    .insertInto('appeal')
    .values({ id, exam_id: examId, candidacy_id: candidacyId, state, late, sight, ...filed })
    .execute();
  if (grounds === '') return;
  await tx.insertInto('appeal_grounds').values({ appeal_id: id, text: grounds }).execute();
}

type Kept = {
  by: string | null;
  at: Temporal.Instant;
  /** The valid grade. */
  originalGrade: Grade;
  dismissalReason?: string;
  /** It was closed and has been reopened or taken up; `inTime` where that was before the deadline. */
  letIn?: { inTime: boolean };
};

/** Stores the state that an event led to. */
export async function saveAppeal(tx: Tx, id: string, appeal: Appeal, kept: Kept) {
  const { by, at, originalGrade, dismissalReason, letIn } = kept;
  const isDecided = appeal.kind === 'decided';
  const isOver = appeal.kind === 'withdrawn' || appeal.kind === 'dismissed' || appeal.kind === 'lapsed';
  await tx
    .updateTable('appeal')
    .set({
      state: appeal.kind,
      version: sql<number>`version + 1`,
      new_grade: 'grade' in appeal ? appeal.grade : null,
      outcome: isDecided ? appeal.outcome : null,
      // A dismissed appeal no longer suspends a deadline, nor does a withdrawn one.
      withdrawn_at: isOver ? at : null,
      ...(isOver ? {} : { original_grade: originalGrade }),
      ...(dismissalReason === undefined ? {} : { dismissal_reason: dismissalReason }),
      ...(letIn && {
        reopened_at: at,
        promised_for: null,
        about_entry: sql<number>`standing_entry(candidacy_id)`,
      }),
      ...(letIn?.inTime ? { late: false } : {}),
      ...('commissionId' in appeal ? { commission_id: appeal.commissionId } : {}),
      ...(isDecided ? { decided_at: at, decided_by: by } : {}),
    })
    .where('id', '=', id)
    .execute();
}

/** Once the decision is in the protocol, the case is about that entry. */
export async function pointToDecision(tx: Tx, id: string): Promise<void> {
  const about_entry = sql<number>`standing_entry(candidacy_id)`;
  await tx.updateTable('appeal').set({ about_entry }).where('id', '=', id).execute();
}

export async function groundsOf(tx: Tx, appealId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('appeal_grounds')
    .select('text')
    .where('appeal_id', '=', appealId)
    .executeTakeFirst();
  return row?.text ?? null;
}

/** What the commission agreed on for the candidate, if it has. */
export async function agreedGradeOf(
  tx: Tx,
  commissionId: string,
  candidacyId: string,
): Promise<Grade | undefined> {
  const row = await tx
    .selectFrom('standing_agreed_grade')
    .select('grade')
    .where('commission_id', '=', commissionId)
    .where('candidacy_id', '=', candidacyId)
    .executeTakeFirst();
  return row?.grade as Grade | undefined;
}

/** The events of the appeal in the exam's log, with their actors. */
export async function eventsOfAppeal(tx: Tx, { id, examId }: Pick<AppealRecord, 'id' | 'examId'>) {
  return tx
    .selectFrom('event')
    .leftJoin('person', 'person.id', 'event.actor_id')
    .select(['event.number', 'event.kind', 'event.at', 'person.name as actor'])
    .where('event.exam_id', '=', examId)
    .where(sql<boolean>`event.data::jsonb ->> 'appealId' = ${id}`)
    .orderBy('event.number')
    .execute();
}
