import { commissionTrialRoutes, sampleRoutes } from '@karakter/contract/grading/meeting/trial';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../../../test/app.ts';
import { noticesOf } from '../../../../test/log.ts';
import { addTestCommission } from '../../../../test/scenes/exam.ts';
import { addMeetingWithAnswers, everyoneIn, trialScene } from '../../../../test/scenes/meeting/trials.ts';

const app = useTestApp('2026-03-03T08:00:00Z');
const { choose, open, opened, seen, seenByOffice, sample, giveAll, close, spread } = trialScene(app);

describe('the samples of a trial grading [G13]', () => {
  it('are chosen by the leader, opened once, and then read by every grader of the meeting without a number', async () => {
    const of = await addMeetingWithAnswers(app());
    const [leader, other] = of.graders;
    const [guest] = of.second.graders;
    expect((await open(leader, of)).refusal).toBe('trialTooFewSamples');
    expect((await choose(other, of, 2)).refusal).toBe('meetingNotYours');
    expect((await choose(leader, of, 1)).refusal).toBe('trialTooFewSamples');
    expect((await choose(leader, of, 2)).body).toEqual({ samples: 2 });
    expect((await sample(guest, of.second, of, 1)).refusal).toBe('notFound');
    expect((await open(leader, of)).status).toBe(200);
    expect((await choose(leader, of, 3)).refusal).toBe('trialIsOpen');
    const read = await sample(guest, of.second, of, 1);
    expect(read.status).toBe(200);
    expect(read.body).toMatchObject({ place: 1, readOnly: false, own: { version: 0, grade: null } });
    const candidacies = of.candidates.flatMap(({ candidacyId, name }) => [candidacyId, name]);
    for (const hidden of [...of.numbers.map(String), ...candidacies])
      expect(JSON.stringify(read.body)).not.toContain(hidden);
    expect((await sample(guest, of.second, of, 3)).refusal).toBe('notFound');
    await app().jobs.settle();
    const told = await noticesOf(app(), { examId: of.examId, kind: 'trialNews' });
    expect(told.map(({ person_id: to }) => to).sort()).toEqual(
      everyoneIn(of)
        .map(({ by }) => by)
        .sort(),
    );
  });

  it('can be chosen by candidate number, and never one that is not the meeting’s', async () => {
    const of = await addMeetingWithAnswers(app());
    const [leader] = of.graders;
    expect((await choose(leader, of, 0, { numbers: of.numbers.slice(1) })).body).toEqual({ samples: 2 });
    expect((await choose(leader, of, 0, { numbers: [of.numbers[0]!, 99_999] })).refusal).toBe(
      'trialSampleImpossible',
    );
    const { body } = await seen(leader, of, of);
    expect(body).toMatchObject({ state: 'preparing', samples: 2, possible: 3, allowed: ['choose', 'open'] });
  });

  it('are closed with the trial, to all but the commission that grades them anyway', async () => {
    const of = await opened();
    for (const { by, seat } of everyoneIn(of)) await giveAll(by, seat, of, ['C', 'D']);
    const [leader] = of.graders;
    const [guest] = of.second.graders;
    expect((await sample(guest, of.second, of, 1)).body.readOnly).toBe(true);
    expect((await close(leader, of)).status).toBe(200);
    expect((await sample(guest, of.second, of, 1)).refusal).toBe('notFound');
    expect((await sample(leader, of, of, 1)).refusal).toBe('notFound');
    const script = { commissionId: of.commissionId, candidateNumber: of.numbers[0] ?? 0 };
    expect((await app().call(leader, gradingRoutes.showScript, { params: script })).status).toBe(200);
    expect((await spread(guest, of.second, of)).status).toBe(200);
  });
});

describe('others than those who take part [G13, U7, K4]', () => {
  it('find no trial: an appeal’s grader, a grader of another exam, an exam office without the exam', async () => {
    const of = await opened();
    const appeal = await addTestCommission(app().services.db, of.examId, [], 'appeal');
    const elsewhere = await addMeetingWithAnswers(app());
    const seats = [
      { by: appeal.graders[0], seat: appeal },
      { by: appeal.graders[0], seat: of },
      { by: elsewhere.graders[0], seat: elsewhere },
      { by: elsewhere.graders[0], seat: of },
    ];
    for (const { by, seat } of seats) {
      expect((await seen(by, seat, of)).refusal).toBe('notFound');
      expect((await sample(by, seat, of, 1)).refusal).toBe('notFound');
      const params = { commissionId: seat.commissionId, meetingId: of.meetingId };
      expect((await app().call(by, sampleRoutes.giveTrial, { params })).refusal).toBe('notFound');
      expect((await app().call(by, commissionTrialRoutes.spread, { params })).refusal).toBe('notFound');
    }
    expect((await seenByOffice(of, elsewhere.coordinator)).refusal).toBe('notFound');
  });

  it('a trial changes no assessment: nothing of it is in the commission’s own grading', async () => {
    const of = await opened();
    const [leader] = of.graders;
    for (const { by, seat } of everyoneIn(of)) await giveAll(by, seat, of, ['C', 'D']);
    const params = { commissionId: of.commissionId };
    const { body } = await app().call(leader, gradingRoutes.showCommission, { params });
    expect(body.scripts.map(({ state }) => state)).toEqual(of.numbers.map(() => 'untouched'));
    const stored = await app()
      .services.db.selectFrom('assessment')
      .select('grade')
      .where('commission_id', '=', of.commissionId)
      .execute();
    expect(stored).toEqual([]);
  });
});
