import { type CaseLine, casesRoutes } from '@karakter/contract/complaint/cases';
import { interimReplyDue } from '@karakter/domain/appeal/interim-reply';
import { complaintHolders } from '@karakter/domain/complaint/complaint';
import type { Sector } from '@karakter/domain/rules/rule-set';
import { rulesFor } from '@karakter/domain/rules/rules-for';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { unitsWithRole } from '../../platform/http/actor.ts';
import type { Mount } from '../../platform/http/mount.ts';
import { isKeptFrom } from '../people/kept-from.ts';
import { waitingIn } from './store.ts';

type CaseRow = {
  id: string;
  kind: CaseLine['kind'];
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
  open_since: Temporal.Instant;
  promised_for: string | null;
  due_at: Temporal.Instant | null;
  late: boolean;
  commission_number: number | null;
  institution: string;
  sector: Sector;
};

type Holder = CaseLine['heldBy'];
const heldBy: Readonly<Record<CaseLine['state'], Holder>> = {
  requested: 'graders',
  draft: 'graders',
  ready: 'office',
  // The law closes it on sending, read or not (uhl. § 11-8) [E6].
  sent: null,
  read: null,
  inGrading: 'graders',
  graded: 'office',
  needsNewAssessment: 'office',
  decided: null,
  // Those that an appeal has in common with a complaint are held alike.
  ...complaintHolders,
};

/** Cases of these units, newest first, except those of exams that the person grades or sits [U7]. */
async function casesFor(tx: Tx, personId: string, unitIds: readonly string[]): Promise<CaseRow[]> {
  const { rows } = await sql<CaseRow>`
    select k.*, co.code, co.title_nb, co.title_nn, co.title_en, e.starts_at, c.candidate_number, p.name,
      m.number as commission_number, i.code as institution, i.sector
    from (
      select id, 'explanation' as kind, state, exam_id, candidacy_id, commission_id, requested_at as received_at,
        requested_at as open_since, null as promised_for,
        case when sent_at is null then due_at end as due_at, false as late
        from explanation
      union all
      select id, 'appeal', state, exam_id, candidacy_id, commission_id, filed_at,
        coalesce(reopened_at, filed_at), promised_for, null, late
        from appeal
      union all
      select id, 'complaint', state, exam_id, candidacy_id, null, filed_at, waiting_since, null, null, late
        from procedural_complaint
    ) k
    join exam e on e.id = k.exam_id
    join course co on co.id = e.course_id
    cross join institution_of(e.unit_id) i
    join candidacy c on c.id = k.candidacy_id
    join candidacy_person cp on cp.candidacy_id = c.id
    join person p on p.id = cp.person_id
    left join commission m on m.id = k.commission_id
    where e.unit_id = any(${unitIds}::uuid[]) and not ${isKeptFrom(personId, 'e.id')}
    order by k.received_at desc, k.id`.execute(tx);
  return rows;
}

/**
 * When an open case is due: the explanation itself, or the preliminary reply to a candidate who has appealed or
 * complained; an upheld complaint has been answered [E2, K7].
 */
function dueOf(row: CaseRow): Temporal.Instant | null {
  if (row.kind === 'explanation') return row.due_at;
  if (heldBy[row.state] === null || row.state === 'upheld') return null;
  const rules = rulesFor({ ...row, startsAt: row.starts_at });
  return interimReplyDue(waitingIn({ ...row, reopened_at: null, filed_at: row.open_since }), rules).at;
}

function lineOf(row: CaseRow, now: Temporal.Instant): CaseLine {
  const dueAt = dueOf(row);
  return {
    id: row.id,
    kind: row.kind,
    examId: row.exam_id,
    courseCode: row.code,
    courseTitle: { nb: row.title_nb, nn: row.title_nn, en: row.title_en },
    startsAt: row.starts_at.toString(),
    candidateNumber: row.candidate_number,
    name: row.name,
    state: row.state,
    receivedAt: row.received_at.toString(),
    dueAt: dueAt?.toString() ?? null,
    overdue: dueAt !== null && Temporal.Instant.compare(now, dueAt) >= 0,
    late: row.late,
    heldBy: heldBy[row.state],
    commissionNumber: row.commission_number,
  };
}

/** The case list across units [V1]. */
export function mountCaseList(mount: Mount): void {
  mount(casesRoutes.listCases, async ({ tx, actor, now, query }) => {
    const units = unitsWithRole(actor, ['examOffice', 'caseworker']);
    const course = query.course?.toLowerCase().replace(/%$/, '') ?? '';
    const cases = (await casesFor(tx, actor.personId, units)).filter(
      (row) =>
        row.code.toLowerCase().startsWith(course) &&
        (query.kind === undefined || row.kind === query.kind) &&
        (query.state === undefined || row.state === query.state) &&
        (query.late === undefined || row.late === (query.late === 'true')) &&
        (query.examId === undefined || row.exam_id === query.examId),
    );
    return { cases: cases.map((row) => lineOf(row, now)) };
  });
}
