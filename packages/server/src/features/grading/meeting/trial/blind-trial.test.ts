import { myMeetingRoutes } from '@karakter/contract/grading/meeting/routes';
import { examTrialRoutes } from '@karakter/contract/grading/meeting/trial';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { becomeBlind, inTransaction } from '../../../../platform/database/transaction.ts';
import { useTestApp } from '../../../../test/app.ts';
import { eventKinds, noticesOf } from '../../../../test/log.ts';
import { meetingScene } from '../../../../test/scenes/meeting/meetings.ts';
import { type TrialScene, trialScene } from '../../../../test/scenes/meeting/trials.ts';

const app = useTestApp('2026-03-03T08:00:00Z');
const { opened, seen, seenByOffice, sample, save, give, giveAll, spread } = trialScene(app);
const { seen: meetingsOf } = meetingScene(app);

describe('before all have given theirs [G2, G13]', () => {
  /** Everything a person can read of the meeting and its trial. */
  const allSeenBy = async (of: TrialScene, { by, seat }: { by: string; seat: { commissionId: string } }) => [
    (await seen(by, seat, of)).body,
    (await spread(by, seat, of)).refusal,
    await meetingsOf(by, seat),
    (await app().call(by, myMeetingRoutes.listMyMeetings)).body,
    (await sample(by, seat, of, 1)).body,
  ];
  const seenByThoseWhoAnswer = async (of: TrialScene) => {
    const params = { examId: of.examId, meetingId: of.meetingId };
    const both = [];
    for (const by of [of.officer, of.coordinator])
      both.push(
        (await seenByOffice(of, by)).body,
        (await app().call(by, examTrialRoutes.spread, { params })).refusal,
      );
    return both;
  };

  it('nobody, the leader and the exam office included, sees anything change while others write and give', async () => {
    const of = await opened();
    const [leader, other] = of.graders;
    const [guest] = of.second.graders;
    const onlookers = [
      { by: leader, seat: of },
      { by: guest, seat: of.second },
    ];
    const all = async () => ({
      graders: [await allSeenBy(of, onlookers[0]!), await allSeenBy(of, onlookers[1]!)],
      office: await seenByThoseWhoAnswer(of),
      log: await eventKinds(app(), of.examId),
      notices: (await noticesOf(app(), { examId: of.examId })).length,
    });
    await all();
    await app().jobs.settle();
    const before = await all();
    await save(other, of, of, 1, { grade: 'A', comment: 'Hemmelig mening' });
    expect(await all()).toEqual(before);
    await giveAll(other, of, of, ['A', 'B']);
    await app().jobs.settle();
    expect(await all()).toEqual(before);
    expect(JSON.stringify(before)).not.toContain('Hemmelig');
  });

  it('the database itself gives a grader nothing of the others’ entries, and no candidate of the samples', async () => {
    const of = await opened();
    const [leader, other] = of.graders;
    await giveAll(other, of, of, ['A', 'B']);
    const read = (query: string) =>
      inTransaction(app().services.db, { identity: 'hidden', effect: 'read' }, async (tx) => {
        await becomeBlind(tx, { personId: leader } as Parameters<typeof becomeBlind>[1]);
        return (await sql.raw(query).execute(tx)).rows;
      });
    expect(await read('select from trial_entry')).toEqual([]);
    expect(await read('select from trial_given')).toEqual([]);
    expect(await read('select place from trial_sample')).toHaveLength(2);
    await expect(read('select candidacy_id from trial_sample')).rejects.toThrow('permission denied');
    await expect(read(`select * from trial_members('${of.meetingId}')`)).rejects.toThrow('permission denied');
    const [guest] = of.second.graders;
    const asGuest = (query: string) =>
      inTransaction(app().services.db, { identity: 'hidden', effect: 'read' }, async (tx) => {
        await becomeBlind(tx, { personId: guest } as Parameters<typeof becomeBlind>[1]);
        return (await sql.raw(query).execute(tx)).rows;
      });
    expect(await asGuest(`select * from trial_possible('${of.meetingId}')`)).toEqual([]);
    expect(await asGuest(`select * from trial_participants('${of.meetingId}')`)).toEqual([]);
    expect(await asGuest('select from hand_in')).toEqual([]);
    expect(await asGuest('select from candidacy')).toEqual([]);
  });

  it('each gives with a grade on every sample, once, and then changes nothing', async () => {
    const of = await opened();
    const [, other] = of.graders;
    await save(other, of, of, 1, { grade: 'B' });
    expect((await give(other, of, of)).refusal).toBe('trialNotDone');
    expect((await save(other, of, of, 2, { standsAside: true })).status).toBe(200);
    expect((await save(other, of, of, 2, { grade: 'X' })).refusal).toBe('gradeNotOnScale');
    expect((await save(other, of, of, 2, { grade: 'B' }, 0)).refusal).toBe('changedMeanwhile');
    expect((await give(other, of, of)).status).toBe(200);
    expect((await give(other, of, of)).refusal).toBe('trialGivenAlready');
    expect((await save(other, of, of, 1, { grade: 'C' })).refusal).toBe('trialGivenAlready');
  });
});
