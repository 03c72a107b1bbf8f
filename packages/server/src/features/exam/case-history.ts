import type { CaseDeadlineName, CaseEvent } from '@karakter/domain/rules/case-history';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';

type CaseEventRow = {
  exam_id: string;
  candidacy_id: string;
  kind: CaseEvent['kind'];
  at: Temporal.Instant;
  ref: string | null;
  /** Of an extension alone: which deadline, and to which day. */
  extended: CaseDeadlineName | null;
  until: string | null;
};

function eventOf({ kind, at, ref, extended, until }: CaseEventRow): CaseEvent {
  if (kind !== 'deadlineExtended') return { kind, at, ...(ref !== null && { ref }) };
  if (extended === null || until === null) throw new Error('an extension without its deadline');
  return { kind, at, of: extended, until: Temporal.PlainDate.from(until) };
}

/**
 * What has happened to each candidate's result, as far as deadlines depend on it (uhl. §§ 11-8 to 11-10). A
 * correction of an announced grade is a new decision, for which everything starts again. A complaint that is upheld
 * annuls the grade of the candidate who complained and of others struck; the new grading is a decision too, also where it
 * gave the same grade (uhl. § 11-9(2), (4)). Of two explanations that are owed at once, `ref` says which an event is about. At the same instant, events
 * about an earlier entry of the protocol come first, and then events in the order of a case.
 */
const happened = sql`(
    select exam_id, candidacy_id, 'announced' as kind, announced_at as at, 0 as entry, 0 as step, null::uuid as ref
      from candidate_announcement
    union all select exam_id, candidacy_id, 'explanationRequested', requested_at, about_entry, 3, id
      from explanation
    union all select exam_id, candidacy_id, 'explanationReceived', sent_at, about_entry, 4, id from explanation
    union all select exam_id, candidacy_id, 'appealFiled', coalesce(reopened_at, registered_at, filed_at), about_entry, 1, null
      from appeal
    union all select exam_id, candidacy_id, case state when 'dismissed' then 'appealDismissed' else 'appealWithdrawn' end,
      withdrawn_at, about_entry, 2, null from appeal
    union all select exam_id, candidacy_id, 'appealDecided', decided_at, about_entry, 2, null from appeal
    union all select exam_id, candidacy_id, 'formalComplaintFiled', counts_from, 0, 1, id from procedural_complaint
    union all select exam_id, candidacy_id,
      case state when 'withdrawn' then 'formalComplaintWithdrawn' else 'formalComplaintDecided' end, ended_at, 0, 2, id
      from procedural_complaint
      where counts_from is not null
    union all select exam_id, candidacy_id, 'annulled', annulled_at, 0, 3, null from annulment
    union all select p.exam_id, p.candidacy_id, 'newGradingAnnounced', p.entered_at, p.number, 0, null
      from protocol_entry p join candidate_announcement a on a.candidacy_id = p.candidacy_id
      where p.kind = 'correction' and p.entered_at >= a.announced_at
    union all select exam_id, candidacy_id, 'newGradingAnnounced', remedied_at, 0, 5, null from annulment
      where remedy = 'newGrading'
  )`;

/** With the deadlines that were extended for the candidate, which can move what all the others lead to (fvl. § 29). */
const caseEvents = sql`
  select exam_id, candidacy_id, kind, at, ref, extended, until from (
    select h.*, null::text as extended, null::text as until from ${happened} h where h.at is not null
    union all select exam_id, candidacy_id, 'deadlineExtended', at, 0, 6, null, deadline, until::text
      from deadline_extension
  ) history where true`;
const inOrder = sql`order by at, entry, step`;

/** The histories of these candidates: every deadline is computed from them, and none is stored. */
export async function caseHistoriesOf(
  tx: Tx,
  candidacyIds: readonly string[],
): Promise<Map<string, CaseEvent[]>> {
  const { rows } = await sql<CaseEventRow>`
    ${caseEvents} and candidacy_id = any(${candidacyIds}::uuid[]) ${inOrder}`.execute(tx);
  const histories = new Map<string, CaseEvent[]>(candidacyIds.map((id) => [id, []]));
  for (const row of rows) histories.get(row.candidacy_id)?.push(eventOf(row));
  return histories;
}

/** As caseHistoriesOf, for one candidate. Not for blind transactions. */
export async function caseHistoryOf(tx: Tx, candidacyId: string): Promise<CaseEvent[]> {
  return (await caseHistoriesOf(tx, [candidacyId])).get(candidacyId) ?? [];
}

/** What has happened to one candidate's result since its announcement; `announcedAt` where that was before the exam's. */
export type LaterHistory = {
  readonly announcedAt: Temporal.Instant | null;
  readonly events: readonly CaseEvent[];
};

/** When commissions of each exam were announced before the exam was [P4]. */
export async function separateAnnouncements(
  tx: Tx,
  examIds: readonly string[],
): Promise<Map<string, Temporal.Instant[]>> {
  const { rows } = await sql<{ exam_id: string; at: Temporal.Instant }>`
    select k.exam_id, k.announced_at as at from commission k
    where k.exam_id = any(${examIds}::uuid[]) and exists (
      select from announced_candidate a where a.commission_id = k.id)
    order by k.announced_at`.execute(tx);
  const byExam = Map.groupBy(rows, ({ exam_id }) => exam_id);
  return new Map([...byExam].map(([examId, all]) => [examId, all.map(({ at }) => at)]));
}

/**
 * The histories of each exam's results beyond the announcement, one for each candidate to whom anything has happened
 * since: most have none, so a list of a thousand exams reads few rows. Not for blind transactions.
 */
export async function laterHistoriesOf(
  tx: Tx,
  examIds: readonly string[],
): Promise<Map<string, LaterHistory[]>> {
  const { rows } = await sql<CaseEventRow & { announced_at: Temporal.Instant | null }>`
    select later.*, (select a.announced_at from announced_candidate a where a.candidacy_id = later.candidacy_id)
    from (${caseEvents} and kind <> 'announced' and exam_id = any(${examIds}::uuid[]) ${inOrder}) later`.execute(
    tx,
  );
  const byCandidate = Map.groupBy(rows, ({ candidacy_id }) => candidacy_id);
  const byExam = Map.groupBy(byCandidate.values(), ([first]) => first?.exam_id ?? '');
  return new Map(
    [...byExam].map(([examId, all]) => [
      examId,
      all.map((events) => ({
        announcedAt: events[0]?.announced_at ?? null,
        events: events.map(eventOf),
      })),
    ]),
  );
}
