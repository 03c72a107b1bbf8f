import { dutyRoutes } from '@karakter/contract/exam/duties';
import type { DutyText } from '@karakter/contract/people/duty';
import { dateOf } from '@karakter/domain/calendar/calendar';
import { periodFault } from '@karakter/domain/people/grant-period';
import { inWordOrder } from '@karakter/domain/text/word-order';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { orNotFound } from '../../platform/http/actor.ts';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { examWithCandidates } from '../exam/access.ts';
import { dutyOf, saveDuty } from '../exam/exam-roles.ts';

async function roomsIn(tx: Tx, examId: string): Promise<{ room: string; candidates: number }[]> {
  const { rows } = await sql<{ room: string; candidates: number }>`
    select room, count(*)::int as candidates from candidacy where exam_id = ${examId} and room <> ''
    group by room`.execute(tx);
  return rows.sort((one, other) => inWordOrder(one.room, other.room));
}

const dayOf = (text: string | null) => (text === null ? null : Temporal.PlainDate.from(text));

/** Refuses days that cannot be, and rooms that the candidate list does not have; those of an earlier list may stay. */
async function possibleOrRefuse(
  tx: Tx,
  examId: string,
  { before, after }: Record<'before' | 'after', DutyText>,
  now: Temporal.Instant,
): Promise<void> {
  const days = { firstDay: dayOf(after.firstDay), lastDay: dayOf(after.lastDay) };
  const fault = periodFault(days, dateOf(now));
  if (fault) refuse(fault);
  const known = new Set([...(before.rooms ?? []), ...(await roomsIn(tx, examId)).map(({ room }) => room)]);
  if (after.rooms?.some((room) => !known.has(room))) refuse('dutyRoomUnknown');
}

/** The rooms and days for which an exam's invigilators are appointed, by the exam office [U1]. */
export function mountDuties(mount: Mount): void {
  mount(dutyRoutes.listDutyRooms, async ({ tx, actor, params }) => {
    const exam = await examWithCandidates(tx, actor, params.examId, 'see');
    return { rooms: await roomsIn(tx, exam.id) };
  });

  mount(dutyRoutes.setDuty, async ({ tx, actor, now, params: { examId, personId }, body }) => {
    await examWithCandidates(tx, actor, examId, 'change');
    const before = orNotFound(await dutyOf(tx, examId, personId));
    const after = { ...body, rooms: body.rooms && [...new Set(body.rooms)].sort() };
    if (JSON.stringify(before) === JSON.stringify(after)) return accepted;
    await possibleOrRefuse(tx, examId, { before, after }, now);
    await saveDuty(tx, { examId, personId }, after);
    const data = { personId, ...after };
    await recordEvent(tx, { examId, kind: 'invigilatorDutyChanged', actorId: actor.personId, at: now, data });
    return accepted;
  });
}
