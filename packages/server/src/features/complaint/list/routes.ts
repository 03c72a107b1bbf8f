import { type CaseLine, casesRoutes } from '@karakter/contract/complaint/cases';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import { unitsWithRole } from '../../../platform/http/actor.ts';
import type { Mount } from '../../../platform/http/mount.ts';
import { responsibleIn } from '../../cases/store.ts';
import { mountCaseReminders } from './remind.ts';
import { mountSavedSearches } from './saved-searches.ts';
import { type ChosenCase, chosenCases, heldBy, isNewAssessment } from './select.ts';

type CaseRow = {
  id: string;
  kind: CaseLine['kind'];
  is_new_assessment: boolean;
  state: CaseLine['state'];
  exam_id: string;
  code: string;
  title_nb: string;
  title_nn: string;
  title_en: string;
  starts_at: Temporal.Instant;
  candidate_number: number;
  name: string;
  received_at: Temporal.Instant;
  late: boolean;
  commission_number: number | null;
  responsible: string | null;
};

const responsible = responsibleIn({
  kind: sql.ref('k.kind'),
  id: sql.ref('k.id'),
  examId: sql.ref('k.exam_id'),
});

/** What the list shows of these cases. */
async function rowsOf(tx: Tx, cases: readonly ChosenCase[]): Promise<Map<string, CaseRow>> {
  const { rows } = await sql<CaseRow>`
    select k.id, k.kind, ${isNewAssessment} as is_new_assessment, k.state, k.exam_id, k.received_at, k.late, co.code, co.title_nb, co.title_nn, co.title_en, e.starts_at,
      c.candidate_number, p.name, m.number as commission_number, r.name as responsible
    from unnest(${cases.map(({ kind }) => kind)}::text[], ${cases.map(({ id }) => id)}::uuid[]) as asked (kind, id)
    join lateral (
      select x.id, 'explanation' as kind, x.state, x.exam_id, x.candidacy_id, x.commission_id, x.requested_at as received_at,
        false as late from explanation x where asked.kind = 'explanation' and x.id = asked.id
      union all
      select l.id, 'lateRequest', l.state, l.exam_id, l.candidacy_id, null, l.requested_at, true
        from late_explanation_request l where asked.kind = 'lateRequest' and l.id = asked.id
      union all
      select a.id, 'appeal', a.state, a.exam_id, a.candidacy_id, a.commission_id, a.filed_at, a.late from appeal a
        where asked.kind = 'appeal' and a.id = asked.id
      union all
      select f.id, 'complaint', f.state, f.exam_id, f.candidacy_id, null, f.filed_at, f.late from procedural_complaint f
        where asked.kind = 'complaint' and f.id = asked.id
      union all
      select d.id, 'dismissalAppeal', d.state, d.exam_id, d.candidacy_id, null, d.filed_at, d.late from dismissal_appeal d
        where asked.kind = 'dismissalAppeal' and d.id = asked.id
    ) k on true
    join exam e on e.id = k.exam_id
    join course co on co.id = e.course_id
    join candidacy c on c.id = k.candidacy_id
    join candidacy_person cp on cp.candidacy_id = c.id
    join person p on p.id = cp.person_id
    left join commission m on m.id = k.commission_id
    left join person r on r.id = ${responsible}`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

function lineOf(row: CaseRow, due: number | null, now: Temporal.Instant): CaseLine {
  return {
    id: row.id,
    kind: row.kind,
    isNewAssessment: row.is_new_assessment,
    examId: row.exam_id,
    courseCode: row.code,
    courseTitle: { nb: row.title_nb, nn: row.title_nn, en: row.title_en },
    startsAt: row.starts_at.toString(),
    candidateNumber: row.candidate_number,
    name: row.name,
    state: row.state,
    receivedAt: row.received_at.toString(),
    dueAt: due === null ? null : Temporal.Instant.fromEpochMilliseconds(due).toString(),
    overdue: due !== null && now.epochMilliseconds >= due,
    late: row.late,
    heldBy: heldBy[row.state],
    commissionNumber: row.commission_number,
    responsible: row.responsible,
  };
}

/** Those who may be asked for: the people who handle cases in these units, and the units themselves. */
async function choicesFor(tx: Tx, unitIds: readonly string[]) {
  const { rows: units } = await sql<{ id: string; nb: string; nn: string; en: string }>`
    select id, name_nb as nb, name_nn as nn, name_en as en from unit where id = any(${unitIds}::uuid[])
    order by name_nb, id`.execute(tx);
  const { rows: handlers } = await sql<{ personId: string; name: string }>`
    select distinct p.id as "personId", p.name from role_grant g join person p on p.id = g.person_id
    where g.role in ('caseworker', 'examOffice') and g.revoked_at is null and g.unit_id = any(${unitIds}::uuid[])
    order by p.name, p.id`.execute(tx);
  return { units: units.map(({ id, ...name }) => ({ id, name })), handlers };
}

/** The case list across units [V1]. */
export function mountCaseList(mount: Mount): void {
  mountSavedSearches(mount);
  mountCaseReminders(mount);
  mount(casesRoutes.listCases, async ({ tx, actor, now, query }) => {
    const unitIds = unitsWithRole(actor, ['examOffice', 'caseworker']);
    const { cases: chosen, total } = await chosenCases(tx, { personId: actor.personId, unitIds, now }, query);
    const rows = await rowsOf(tx, chosen);
    const cases = chosen.flatMap(({ id, due }) => {
      const row = rows.get(id);
      return row ? [lineOf(row, due, now)] : [];
    });
    return { cases, total };
  });

  mount(casesRoutes.showCaseChoices, async ({ tx, actor }) =>
    choicesFor(tx, unitsWithRole(actor, ['examOffice', 'caseworker'])),
  );
}
