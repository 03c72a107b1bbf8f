import { type AppealState, closedAppealStates } from '@karakter/domain/appeal/appeal';
import { interimReplyDue, type Waiting } from '@karakter/domain/appeal/interim-reply';
import type { RuleSet } from '@karakter/domain/rules/rule-set';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { isKeptFrom } from '../people/kept-from.ts';

/** An exam's undecided appeals. */
type Appeals = { appeals: Partial<Record<AppealState, number>>; waiting: readonly Waiting[] };

/** The undecided appeals by state, and those of them whose candidates are the first to be told how long it takes [K7]; as far as the person may know of them [U7]. */
export async function appealsIn(
  tx: Tx,
  examIds: readonly string[],
  personId: string,
): Promise<Map<string, Appeals>> {
  const { rows } = await sql<{
    exam_id: string;
    state: AppealState;
    count: number;
    open_since: Temporal.Instant | null;
    promised_for: string | null;
  }>`
    select exam_id, state, count(*) as count, min(promised_for) as promised_for,
      min(coalesce(reopened_at, filed_at)) filter (where promised_for is null) as open_since
    from appeal
    where state <> all(${closedAppealStates}::text[]) and exam_id = any(${examIds}::uuid[])
      and not ${isKeptFrom(personId, 'appeal.exam_id')}
    group by exam_id, state`.execute(tx);
  const found = new Map<string, Appeals>();
  for (const { exam_id, state, count, open_since: openSince, promised_for } of rows) {
    const known = found.get(exam_id) ?? { appeals: {}, waiting: [] };
    const untold = openSince === null ? [] : [{ openSince, promisedFor: null }];
    const told = promised_for === null ? [] : [{ promisedFor: Temporal.PlainDate.from(promised_for) }];
    found.set(exam_id, {
      appeals: { ...known.appeals, [state]: count },
      waiting: [...known.waiting, ...untold, ...told],
    });
  }
  return found;
}

/** When the first of these must be told. */
export function firstReplyDue({ waiting }: Appeals, rules: RuleSet): Temporal.Instant | null {
  const due = waiting.map((each) => interimReplyDue(each, rules).at);
  return due.toSorted(Temporal.Instant.compare)[0] ?? null;
}
