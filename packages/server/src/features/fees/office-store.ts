import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { type Actor, unitsWithRole } from '../../platform/http/actor.ts';
import { isGradedBy } from '../people/kept-from.ts';
import { employerAt } from '../planning/external-graders.ts';

/** The exams whose claims the actor decides: of the units and exams of the exam office, and none that the actor grades. */
const ofOffice = (actor: Actor) => {
  const exams = actor.grants.flatMap(({ role, examId }) => (role === 'examOffice' && examId ? examId : []));
  return sql<boolean>`(e.unit_id = any(${unitsWithRole(actor, ['examOffice'])}::uuid[]) or e.id = any(${exams}::uuid[]))
    and not ${isGradedBy(actor.personId, sql.ref('e.id'))}`;
};

/** The claims that the actor decides, the latest first. */
export async function officeClaims(tx: Tx, actor: Actor) {
  return tx
    .selectFrom('fee_claim as f')
    .innerJoin('exam as e', 'e.id', 'f.exam_id')
    .innerJoin('course as o', 'o.id', 'e.course_id')
    .innerJoin('commission as c', 'c.id', 'f.commission_id')
    .innerJoin('person as p', 'p.id', 'f.person_id')
    .selectAll('f')
    .select(['o.code', 'e.starts_at', 'c.kind', 'c.number as commission_number', 'p.name'])
    .select(employerAt('f.person_id', 'e.unit_id').as('employer'))
    .where(ofOffice(actor))
    .orderBy('f.submitted_at', 'desc')
    .orderBy('o.code')
    .orderBy('p.name')
    .orderBy('f.id')
    .execute();
}

/** One of those claims, locked; undefined where the actor does not decide it. */
export async function claimToDecide(tx: Tx, actor: Actor, claimId: string) {
  return tx
    .selectFrom('fee_claim as f')
    .innerJoin('exam as e', 'e.id', 'f.exam_id')
    .selectAll('f')
    .where('f.id', '=', claimId)
    .where(ofOffice(actor))
    .forUpdate('f')
    .executeTakeFirst();
}

/** Every approved claim that no export holds, locked in one order, so that two exports share none. */
export async function claimsToExport(tx: Tx, actor: Actor): Promise<string[]> {
  const rows = await tx
    .selectFrom('fee_claim as f')
    .innerJoin('exam as e', 'e.id', 'f.exam_id')
    .select('f.id')
    .where('f.state', '=', 'approved')
    .where(ofOffice(actor))
    .orderBy('f.id')
    .forUpdate('f')
    .execute();
  return rows.map(({ id }) => id);
}

/** The exports of which every claim is the actor's to see, the latest first. */
export async function officeExports(tx: Tx, actor: Actor) {
  return tx
    .selectFrom('fee_export as x')
    .innerJoin('person as p', 'p.id', 'x.made_by')
    .select(['x.number', 'x.claims', 'x.total_ore', 'p.name', 'x.made_at', 'x.csv'])
    .select(
      sql<number>`(select count(*)::integer from fee_export_fetched t where t.export_number = x.number)`.as(
        'fetched',
      ),
    )
    .where(
      sql<boolean>`not exists (select from fee_claim f join exam e on e.id = f.exam_id
        where f.export_number = x.number and not (${ofOffice(actor)}))`,
    )
    .orderBy('x.number', 'desc')
    .execute();
}
