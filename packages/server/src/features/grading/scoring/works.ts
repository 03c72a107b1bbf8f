import type { Grade } from '@karakter/domain/exam/grades';
import type { Points } from '@karakter/domain/grading/assessment';
import type { Counted } from '@karakter/domain/grading/desk/gaps';
import { type AutomaticPointsWay, areAutomaticPointsHidden } from '@karakter/domain/grading/desk/reading';
import { type Choices, choicesOfWork } from '@karakter/domain/sitting/answer';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';

/** One assessment of a work; of a shared one the grader is null. */
export type Marks = {
  readonly personId: string | null;
  readonly points: Points;
  readonly grade: Grade | null;
  readonly isConfirmed: boolean;
};

/** One work of an ordinary commission, with the marks that the reader may see. */
export type Work = {
  readonly commissionId: string;
  readonly candidacyId: string;
  readonly candidateNumber: number;
  readonly choices: Choices;
  readonly isShared: boolean;
  readonly isRevealed: boolean;
  /** The grades of its commission are announced [P4]. */
  readonly isAnnounced: boolean;
  readonly agreed: Grade | null;
  readonly marks: readonly Marks[];
};

/**
 * Whose marks are read before they are revealed: the grader's own, no one's, or everyone's confirmed ones, for the job
 * that applies a change and shows them to no one else [G2].
 */
export type Seen =
  | {
      readonly kind: 'own';
      readonly personId: string;
      /** The questions and how they count: automatic points may have to wait for the points of the others. */
      readonly counted: Counted;
    }
  | { readonly kind: 'revealed' | 'everyone' };

type WorkRow = {
  commission_id: string;
  candidacy_id: string;
  candidate_number: number;
  choices: Choices | null;
  answer: string | null;
  automatic_points: AutomaticPointsWay;
  /** It was noted that the grader who asks has read it. */
  has_read: boolean;
  /** A predecessor's assessment counts for the seat of the grader who asks. */
  predecessor_stands: boolean;
  is_shared: boolean;
  is_revealed: boolean;
  is_announced: boolean;
  agreed: Grade | null;
};
type MarksRow = {
  commission_id: string;
  candidacy_id: string;
  person_id: string | null;
  points: Points;
  grade: Grade | null;
  confirmed: boolean;
  /** Confirmed by the grader who asks; of a shared assessment another member may have been first. */
  by_reader: boolean;
};

async function workRows(tx: Tx, examId: string): Promise<WorkRow[]> {
  const { rows } = await sql<WorkRow>`
    with standing as materialized (
      select k.id as commission_id, former.candidacy_id
      from commission k cross join lateral assessed_for_me(k.id) former (candidacy_id)
      where k.exam_id = ${examId} and k.kind = 'ordinary')
    select cc.commission_id, cc.candidacy_id, c.candidate_number, h.choices,
      case when h.choices is null then h.answer end as answer,
      k.automatic_points,
      exists (select from read_script s where s.commission_id = cc.commission_id and s.candidacy_id = cc.candidacy_id
        and s.person_id = current_person()) as has_read,
      (cc.commission_id, cc.candidacy_id) in (select commission_id, candidacy_id from standing) as predecessor_stands,
      k.announced_at is not null as is_announced, w.assessing = 'shared' as is_shared, r.at is not null as is_revealed, g.grade as agreed
    from commission k
    cross join lateral commission_workflow(k.id) w
    join commission_candidacy cc on cc.commission_id = k.id
    join candidacy c on c.id = cc.candidacy_id
    join work_to_grade h on h.candidacy_id = cc.candidacy_id
    left join reveal r on r.commission_id = cc.commission_id and r.candidacy_id = cc.candidacy_id
    left join standing_agreed_grade g on g.commission_id = cc.commission_id and g.candidacy_id = cc.candidacy_id
    where k.exam_id = ${examId} and k.kind = 'ordinary'
    order by c.candidate_number, cc.commission_id`.execute(tx);
  return rows;
}

/** Which individual assessments count: shown to all once revealed; before that as `Seen` says. */
function counted(seen: Seen) {
  const shown = sql<boolean>`(a.state = 'confirmed' and is_shown(a.commission_id, a.candidacy_id, a.person_id))`;
  if (seen.kind === 'revealed') return shown;
  if (seen.kind === 'own')
    return sql<boolean>`(${shown} or (a.person_id = ${seen.personId}
      and not is_revealed(a.commission_id, a.candidacy_id)))`;
  return sql<boolean>`(a.state = 'confirmed' and not exists (select from assessment_set_aside s
    where s.commission_id = a.commission_id and s.candidacy_id = a.candidacy_id and s.person_id = a.person_id))`;
}

async function marksRows(tx: Tx, examId: string, seen: Seen): Promise<MarksRow[]> {
  const { rows } = await sql<MarksRow>`
    select a.commission_id, a.candidacy_id, a.person_id, a.points, a.grade, a.state = 'confirmed' as confirmed,
      a.person_id = current_person() and a.state = 'confirmed' as by_reader
    from assessment a join commission k on k.id = a.commission_id
    where k.exam_id = ${examId} and k.kind = 'ordinary' and ${counted(seen)}
    order by a.person_id`.execute(tx);
  return rows;
}

async function sharedRows(tx: Tx, examId: string, seen: Seen): Promise<MarksRow[]> {
  const { rows } = await sql<MarksRow>`
    select s.commission_id, s.candidacy_id, null as person_id, s.points, s.grade,
      exists (select from shared_confirmation f where f.commission_id = s.commission_id
        and f.candidacy_id = s.candidacy_id and f.taken_back_at is null) as confirmed,
      exists (select from shared_confirmation f where f.commission_id = s.commission_id
        and f.candidacy_id = s.candidacy_id and f.taken_back_at is null and f.person_id = current_person()) as by_reader
    from shared_assessment s join commission k on k.id = s.commission_id
    where k.exam_id = ${examId} and k.kind = 'ordinary'
      and (${seen.kind !== 'revealed'} or is_revealed(s.commission_id, s.candidacy_id))`.execute(tx);
  return rows;
}

const placeOf = (of: { commission_id: string; candidacy_id: string }) =>
  `${of.commission_id} ${of.candidacy_id}`;

/** Whether the automatic points wait until the grader who asks has read or judged the work. */
function isHidden(row: WorkRow, marks: readonly MarksRow[], seen: Seen): boolean {
  if (seen.kind !== 'own') return false;
  return areAutomaticPointsHidden(seen.counted, {
    way: row.automatic_points,
    hasRead: row.has_read,
    ownPoints: marks.find(({ person_id }) => person_id === seen.personId)?.points ?? null,
    isConfirmed: marks.some(({ by_reader }) => by_reader),
    isRevealed: row.is_revealed,
    predecessorStands: row.predecessor_stands,
  });
}

/**
 * Every work of the exam's ordinary commissions, in three statements however many there are. In a blind transaction row
 * security narrows it to the grader's own commissions and to what is revealed [U7, G2].
 */
export async function worksOf(tx: Tx, examId: string, seen: Seen): Promise<Work[]> {
  const rows = await workRows(tx, examId);
  const alone = Map.groupBy(await marksRows(tx, examId, seen), placeOf);
  const shared = Map.groupBy(await sharedRows(tx, examId, seen), placeOf);
  return rows.map((row) => {
    const marks = (row.is_shared ? shared : alone).get(placeOf(row)) ?? [];
    return {
      commissionId: row.commission_id,
      candidacyId: row.candidacy_id,
      candidateNumber: row.candidate_number,
      choices: isHidden(row, marks, seen) ? {} : choicesOfWork(row),
      isShared: row.is_shared,
      isRevealed: row.is_revealed,
      isAnnounced: row.is_announced,
      agreed: row.agreed,
      marks: marks.map(({ person_id: personId, points, grade, confirmed: isConfirmed }) => ({
        personId,
        points,
        grade,
        isConfirmed,
      })),
    };
  });
}
