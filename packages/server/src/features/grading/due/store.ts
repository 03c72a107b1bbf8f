import { randomUUID } from 'node:crypto';
import type { ExtensionScope, ExtensionState } from '@karakter/domain/grading/due/extension';
import type { Deadline } from '@karakter/domain/rules/derivation';
import type { ExtensionGround } from '@karakter/domain/rules/extension-grounds';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import { holdersBesideGraders } from '../../exam/exam-office.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { isGradedBy } from '../../people/kept-from.ts';
import { gradeDeadlineAfter } from '../due.ts';

/** A candidate who waits for a grade, or still may hand in, and when that grade is due. */
export type Waiting = {
  candidacyId: string;
  candidateNumber: number;
  personId: string;
  commissionId: string | null;
  hasAnswer: boolean;
  due: Deadline | null;
  /** As if nothing were extended. */
  dueWithout: Deadline | null;
};

/** The ungraded of the exam, each with the due date counted from the candidate's own end [G9]. */
export async function waitingIn(tx: Tx, exam: ExamRecord): Promise<Waiting[]> {
  const { rows } = await sql<{
    candidacy_id: string;
    candidate_number: number;
    person_id: string;
    commission_id: string | null;
    has_answer: boolean;
    ends_at: Temporal.Instant;
    until: string | null;
  }>`
    select c.id as candidacy_id, c.candidate_number, p.person_id, k.id as commission_id, x.until, h.candidacy_id is not null as has_answer,
      own_start(e, s) + make_interval(mins => e.duration_minutes + c.extra_minutes,
        secs => coalesce(s.added_seconds, 0)) as ends_at
    from candidacy c
    join exam e on e.id = c.exam_id
    join candidacy_person p on p.candidacy_id = c.id
    left join work_to_grade h on h.candidacy_id = c.id
    left join sitting s on s.candidacy_id = c.id
    left join attendance a on a.candidacy_id = c.id
    left join (commission_candidacy cc join commission k on k.id = cc.commission_id and k.kind = 'ordinary')
      on cc.candidacy_id = c.id
    left join extended_candidacies(${exam.id}) x on x.candidacy_id = c.id
    where c.exam_id = ${exam.id}
      and (h.candidacy_id is not null or (s.state in ('waiting', 'open') and a.state is distinct from 'absent'
        and a.state is distinct from 'withdrawn'))
      and not exists (
      select from standing_agreed_grade g where g.commission_id = k.id and g.candidacy_id = c.id)
    order by c.candidate_number`.execute(tx);
  return rows.map((row) => ({
    candidacyId: row.candidacy_id,
    candidateNumber: row.candidate_number,
    personId: row.person_id,
    commissionId: row.commission_id,
    hasAnswer: row.has_answer,
    due: gradeDeadlineAfter(exam, row.ends_at, row.until),
    dueWithout: gradeDeadlineAfter(exam, row.ends_at, null),
  }));
}

/** Who decides on more time for the exam: the rector's delegates, by its unit or one above, who do not grade it. */
export const delegatesFor = (tx: Tx, examId: string) => holdersBesideGraders(tx, examId, 'rectorsDelegate');

export type ExtensionRecord = {
  id: string;
  scope: ExtensionScope;
  commission_id: string | null;
  number: number | null;
  candidacy_ids: string[];
  candidate_numbers: number[];
  ground: ExtensionGround;
  reason: string;
  asked_until: string;
  asked_by: string;
  asker: string;
  asked_at: Temporal.Instant;
  state: ExtensionState;
  granted_until: string | null;
  decision: string | null;
  decider: string | null;
  decided_at: Temporal.Instant | null;
};

/** The requests for more time in the exam, the undecided first, then the latest. */
export async function extensionsOf(tx: Tx, examId: string): Promise<ExtensionRecord[]> {
  const { rows } = await sql<ExtensionRecord>`
    select x.id, x.scope, x.commission_id, k.number, x.ground, x.reason, x.asked_until, x.asked_by, x.asked_at,
      x.state, x.granted_until, x.decision, x.decided_at, a.name as asker, d.name as decider,
      array(select n.candidacy_id from grading_extension_candidacy n where n.extension_id = x.id) as candidacy_ids,
      array(select c.candidate_number from grading_extension_candidacy n join candidacy c on c.id = n.candidacy_id
        where n.extension_id = x.id and x.scope = 'candidates' order by 1) as candidate_numbers
    from grading_extension x
    join person a on a.id = x.asked_by
    left join person d on d.id = x.decided_by
    left join commission k on k.id = x.commission_id
    where x.exam_id = ${examId}
    order by x.state <> 'asked', x.asked_at desc, x.id`.execute(tx);
  return rows;
}

export type AskedExtension = {
  scope: ExtensionScope;
  commissionId: string | null;
  candidacyIds: readonly string[];
  ground: ExtensionGround;
  reason: string;
  until: string;
};

/** Stores a request for more time. */
export async function saveAsked(
  tx: Tx,
  examId: string,
  { scope, commissionId, candidacyIds, ground, reason, until }: AskedExtension,
  { by, at }: { by: string; at: Temporal.Instant },
): Promise<string> {
  const id = randomUUID();
  const asked = { asked_until: until, asked_by: by, asked_at: at };
  await tx
    .insertInto('grading_extension')
    .values({ id, exam_id: examId, scope, commission_id: commissionId, ground, reason, ...asked })
    .execute();
  await addCandidates(tx, id, candidacyIds);
  return id;
}

/** Names the candidates that an extension concerns. */
export async function addCandidates(tx: Tx, extensionId: string, candidacyIds: readonly string[]) {
  const rows = candidacyIds.map((candidacy_id) => ({ extension_id: extensionId, candidacy_id }));
  if (rows.length > 0) await tx.insertInto('grading_extension_candidacy').values(rows).execute();
}

/** Stores what became of a request. */
export async function saveDecided(
  tx: Tx,
  extensionId: string,
  decided: {
    state: ExtensionState;
    until: string | null;
    reason: string | null;
    by: string;
    at: Temporal.Instant;
  },
): Promise<void> {
  const { state, until, reason, by, at } = decided;
  await tx
    .updateTable('grading_extension')
    .set({ state, granted_until: until, decision: reason, decided_by: by, decided_at: at })
    .where('id', '=', extensionId)
    .execute();
}

/** Stores that these candidates were told when to expect their grades. */
export async function saveDelay(
  tx: Tx,
  told: {
    examId: string;
    expectedOn: string;
    candidacyIds: readonly string[];
    by: string;
    at: Temporal.Instant;
  },
): Promise<void> {
  const id = randomUUID();
  const { examId, expectedOn, candidacyIds, by, at } = told;
  await tx
    .insertInto('grading_delay')
    .values({ id, exam_id: examId, expected_on: expectedOn, told_by: by, told_at: at })
    .execute();
  const rows = candidacyIds.map((candidacy_id) => ({ delay_id: id, candidacy_id }));
  await tx.insertInto('grading_delay_candidacy').values(rows).execute();
}

/** The candidates whose latest delay has this day, an ISO 8601 date: they know it. */
export async function toldOf(tx: Tx, examId: string, expectedOn: string): Promise<Set<string>> {
  const { rows } = await sql<{ candidacy_id: string }>`
    select latest.candidacy_id from (
      select distinct on (n.candidacy_id) n.candidacy_id, d.expected_on
      from grading_delay d join grading_delay_candidacy n on n.delay_id = d.id
      where d.exam_id = ${examId} order by n.candidacy_id, d.told_at desc, d.id) latest
    where latest.expected_on = ${expectedOn}`.execute(tx);
  return new Set(rows.map(({ candidacy_id }) => candidacy_id));
}

/** What candidates of the exam were told of a delay, the latest first. */
export async function delaysOf(tx: Tx, examId: string) {
  const { rows } = await sql<{ expected_on: string; told_at: Temporal.Instant; candidates: number }>`
    select d.expected_on, d.told_at,
      (select count(*) from grading_delay_candidacy n where n.delay_id = d.id) as candidates
    from grading_delay d where d.exam_id = ${examId} order by d.told_at desc, d.id`.execute(tx);
  return rows.map(({ expected_on: expectedOn, told_at, candidates }) => ({
    expectedOn,
    toldAt: told_at.toString(),
    candidates,
  }));
}

/** How many requests of each exam wait for a decision by this person, who did not ask and does not grade it. */
export async function extensionsToDecide(
  tx: Tx,
  examIds: readonly string[],
  personId: string,
): Promise<Map<string, number>> {
  const { rows } = await sql<{ exam_id: string; asked: number }>`
    select x.exam_id, count(*) as asked from grading_extension x
    where x.state = 'asked' and x.asked_by <> ${personId} and x.exam_id = any(${examIds}::uuid[])
      and not ${isGradedBy(personId, sql.ref('x.exam_id'))}
    group by x.exam_id`.execute(tx);
  return new Map(rows.map(({ exam_id, asked }) => [exam_id, asked]));
}
