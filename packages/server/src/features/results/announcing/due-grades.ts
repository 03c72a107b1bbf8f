import type { AnnouncedTogether } from '@karakter/domain/results/announcing/by-self';
import type { CommissionResults } from '@karakter/domain/results/commission-results';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import { firstExtension } from '../../exam/first-extension.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { gradesDeadline } from '../../grading/due.ts';
import { waitingByCommission } from '../../grading/scoring/rescored-store.ts';
import { plannedAnnouncement } from '../announce.ts';
import { commissionResults } from '../commissions/store.ts';
import { unsignedFor } from '../unsigned.ts';

/** Grades that are announced together, and the number of their commission; null for the whole exam. */
export type DueGrades = AnnouncedTogether & { readonly commission: number | null };

type Row = { number: number; answers: number; until: string | null; corrections: number };

/** What decides when the grades of each ordinary commission, or with number 0 of the exam, are due, and what waits. */
async function workIn(tx: Tx, examId: string): Promise<Map<number, Row>> {
  const { rows } = await sql<Row>`
    select coalesce(k.number, 0) as number, count(h.candidacy_id) as answers,
      ${firstExtension(sql`h.candidacy_id is not null`)} as until,
      count(*) filter (where exists (select from grade_correction g
        where g.candidacy_id = c.id and g.state = 'proposed')) as corrections
    from candidacy c
    left join work_to_grade h on h.candidacy_id = c.id
    left join extended_candidacies(${examId}) x on x.candidacy_id = h.candidacy_id
    left join (commission_candidacy cc join commission k on k.id = cc.commission_id and k.kind = 'ordinary')
      on cc.candidacy_id = c.id
    where c.exam_id = ${examId}
    group by grouping sets ((k.number), ())
    having grouping(k.number) = 1 or k.number is not null`.execute(tx);
  return new Map(rows.map((row) => [row.number, row]));
}

const noWork = { answers: 0, until: null, corrections: 0 };
const stateOf = ({ state, announcedAt }: ExamRecord): CommissionResults => {
  if (announcedAt !== null) return 'announced';
  return state === 'checked' ? 'checked' : 'open';
};

/** The grades of an exam as they are announced: all, or those of each commission where these are separate [P4]. */
export async function dueGradesOf(tx: Tx, exam: ExamRecord): Promise<DueGrades[]> {
  const work = await workIn(tx, exam.id);
  const waiting = await waitingByCommission(tx, exam.id);
  const isPlanned = (await plannedAnnouncement(tx, exam.id)) !== null;
  const common = (number: number) => {
    const { answers, until, corrections } = work.get(number) ?? noWork;
    return { answers, corrections, dueOn: gradesDeadline(exam, until)?.lastDay ?? null };
  };
  const commissions = exam.announcing === 'separately' ? await commissionResults(tx, exam.id) : [];
  if (commissions.length === 0) {
    const results = stateOf(exam);
    const unsigned = results === 'checked' ? await unsignedFor(tx, exam, null) : 0;
    const rescored = [...waiting.values()].reduce((sum, count) => sum + count, 0);
    return [
      { commission: null, results, checkedAt: exam.checkedAt, ...common(0), isPlanned, unsigned, rescored },
    ];
  }
  const each: DueGrades[] = [];
  for (const { id, number, results, since, plannedFor } of commissions) {
    const unsigned = results === 'checked' ? await unsignedFor(tx, exam, [number]) : 0;
    each.push({
      commission: number,
      results,
      checkedAt: results === 'open' ? null : since,
      ...common(number),
      isPlanned: isPlanned || plannedFor !== null,
      unsigned,
      rescored: waiting.get(id) ?? 0,
    });
  }
  return each;
}
