import { closedAppealStates } from '@karakter/domain/appeal/appeal';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { executeAppealCommand } from '../../appeal/appeal-command.ts';
import { holdAppeals } from '../../appeal/assign.ts';
import { lockGraders } from '../../appeal/graders.ts';
import type { AppealRecord } from '../../appeal/store.ts';
import { executeDismissalCommand } from '../../cases/dismissal/command.ts';
import { type DismissalAppealRecord, lockOpenDismissalAppeals } from '../../cases/dismissal/store.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { executeExplanationCommand } from '../../explanation/explanation-command.ts';
import { lapseWaiting } from '../../explanation/intake/store.ts';
import { type ExplanationRecord, lockExplanation } from '../../explanation/store.ts';
import { notify } from '../../notices/notify.ts';

/** The open cases about grades that are to be annulled, locked. */
export type HeldCases = {
  readonly appeals: readonly AppealRecord[];
  readonly explanations: readonly { readonly record: ExplanationRecord; readonly personId: string }[];
  /** Against the dismissal of an appeal or of a late request; a complaint of formal errors does not end with a grade. */
  readonly dismissals: readonly DismissalAppealRecord[];
};

async function openAppeals(tx: Tx, candidacyIds: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('appeal')
    .select('id')
    .where(sql<boolean>`candidacy_id = any(${candidacyIds}::uuid[])`)
    .where('state', 'not in', closedAppealStates)
    .execute();
  return rows.map(({ id }) => id);
}

async function owedExplanations(tx: Tx, candidacyIds: readonly string[]) {
  return tx
    .selectFrom('explanation as x')
    .innerJoin('candidacy_person as cp', 'cp.candidacy_id', 'x.candidacy_id')
    .select(['x.id', 'cp.person_id as personId'])
    .where(sql<boolean>`x.candidacy_id = any(${candidacyIds}::uuid[])`)
    .where('x.sent_at', 'is', null)
    .orderBy('x.id')
    .execute();
}

/**
 * Locks these candidates with their open appeals, the graders of those, and the explanations that are owed: in the order in
 * which their own commands lock them, and before anything is written to the log.
 */
export async function holdOpenCases(tx: Tx, candidacyIds: readonly string[]): Promise<HeldCases> {
  // Before the candidacy, as where one of them is decided; one filed meanwhile is held after it.
  await lockOpenDismissalAppeals(tx, candidacyIds);
  const candidacies = tx.selectFrom('candidacy').select('id');
  await candidacies
    .where(sql<boolean>`id = any(${candidacyIds}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute();
  const held = await holdAppeals(tx, await openAppeals(tx, candidacyIds));
  const appeals = held.filter((each) => each !== undefined);
  for (const each of appeals) await lockGraders(tx, each);
  const explanations = [];
  for (const { id, personId } of await owedExplanations(tx, candidacyIds)) {
    const record = await lockExplanation(tx, id);
    if (record) explanations.push({ record, personId });
  }
  return { appeals, explanations, dismissals: await lockOpenDismissalAppeals(tx, candidacyIds) };
}

async function lapseLateRequests(tx: Tx, examId: string, { candidacyIds, by, at }: Annulled): Promise<void> {
  const lapsed = await lapseWaiting(tx, candidacyIds, { by, at });
  const candidates = await tx
    .selectFrom('candidacy as c')
    .innerJoin('candidacy_person as cp', 'cp.candidacy_id', 'c.id')
    .select(['c.candidate_number as candidateNumber', 'cp.person_id as personId'])
    .where(sql<boolean>`c.id = any(${lapsed}::uuid[])`)
    .orderBy('c.candidate_number')
    .execute();
  for (const { candidateNumber, personId: to } of candidates) {
    await recordEvent(tx, { examId, kind: 'lateRequestLapsed', actorId: by, at, data: { candidateNumber } });
    await notify(tx, { to, examId, kind: 'caseLapsed', facts: { what: 'explanation' }, at });
  }
}

type Annulled = {
  readonly candidacyIds: readonly string[];
  readonly by: string;
  readonly at: Temporal.Instant;
};

/**
 * Closes the open cases of these candidates, whose grade is annulled: their appeals with an open new assessment, the
 * explanations that are owed or asked for late, and appeals against dismissals. There is nothing left to decide or to
 * explain, and each is told (uhl. § 11-9(2)) [K1, K6, K8].
 */
export async function lapseCases(
  tx: Tx,
  exam: ExamRecord,
  held: HeldCases,
  { candidacyIds, by, at }: Annulled,
): Promise<void> {
  const isAnnulled = ({ candidacyId }: { candidacyId: string }) => candidacyIds.includes(candidacyId);
  for (const record of held.appeals.filter(isAnnulled)) {
    await executeAppealCommand({ tx, exam, record, by, now: at }, { kind: 'lapse' });
  }
  for (const { record, personId: to } of held.explanations) {
    if (!isAnnulled(record)) continue;
    const cases = [record.id];
    await executeExplanationCommand(tx, record, 'lapse', { actorId: by, at });
    await notify(tx, { to, examId: exam.id, kind: 'caseLapsed', facts: { what: 'explanation' }, at, cases });
  }
  await lapseLateRequests(tx, exam.id, { candidacyIds, by, at });
  for (const record of held.dismissals.filter(isAnnulled)) {
    await executeDismissalCommand({ tx, exam, record, by, now: at }, { kind: 'lapse' });
  }
}
