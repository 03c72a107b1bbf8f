import { examTrialRoutes } from '@karakter/contract/grading/meeting/trial';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../../../test/app.ts';
import { eventKinds, noticesOf } from '../../../../test/log.ts';
import { seatScene } from '../../../../test/scenes/commissions.ts';
import { meetingScene } from '../../../../test/scenes/meeting/meetings.ts';
import { everyoneIn, trialScene } from '../../../../test/scenes/meeting/trials.ts';

const app = useTestApp('2026-03-03T08:00:00Z');
const { opened, seen, save, give, giveAll, excuse, spread } = trialScene(app);
const { hold } = meetingScene(app);
const { comer, replace } = seatScene(app);

describe('the spread of a trial grading [G13]', () => {
  it('is shown to all with the last one’s, in an order that follows no one, with the own marked', async () => {
    const of = await opened();
    const grades = [
      ['A', 'C'],
      ['D', 'C'],
      ['B', 'C'],
      ['B', 'D'],
    ] as const;
    for (const [index, { by, seat }] of everyoneIn(of).entries())
      await giveAll(by, seat, of, grades[index] ?? [], 40 + index * 5);
    const [leader] = of.graders;
    const { body } = await spread(leader, of, of);
    expect(body.samples[0]).toMatchObject({ best: 'A', worst: 'D', steps: 3 });
    expect(body.samples[1]).toMatchObject({ best: 'C', worst: 'D', steps: 1 });
    expect(body.samples[0]?.values.map(({ grade, isMe, name }) => [grade, isMe, name])).toEqual([
      ['B', false, null],
      ['B', false, null],
      ['D', false, null],
      ['A', true, null],
    ]);
    expect(body.questions[0]).toMatchObject({ number: 1, samples: [{ least: 40, most: 55, given: 4 }, {}] });
    const office = await app().call(of.officer, examTrialRoutes.spread, {
      params: { examId: of.examId, meetingId: of.meetingId },
    });
    expect(office.body.samples[0]?.values.every(({ isMe }) => !isMe)).toBe(true);
    await app().jobs.settle();
    const told = await noticesOf(app(), { examId: of.examId, kind: 'trialNews' });
    expect(told.filter(({ data }) => (data as { what: string }).what === 'shown')).toHaveLength(4);
    expect(await eventKinds(app(), of.examId)).toContain('trialShown');
  });

  it('has names where the leader chose so before it opened', async () => {
    const of = await opened({ isNamed: true });
    for (const { by, seat } of everyoneIn(of)) await giveAll(by, seat, of, ['C', 'C']);
    const names = (await spread(of.graders[0], of, of)).body.samples[0]?.values.map(({ name }) => name);
    expect(names?.toSorted()).toEqual(['Ekstern Sensor', 'Ekstern Sensor', 'Intern Sensor', 'Intern Sensor']);
  });

  it('is shown where the last two give at the same moment', async () => {
    const of = await opened();
    const [one, two, ...rest] = everyoneIn(of);
    for (const { by, seat } of rest) await giveAll(by, seat, of, ['C', 'D']);
    for (const { by, seat } of [one!, two!])
      for (const place of [1, 2]) await save(by, seat, of, place, { grade: 'C' });
    await Promise.all([one!, two!].map(({ by, seat }) => give(by, seat, of)));
    expect((await spread(one!.by, of, of)).status).toBe(200);
  });

  it('is shown without one who is excused with a reason, and the reason is shown without the name', async () => {
    const of = await opened();
    const [leader, other] = of.graders;
    const [guest, ill] = of.second.graders;
    await giveAll(leader, of, of, ['C', 'D']);
    await giveAll(guest, of.second, of, ['C', 'D']);
    expect((await excuse(other, of, ill)).refusal).toBe('meetingNotYours');
    expect((await excuse(leader, of, ill, 'Syk denne uken')).status).toBe(200);
    expect((await excuse(leader, of, ill)).refusal).toBe('notFound');
    expect((await spread(leader, of, of)).refusal).toBe('trialNotShown');
    await giveAll(other, of, of, ['B', 'B']);
    const { body } = await spread(leader, of, of);
    expect([body.graders, body.excused]).toEqual([3, ['Syk denne uken']]);
    expect(JSON.stringify(body)).not.toContain(ill);
  });

  it('names no excuse of one who gave theirs all the same, before it or after [G13]', async () => {
    const of = await opened();
    const [leader, other] = of.graders;
    const [guest, late] = of.second.graders;
    await giveAll(guest, of.second, of, ['C', 'D']);
    expect((await excuse(leader, of, guest, 'Svarer ikke på telefon')).status).toBe(200);
    expect((await excuse(leader, of, late, 'Syk denne uken')).status).toBe(200);
    await giveAll(late, of.second, of, ['B', 'B']);
    await giveAll(other, of, of, ['C', 'D']);
    await giveAll(leader, of, of, ['C', 'D']);
    const { body } = await spread(leader, of, of);
    expect([body.graders, body.excused]).toEqual([4, []]);
  });

  it('does not wait for a grader whose seat has ended, nor for one who ended without a successor', async () => {
    const of = await opened();
    const [leader, other] = of.graders;
    for (const { by, seat } of everyoneIn(of)) if (by !== other) await giveAll(by, seat, of, ['C', 'D']);
    const successor = await comer();
    const left = { personId: other, reason: 'ill', workStands: false, successor } as const;
    expect((await replace(of, left)).status).toBe(200);
    await app().jobs.settle();
    // The successor takes part in the other’s place, and was told.
    const told = await noticesOf(app(), { personId: successor.personId, kind: 'trialNews' });
    expect(told).toHaveLength(1);
    expect((await spread(leader, of, of)).refusal).toBe('trialNotShown');
    const again = await comer();
    const leaving = {
      personId: successor.personId,
      reason: 'ill',
      workStands: false,
      successor: again,
    } as const;
    expect((await replace(of, leaving)).status).toBe(200);
    expect((await giveAll(again.personId, of, of, ['C', 'D'])).status).toBe(200);
    expect((await spread(leader, of, of)).status).toBe(200);
  });

  it('is not stuck where the one it waits for leaves an empty seat', async () => {
    const of = await opened();
    const [, last] = of.second.graders;
    for (const { by, seat } of everyoneIn(of)) if (by !== last) await giveAll(by, seat, of, ['C', 'D']);
    await app()
      .services.db.updateTable('commission_member')
      .set({ ended_at: app().services.clock.now(), ended_reason: 'ill', work_stands: false })
      .where('commission_id', '=', of.second.commissionId)
      .where('person_id', '=', last)
      .execute();
    await app().jobs.settle();
    expect((await spread(of.graders[0], of, of)).status).toBe(200);
  });

  it('keeps the meeting from being held or cancelled until it is shown, and is closed with the meeting', async () => {
    const of = await opened();
    const [leader] = of.graders;
    await app().services.clock.moveTo(Temporal.Instant.from('2026-03-04T10:00:00Z'));
    expect((await hold(leader, of, { meetingId: of.meetingId, version: 1 })).refusal).toBe('trialStillOpen');
    for (const { by, seat } of everyoneIn(of)) await giveAll(by, seat, of, ['C', 'D']);
    expect((await hold(leader, of, { meetingId: of.meetingId, version: 1 })).status).toBe(200);
    expect((await seen(leader, of, of)).body).toMatchObject({ state: 'closed', allowed: [] });
    await app().services.clock.moveTo(Temporal.Instant.from('2026-03-03T08:00:00Z'));
  });
});
