import type { Tx } from '../../../platform/database/db.ts';
import { type ScriptRecord, type ScriptsOf, scriptsOf } from '../scripts.ts';

/** A script as a line of the list needs it. */
export type LineRecord = ScriptRecord & { lookAgain: boolean };

/** The numbers of the scripts that the actor has marked to be looked at again. */
async function numbersToLookAt(tx: Tx, commissionId: string, me: string): Promise<Set<number | null>> {
  const rows = await tx
    .selectFrom('look_again as own')
    .innerJoin('candidacy as c', 'c.id', 'own.candidacy_id')
    .select('c.candidate_number')
    .where('own.commission_id', '=', commissionId)
    .where('own.person_id', '=', me)
    .execute();
  return new Set(rows.map((row) => row.candidate_number));
}

/** Every script of the commission without its text, with the actor's own marks. */
export async function linesOf(
  tx: Tx,
  commission: ScriptsOf,
  { me, hasClosed }: { readonly me: string; readonly hasClosed: boolean },
): Promise<LineRecord[]> {
  const scripts = await scriptsOf(tx, commission, hasClosed ? 'withChoices' : 'withoutAnswers');
  const marked = await numbersToLookAt(tx, commission.id, me);
  return scripts.map((script) => ({ ...script, lookAgain: marked.has(script.candidateNumber) }));
}
