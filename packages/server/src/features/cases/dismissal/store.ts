import { randomUUID } from 'node:crypto';
import {
  type DismissalAppealState,
  type DismissalOutcome,
  openDismissalAppealStates,
} from '@karakter/domain/cases/dismissal-appeal/dismissal-appeal';
import type { DismissedKind } from '@karakter/domain/cases/dismissal-appeal/filing';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import { refuse } from '../../../platform/http/refusals.ts';

/** A case that can be dismissed. */
export type DismissedCase = { readonly kind: DismissedKind; readonly caseId: string };

/** A dismissal that stands. */
export type Dismissal = DismissedCase & {
  readonly dismissedAt: Temporal.Instant;
  readonly reason: string | null;
};

/** An appeal against a dismissal, with the identity of its candidate. Only for people who may know it [U7]. */
export type DismissalAppealRecord = DismissedCase & {
  readonly id: string;
  readonly examId: string;
  readonly candidacyId: string;
  readonly candidateNumber: number;
  readonly personId: string;
  readonly name: string;
  readonly dismissedAt: Temporal.Instant;
  readonly state: DismissalAppealState;
  readonly late: boolean;
  readonly filedAt: Temporal.Instant;
  readonly waitingSince: Temporal.Instant;
  readonly version: number;
};

/** The grade that the dismissed case was about has been annulled since, and the new one can be asked about and appealed. */
const isAnnulledSince = (at: RawBuilder<unknown>) => sql`exists (
  select from annulment n where n.candidacy_id = k.candidacy_id and n.annulled_at >= ${at})`;

/**
 * The dismissals of a candidate that stand now, of every kind of case, the first first. One about a grade that has been
 * annulled since is of no consequence any more (uhl. § 11-9(2)).
 */
export async function dismissalsOf(tx: Tx, candidacyId: string): Promise<Dismissal[]> {
  const { rows } = await sql<{
    kind: DismissedKind;
    case_id: string;
    at: Temporal.Instant;
    reason: string | null;
  }>`
    select 'lateRequest' as kind, k.id as case_id, k.decided_at as at, k.reason from late_explanation_request k
      where k.candidacy_id = ${candidacyId} and k.state = 'dismissed' and not ${isAnnulledSince(sql`k.decided_at`)}
    union all select 'appeal', k.id, k.withdrawn_at, k.dismissal_reason from appeal k
      where k.candidacy_id = ${candidacyId} and k.state = 'dismissed' and not ${isAnnulledSince(sql`k.withdrawn_at`)}
    union all select 'complaint', c.id, c.waiting_since, (select d.reason from complaint_decision d
        where d.complaint_id = c.id and d.outcome = 'dismissed' order by d.number desc limit 1)
      from procedural_complaint c where c.candidacy_id = ${candidacyId} and c.state = 'dismissed'
    order by at, case_id`.execute(tx);
  return rows.map(({ kind, case_id: caseId, at: dismissedAt, reason }) => ({
    kind,
    caseId,
    dismissedAt,
    reason,
  }));
}

async function recordsWhere(tx: Tx, condition: RawBuilder<unknown>): Promise<DismissalAppealRecord[]> {
  const { rows } = await sql<DismissalAppealRecord>`
    select d.id, d.exam_id as "examId", d.candidacy_id as "candidacyId", c.candidate_number as "candidateNumber",
      cp.person_id as "personId", p.name, d.case_kind as kind, d.case_id as "caseId", d.dismissed_at as "dismissedAt",
      d.state, d.late, d.filed_at as "filedAt", d.waiting_since as "waitingSince", d.version
    from dismissal_appeal d join candidacy c on c.id = d.candidacy_id
    join candidacy_person cp on cp.candidacy_id = c.id join person p on p.id = cp.person_id
    where ${condition} order by d.number`.execute(tx);
  return rows;
}

/** By its id, for any caller; locked until the transaction ends where it will be changed. */
export async function dismissalAppealOf(
  tx: Tx,
  id: string,
  lock?: 'lock',
): Promise<DismissalAppealRecord | undefined> {
  if (lock) await tx.selectFrom('dismissal_appeal').select('id').where('id', '=', id).forUpdate().execute();
  return (await recordsWhere(tx, sql`d.id = ${id}`))[0];
}

/** The open ones of these candidates about appeals and late requests, locked in the order of their ids. */
export async function lockOpenDismissalAppeals(
  tx: Tx,
  candidacyIds: readonly string[],
): Promise<DismissalAppealRecord[]> {
  const open = sql`d.candidacy_id = any(${candidacyIds}::uuid[]) and d.case_kind <> 'complaint'
    and d.state = any(${openDismissalAppealStates}::text[])`;
  await sql`select d.id from dismissal_appeal d where ${open} order by d.id for update`.execute(tx);
  return recordsWhere(tx, open);
}

/** One candidate's appeals against dismissals, in the order of filing. */
export const dismissalAppealsOf = (tx: Tx, candidacyId: string) =>
  recordsWhere(tx, sql`d.candidacy_id = ${candidacyId}`);

/** An exam's appeals against dismissals, in the order of filing. */
export const dismissalAppealsOfExam = (tx: Tx, examId: string) =>
  recordsWhere(tx, sql`d.exam_id = ${examId}`);

/** Refuses to take up a case otherwise while an appeal against its dismissal is open: it is taken up from there. */
export async function refuseWhileDismissalIsAppealed(tx: Tx, { kind, caseId }: DismissedCase): Promise<void> {
  const open = await tx
    .selectFrom('dismissal_appeal')
    .select('id')
    .where('case_kind', '=', kind)
    .where('case_id', '=', caseId)
    .where('state', 'in', openDismissalAppealStates)
    .executeTakeFirst();
  if (open) refuse('dismissalAppealIsOpen');
}

type Written = {
  step: 'grounds' | 'statement' | 'decision';
  text: string;
  by: string;
  at: Temporal.Instant;
  decision?: { outcome: DismissalOutcome; body: 'institution' | 'board'; decidedOn: string };
};

/** Keeps what was written in it; nothing of it is ever changed. */
export async function keepText(tx: Tx, dismissalAppealId: string, written: Written): Promise<void> {
  const { step, text, by, at, decision } = written;
  await sql`
    insert into dismissal_appeal_text (dismissal_appeal_id, step, text, outcome, body, decided_on, written_by, written_at)
    values (${dismissalAppealId}, ${step}, ${text}, ${decision?.outcome ?? null}, ${decision?.body ?? null},
      ${decision?.decidedOn ?? null}::date, ${by}, ${at.toString()})`.execute(tx);
}

/** Everything that was written in it. */
export async function textsOf(tx: Tx, dismissalAppealId: string) {
  const rows = await tx
    .selectFrom('dismissal_appeal_text')
    .select(['step', 'text', 'outcome', 'body'])
    .select(sql<string | null>`decided_on::text`.as('decided_on'))
    .where('dismissal_appeal_id', '=', dismissalAppealId)
    .execute();
  const of = (step: Written['step']) => rows.find((row) => row.step === step);
  const decided = of('decision');
  return {
    grounds: of('grounds')?.text ?? null,
    statement: of('statement')?.text ?? null,
    decision: decided
      ? {
          outcome: decided.outcome as DismissalOutcome,
          body: decided.body as 'institution' | 'board',
          decidedOn: decided.decided_on ?? '',
          reason: decided.text,
        }
      : null,
  };
}

/** Stores a new one, and returns its id. */
export async function insertDismissalAppeal(
  tx: Tx,
  of: { examId: string; candidacyId: string; dismissal: Dismissal; late: boolean; at: Temporal.Instant },
): Promise<string> {
  const { examId: exam_id, candidacyId: candidacy_id, dismissal, late, at } = of;
  const id = randomUUID();
  const about = { case_kind: dismissal.kind, case_id: dismissal.caseId, dismissed_at: dismissal.dismissedAt };
  const state: DismissalAppealState = 'filed';
  await tx
    .insertInto('dismissal_appeal')
    .values({ id, exam_id, candidacy_id, ...about, late, state, filed_at: at, waiting_since: at })
    .execute();
  return id;
}

export async function saveDismissalAppeal(
  tx: Tx,
  id: string,
  state: DismissalAppealState,
  at: Temporal.Instant,
): Promise<void> {
  await tx
    .updateTable('dismissal_appeal')
    .set({ state, waiting_since: at, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
}

/** Its events in the exam's log, with their actors. */
export async function eventsOfDismissalAppeal(
  tx: Tx,
  { id, examId }: Pick<DismissalAppealRecord, 'id' | 'examId'>,
) {
  return tx
    .selectFrom('event')
    .leftJoin('person', 'person.id', 'event.actor_id')
    .select(['event.number', 'event.kind', 'event.at', 'person.name as actor'])
    .where('event.exam_id', '=', examId)
    .where(sql<boolean>`event.data::jsonb ->> 'dismissalAppealId' = ${id}`)
    .orderBy('event.number')
    .execute();
}
