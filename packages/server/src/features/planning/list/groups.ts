import type { Tx } from '../../../platform/database/db.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import type { By } from './arrangements.ts';

/** The group, class or party of each candidate who has one, by candidacy [P4]. */
export async function groupsOf(tx: Tx, examId: string): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('candidacy_person')
    .select(['candidacy_id', 'group_name'])
    .where('exam_id', '=', examId)
    .where('group_name', 'is not', null)
    .execute();
  return new Map(rows.map(({ candidacy_id, group_name }) => [candidacy_id, group_name ?? '']));
}

/** Puts the candidates in a group, or takes them out of theirs. */
export async function saveGroup(
  tx: Tx,
  examId: string,
  { candidacyIds, group }: { candidacyIds: readonly string[]; group: string | null },
): Promise<void> {
  await tx
    .updateTable('candidacy_person')
    .set({ group_name: group })
    .where('exam_id', '=', examId)
    .where('candidacy_id', 'in', candidacyIds)
    .execute();
}

/** Puts candidates in the groups that a list gives them, each group with an event of its own. */
export async function saveGroups(
  tx: Tx,
  examId: string,
  grouped: readonly (readonly [candidacyId: string, group: string | null])[],
  by: By,
): Promise<void> {
  for (const [group, members] of Map.groupBy(grouped, ([, group]) => group)) {
    const candidacyIds = members.map(([candidacyId]) => candidacyId);
    await saveGroup(tx, examId, { candidacyIds, group });
    await recordEvent(tx, { examId, kind: 'candidatesGrouped', ...by, data: { candidacyIds, group } });
  }
}
