import { randomUUID } from 'node:crypto';
import { givenTimeRoutes } from '@karakter/contract/invigilation/given-time';
import { secondsTakenBack, takeBackRefusal } from '@karakter/domain/invigilation/take-back';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import { orNotFound } from '../../../platform/http/actor.ts';
import type { Mount } from '../../../platform/http/mount.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { publishExamDayChange } from '../../exam/exam-day-changes.ts';
import { scheduleExam } from '../../exam/exam-times.ts';
import { recomputeTimes } from '../../exam/moved-times.ts';
import { lockSittings } from '../../sitting/store.ts';
import { examToWatch, type Watch, withinRoomsOrRefuse } from '../access.ts';
import type { Reached } from '../time-store.ts';
import { givenTimeOf } from './given-time.ts';

type Given = NonNullable<Awaited<ReturnType<typeof giftWith>>>;
type TakenBack = { readonly reason: string; readonly by: string; readonly at: Temporal.Instant };

/** The minutes with this id, and whether they were taken back. */
async function giftWith(tx: Tx, id: string) {
  return tx
    .selectFrom('sitting_time_event as t')
    .leftJoin('sitting_time_event as b', 'b.takes_back', 't.id')
    .select(['t.id', 't.exam_id', 't.minutes', 't.scope', 't.room', 't.candidacy_id', 'b.id as back_id'])
    .where('t.id', '=', id)
    .where('t.kind', '=', 'extension')
    .executeTakeFirst();
}

async function reachedBy(tx: Tx, eventId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('sitting_time_reach')
    .select('candidacy_id')
    .where('event_id', '=', eventId)
    .execute();
  return rows.map(({ candidacy_id }) => candidacy_id);
}

/** Stores the taking back, with the reach of the minutes and the seconds that each candidate lost. */
async function insertTakeBack(
  tx: Tx,
  { id: giftId, exam_id, scope, room, candidacy_id }: Given,
  { reason, by, at }: TakenBack,
  { lost, skipped }: { lost: ReadonlyMap<string, number>; skipped: number },
): Promise<void> {
  const id = randomUUID();
  const place = { exam_id, scope, room, candidacy_id };
  const counts = { reached: lost.size, skipped };
  await tx
    .insertInto('sitting_time_event')
    .values({ id, kind: 'takeBack', takes_back: giftId, at, reason, by_person: by, ...place, ...counts })
    .execute();
  await sql`insert into sitting_time_reach (event_id, candidacy_id, seconds)
    select ${id}::uuid, * from unnest(${[...lost.keys()]}::uuid[], ${[...lost.values()]}::int[])`.execute(tx);
}

/**
 * Takes back minutes that were given by mistake [D17]: the candidates they reached lose them, but each keeps at least
 * the institution's notice; timers at an end are set again, and every open window receives its times when the
 * transaction commits. The exam must be locked.
 */
async function takeBackTime(tx: Tx, watch: Watch, giftId: string, given: TakenBack): Promise<Reached> {
  const { exam } = watch;
  const gift = orNotFound(await giftWith(tx, giftId));
  orNotFound(gift.exam_id === exam.id);
  const candidacyIds = await reachedBy(tx, giftId);
  await withinRoomsOrRefuse(tx, watch, gift.scope === 'exam' ? {} : { candidacyIds });
  const sittings = await lockSittings(tx, exam.id, { candidacyIds });
  const facts = {
    minutes: gift.minutes ?? 0,
    now: given.at,
    noticeMinutes: exam.rules.examDay.noticeMinutes,
  };
  const seconds = sittings.map(({ candidacyId, state, plan }) => {
    return [candidacyId, secondsTakenBack(state.kind, { ...facts, times: plan })] as const;
  });
  const refusal = takeBackRefusal({
    wasTakenBack: gift.back_id !== null,
    seconds: seconds.map(([, each]) => each),
  });
  if (refusal) refuse(refusal);
  const lost = new Map(seconds.filter(([, each]) => each > 0));
  const counts = { reached: lost.size, skipped: sittings.length - lost.size };
  await insertTakeBack(tx, gift, given, { lost, skipped: counts.skipped });
  const losers = [...lost.keys()];
  await recomputeTimes(tx, exam, losers);
  await scheduleExam(tx, exam.id);
  const data = { id: giftId, minutes: facts.minutes, scope: gift.scope, ...counts };
  await recordEvent(tx, { examId: exam.id, kind: 'timeTakenBack', actorId: given.by, at: given.at, data });
  await publishExamDayChange(tx, { examId: exam.id, candidacyIds: losers, what: 'times' });
  return counts;
}

/** Minutes that were given, and their taking back. */
export function mountGivenTime(mount: Mount): void {
  mount(givenTimeRoutes.listGivenTime, async ({ tx, actor, now, params }) => {
    const watch = await examToWatch(tx, actor, params.examId, { purpose: 'see', now });
    const { noticeMinutes } = watch.exam.rules.examDay;
    return { given: await givenTimeOf(tx, watch), noticeMinutes };
  });

  mount(givenTimeRoutes.takeBackTime, async ({ tx, actor, now, params, body }) => {
    const watch = await examToWatch(tx, actor, params.examId, { purpose: 'change', now });
    const given = { reason: body.reason, by: actor.personId, at: now };
    return takeBackTime(tx, watch, params.timeId, given);
  });
}
