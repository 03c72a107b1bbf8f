import type { Tx } from '../../../platform/database/db.ts';

/** What the exam office chose last about announcing this exam without a person; undefined: it is as the rules say [R1]. */
export async function latestChoice(tx: Tx, examId: string) {
  return tx
    .selectFrom('announcing_choice as c')
    .innerJoin('person as p', 'p.id', 'c.chosen_by')
    .select([
      'c.number',
      'c.by_self as bySelf',
      'c.reason',
      'c.chosen_by as chosenBy',
      'c.chosen_at as chosenAt',
    ])
    .select('p.name as chooser')
    .where('c.exam_id', '=', examId)
    .orderBy('c.number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

type Choice = { bySelf: boolean; reason: string; by: string; at: Temporal.Instant };

/** Adds a choice with its reason; false where the same was chosen last, and the command is a repetition. */
export async function saveChoice(tx: Tx, examId: string, choice: Choice): Promise<boolean> {
  const { bySelf, reason, by, at } = choice;
  const last = await latestChoice(tx, examId);
  if (last && last.bySelf === bySelf && last.reason === reason && last.chosenBy === by) return false;
  const number = (last?.number ?? 0) + 1;
  const row = { exam_id: examId, number, by_self: bySelf, reason, chosen_by: by, chosen_at: at };
  await tx.insertInto('announcing_choice').values(row).execute();
  return true;
}
