import type {
  BoardOutcome,
  Complaint,
  ComplaintRemedy,
  ComplaintState,
  DecidingBody,
  RemedyScope,
} from '@karakter/domain/complaint/complaint';
import { beginComplaint } from '@karakter/domain/complaint/complaint';
import type { ComplaintSubject } from '@karakter/domain/complaint/complaint-filing';
import type { Language } from '@karakter/domain/text/language';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';

/** A complaint with the identity of its candidate. Only for people who may know it [U7]. */
export type ComplaintRecord = {
  id: string;
  examId: string;
  candidacyId: string;
  candidateNumber: number;
  personId: string;
  name: string;
  language: Language;
  complaint: Complaint;
  about: ComplaintSubject;
  knownOn: Temporal.PlainDate;
  filedAt: Temporal.Instant;
  late: boolean;
  /** From when it suspends the appeal deadline; null of a late one that is not taken up. */
  countsFrom: Temporal.Instant | null;
  waitingSince: Temporal.Instant;
  version: number;
};

function selectComplaints(tx: Tx) {
  return tx
    .selectFrom('procedural_complaint')
    .innerJoin('candidacy', 'candidacy.id', 'procedural_complaint.candidacy_id')
    .innerJoin('candidacy_person', 'candidacy_person.candidacy_id', 'candidacy.id')
    .innerJoin('person', 'person.id', 'candidacy_person.person_id')
    .selectAll('procedural_complaint')
    .select(sql<string>`known_on::text`.as('known'))
    .select(['candidacy.candidate_number', 'candidacy_person.person_id', 'person.name', 'person.language']);
}

type ComplaintRow = Awaited<ReturnType<ReturnType<typeof selectComplaints>['executeTakeFirstOrThrow']>>;

function complaintIn(row: ComplaintRow): Complaint {
  const kind = row.state as ComplaintState;
  if (kind !== 'upheld' && kind !== 'remedied') return { kind };
  return {
    kind,
    by: row.decided_by_body as DecidingBody,
    remedy: row.remedy as ComplaintRemedy,
    scope: row.scope as RemedyScope,
  };
}

function recordOf(row: ComplaintRow): ComplaintRecord {
  return {
    id: row.id,
    examId: row.exam_id,
    candidacyId: row.candidacy_id,
    candidateNumber: row.candidate_number,
    personId: row.person_id,
    name: row.name,
    language: row.language as Language,
    complaint: complaintIn(row),
    about: row.about as ComplaintSubject,
    knownOn: Temporal.PlainDate.from(row.known),
    filedAt: row.filed_at,
    late: row.late,
    countsFrom: row.counts_from,
    waitingSince: row.waiting_since,
    version: row.version,
  };
}

/** A complaint by its id, for any caller. */
export async function complaintOf(tx: Tx, complaintId: string): Promise<ComplaintRecord | undefined> {
  const row = await selectComplaints(tx)
    .where('procedural_complaint.id', '=', complaintId)
    .executeTakeFirst();
  return row && recordOf(row);
}

/** As complaintOf, locked until the transaction ends, so that decisions on one case happen one after the other. */
export async function lockComplaint(tx: Tx, complaintId: string): Promise<ComplaintRecord | undefined> {
  await tx
    .selectFrom('procedural_complaint')
    .select('id')
    .where('id', '=', complaintId)
    .forUpdate()
    .execute();
  return complaintOf(tx, complaintId);
}

/** One candidate's complaints in the order of filing. */
export async function complaintsOfCandidacy(tx: Tx, candidacyId: string): Promise<ComplaintRecord[]> {
  const query = selectComplaints(tx).where('procedural_complaint.candidacy_id', '=', candidacyId);
  return (await query.orderBy('procedural_complaint.number').execute()).map(recordOf);
}

/** An exam's complaints in the order of filing. */
export async function complaintsOfExam(tx: Tx, examId: string): Promise<ComplaintRecord[]> {
  const query = selectComplaints(tx).where('procedural_complaint.exam_id', '=', examId);
  return (await query.orderBy('procedural_complaint.number').execute()).map(recordOf);
}

export type NewComplaint = {
  id: string;
  examId: string;
  candidacyId: string;
  about: ComplaintSubject;
  knownOn: string;
  late: boolean;
  grounds: string;
};

/** Stores the complaint, and its text separately from it. */
export async function insertComplaint(tx: Tx, filed: NewComplaint, at: Temporal.Instant): Promise<void> {
  const { id, examId: exam_id, candidacyId: candidacy_id, about, knownOn, late, grounds } = filed;
  const { kind: state } = beginComplaint({ late });
  const known_on = sql<string>`${knownOn}::date`;
  const since = { filed_at: at, waiting_since: at, counts_from: late ? null : at };
  await tx
    .insertInto('procedural_complaint')
    .values({ id, exam_id, candidacy_id, about, known_on, state, late, ...since })
    .execute();
  await tx.insertInto('complaint_text').values({ complaint_id: id, text: grounds }).execute();
}

type Change = {
  at: Temporal.Instant;
  /** From now it suspends the appeal deadline. */
  begins?: boolean;
  /** It has its result. */
  ends?: boolean;
};

/** Stores the state that an event led to. */
export async function saveComplaint(
  tx: Tx,
  id: string,
  complaint: Complaint,
  { at, begins = false, ends = false }: Change,
): Promise<void> {
  const upheld = 'remedy' in complaint ? complaint : null;
  await tx
    .updateTable('procedural_complaint')
    .set({
      state: complaint.kind,
      version: sql<number>`version + 1`,
      waiting_since: at,
      decided_by_body: upheld?.by ?? null,
      remedy: upheld?.remedy ?? null,
      scope: upheld?.scope ?? null,
      ...(begins && { counts_from: at, ended_at: null }),
      ...(ends && { ended_at: at }),
    })
    .where('id', '=', id)
    .execute();
}

export type DecisionOutcome = BoardOutcome | 'dismissed' | 'disagreed' | 'remedied';

export type NewDecision = {
  body: DecidingBody;
  outcome: DecisionOutcome;
  remedy: ComplaintRemedy | null;
  scope: RemedyScope | null;
  reason: string;
  decidedOn: string;
  legalBasis: string;
};

/** Adds a decision beside the earlier ones. The complaint must be locked. */
export async function insertDecision(
  tx: Tx,
  complaintId: string,
  decision: NewDecision,
  entered: { by: string; at: Temporal.Instant },
): Promise<void> {
  const { body, outcome, remedy, scope, reason, decidedOn, legalBasis } = decision;
  await sql`
    insert into complaint_decision (complaint_id, number, body, outcome, remedy, scope, reason, decided_on, legal_basis,
      entered_by, entered_at)
    select ${complaintId}, coalesce(max(number), 0) + 1, ${body}, ${outcome}, ${remedy}, ${scope}, ${reason},
      ${decidedOn}::date, ${legalBasis}, ${entered.by}, ${entered.at.toString()}
    from complaint_decision where complaint_id = ${complaintId}`.execute(tx);
}

/** Every decision in the complaint, in their order. */
export async function decisionsOf(tx: Tx, complaintId: string) {
  const rows = await tx
    .selectFrom('complaint_decision')
    .select(['number', 'body', 'outcome', 'remedy', 'scope', 'reason', 'legal_basis', 'entered_at'])
    .select(sql<string>`decided_on::text`.as('decided_on'))
    .where('complaint_id', '=', complaintId)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    body: row.body as DecidingBody,
    outcome: row.outcome as DecisionOutcome,
    remedy: row.remedy as ComplaintRemedy | null,
    scope: row.scope as RemedyScope | null,
    reason: row.reason,
    decidedOn: row.decided_on,
    at: row.entered_at.toString(),
    legalBasis: row.legal_basis,
  }));
}

/** What the candidate wrote. */
export async function textOfComplaint(tx: Tx, complaintId: string): Promise<string> {
  const row = await tx
    .selectFrom('complaint_text')
    .select('text')
    .where('complaint_id', '=', complaintId)
    .executeTakeFirstOrThrow();
  return row.text;
}

/** The events of the complaint in the exam's log, with their actors. */
export async function eventsOfComplaint(tx: Tx, { id, examId }: Pick<ComplaintRecord, 'id' | 'examId'>) {
  return tx
    .selectFrom('event')
    .leftJoin('person', 'person.id', 'event.actor_id')
    .select(['event.number', 'event.kind', 'event.at', 'person.name as actor'])
    .where('event.exam_id', '=', examId)
    .where(sql<boolean>`event.data::jsonb ->> 'complaintId' = ${id}`)
    .orderBy('event.number')
    .execute();
}
