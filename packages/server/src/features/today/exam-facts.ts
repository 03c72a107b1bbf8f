import type { PaperState } from '@karakter/domain/papers/paper-approval';
import type { ExamToday } from '@karakter/domain/today/exam-today';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { examCourses } from '../exam/progress.ts';
import type { ExamRecord } from '../exam/store.ts';
import { thirdsNeeded } from '../grading/deciding/office-store.ts';
import { extensionsToDecide } from '../grading/due/store.ts';
import { decidersFor } from '../grading/impartiality/store.ts';
import { isGradedBy } from '../people/kept-from.ts';
import { announcementsWaitingIn } from '../results/announcing/tell-office.ts';
import { caseFactsOf } from './case-facts.ts';

/* Each fact is read for all exams with one query, so that a thousand exams take no more queries than one. */

/** Which exams have a paper, its state, and whether the person wrote or submitted it. */
async function papersOf(tx: Tx, examIds: readonly string[], personId: string) {
  const { rows } = await sql<{ exam_id: string; state: PaperState; returned: boolean; wrote_it: boolean }>`
    select p.exam_id, p.state, p.returned_reason is not null as returned,
      (${personId}::uuid in (p.author_id, p.submitted_by)) is true
        or exists (select from paper_version v where v.exam_id = p.exam_id and v.saved_by = ${personId}) as wrote_it
    from paper p where p.exam_id = any(${examIds}::uuid[])`.execute(tx);
  return new Map(
    rows.map(({ exam_id, state, returned, wrote_it: wroteIt }) => [exam_id, { state, returned, wroteIt }]),
  );
}

/** The number of candidates who have opened the paper. */
async function startedIn(tx: Tx, examIds: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ exam_id: string; started: number }>`
    select exam_id, count(*) as started from sitting
    where started_at is not null and exam_id = any(${examIds}::uuid[]) group by exam_id`.execute(tx);
  return new Map(rows.map(({ exam_id, started }) => [exam_id, started]));
}

/** How many incidents of each exam are undecided [D10]. */
async function openIncidentsIn(tx: Tx, examIds: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ exam_id: string; open: number }>`
    select exam_id, count(*) as open from incident i
    where exam_id = any(${examIds}::uuid[])
      and not exists (select from incident_decision d where d.incident_id = i.id)
    group by exam_id`.execute(tx);
  return new Map(rows.map(({ exam_id, open }) => [exam_id, open]));
}

const noGrounds = { declared: 0, disqualified: 0, undecidable: 0 };

/** How many declared grounds of each exam wait for a decision, and how many decisions wait to be carried out [U6]; not of an exam that this person grades. */
async function groundsIn(tx: Tx, examIds: readonly string[], personId: string) {
  const { rows } = await sql<{ exam_id: string; declared: number; disqualified: number }>`
    select k.exam_id, count(*) filter (where i.state = 'declared') as declared,
      count(*) filter (where i.state = 'disqualified') as disqualified
    from impartiality_case i join commission k on k.id = i.commission_id
    where k.exam_id = any(${examIds}::uuid[])
      and not ${isGradedBy(personId, sql.ref('k.exam_id'))}
    group by k.exam_id`.execute(tx);
  const found = new Map<string, (typeof rows)[number] & { undecidable: number }>();
  for (const row of rows) {
    const isStuck = row.declared > 0 && (await decidersFor(tx, row.exam_id)).length === 0;
    found.set(row.exam_id, { ...row, undecidable: isStuck ? row.declared : 0 });
  }
  return found;
}

/** How many late updates, or updates from another device, are undecided [D5, D7]. */
async function openQuarantinesIn(tx: Tx, examIds: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ exam_id: string; open: number }>`
    select s.exam_id, count(*) as open from answer_branch b join sitting s on s.attempt = b.attempt
    where b.decision is null and s.exam_id = any(${examIds}::uuid[]) group by s.exam_id`.execute(tx);
  return new Map(rows.map(({ exam_id, open }) => [exam_id, open]));
}

/** How many answers of each exam could not be merged and have not been handled [D3]. */
async function openUnmergedIn(tx: Tx, examIds: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ exam_id: string; open: number }>`
    select s.exam_id, count(distinct u.attempt) as open
    from answer_unmerged u join sitting s on s.attempt = u.attempt
    where u.joined_at is null and u.settled_at is null and s.exam_id = any(${examIds}::uuid[])
    group by s.exam_id`.execute(tx);
  return new Map(rows.map(({ exam_id, open }) => [exam_id, open]));
}

/** How many candidates' grades are held back, in exams that the person does not grade [R2, U7]. */
async function heldGradesIn(
  tx: Tx,
  examIds: readonly string[],
  personId: string,
): Promise<Map<string, number>> {
  const { rows } = await sql<{ exam_id: string; held: number }>`
    select c.exam_id, count(distinct c.id) as held from grade_hold h join candidacy c on c.id = h.candidacy_id
    where h.released_at is null and c.exam_id = any(${examIds}::uuid[])
      and not ${isGradedBy(personId, sql.ref('c.exam_id'))}
    group by c.exam_id`.execute(tx);
  return new Map(rows.map(({ exam_id, held }) => [exam_id, held]));
}

type OfScoring = Pick<ExamToday, 'scoringToConfirm' | 'correctionsToDecide' | 'correctionsToConfirm'>;
const noScoring: OfScoring = { scoringToConfirm: false, correctionsToDecide: 0, correctionsToConfirm: 0 };

/** What changes of the scoring, and corrections of grades, ask of the person, in exams that they do not grade: their commission asks those [G4]. */
async function scoringIn(
  tx: Tx,
  examIds: readonly string[],
  personId: string,
): Promise<Map<string, OfScoring>> {
  const { rows } = await sql<OfScoring & { examId: string }>`
    select e.id as "examId",
      exists (select from scoring_change s
        where s.exam_id = e.id and s.state = 'proposed' and s.proposed_by <> ${personId}) as "scoringToConfirm",
      (select count(*) from rescored_grade q
        where q.exam_id = e.id and q.effect = 'correction' and q.decision is null) as "correctionsToDecide",
      (select count(*) from grade_correction g
        where g.exam_id = e.id and g.state = 'proposed' and g.proposed_by <> ${personId}) as "correctionsToConfirm"
    from exam e
    where e.id = any(${examIds}::uuid[]) and not ${isGradedBy(personId, sql.ref('e.id'))}`.execute(tx);
  return new Map(rows.map(({ examId, ...of }) => [examId, of]));
}

const countIn = (counts: ReadonlyMap<string, number>, examId: string) => counts.get(examId) ?? 0;

/** The facts of these exams for the first pages of the people who follow them; not for blind transactions. */
export async function examsWithFacts(
  tx: Tx,
  exams: readonly ExamRecord[],
  look: { personId: string; now: Temporal.Instant },
): Promise<ExamToday[]> {
  const ids = exams.map(({ id }) => id);
  const papers = await papersOf(tx, ids, look.personId);
  const started = await startedIn(tx, ids);
  const incidents = await openIncidentsIn(tx, ids);
  const grounds = await groundsIn(tx, ids, look.personId);
  const quarantines = await openQuarantinesIn(tx, ids);
  const unmerged = await openUnmergedIn(tx, ids);
  const extensions = await extensionsToDecide(tx, ids, look.personId);
  const thirds = await thirdsNeeded(tx, ids, look.personId);
  const held = await heldGradesIn(tx, ids, look.personId);
  const announcements = await announcementsWaitingIn(tx, ids, look.personId);
  const scoring = await scoringIn(tx, ids, look.personId);
  const cases = await caseFactsOf(tx, exams, look.personId);
  const courses = await examCourses(tx, exams, look.now);
  return courses.map(({ exam, counts, progress, steps }) => {
    const declared = grounds.get(exam.id) ?? noGrounds;
    return {
      ...progress,
      examId: exam.id,
      steps,
      commissions: counts.commissions,
      started: countIn(started, exam.id),
      paper: papers.get(exam.id) ?? null,
      openIncidents: countIn(incidents, exam.id),
      declaredGrounds: declared.declared,
      groundsWithoutDecider: declared.undecidable,
      disqualified: declared.disqualified,
      openQuarantines: countIn(quarantines, exam.id),
      openUnmerged: countIn(unmerged, exam.id),
      extensionsAsked: countIn(extensions, exam.id),
      thirdsNeeded: countIn(thirds, exam.id),
      heldGrades: countIn(held, exam.id),
      announcementsWaiting: countIn(announcements, exam.id),
      ...(scoring.get(exam.id) ?? noScoring),
      ...cases(exam),
    };
  });
}
