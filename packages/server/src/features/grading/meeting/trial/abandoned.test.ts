import { examTrialRoutes } from '@karakter/contract/grading/meeting/trial';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { becomeBlind, inTransaction } from '../../../../platform/database/transaction.ts';
import { useTestApp } from '../../../../test/app.ts';
import { eventKinds, noticesOf } from '../../../../test/log.ts';
import { meetingScene } from '../../../../test/scenes/meeting/meetings.ts';
import { everyoneIn, type TrialScene, trialScene } from '../../../../test/scenes/meeting/trials.ts';

const app = useTestApp('2026-03-03T08:00:00Z');
const { opened, choose, open, seen, seenByOffice, sample, save, giveAll, excuse, abandon, spread } =
  trialScene(app);
const { hold } = meetingScene(app);

const news = async ({ examId }: TrialScene, by: string) =>
  (await noticesOf(app(), { examId, personId: by, kind: 'trialNews' }))
    .map(({ data }) => {
      const { what, trial } = data as { what: string; trial: number };
      return `${what} ${trial}`;
    })
    .toSorted();

describe('a trial grading that is abandoned [G13]', () => {
  it('is given up by its leader alone, with a reason that all who are called see and are told of', async () => {
    const of = await opened();
    const [leader, other] = of.graders;
    const [guest] = of.second.graders;
    await app().jobs.settle();
    expect((await abandon(other, of)).refusal).toBe('meetingNotYours');
    expect((await abandon(leader, of, 'Feil prøver')).status).toBe(200);
    expect((await abandon(leader, of)).refusal).toBe('trialNotOpen');
    await app().jobs.settle();
    for (const { by, seat } of everyoneIn(of)) {
      const { body } = await seen(by, seat, of);
      expect(body).toMatchObject({ number: 2, state: 'preparing', samples: 0 });
      expect(body.abandoned).toMatchObject([{ number: 1, reason: 'Feil prøver', own: [] }]);
      expect(await news(of, by)).toEqual(['abandoned 1', 'open 1']);
    }
    expect((await sample(guest, of.second, of, 1)).refusal).toBe('notFound');
    expect((await spread(leader, of, of)).refusal).toBe('trialNotShown');
    expect(await eventKinds(app(), of.examId)).toContain('trialAbandoned');
  });

  it('is given up by the exam office too, and not once its spread is shown', async () => {
    const [of, shown] = [await opened(), await opened()];
    const params = { examId: of.examId, meetingId: of.meetingId };
    const body = { reason: 'Feil prøver' };
    expect((await app().call(of.officer, examTrialRoutes.abandon, { params, body })).status).toBe(200);
    expect((await seenByOffice(of)).body.abandoned).toMatchObject([{ reason: 'Feil prøver', own: [] }]);
    for (const { by, seat } of everyoneIn(shown)) await giveAll(by, seat, shown, ['C', 'D']);
    expect((await abandon(shown.graders[0], shown)).refusal).toBe('trialIsShown');
  });

  it('keeps what was written, given or not, and each sees their own of it alone [G2]', async () => {
    const of = await opened();
    const [leader, other] = of.graders;
    const [guest, ill] = of.second.graders;
    await giveAll(other, of, of, ['A', 'B'], 60);
    await save(guest, of.second, of, 1, { grade: 'C', comment: 'Hemmelig mening' });
    await excuse(leader, of, ill, 'Syk');
    await abandon(leader, of);
    const ownOf = async (by: string, seat: { commissionId: string }) =>
      (await seen(by, seat, of)).body.abandoned[0]?.own;
    expect(await ownOf(other, of)).toMatchObject([
      { place: 1, grade: 'A', isGiven: true },
      { place: 2, grade: 'B', isGiven: true },
    ]);
    expect(await ownOf(guest, of.second)).toMatchObject([
      { place: 1, grade: 'C', comment: 'Hemmelig mening', isGiven: false },
    ]);
    expect(await ownOf(leader, of)).toEqual([]);
    const read = (query: string) =>
      inTransaction(app().services.db, { identity: 'hidden', effect: 'read' }, async (tx) => {
        await becomeBlind(tx, { personId: leader } as Parameters<typeof becomeBlind>[1]);
        return (await sql.raw(query).execute(tx)).rows;
      });
    expect(await read('select from abandoned_trial_entry')).toEqual([]);
    await expect(read('select from abandoned_trial_sample')).rejects.toThrow('permission denied');
    const kept = app().services.db.selectFrom('abandoned_trial_sample').select('place');
    expect(await kept.where('meeting_id', '=', of.meetingId).execute()).toHaveLength(2);
  });

  it('is followed by a new one, with nothing of the first, in which a window of the first saves nothing', async () => {
    const of = await opened();
    const [leader, other] = of.graders;
    await giveAll(other, of, of, ['A', 'B']);
    await abandon(leader, of);
    await app().jobs.settle();
    expect((await save(other, of, of, 1, { grade: 'E' }, 2, 1)).refusal).toBe('trialWasAbandoned');
    await choose(leader, of, 2);
    expect((await open(leader, of)).status).toBe(200);
    expect((await save(other, of, of, 1, { grade: 'E' }, 0, 1)).refusal).toBe('trialWasAbandoned');
    expect((await sample(other, of, of, 1)).body).toMatchObject({
      trial: 2,
      readOnly: false,
      own: { version: 0, grade: null },
    });
    await app().jobs.settle();
    expect(await news(of, other)).toEqual(['abandoned 1', 'open 1', 'open 2']);
    for (const { by, seat } of everyoneIn(of)) await giveAll(by, seat, of, ['C', 'D']);
    expect((await spread(leader, of, of)).body.samples[0]).toMatchObject({ best: 'C', worst: 'C' });
    expect((await seen(other, of, of)).body.abandoned[0]?.own).toHaveLength(2);
  });

  it('keeps the meeting from nothing: it can be held', async () => {
    const of = await opened();
    const [leader] = of.graders;
    await app().services.clock.moveTo(Temporal.Instant.from('2026-03-04T10:00:00Z'));
    expect((await hold(leader, of, { meetingId: of.meetingId, version: 1 })).refusal).toBe('trialStillOpen');
    await abandon(leader, of);
    expect((await hold(leader, of, { meetingId: of.meetingId, version: 1 })).status).toBe(200);
  });
});
