import { candidateRoutes } from '@karakter/contract/planning/candidates';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { candidateListText, planTestExam } from '../../test/scenes/planned-exam.ts';

const app = useTestApp();
let planned: Awaited<ReturnType<typeof planTestExam>>;
let students = 31_000;

const shown = async () => {
  const { body } = await app().call(planned.officer, candidateRoutes.listCandidates, {
    params: { examId: planned.examId },
  });
  return body.candidates[0]!;
};
type Shown = Awaited<ReturnType<typeof shown>>;

beforeEach(async () => {
  planned = await planTestExam(app());
  students += 10;
  const body = { text: candidateListText(1, students) };
  const params = { examId: planned.examId };
  await app().call(planned.officer, candidateRoutes.importCandidates, { params, body });
});

/** What a page that shows these facts of the candidate sends when some of them are changed. */
const correct = (before: Shown, change: Partial<Shown>) =>
  app().call(planned.officer, candidateRoutes.correctPerson, {
    params: { examId: planned.examId, candidacyId: before.candidacyId },
    body: { ...before, ...change, before },
  });
const arrange = (before: Shown, change: Partial<Shown>) =>
  app().call(planned.officer, candidateRoutes.changeCandidate, {
    params: { examId: planned.examId, candidacyId: before.candidacyId },
    body: { ...before, ...change, before },
  });

describe('a list that has been open since the morning [T3]', () => {
  it('does not restore an address that a colleague has corrected, when the name is corrected in it', async () => {
    const morning = await shown();
    expect((await correct(morning, { email: 'ny.adresse@test.example' })).status).toBe(200);
    expect((await correct(morning, { name: 'Kari Ny-Navn' })).status).toBe(200);
    expect(await shown()).toMatchObject({ name: 'Kari Ny-Navn', email: 'ny.adresse@test.example' });
  });

  it('does not change unseen what a colleague has corrected; a person who has seen it can', async () => {
    const morning = await shown();
    await correct(morning, { email: 'kollegas@test.example' });
    const late = await correct(morning, { email: 'min.egen@test.example' });
    expect(late.refusal).toBe('factsChangedMeanwhile');
    expect(late.message).toContain('det du skrev, står her ennå');
    expect(await shown()).toMatchObject({ email: 'kollegas@test.example' });
    expect((await correct(await shown(), { email: 'min.egen@test.example' })).status).toBe(200);
    expect(await shown()).toMatchObject({ email: 'min.egen@test.example' });
  });

  it('does not prevent two people from making the same correction', async () => {
    const morning = await shown();
    await correct(morning, { email: 'samme@test.example' });
    expect((await correct(morning, { email: 'samme@test.example' })).status).toBe(200);
  });

  it('holds for extra time, language and seat too', async () => {
    const morning = await shown();
    expect((await arrange(morning, { extraMinutes: 60 })).status).toBe(200);
    expect((await arrange(morning, { room: 'B 204' })).status).toBe(200);
    expect(await shown()).toMatchObject({ extraMinutes: 60, room: 'B 204' });
    expect((await arrange(morning, { extraMinutes: 45 })).refusal).toBe('factsChangedMeanwhile');
    expect(await shown()).toMatchObject({ extraMinutes: 60 });
  });
});
