import { endOfDay } from '@karakter/domain/calendar/calendar';
import type { ExtensionGround } from '@karakter/domain/rules/extension-grounds';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { notify, notifyAll } from '../../notices/notify.ts';
import { delegatesFor, type Waiting } from './store.ts';

/** The end of a day that is written yyyy-mm-dd, as notices state a due date. */
export const endOf = (date: string) => endOfDay(Temporal.PlainDate.from(date));

/** Tells those who may decide that more time is asked for. */
export async function tellDelegates(tx: Tx, exam: ExamRecord, at: Temporal.Instant): Promise<void> {
  const to = (await delegatesFor(tx, exam.id)).map(({ id }) => id);
  await notifyAll(tx, { to, examId: exam.id, kind: 'extensionAsked', facts: {}, at });
}

type Granted = { readonly until: string; readonly ground: ExtensionGround };

/** Tells the candidates whose grades come later, and the graders whose scripts these are [G9]. */
export async function tellOfExtension(
  tx: Tx,
  exam: ExamRecord,
  concerned: readonly Waiting[],
  { until, ground, at }: Granted & { readonly at: Temporal.Instant },
): Promise<void> {
  const dueAt = endOf(until).toString();
  const to = concerned.map(({ personId }) => personId);
  await notifyAll(tx, {
    to,
    examId: exam.id,
    kind: 'gradesExtended',
    facts: { dueAt, extendedFor: ground },
    at,
  });
  const candidacies = concerned.map(({ candidacyId }) => candidacyId);
  const { rows } = await sql<{ number: number; people: string[] }>`
    select k.number, array_agg(m.person_id) as people
    from commission k join commission_member m on m.commission_id = k.id and m.ended_at is null
    where k.kind in ('ordinary', 'third') and exists (select from commission_candidacy cc
      where cc.commission_id = k.id and cc.candidacy_id = any(${candidacies}::uuid[]))
    group by k.id, k.number order by k.kind, k.number`.execute(tx);
  for (const { number: commissionNumber, people } of rows) {
    const facts = { commissionNumber, dueAt };
    await notifyAll(tx, { to: people, examId: exam.id, kind: 'gradingExtended', facts, at });
  }
}

/** Tells the person who asked what became of the request. */
export async function tellAsker(
  tx: Tx,
  { examId, to, until, at }: { examId: string; to: string; until: string | null; at: Temporal.Instant },
): Promise<void> {
  const facts = { grantedUntil: until === null ? null : endOf(until).toString() };
  await notify(tx, { to, examId, kind: 'extensionDecided', facts, at });
}
