import type { AppealFile } from '@karakter/contract/grading/views';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';

type Place = { readonly commissionId: string; readonly candidacyId: string };

/**
 * What was decided and said before the appeal, for its graders; null where they are blind to it. The database alone decides,
 * by the sight that the case has had since it was filed (decision 057) [K4].
 */
export async function appealFileOf(tx: Tx, { commissionId, candidacyId }: Place): Promise<AppealFile | null> {
  const { rows } = await sql<{ file: AppealFile | null }>`
    select file_of_open_appeal(${commissionId}, ${candidacyId}) as file`.execute(tx);
  return rows[0]?.file ?? null;
}
