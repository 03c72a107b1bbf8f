import { invigilationRoutes, type WatchedExam } from '@karakter/contract/invigilation/routes';
import { formsWithoutHandIn } from '@karakter/domain/exam/exam-form';
import { isWithinRooms } from '@karakter/domain/invigilation/duty';
import { statesAtRest } from '@karakter/domain/sitting/sitting-states';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { type Actor, unitsWithRole } from '../../platform/http/actor.ts';
import type { Mount } from '../../platform/http/mount.ts';
import { isInCommission, roomsWatched, servesInRooms } from '../exam/access.ts';
import { type ExamRecord, examFacts } from '../exam/store.ts';

type Seated = { exam_id: string; room: string; candidates: number };

/** The rooms of published exams about this time that the actor may have to do with, by their units or by duty. */
async function seatedNow(tx: Tx, actor: Actor, now: Temporal.Instant): Promise<Seated[]> {
  const duties = actor.grants.flatMap(({ role, examId }) =>
    role === 'invigilator' && examId ? [examId] : [],
  );
  const { rows } = await sql<Seated>`
    select s.exam_id, s.room, count(*)::int as candidates from exam e join sitting s on s.exam_id = e.id
    where e.state = 'published' and e.form <> all(${formsWithoutHandIn}::text[]) and e.starts_at < ${now.toString()}::timestamptz + interval '1 day'
      and exists (select from sitting w where w.exam_id = e.id and w.state <> all(${statesAtRest}::text[]))
      and (e.unit_id = any(${unitsWithRole(actor, ['examOffice'])}::uuid[]) or e.id = any(${duties}::uuid[]))
    group by s.exam_id, s.room order by s.exam_id, s.room`.execute(tx);
  return rows;
}

const mayWatch = async (tx: Tx, actor: Actor, exam: ExamRecord, now: Temporal.Instant) =>
  (await servesInRooms(tx, actor, exam, now)) && !(await isInCommission(tx, actor, exam.id));

function viewOf(exam: ExamRecord, rooms: readonly Seated[]): WatchedExam {
  const { id, courseCode, courseTitle, contactName, contactPhone } = exam;
  return {
    id,
    courseCode,
    courseTitle,
    startsAt: exam.startsAt.toString(),
    endsAt: exam.endsAt.toString(),
    contactName,
    contactPhone,
    timeReasons: [...exam.rules.timeReasons.reasons],
    rooms: rooms.map(({ room, candidates }) => ({ room, candidates })),
  };
}

/** The exams that are in their rooms now, with the rooms that the actor watches in each [D9, U1]. */
export function mountBoards(mount: Mount): void {
  mount(invigilationRoutes.listBoards, async ({ tx, actor, now }) => {
    const seated = Map.groupBy(await seatedNow(tx, actor, now), ({ exam_id }) => exam_id);
    const exams: WatchedExam[] = [];
    for (const [examId, here] of seated) {
      const exam = await examFacts(tx, examId);
      if (!exam || !(await mayWatch(tx, actor, exam, now))) continue;
      const watched = roomsWatched(actor, exam, now);
      const rooms = here.filter(({ room }) => isWithinRooms(watched, room));
      if (rooms.length > 0) exams.push(viewOf(exam, rooms));
    }
    return { exams };
  });
}
