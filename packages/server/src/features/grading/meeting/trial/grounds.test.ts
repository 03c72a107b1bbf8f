import { myMeetingRoutes } from '@karakter/contract/grading/meeting/routes';
import { examTrialRoutes } from '@karakter/contract/grading/meeting/trial';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../../../test/app.ts';
import { noticesOf } from '../../../../test/log.ts';
import {
  addMeetingWithAnswers,
  everyoneIn,
  type TrialScene,
  trialScene,
} from '../../../../test/scenes/meeting/trials.ts';

const app = useTestApp('2026-03-03T08:00:00Z');
const { choose, open, seen, seenByOffice, sample, save, give, giveAll, abandon, spread } = trialScene(app);

/** A grader's declaration of a ground about one candidate's answer. */
const declare = (personId: string, { commissionId }: { commissionId: string }, candidacyId: string) =>
  sql`insert into impartiality_case (id, commission_id, person_id, candidacy_id, ground, account, declared_at, state)
    values (gen_random_uuid(), ${commissionId}, ${personId}, ${candidacyId}, 'related', 'Søsken', now(), 'declared')`.execute(
    app().services.db,
  );

const samplesLeft = async (by: string) =>
  (await app().call(by, myMeetingRoutes.listMyMeetings)).body.meetings.map((each) => each.samplesLeft);

/** A meeting's leader, a co-grader of the same commission, and the candidates of the answers. */
async function prepared() {
  const of = await addMeetingWithAnswers(app());
  const [leader, other] = of.graders;
  const [known, second, third] = of.candidates;
  if (!known || !second || !third) throw new Error('three candidates are needed');
  return { of, leader, other, known, second, third };
}

describe('grounds of partiality about the answers of a trial grading [U6, G2]', () => {
  /** All answers that a leader who grades gets in choosing. */
  const answersTo = async (leader: string, of: TrialScene) => {
    const byNumber = [];
    for (const numbers of [of.numbers, of.numbers.slice(0, 2), of.numbers.slice(1)])
      byNumber.push(await choose(leader, of, 0, { numbers }));
    const byChance = await choose(leader, of, of.numbers.length);
    const replies = [...byNumber, byChance].map(({ status, refusal, body }) => ({ status, refusal, body }));
    return { replies, view: (await seen(leader, of, of)).body };
  };

  it('of a co-grader change nothing for the leader who grades and chooses, by number, by chance or in the view', async () => {
    const { of, leader, other, known, second } = await prepared();
    const [guest] = of.second.graders;
    await answersTo(leader, of);
    const before = await answersTo(leader, of);
    expect(before.replies.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(before.view.possible).toBe(3);
    await declare(other, of, known.candidacyId);
    await declare(guest, of.second, second.candidacyId);
    expect(await answersTo(leader, of)).toEqual(before);
    expect((await open(leader, of)).status).toBe(200);
  });

  it('of the leader leave out the leader’s own answers', async () => {
    const { of, leader, known } = await prepared();
    await declare(leader, of, known.candidacyId);
    expect((await seen(leader, of, of)).body.possible).toBe(2);
    expect((await choose(leader, of, 0, { numbers: of.numbers })).refusal).toBe('trialSampleImpossible');
    expect((await choose(leader, of, 3)).body).toEqual({ samples: 2 });
  });

  it('of anyone leave an answer out for the exam office and a coordinator, who do not grade', async () => {
    const { of, other, known } = await prepared();
    await declare(other, of, known.candidacyId);
    const params = { examId: of.examId, meetingId: of.meetingId };
    for (const by of [of.officer, of.coordinator]) {
      expect((await seenByOffice(of, by)).body.possible).toBe(2);
      const body = { chosen: { by: 'number' as const, candidateNumbers: of.numbers }, isNamed: false };
      const chosen = await app().call(by, examTrialRoutes.choose, { params, body });
      expect(chosen.refusal).toBe('trialSampleImpossible');
    }
  });

  it('keep the answer from the co-grader alone, who owes no sample of it and whom no one else sees pass it by', async () => {
    const { of, leader, other, known, second } = await prepared();
    await declare(other, of, known.candidacyId);
    await choose(leader, of, 0, { numbers: of.numbers });
    await open(leader, of);
    await app().jobs.settle();
    const leadersView = async () => [(await seen(leader, of, of)).body, await samplesLeft(leader)];
    const before = await leadersView();
    expect((await sample(other, of, of, 1)).refusal).toBe('notFound');
    expect((await sample(leader, of, of, 1)).status).toBe(200);
    expect((await seen(other, of, of)).body.own.map(({ place }) => place)).toEqual([2, 3]);
    expect(await samplesLeft(other)).toEqual([2]);
    // One that is declared while the trial is open is kept from the grader from then on.
    await declare(other, of, second.candidacyId);
    expect((await sample(other, of, of, 2)).refusal).toBe('notFound');
    expect((await give(other, of, of)).refusal).toBe('trialNotDone');
    await save(other, of, of, 3, { grade: 'C' });
    expect(await samplesLeft(other)).toEqual([0]);
    expect((await give(other, of, of)).status).toBe(200);
    expect(await leadersView()).toEqual(before);
    for (const { by, seat } of everyoneIn(of).filter((each) => each.by !== other))
      await giveAll(by, seat, of, ['A', 'B', 'C']);
    const { body } = await spread(leader, of, of);
    expect(body.samples.map(({ values }) => values.length)).toEqual([3, 3, 4]);
  });

  it('about every sample leave a grader with nothing to give but the word that all is given', async () => {
    const { of, leader, other, known, second } = await prepared();
    for (const { candidacyId } of [known, second]) await declare(other, of, candidacyId);
    await choose(leader, of, 0, { numbers: of.numbers.slice(0, 2) });
    await open(leader, of);
    expect((await seen(other, of, of)).body).toMatchObject({ own: [], allowed: ['give'] });
    for (const { by, seat } of everyoneIn(of).filter((each) => each.by !== other))
      await giveAll(by, seat, of, ['A', 'B']);
    expect((await spread(leader, of, of)).refusal).toBe('trialNotShown');
    expect((await give(other, of, of)).status).toBe(200);
    expect((await spread(leader, of, of)).status).toBe(200);
  });

  it('are told of to no one: each grader’s notice counts the samples of that grader', async () => {
    const { of, leader, other, known } = await prepared();
    await declare(other, of, known.candidacyId);
    await choose(leader, of, 0, { numbers: of.numbers });
    await open(leader, of);
    await app().jobs.settle();
    const told = await noticesOf(app(), { examId: of.examId, kind: 'trialNews' });
    const counts = told.map(({ person_id: to, data }) => [to, (data as { samples: number }).samples]);
    expect(new Map(counts as [string, number][])).toEqual(
      new Map(everyoneIn(of).map(({ by }) => [by, by === other ? 2 : 3])),
    );
    expect((await abandon(leader, of)).status).toBe(200);
    expect((await seen(other, of, of)).body).toMatchObject({ state: 'preparing', samples: 0 });
    expect((await seen(leader, of, of)).body.possible).toBe(3);
  });
});
